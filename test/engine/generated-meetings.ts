// Meetings that never took place, with their sheets, what a reporter may write about them, and one slot at a time wrong.
import fc from 'fast-check'

export interface Person {
  readonly given: string
  readonly surname: string
  readonly pronoun: 'he' | 'she'
  readonly title: string
  readonly country: string
}
export interface Meeting {
  readonly guest: Person
  readonly host: Person
  /** In the sheet, and not at the meeting. */
  readonly other: Person
  readonly place: string
  readonly otherPlace: string
  /** The day of the month, the month in words, the year. */
  readonly day: number
  readonly month: number
  readonly year: number
  readonly published: string
}

export type Slot = 'date' | 'place' | 'participant' | 'title' | 'name'

// No two are near each other in spelling, and none is a place or a common word.
const men = ['Anton', 'Gregory', 'Kwame', 'Rafael', 'Tobias']
const women = ['Beatriz', 'Hannah', 'Mirela', 'Sunita', 'Yvonne']
const surnames = ['Abernathy', 'Castellanos', 'Dvorakova', 'Ferreira', 'Grunwald', 'Iwasaki', 'Kostadinov', 'Ndlovu']
const offices = ['foreign minister', 'defence minister', 'finance minister', 'health minister']
const countries = ['Chile', 'Ghana', 'Norway', 'Portugal', 'Thailand', 'Uruguay']
const places = ['Bratislava', 'Colombo', 'Edinburgh', 'Marrakesh', 'Quito', 'Yokohama']
const monthNames = 'January February March April May June July August September October November December'.split(' ')

export const meetings: fc.Arbitrary<Meeting> = fc
  .record({
    surnames: fc.shuffledSubarray(surnames, { minLength: 3, maxLength: 3 }),
    countries: fc.shuffledSubarray(countries, { minLength: 3, maxLength: 3 }),
    offices: fc.shuffledSubarray(offices, { minLength: 3, maxLength: 3 }),
    men: fc.shuffledSubarray(men, { minLength: 3, maxLength: 3 }),
    women: fc.shuffledSubarray(women, { minLength: 3, maxLength: 3 }),
    isWoman: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    places: fc.shuffledSubarray(places, { minLength: 2, maxLength: 2 }),
    day: fc.integer({ min: 3, max: 24 }),
    month: fc.integer({ min: 0, max: 11 }),
    year: fc.integer({ min: 2015, max: 2025 }),
  })
  .map(({ surnames, countries, offices, men, women, isWoman, places, day, month, year }) => {
    const person = (index: number): Person => ({
      given: (isWoman[index] ? women : men)[index]!,
      surname: surnames[index]!,
      pronoun: isWoman[index] ? 'she' : 'he',
      title: offices[index]!,
      country: countries[index]!,
    })
    const published = new Date(Date.UTC(year, month, day + 1)).toISOString().slice(0, 10)
    const [place, otherPlace] = places as [string, string]
    return { guest: person(0), host: person(1), other: person(2), place, otherPlace, day, month, year, published }
  })

export function sheetOf({ guest, host, other, place, otherPlace, day, month, year, published }: Meeting): string {
  const people = [guest, host, other].map(
    ({ given, surname, pronoun, title, country }) =>
      `  - name: ${given} ${surname}\n    pronoun: ${pronoun}\n    titles: [{ title: ${title}, of: ${country} }]`,
  )
  const two = (value: number) => String(value).padStart(2, '0')
  return `
source: { id: sheet, date: ${published} }
people:
${people.join('\n')}
places: [${[place, otherPlace, guest.country, host.country, other.country].join(', ')}]
events:
  - kind: meeting
    who: [${guest.given} ${guest.surname}, ${host.given} ${host.surname}]
    where: ${place}
    when: ${year}-${two(month + 1)}-${two(day)}
`
}

/** @param frame any number: which of the forms */
export function faithfulDraft(meeting: Meeting, frame: number): string {
  return faithfulFrames[frame % faithfulFrames.length]!(wordsOf(meeting))
}

