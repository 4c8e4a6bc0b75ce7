// A report on a hostile draft with a hostile article.
import type { SourceInput } from '../../server/engine/index.ts'
import { type ReportFormat, reportText } from '../../server/report/index.ts'
import { engine } from '../engine/marks.ts'
import { hostileArticle, hostileDraft, hostileWords } from './hostile-words.ts'

const sources: readonly SourceInput[] = [
  {
    id: `ferry<script>`,
    title: hostileWords[1]!,
    publisher: hostileWords[4]!,
    date: '2023-03-15',
    text: hostileArticle,
    textPath: `/w/sources/${encodeURIComponent('a')}"><script>.txt`,
  },
]

export function hostileReport(format: ReportFormat): string {
  const { facts } = engine.factBase(sources)
  const report = engine.check(engine.draft(hostileDraft, 'markdown'), facts, { date: '2023-03-16' })
  return reportText(
    {
      draft: { path: 'drafts/<script>.md', text: hostileDraft, title: hostileWords.join(' '), date: '<b>2023</b>' },
      report,
      sources,
      folder: '/w',
      made: { at: '2023-03-16T09:05:00.000Z', by: 'Claimcheck <1>' },
    },
    format,
  )
}
