// Halls, squares and streets beside the town that a sentence puts them in.
import type { Scene } from '../checks/check.ts'
import { placeRelation } from '../facts/relations.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { Add } from './verdicts.ts'

/** "The Town Hall in Leeds" where the source has that hall in York. Only for what lies in a town: whole regions are named beside others for many reasons. */
export function judgeVenues(sentence: LinkedSentence, scene: Scene, add: Add): void {
  const { entities } = scene.facts
  for (const venue of sentence.mentions) {
    const parent =
      entities.byId.get(venue.entity ?? '')?.kind === 'place'
        ? entities.byId.get(venue.entity ?? '')?.within[0]
        : undefined
    const town = entities.byId.get(parent ?? '')
    if (!venue.entity || !town || town.id.startsWith('country:')) continue
    const next = sentence.mentions.find(
      each =>
        each.start > venue.end &&
        each.entity &&
        sentence.isPlace(each.entity) &&
        /^,? in $/.test(scene.text.slice(venue.end, each.start)),
    )
    const owner = sentence.mentions.find(
      each =>
        each.end < venue.start &&
        each.entity &&
        sentence.isPlace(each.entity) &&
        /^[’']s $/.test(scene.text.slice(each.end, venue.start)),
    )
    const named = next ?? owner
    if (!named?.entity || placeRelation(named.entity, venue.entity, entities) !== 'other') continue
    const evidence = entities.byId.get(venue.entity)?.evidence ?? []
    add(named, 'place', 'refuted', evidence, [
      {
        code: 'place',
        difference: {
          start: named.start,
          end: named.end,
          draft: named.text,
          source: town.name,
          replacement: town.name,
        },
        evidence,
      },
    ])
  }
}
