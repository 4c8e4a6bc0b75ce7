import { type ReportFormat, reportText } from '../../report/index.ts'
import { deskNow, draftUnder } from '../checking.ts'
import { inputsFor } from '../facts.ts'
import { innerPath, type State } from '../state.ts'

export interface ReportParams {
  readonly uri: string
  readonly format: ReportFormat
}

/** The fact-check report of an open draft as it stands in the editor; null where it is not checked. */
export async function report(state: State, { uri, format }: ReportParams): Promise<string | null> {
  const draft = await draftUnder(state, uri)
  if (!draft) return null
  const { text, folder } = draft
  const { title, date } = draft.draft.frontMatter ?? {}
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
  return reportText(
    {
      draft: {
        path: (text.path !== undefined && innerPath(folder, text.path)) || name,
        text: text.document.getText(),
        ...(title !== undefined && { title }),
        ...(date !== undefined && { date }),
      },
      report: deskNow(state, text, folder),
      sources: inputsFor(folder, text).inputs,
      ...(folder.path !== undefined && { folder: folder.path }),
      made: { at: new Date().toISOString(), by: `Claimcheck ${state.version}`.trim() },
    },
    format,
  )
}
