// The report's only door: what was checked, as a text to print, to archive or to count. No files, no clock, no editor.
import { annotationReport } from './annotations.ts'
import { csvReport } from './csv.ts'
import { htmlReport } from './html.ts'
import type { ReportInput } from './model.ts'

export { shownPath } from './claims.ts'
export type { ReportInput } from './model.ts'

export type ReportFormat = 'html' | 'csv' | 'jsonld'

/** Every format, with what a file of it is called to people. */
export const reportFormats: Readonly<Record<ReportFormat, string>> = {
  html: 'Web page',
  csv: 'Comma-separated values',
  jsonld: 'Web Annotations',
}

export function isReportFormat(format: string): format is ReportFormat {
  return Object.hasOwn(reportFormats, format)
}

export function reportText(input: ReportInput, format: ReportFormat): string {
  if (format === 'csv') return csvReport(input)
  return format === 'html' ? htmlReport(input) : annotationReport(input)
}
