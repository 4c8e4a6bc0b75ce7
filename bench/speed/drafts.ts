// Drafts of any length, the same for the same seed: news prose about the examples' sources and about people whom no
// source knows, with a slip now and then.

const people = [
  ['David', 'Lammy', 'the British foreign secretary', 'Mr'],
  ['Wang', 'Yi', 'China’s foreign minister', 'Mr'],
  ['Ding', 'Xuexiang', 'a Chinese vice-premier', 'Mr'],
  ['Maria', 'Okafor', 'the mayor of Eastmouth', 'Dr'],
  ['Helen', 'Strand', 'the chief executive of Brannock Marine', 'Ms'],
  ['Brigitte', 'Falkner', 'the head of Polarnacht', 'Ms'],
  ['Anders', 'Hollberg', 'the chairman of Westline', 'Mr'],
] as const
const given = words('Ines Oskar Leyla Tobias Marta Kofi Renate Pavel Aoife Samir Greta Luca Nadia Edwin Yara Bruno')
const family = words('Vance Ostrom Keller Adjei Moravec Finch Duarte Halloran Petrides Lund Sabo Whitlock Iwata Conti')
const offices = list(
  'the harbour master, a council leader, the finance minister, the union’s chief negotiator, a judge',
)
const places = list('Beijing, Shanghai, Hong Kong, Eastmouth, Saltley, Gothenburg, Hamburg, Copenhagen, Oslo, Porto')
const bodies = list(
  'the Foreign Office, the city council, the Port Authority, Brannock Marine, Westline, the railway union',
)
const days = words('Monday Tuesday Wednesday Thursday Friday Saturday')
const months = words('January March May July September October November')
const figures = list(
  '31 votes to 18, £48m, £12m, 340 people, 120 people, 1,150 lorries a day, 1.3 million passengers, €18m, 45 per cent, two dozen boats',
)
const matters = list(
  'human rights, the second bridge, the night train, the cost of the crossing, green energy, the pension fund, fishing quotas, the timetable, flood defences, export licences, the school roofs',
)
const quotations = list(
  'constructive; pragmatic co-operation; not conducive to peace and stability; a blank cheque signed in the dark; the right bridge in the right place; people want to wake up somewhere else; nobody should be surprised by the figures; we have waited long enough for an answer',
  '; ',
)
const asides = list(
  'although officials gave no details; after weeks of rumours in the port; while residents waited outside; because the old agreement had lapsed; as the opposition asked for more time',
  '; ',
)
const verbs = words('said announced confirmed argued warned admitted')
const syllables = words('bar den fal gor hin kel lam mor nis pol ran sel tor vin wes zan')

/** @returns Markdown of exactly so many words, with headings, lists and quoted paragraphs */
export function draftOf(length: number, seed: number): string {
  const random = randomFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const below = (limit: number) => Math.floor(random() * limit)
  // Words that no list holds: a draft's vocabulary grows with its length.
  const newWord = () => Array.from({ length: 2 + below(2) }, () => pick(syllables)).join('')
  const day = () => (random() < 0.5 ? pick(days) : `${1 + below(28)} ${pick(months)} ${2018 + below(8)}`)
  const who = () => {
    if (random() < 0.5) return `${pick(given)} ${pick(family)}, ${pick(offices)},`
    const [first, last, office, address] = pick(people)
    return pick([`${first} ${last}`, `${first} ${last}, ${office},`, `${address} ${last}`])
  }
  const sentences = [
    () => `${who()} met ${who()} in ${pick(places)} on ${day()} to talk about ${pick(matters)}.`,
    () => `${who()} ${pick(verbs)} on ${day()} that ${pick(matters)} would cost ${pick(figures)}.`,
    () => `“${capital(pick(quotations))},” ${who()} ${pick(verbs)}, ${pick(asides)}.`,
    () => `${capital(pick(bodies))} called the talks in ${pick(places)} “${pick(quotations)}”, ${pick(asides)}.`,
    () => `It was the ${pick(['first', 'second', 'third'])} visit to ${pick(places)} in ${2 + below(9)} years.`,
    () => `${capital(pick(bodies))} had counted ${pick(figures)} in ${2015 + below(10)}, ${pick(asides)}.`,
    () => `The ${newWord()} and the ${newWord()} of ${pick(places)} remain part of ${pick(matters)}.`,
    () => `She had told ${pick(bodies)} that the ${newWord()} was not ready.`,
    () => `Unlike [the earlier plan](https://example.org/${below(9999)}), it covers *${pick(matters)}* as well.`,
  ]
  const paragraph = (): string => Array.from({ length: 2 + below(4) }, () => pick(sentences)()).join(' ')
  const blocks = [`# ${capital(pick(matters))} in ${pick(places)}`]
  let written = 0
  for (let i = 1; written < length; i++) {
    const block =
      i % 8 === 0
        ? `## ${capital(pick(matters))}`
        : i % 11 === 0
          ? Array.from({ length: 3 }, () => `- ${pick(sentences)()}`).join('\n')
          : i % 13 === 0
            ? `> “${capital(pick(quotations))}.” — ${pick(given)} ${pick(family)}`
            : paragraph()
    written += block.split(/\s+/).length
    blocks.push(block)
  }
  return `${blocks
    .join('\n\n')
    .match(new RegExp(`^(?:\\s*\\S+){${length}}`))![0]
    .replace(/[,;:]?$/, '.')}\n`
}

/** One letter, typed inside a word at a place that moves through the middle half of the text. */
export function keystroke(text: string, i: number): { readonly at: number; readonly letter: string } {
  let at = Math.floor(text.length * (0.25 + ((i * 0.137) % 0.5)))
  while (at < text.length && !/[a-z]{2}/.test(text.slice(at, at + 2))) at++
  return { at: at + 1, letter: 'aeiou'[i % 5]! }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function words(line: string): readonly string[] {
  return line.split(' ')
}

function list(line: string, separator = ', '): readonly string[] {
  return line.split(separator)
}
