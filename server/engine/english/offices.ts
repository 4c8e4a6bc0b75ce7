// Offices and ranks as they stand in title phrases. Every key is made of words of letters and digits in lower case and
// without accents, separated by one space: "Vice-Premier" is looked up as "vice" and "premier", "MP’s" as "mp" and "s".
import { givenNameSex } from './given-names.ts'
import { guards, officeHeads, officePlurals } from './offices/heads.ts'
import { portfolios } from './offices/portfolios.ts'

export { officeHeads } from './offices/heads.ts'
export { portfolios } from './offices/portfolios.ts'
export { type RoleNoun, roleNouns } from './offices/role-nouns.ts'

export interface OfficeHead {
  readonly family: string
  /** One body gives a person one head of this group at a time: 'head-of-government', 'cabinet', 'uniformed-rank'. */
  readonly excludes?: string
}

/** When a word that has an ordinary meaning too is an office. `onlyAfter` and `onlyBefore`: one of them is enough. */
export interface Guard {
  readonly onlyAfter?: ReadonlySet<string>
  readonly onlyBefore?: ReadonlySet<string>
  readonly notAfter?: ReadonlySet<string>
  readonly notBefore?: ReadonlySet<string>
  /** Not an office right after a given name: "Mervyn King". */
  readonly surname?: true
}

export interface OfficeHeadFound {
  /** The head in the singular as it is written: "premier", "chairwoman". */
  readonly name: string
  /** How many words it takes. */
  readonly length: number
  readonly family: string
  readonly excludes: string | undefined
  readonly plural: boolean
}

export type OfficeTime = 'now' | 'former' | 'future' | 'then'

/** The longest office head that starts at a word, or undefined. "justice minister" has its head at "minister". */
export function officeHeadAt(keys: readonly string[], index: number): OfficeHeadFound | undefined {
  const longest = headAt(keys, index)
  if (!longest) return undefined
  // "Justice" of "justice secretary" and "general" of "the general secretary" belong to the head behind them.
  if (longest.length === 1) {
    const portfolio = portfolioAt(keys, index)
    if (portfolio && headAt(keys, index + portfolio.length)) return undefined
  }
  return longest
}

function headAt(keys: readonly string[], index: number): OfficeHeadFound | undefined {
  if (!beginsHead.has(keys[index] ?? '')) return undefined
  for (let length = Math.min(longestHead, keys.length - index); length > 0; length--) {
    const written = keys.slice(index, index + length).join(' ')
    const plural = !officeHeads.has(written)
    const name = plural ? officePlurals.get(written) : written
    const head = name === undefined ? undefined : officeHeads.get(name)
    if (name === undefined || !head || !allowed(name, keys, index, length)) continue
    return { name, length, family: head.family, excludes: head.excludes, plural }
  }
  return undefined
}

function allowed(name: string, keys: readonly string[], index: number, length: number): boolean {
  const guard = guards.get(name)
  if (!guard) return true
  const before = keys[index - 1] ?? ''
  const after = keys[index + length] ?? ''
  if (guard.notAfter?.has(before) || guard.notBefore?.has(after)) return false
  if (guard.surname && givenNameSex(before)) return false
  if (!guard.onlyAfter && !guard.onlyBefore) return true
  return guard.onlyAfter?.has(before) === true || guard.onlyBefore?.has(after) === true
}

/** The field of a minister that is written from a word on: "work and pensions". The longest; `name` is its canonical name. */
export function portfolioAt(
  keys: readonly string[],
  index: number,
): { readonly name: string; readonly length: number } | undefined {
  if (!beginsPortfolio.has(keys[index] ?? '')) return undefined
  for (let length = Math.min(longestPortfolio, keys.length - index); length > 0; length--) {
    const name = portfolios.get(keys.slice(index, index + length).join(' '))
    if (name !== undefined) return { name, length }
  }
  return undefined
}

/** Word → level; words of one level agree. 'senior' and 'co' say nothing about which office it is. */
export const levels: ReadonlyMap<string, string> = new Map([
  ['vice', 'deputy'],
  ['deputy', 'deputy'],
  ['assistant', 'assistant'],
  ['associate', 'associate'],
  ['under', 'under'],
  ['junior', 'junior'],
  ['senior', 'senior'],
  ['top', 'senior'],
  ['veteran', 'senior'],
  ['shadow', 'shadow'],
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['provisional', 'acting'],
  ['chief', 'chief'],
  ['permanent', 'permanent'],
  ['co', 'co'],
  ['joint', 'co'],
  ['executive', 'executive'],
  ['non', 'non'],
  ['honorary', 'honorary'],
  ['trainee', 'trainee'],
  ['emeritus', 'emeritus'],
])

export function levelOf(key: string): string | undefined {
  return levels.get(key)
}

/** Word → when the office is held. "Outgoing" still holds it; "new" holds it already. */
export const temporal: ReadonlyMap<string, OfficeTime> = new Map([
  ...(
    ['former', 'ex', 'onetime', 'erstwhile', 'previous', 'past', 'retired', 'late', 'deposed', 'ousted'] as const
  ).map(word => [word, 'former'] as const),
  ...(['then'] as const).map(word => [word, 'then'] as const),
  ...(['next', 'incoming', 'future', 'prospective', 'elect', 'designate', 'presumptive'] as const).map(
    word => [word, 'future'] as const,
  ),
  ...(['current', 'sitting', 'serving', 'incumbent', 'present', 'outgoing', 'new', 'embattled'] as const).map(
    word => [word, 'now'] as const,
  ),
])

export function temporalOf(key: string): OfficeTime | undefined {
  return temporal.get(key)
}

