// A draft and an article whose words look like markup, a script, a formula, or turn the order of letters around.
import type { SourceInput } from '../../server/engine/index.ts'
import { type ReportFormat, reportText } from '../../server/report/index.ts'
import { engine } from '../engine/marks.ts'

export const hostileWords = [
  '<script>document.title = "owned"</script>',
  '<img src="https://example.org/x.png" onerror="document.title = 1">',
  '</style><style>body { display: none }</style>',
  '<a href="javascript:document.title = 2">here</a>',
  '" onmouseover="document.title = 3" x="',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '=HYPERLINK("https://example.org")',
  'السلام عليكم \u202eevil\u202c',
  'supercalifragilistic'.repeat(60),
]

const article = `Ferry line grows\n\nAda Quill met Bo Tarn in Marrow Bay on Tuesday 14 March 2023. ${hostileWords.join(' ')}\n\n“We are <b>very</b> glad,” said Ada Quill.\n`

export const hostileDraft = `# ${hostileWords.join(' ')}\n\nAda Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023. “We are <b>hardly</b> glad,” said Ada Quill. Bo Tarn ${hostileWords.join(' ')} spoke.\n\n${hostileWords.map(words => `- ${words} met Bo Tarn in Marrow Bay on Monday 13 March 2023. <!-- claimcheck-ignore date: ${words.replaceAll('--', '')} -->`).join('\n')}\n`

const sources: readonly SourceInput[] = [
  {
    id: `ferry<script>`,
    title: hostileWords[1]!,
    publisher: hostileWords[4]!,
    date: '2023-03-15',
    text: article,
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
