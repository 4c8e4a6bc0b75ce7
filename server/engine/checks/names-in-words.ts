// A source's name in the form that the draft's words use: surname for surname, "Mr" for "Mr".
import type { Entities } from '../facts/entities.ts'
import { familyName } from '../facts/family-name.ts'
import type { Slot } from '../model.ts'
import { wordsIn } from '../reading/words.ts'

export function nameOf(slot: Slot, entities: Entities): string {
  const id = slot.value.type === 'entity' ? slot.value.ids[0] : undefined
  return entities.byId.get(id ?? '')?.name ?? slot.text
}

/** "Cleverly" → "Lammy", "James Cleverly" → "David Lammy". */
export function formLike(draft: string, expected: Slot, entities: Entities): string {
  const name = nameOf(expected, entities)
  const id = expected.value.type === 'entity' ? expected.value.ids[0] : undefined
  const entity = entities.byId.get(id ?? '')
  if (entity?.kind !== 'person' || wordsIn(draft).length > 1) return name
  const family = familyName(wordsIn(name))
  const first = family[0]
  return first ? name.slice(first.start, family.at(-1)?.end) : name
}
