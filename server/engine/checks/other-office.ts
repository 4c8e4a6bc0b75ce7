// Another office in the same place of a sentence that otherwise says the same: "the most senior of the deputy mayors".
import { sameOffice } from '../english/offices.ts'
import type { Span } from '../model.ts'
import type { Alignment } from './alignment.ts'
import { agreesVaguely, type Comparison, differs, type Scene, silent } from './check.ts'
import { dressedLike } from './title.ts'

const sameMatter = 0.75

/** Only offices in the plural: who holds one is judged by `title`. */
export function otherOffice(alignment: Alignment, scene: Scene): Comparison {
  const { draft, source } = alignment
  const [right] = source.sentence.titles.filter(title => title.plural)
  const [wrong] = draft.sentence.titles.filter(title => title.plural)
  if (!right || !wrong) return silent
  const within = (span: Span) => (unit: Span) => span.start <= unit.start && unit.end <= span.end
  const rest = source.units.filter(unit => !within(right.core)(unit))
  const weight = rest.reduce((sum, unit) => sum + unit.weight, 0)
  const matched = rest.reduce(
    (sum, unit) => sum + (alignment.toDraft[source.units.indexOf(unit)] === -1 ? 0 : unit.weight),
    0,
  )
  if (matched < 3 || matched / weight < sameMatter) return silent
  if (sameOffice(right.office, wrong.office)) return agreesVaguely
  const words = scene.text.slice(wrong.core.start, wrong.core.end)
  const known = source.sentence.text.slice(
    right.core.start - source.sentence.start,
    right.core.end - source.sentence.start,
  )
  return differs({ ...wrong.core, draft: words, source: known, replacement: dressedLike(words, known) })
}
