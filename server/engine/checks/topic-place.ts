// The place in what was spoken of: "the situation in the Far East" where the source has the Middle East.
import { countryNamed } from '../english/countries.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { placeRelation } from '../facts/relations.ts'
import type { EntityId, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { type Comparison, differs, type Scene, silent } from './check.ts'

interface Topic {
  readonly words: readonly string[]
  readonly places: readonly EntityId[]
  readonly others: readonly EntityId[]
}

export function compareTopicPlace(slot: Slot, claim: EventClaim, fact: EventFact, scene: Scene): Comparison {
  const { entities } = scene.facts
  const drafted = topicOf(slot, scene)
  const [wrong] = drafted.places
  if (drafted.places.length !== 1 || wrong === undefined) return silent
  const known = fact.claim.slots.filter(other => other.role === 'topic').map(other => topicOf(other, scene))
  if (known.some(topic => topic.places.includes(wrong))) return silent
  const meant = known.filter(
    topic =>
      topic.places.length === 1 &&
      placeRelation(wrong, topic.places[0] as EntityId, entities) === 'other' &&
      (topic.words.length > 0
        ? topic.words.every(word => drafted.words.includes(word)) &&
          topic.others.every(id => drafted.others.includes(id))
        : isDeniedAlike(wrong, claim, fact, scene)),
  )
  const [right] = meant
  if (meant.length !== 1 || !right) return silent
  const name = entities.byId.get(right.places[0] as EntityId)?.name
  const span = scene.text.slice(slot.start, slot.end)
  const named = placeAt(span, wrong, scene)
  if (!name || !named) return silent
  const start = slot.start + named.start
  return differs({ start, end: start + named.text.length, draft: named.text, source: name, replacement: name })
}

/** "Made no reference to Peru" where the source says so of Chile, and has Peru among what was spoken of. */
function isDeniedAlike(wrong: EntityId, claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  if (claim.affirmed || fact.claim.affirmed) return false
  return scene.facts.events
    .naming([wrong])
    .some(
      other =>
        other.claim.affirmed &&
        other.claim.slots.some(
          slot => slot.role === 'topic' && slot.value.type !== 'date' && idsOf(slot).includes(wrong),
        ),
    )
}

function idsOf(slot: Slot): readonly EntityId[] {
  return slot.value.type === 'entity' || slot.value.type === 'term' ? slot.value.ids : []
}

function topicOf(slot: Slot, scene: Scene): Topic {
  const ids = [...new Set(idsOf(slot))]
  const isPlace = (id: EntityId) =>
    /^(?:country|city|region):/.test(id) || scene.facts.entities.byId.get(id)?.kind === 'place' || isStrangePlace(id)
  const text = slot.text.toLowerCase()
  // "The situation in the Coral Sea": a name that no list knows, where a place stands.
  const isStrangePlace = (id: EntityId) => {
    const name = id.startsWith('unknown:') ? id.slice('unknown:'.length) : undefined
    return name !== undefined && (text.includes(`in ${name}`) || text.includes(`in the ${name}`))
  }
  const names = ids.flatMap(id =>
    (scene.facts.entities.byId.get(id)?.name ?? id.replace(/^\w+:/, '')).toLowerCase().split(/\s+/),
  )
  return {
    words: (slot.value.type === 'term' ? slot.value.lemmas : []).filter(
      lemma =>
        !names.some(name => name.startsWith(lemma) || lemma.startsWith(name)) && text.includes(lemma.slice(0, 4)),
    ),
    places: ids.filter(isPlace),
    others: ids.filter(id => !isPlace(id)),
  }
}

function placeAt(
  words: string,
  id: EntityId,
  scene: Scene,
): { readonly start: number; readonly text: string } | undefined {
  const entity = scene.facts.entities.byId.get(id)
  const bare = id.replace(/^(?:city|region):/, '')
  for (const match of words.matchAll(/\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu)) {
    const text = match[0].replace(/[’']s$/, '')
    const known = id.startsWith('country:')
      ? countryNamed(text)?.code === id.slice('country:'.length)
      : text.toLowerCase() === bare
    if (known || entity?.name === text) return { start: match.index, text }
  }
  return undefined
}