/** The faithful draft with one slot wrong, and the words that are wrong in it. */
export function changedIn(
  meeting: Meeting,
  frame: number,
  slot: Slot,
): { readonly draft: string; readonly wrong: string } {
  const words = wordsOf(meeting)
  const { guest, other } = meeting
  const changes: Readonly<Record<Slot, { readonly words: Words; readonly wrong: string }>> = {
    date: changed(words, 'date', dateOf({ ...meeting, day: meeting.day + 2 })),
    place: changed(words, 'place', meeting.otherPlace),
    participant: changed(words, 'guest', `${other.given} ${other.surname}`),
    title: changed(words, 'title', other.title),
    name: { words: { ...words, guest: `${guest.given} ${misspelt(guest.surname)}` }, wrong: misspelt(guest.surname) },
  }
  const fitting = slot === 'title' ? titledFrames : slot === 'participant' ? plainFrames : plantedFrames
  return { draft: fitting[frame % fitting.length]!(changes[slot].words), wrong: changes[slot].wrong }
}

interface Words {
  readonly guest: string
  readonly title: string
  readonly country: string
  readonly host: string
  readonly place: string
  readonly date: string
}

function wordsOf(meeting: Meeting): Words {
  const { guest, host, place } = meeting
  return {
    guest: `${guest.given} ${guest.surname}`,
    title: guest.title,
    country: guest.country,
    host: `${host.given} ${host.surname}`,
    place,
    date: dateOf(meeting),
  }
}

function changed(words: Words, key: keyof Words, value: string) {
  return { words: { ...words, [key]: value }, wrong: value }
}

function dateOf({ day, month, year }: Pick<Meeting, 'day' | 'month' | 'year'>): string {
  return `${day} ${monthNames[month]} ${year}`
}

/** Two letters in the middle change places. */
function misspelt(surname: string): string {
  const middle = Math.floor(surname.length / 2)
  return surname.slice(0, middle - 1) + surname[middle] + surname[middle - 1] + surname.slice(middle + 1)
}

type Frame = (words: Words) => string

// Forms in which the engine finds every slot today.
const plainFrames: readonly Frame[] = [
  ({ guest, host, place, date }) => `${guest} met ${host} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `On ${date} ${guest} met ${host} in ${place}.`,
  ({ guest, host, place, date }) => `On ${date}, in ${place}, ${guest} sat down with ${host}.`,
  ({ guest, host, place, date }) => `${guest} held talks with ${host} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `${host} and ${guest} met in ${place} on ${date}, a spokesman said.`,
  ({ guest, host, place, date }) => `${guest}, who met ${host} in ${place} on ${date}, was silent.`,
  ({ guest, host, place, date }) => `${guest} landed in the morning and met ${host} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `It was on ${date} that ${guest} met ${host} in ${place}.`,
  ({ guest, host, place, date }) => `The talks between ${guest} and ${host} in ${place} took place on ${date}.`,
]
const titledFrames: readonly Frame[] = [
  ({ guest, title, country, host, place, date }) =>
    `${country}’s ${title}, ${guest}, met ${host} in ${place} on ${date}.`,
  ({ guest, title, country, host, place, date }) =>
    `${guest}, the ${title} of ${country}, met ${host} in ${place} on ${date}.`,
]
const plantedFrames: readonly Frame[] = [...plainFrames, ...titledFrames]
// Forms that it need not understand, but may not flag either.
const furtherFrames: readonly Frame[] = [
  ({ guest, host, place, date }) => `${guest} was in ${place} on ${date} to meet ${host}.`,
  ({ guest, host, place, date }) => `${place} was where ${guest} and ${host} met on ${date}.`,
  ({ guest, host, place, date }) => `${guest} met ${host} on ${date}. The talks were held in ${place}.`,
  ({ guest, host, place, date }) => `${host} received ${guest} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `${guest} flew home after meeting ${host} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `When ${guest} met ${host} in ${place} on ${date}, it rained.`,
  ({ guest, host, place, date }) => `${place.toUpperCase()}, ${date} — ${guest} met ${host} here.`,
  ({ guest, host, place, date }) => `A spokesman said that ${guest} had met ${host} in ${place} on ${date}.`,
  ({ guest, host, place, date }) => `A meeting between ${guest} and ${host} took place in ${place} on ${date}.`,
  ({ guest, host, country, place }) =>
    `${guest} of ${country} met ${host} yesterday. The two will meet in ${place} again.`,
]
const faithfulFrames: readonly Frame[] = [...plantedFrames, ...furtherFrames]
