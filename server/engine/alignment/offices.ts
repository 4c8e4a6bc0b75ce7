// Offices and roles in their places: "the Latvian justice minister" for "the Latvian prime minister", whoever holds them.
import { dressedLike } from '../checks/title.ts'
import { namesOfOffice, roleNouns, sameOffice } from '../english/offices.ts'
import type { EntityId } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { headOf } from '../reading/mention-at.ts'
import type { AttachedTitle } from '../reading/mentions.ts'
import { partAt, partsFit } from './parts.ts'
import type { Filler, FillerKind } from './rivals.ts'
import { wordsAt } from './surroundings.ts'

interface OfficeFiller extends Filler {
  readonly title: AttachedTitle
  readonly part: string
  /** Who is named beside it. */
  readonly bearer: EntityId | undefined
}

export const offices: FillerKind<OfficeFiller> = {
  countsAlone: false,
  keysOf: ({ title: { office } }) => [`office ${office}`],
  keysFor: ({ title: { office } }) => namesOfOffice(office).map(name => `office ${name}`),
  of: ({ text: { sentence } }) =>
    sentence.titles.flatMap(title => {
      const { start, end } = title.core
      const token = headOf(sentence.tokens, title.core)
      const part = partAt(sentence.tokens, token)
      return token < 0 ? [] : [{ code: 'title', start, end, token, title, part, bearer: bearerOf(title, sentence) }]
    }),
  compare({ title: draft, part, bearer }, { title: source, part: other, bearer: holder }) {
    if (sameOffice(draft.office, source.office)) return 'same'
    // "Home Secretary Dora Pell" is somebody else than "Foreign Secretary Rosa Quint".
    if (bearer !== holder && (bearer?.startsWith('unknown:') || (bearer && holder))) return 'silent'
    if (draft.plural !== source.plural || draft.when !== source.when || !partsFit(part, other)) return 'silent'
    if (draft.head === source.head) {
      // "Minister" says less than "foreign minister", and nothing else.
      if (draft.portfolio === source.portfolio) return draft.levels.join() === source.levels.join() ? 'same' : 'differs'
      return draft.portfolio !== undefined && source.portfolio !== undefined ? 'differs' : 'silent'
    }
    if (isVague(draft) || isVague(source)) return 'silent'
    // "Treasury Secretary" may be the Chief Secretary to the Treasury.
    if (draft.words.split(' ').some(word => source.words.split(' ').includes(word))) return 'silent'
    if (draft.excludes !== undefined && source.excludes !== undefined) return 'differs'
    // Somebody may well be a player and a lawyer, but seldom a sheriff and a governor.
    return roleNouns.has(draft.head) || roleNouns.has(source.head) ? 'silent' : 'differs'
  },
  isSlip: () => false,
  least: { share: 0.35, weight: 1 },
  needed: () => 0.9,
  difference(draft, source, _, known, scene) {
    const { start, end } = draft
    const written = scene.text.slice(start, end)
    const said = wordsAt(known, source)
    // Somebody else may hold the other office.
    const inference = 'another office'
    return { start, end, draft: written, source: said, replacement: dressedLike(written, said), inference }
  },
}

function bearerOf(title: AttachedTitle, { named, strangers }: LinkedSentence): EntityId | undefined {
  const stranger = strangers.find(({ start }) => start >= title.end && start - title.end <= 2)
  return named[title.mention]?.entity ?? stranger?.entity
}

/** "The minister": somebody who was named before, whatever the office. */
function isVague({ head, portfolio }: AttachedTitle): boolean {
  return head === 'minister' && portfolio === undefined
}
