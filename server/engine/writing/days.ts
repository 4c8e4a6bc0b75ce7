// The days that relative words of a draft stand for: “Friday”, “last week”, “3 March” without a year.
import type { CheckedDraft } from '../draft.ts'
import type { Span } from '../model.ts'
import { intervalInWords } from '../reading/edtf.ts'

export function resolvedDays({ blocks }: CheckedDraft): readonly (Span & { readonly day: string })[] {
  return blocks.flatMap(({ block, reading }) =>
    reading.sentences
      .flatMap(({ dates }) => dates)
      .flatMap(({ start, end, form, interval }) => {
        if (form === 'absolute' || !interval) return []
        return [{ start: start + block.start, end: end + block.start, day: intervalInWords(interval) }]
      }),
  )
}
