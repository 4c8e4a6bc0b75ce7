// Offices, ranks and roles, as of a time. A second title is no contradiction by itself: people hold several.
import { countryNamed, countryOfDemonym } from '../english/countries.ts'
import { sameOffice } from '../english/offices.ts'
import { idOfName } from '../facts/entities.ts'
import type { EntityId, Interval, TitleHeld } from '../model.ts'
import { holderOf } from '../reading/mentions.ts'
import { type Title, titleOf } from '../reading/titles.ts'
import { agrees, type Check, differs, type Scene, saysOtherwise, silent, useInstead } from './check.ts'

export interface TitleClaim {
  /** The day that the sentence speaks of, where it names one. */
  readonly when: Interval | undefined
  readonly person: EntityId
  readonly title: Title
  /** The words of the title as they stand. */
  readonly text: string
}

/** A draft written this many days after its sources may know of a change of office. */
const officeMayHaveChanged = 90

export const title: Check<TitleClaim, TitleHeld> = {
  code: 'title',
  summary: 'the office, rank or role of a person at that time',
  judge(claim, held, scene) {
    const known = titleOf(held.title)
    if (!known) return silent
    const drafted = claim.title
    const replacement = dressedLike(claim.text, held.title)
    const difference = {
      start: drafted.core.start,
      end: drafted.core.end,
      draft: claim.text,
      source: ofWhat(held),
      replacement,
    }
    if (sameOffice(known.office, drafted.office)) {
      if (drafted.of !== undefined && held.of !== undefined && isOtherCountry(drafted.of, held.of)) {
        const span = drafted.ofSpan ?? drafted.core
        return differs({
          ...difference,
          start: span.start,
          end: span.end,
          draft: scene.text.slice(span.start, span.end),
          replacement: asCountryWord(scene.text.slice(span.start, span.end), held.of),
        })
      }
      if (
        drafted.when === 'former' &&
        drafted.whenSpan &&
        !held.read &&
        isInForce(held, scene.facts.when) &&
        !isLater(scene)
      ) {
        const span = { start: drafted.whenSpan.start, end: drafted.core.end }
        return differs({ ...difference, ...span, draft: scene.text.slice(span.start, span.end) })
      }
      return agrees
    }
    if (drafted.when === 'former' || drafted.when === 'future' || isLater(scene)) return silent
    if (isBeforeKnown(claim, held, scene) || isNextOffice(claim, held, scene)) return silent
    // "Minister Wang" says less than "foreign minister", and nothing else.
    if (known.head === drafted.head && drafted.portfolio === undefined && drafted.levels.join() === known.levels.join())
      return silent
    const sameHead = known.head === drafted.head && known.portfolio === drafted.portfolio
    if (sameHead && known.levels.join() !== drafted.levels.join()) return differs(difference)
    if (known.excludes !== undefined && known.excludes === drafted.excludes) return differs(difference)
    if (known.excludes && drafted.excludes && governing.has(known.excludes) && governing.has(drafted.excludes))
      return differs({ ...difference, inference: 'another office' })
    const holder = holderOf(
      { ...drafted, of: drafted.of ?? (held.of ? idOfName(held.of) : undefined) },
      { entities: scene.facts.entities, when: scene.facts.when },
    )
    return holder !== undefined && holder !== claim.person ? differs(difference) : silent
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('title', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}

/** Offices of one government that one person rarely holds together. */
const governing = new Set(['head-of-government', 'cabinet'])

/** A source that does not say since when somebody holds an office says nothing of a day long before it. */
function isBeforeKnown(claim: TitleClaim, held: TitleHeld, scene: Scene): boolean {
  if (!claim.when) return claim.title.when === 'then'
  if (claim.when.last < held.during.first || held.during.last < claim.when.first) return true
  if (!scene.facts.when || Number.isFinite(held.during.first)) return false
  return claim.when.last < scene.facts.when.first - officeMayHaveChanged
}

/** "Became transport minister": what somebody was made whose known office is over is the next one. */
function isNextOffice({ title }: TitleClaim, held: TitleHeld, { facts, text }: Scene): boolean {
  const isOver = facts.when !== undefined && held.during.last < facts.when.first
  return isOver && becoming.test(text.slice(Math.max(0, title.start - 30), title.start))
}

const becoming = /\b(?:become|becomes|became|becoming|appointed|made|promoted to|moved to|now)(?: the| as| as the)? $/i

function isLater(scene: {
  readonly facts: { readonly when: { readonly last: number } | undefined }
  readonly base: { readonly first: number } | undefined
}): boolean {
  return (
    scene.facts.when !== undefined &&
    scene.base !== undefined &&
    scene.base.first - scene.facts.when.last > officeMayHaveChanged
  )
}

function isInForce(held: TitleHeld, when: { readonly first: number; readonly last: number } | undefined): boolean {
  if (!when) return held.during.last === Number.POSITIVE_INFINITY
  return held.during.first <= when.last && when.first <= held.during.last
}

function isOtherCountry(of: EntityId, held: string): boolean {
  const country = countryNamed(held) ?? countryOfDemonym(held)
  return of.startsWith('country:') && country !== undefined && of !== `country:${country.code}`
}

/** "French" → "Finnish", "France’s" → "Finland’s". */
function asCountryWord(draft: string, of: string): string {
  const country = countryNamed(of) ?? countryOfDemonym(of)
  if (country && countryOfDemonym(draft)) return country.adjectives[0] ?? of
  return of + (/['’]s$/.exec(draft)?.[0] ?? '')
}

function ofWhat(held: TitleHeld): string {
  return held.of ? `${held.title} (${held.of})` : held.title
}

/** "Home Secretary" → "Foreign Secretary", "HOME SECRETARY" → "FOREIGN SECRETARY". */
export function dressedLike(draft: string, words: string): string {
  const parts = draft.split(/[\s-]+/).filter(part => part.length > 2)
  if (draft.length > 3 && draft === draft.toUpperCase()) return words.toUpperCase()
  if (parts.length > 0 && parts.every(part => /^\p{Lu}/u.test(part)))
    return words.replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
  return words
}