/** Head or whole office → the name under which it is compared. Sexes, abbreviations and spellings are one. */
export const officeEquivalents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'prime minister': 'premier, pm, taoiseach',
    chancellor: 'chancellor of the exchequer',
    'foreign minister': 'secretary of state',
    undersecretary: 'under secretary, undersecretary of state, under secretary of state',
    'chief executive': 'chief executive officer, ceo',
    'chief financial officer': 'cfo, finance chief',
    'chief operating officer': 'coo',
    'chief technology officer': 'cto',
    'chief information officer': 'cio',
    chair: 'chairman, chairwoman, chairperson',
    mp: 'member of parliament',
    mep: 'member of the european parliament',
    'member of congress': 'congressman, congresswoman',
    assemblyman: 'assemblywoman',
    councillor: 'councilor, councilman, councilwoman, alderman, alderwoman',
    'general secretary': 'party secretary',
    'head teacher': 'headteacher, headmaster, headmistress, school principal',
    'police chief': 'chief of police',
    'police commissioner': 'metropolitan police commissioner',
    'opposition leader': 'leader of the opposition',
    constable: 'police constable, pc, detective constable',
    sergeant: 'detective sergeant, police sergeant',
    inspector: 'detective inspector',
    'chief inspector': 'detective chief inspector, dci',
    superintendent: 'detective superintendent',
    'chief superintendent': 'detective chief superintendent',
    founder: 'co founder, cofounder',
    owner: 'co owner',
    'national security adviser': 'national security advisor',
    'special adviser': 'special advisor',
    adviser: 'advisor',
    envoy: 'special envoy, emissary, special representative',
    mayor: 'lord mayor, metro mayor',
    emperor: 'empress',
    professor: 'regius professor, visiting professor',
    lecturer: 'senior lecturer',
    coach: 'head coach, manager, team manager',
    prosecutor: 'public prosecutor',
    'lord justice': 'lady justice',
    editor: 'editor in chief',
  }).flatMap(([canonical, variants]) => variants.split(', ').map(variant => [variant, canonical] as const)),
)

/**
 * One key for one office: a secretary, a secretary of state and a minister of the same field are one; vice and deputy
 * are one level. `head` is a name from officeHeadAt, `portfolio` a name from portfolioAt, `offices` from levelOf.
 */
export function canonicalOffice(head: string, portfolio: string | undefined, officeLevels: readonly string[]): string {
  const levelsThatTell = levelOrder.filter(level => officeLevels.includes(level))
  // An "assistant secretary of state" is no foreign minister's deputy but a rank of its own.
  const bare = levelsThatTell.every(level => level === 'acting' || level === 'shadow')
  const name = bare || head !== 'secretary of state' ? (officeEquivalents.get(head) ?? head) : head
  const office =
    portfolio && ministerial.has(head) ? `${portfolio} minister` : [portfolio, name].filter(Boolean).join(' ')
  return [...levelsThatTell, office].join(' ')
}

/**
 * Whether two offices, both from canonicalOffice, may be the same one by two names. Wider than equality: a British
 * "chancellor" is a "finance minister", so a title that differs only in this way is not a mistake.
 */
export function sameOffice(one: string, other: string): boolean {
  return one === other || oneOfficeByTwoNames.some(names => names.includes(one) && names.includes(other))
}

/** All that may stand for an office, itself included. */
export function namesOfOffice(office: string): readonly string[] {
  return [...new Set([office, ...oneOfficeByTwoNames.filter(names => names.includes(office)).flat()])]
}

const oneOfficeByTwoNames: readonly (readonly string[])[] = [
  ['chancellor', 'finance minister'],
  ['shadow chancellor', 'shadow finance minister'],
  ['deputy foreign minister', 'deputy secretary of state'],
  ['lord chancellor', 'justice minister'],
  ['justice minister', 'attorney general'],
  ['finance minister', 'economy minister'],
  ['trade minister', 'business minister'],
  ['environment minister', 'agriculture minister'],
  ['labour minister', 'work and pensions minister'],
  ['interior minister', 'security minister', 'homeland security minister'],
  ['interior minister', 'police minister'],
  ['chief executive', 'managing director', 'president', 'president and chief executive'],
  ['chief executive', 'head', 'boss', 'chief'],
  ['director', 'head', 'boss', 'chief'],
  ['chair', 'head', 'boss', 'chief'],
  ['coach', 'boss', 'chief'],
  ['governor', 'central bank governor', 'governor of the bank of england'],
  ['police chief', 'chief constable', 'police commissioner', 'chief', 'commissioner'],
  ['ambassador', 'high commissioner', 'permanent representative', 'envoy'],
  ['general secretary', 'leader'],
  ['prime minister', 'leader', 'head of government'],
  ['chancellor', 'leader', 'head of government'],
  ['president', 'leader', 'head of state'],
  ['monarch', 'king', 'head of state'],
  ['monarch', 'queen', 'head of state'],
  ['foreign minister', 'secretary of state'],
]

const ministerial = new Set(['minister', 'secretary', 'secretary of state', 'cabinet minister'])
/** From the outermost inwards. 'senior', 'co' and the like are left out: they do not make another office. */
const levelOrder = [
  'acting',
  'shadow',
  'junior',
  'permanent',
  'deputy',
  'assistant',
  'associate',
  'under',
  'chief',
  'honorary',
]

// Most words begin neither: they need no search.
const beginsHead = firstWordsOf([...officeHeads.keys(), ...officePlurals.keys()])
const beginsPortfolio = firstWordsOf([...portfolios.keys()])

function firstWordsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(name => name.split(' ')[0]!))
}

const longestHead = Math.max(...[...officeHeads.keys(), ...officePlurals.keys()].map(key => key.split(' ').length))
const longestPortfolio = Math.max(...[...portfolios.keys()].map(key => key.split(' ').length))
