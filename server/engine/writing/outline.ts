// What a draft is made of, to jump about in it: its headings, and under each whom it quotes with which words.
import type { CheckedDraft } from '../draft.ts'
import type { DraftOutlineItem } from '../model.ts'

export function draftOutline({ blocks, text }: CheckedDraft): readonly DraftOutlineItem[] {
  const items: DraftOutlineItem[] = []
  for (const { block, reading, verdicts } of blocks) {
    if (block.kind === 'heading')
      items.push({ start: block.start, end: block.end, label: block.text, detail: '', kind: 'heading' })
    for (const { start, end, nested } of reading.quotations) {
      if (nested) continue
      const claim = verdicts.claims.find(one => one.kind === 'quotation' && one.start === start)
      const label = text.slice(block.start + start, block.start + end).replace(/\s+/g, ' ')
      const detail = claim ? claim.verdict.replaceAll('-', ' ') : 'not checked'
      items.push({ start: block.start + start, end: block.start + end, label, detail, kind: 'quotation' })
    }
  }
  return items
}
