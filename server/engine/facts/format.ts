// The fact sheet's format, defined once. Reading, the JSON Schema, completions, hovers and docs/fact-sheets.md come from it.
import { eventKinds } from './event-kinds.ts'
import type { Field, RecordShape } from './shape.ts'

const whoever = ['people', 'organisations', 'groups', 'places', 'things'] as const
const wherever = ['places'] as const
const whichever = ['places', 'organisations'] as const

const evidence = {
  called: 'evidence',
  about: 'Where the article says it.',
  short: 'paragraph',
  plain: true,
  fields: {
    paragraph: {
      value: 'paragraph',
      about: 'The paragraph of the article, counted from 1; headline and captions count where the text file has them.',
      example: '3',
    },
    exact: { value: 'words', about: 'The article’s own words, letter for letter.', example: 'met on Friday' },
    prefix: {
      value: 'words',
      about: 'The words just before, where the same words stand twice.',
      example: 'when the pair',
    },
    suffix: {
      value: 'words',
      about: 'The words just after, where the same words stand twice.',
      example: 'during his first visit',
    },
  },
} as const satisfies RecordShape

const withEvidence = {
  evidence: {
    value: evidence,
    list: true,
    about: 'Where the article says it: a paragraph’s number, or the article’s words.',
    example: '3',
  },
} as const satisfies Readonly<Record<string, Field>>

const source = {
  called: 'the source',
  about: 'The article that the facts come from.',
  fields: {
    id: {
      value: 'words',
      about: 'A short name that drafts use for it; the file’s name if missing.',
      example: 'bridge',
    },
    title: { value: 'words', about: 'The headline.', example: 'Council backs new harbour bridge' },
    publisher: { value: 'words', about: 'Who published it.', example: 'Harbour Courier' },
    date: { value: 'date', about: 'The day it was published: “Friday” counts from here.', example: '2024-03-14' },
    url: { value: 'words', about: 'Where it stands on the web.', example: 'https://example.org/bridge' },
    text: {
      value: 'words',
      about: 'The file with its text, as seen from the sheet’s own folder.',
      example: 'sources/bridge.txt',
    },
  },
} as const satisfies RecordShape

const title = {
  called: 'a title',
  about: 'An office, rank or role, and when it was held.',
  short: 'title',
  fields: {
    title: { value: 'words', required: true, about: 'The office, rank or role.', example: 'foreign secretary' },
    of: {
      value: 'words',
      names: whichever,
      about: 'The country, body or party it belongs to.',
      example: 'UK',
    },
    from: { value: 'date', about: 'Since when, where the article says so.', example: '2024-07' },
    until: { value: 'date', about: 'Until when, where the article says so.', example: '2024-07' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const person = {
  called: 'a person',
  about: 'Somebody whom the article names.',
  short: 'name',
  fields: {
    name: { value: 'words', required: true, about: 'The full name, spelt right.', example: 'Maria Okafor' },
    aliases: {
      value: 'words',
      list: true,
      about: 'Other ways to write the name that are right too.',
      example: 'María Okafor',
    },
    honorific: { value: 'words', about: 'Mr, Ms, Sir, Dr …', example: 'Dr' },
    pronoun: {
      value: 'words',
      about: 'Which pronoun stands for this person.',
      example: 'she',
      allowed: { he: 'he, him, his', she: 'she, her, hers', they: 'they, them, theirs' },
    },
    nationality: { value: 'words', list: true, about: 'As an adjective.', example: 'British' },
    titles: { value: title, list: true, about: 'Offices, ranks and roles, and when they were held.' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const organisation = {
  called: 'an organisation',
  about: 'A government, company, party, team, court or the like.',
  short: 'name',
  fields: {
    name: { value: 'words', required: true, about: 'The name in full.', example: 'Port Authority of Eastmouth' },
    aliases: { value: 'words', list: true, about: 'Other names for it.', example: 'port authority' },
    of: { value: 'words', names: whichever, about: 'The country or body it belongs to.', example: 'Eastmouth' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const group = {
  called: 'a group',
  about: 'A people or a community.',
  short: 'name',
  fields: {
    name: { value: 'words', required: true, about: 'The usual name, in the plural.', example: 'Sámi' },
    aliases: { value: 'words', list: true, about: 'Other names and spellings.', example: 'Saami' },
    of: { value: 'words', names: whichever, about: 'The country or region it lives in.', example: 'Norway' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const place = {
  called: 'a place',
  about: 'A country, region, town, street, building …',
  short: 'name',
  fields: {
    name: { value: 'words', required: true, about: 'The name.', example: 'Harbour Street' },
    aliases: { value: 'words', list: true, about: 'Other names and spellings.', example: 'Harbour St' },
    in: { value: 'words', names: wherever, about: 'The place that it lies in.', example: 'Eastmouth' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const thing = {
  called: 'a thing',
  about: 'A work, a product, a law …: whatever else bears a name.',
  short: 'name',
  fields: {
    name: { value: 'words', required: true, about: 'The name.', example: 'Harbour Act' },
    aliases: { value: 'words', list: true, about: 'Other names and spellings.', example: 'the Act' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const event = {
  called: 'an event',
  about: 'Something that happened, is planned, is said to have happened, or did not happen.',
  fields: {
    kind: { value: 'words', required: true, about: 'What sort of event.', example: 'meeting', allowed: eventKinds },
    who: { value: 'words', list: true, names: whoever, about: 'Who did it, or who met.', example: 'Maria Okafor' },
    whom: { value: 'words', list: true, names: whoever, about: 'To whom it was done.', example: 'Port Authority' },
    what: {
      value: 'words',
      prose: true,
      about: 'What was given, held, bought, discussed …: a few plain words.',
      example: 'steel for the new bridge',
    },
    where: {
      value: 'words',
      names: wherever,
      about: 'The place; the smallest that the article names.',
      example: 'City Hall',
    },
    from: { value: 'words', names: wherever, about: 'Where a journey began.', example: 'London' },
    to: { value: 'words', names: wherever, about: 'Where a journey leads.', example: 'Eastmouth' },
    when: { value: 'date', about: 'The date.', example: '2024-03-12' },
    about: {
      value: 'words',
      list: true,
      prose: true,
      about: 'The subjects, one a line.',
      example: 'the cost of the bridge',
    },
    counts: {
      value: 'words',
      list: true,
      prose: true,
      about: 'How many, which in order, the first since: in plain words.',
      example: 'the second visit in two years',
    },
    described: { value: 'words', list: true, prose: true, about: 'Words that describe it.', example: 'large-scale' },
    status: {
      value: 'words',
      about: 'Whether it took place; “happened” if missing.',
      example: 'planned',
      allowed: {
        happened: 'the article says that it took place',
        planned: 'the article says that it is to come',
        alleged: 'the article reports it as an allegation',
      },
    },
    not: { value: 'truth', about: 'true where the article says that this did not happen.', example: 'true' },
    complete: {
      value: 'truth',
      about: 'true where the article names all who took part and all that was done: another name contradicts it.',
      example: 'true',
    },
    ...withEvidence,
  },
} as const satisfies RecordShape

const statement = {
  called: 'a statement',
  about: 'What somebody said or wrote, or did not say.',
  fields: {
    speaker: { value: 'words', required: true, names: whoever, about: 'Who said it.', example: 'Maria Okafor' },
    words: {
      value: 'words',
      list: true,
      about: 'The exact words between quotation marks, one quotation a line.',
      example: 'the right bridge in the right place',
    },
    said: { value: 'words', list: true, prose: true, about: 'What was said without being quoted, in plain words.' },
    about: { value: 'words', list: true, prose: true, about: 'The subjects.', example: 'the cost of the bridge' },
    to: { value: 'words', list: true, names: whoever, about: 'To whom it was said.', example: 'Port Authority' },
    when: { value: 'date', about: 'The date.', example: '2024-03-12' },
    where: { value: 'words', names: wherever, about: 'The place.', example: 'City Hall' },
    occasion: {
      value: 'words',
      prose: true,
      about: 'A speech, a letter, a meeting …',
      example: 'a letter to residents',
    },
    not: { value: 'truth', about: 'true where the article says that this was not said.', example: 'true' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const number = {
  called: 'a number',
  about: 'A figure that is no count of an event: a price, a share, an age, a distance …',
  fields: {
    what: {
      value: 'words',
      required: true,
      prose: true,
      about: 'What is counted or measured, in plain words.',
      example: 'councillors who voted for the bridge',
    },
    value: { value: 'words', required: true, about: 'The figure as a reader would see it.', example: '£1.2bn' },
    when: { value: 'date', about: 'The date it holds for.', example: '2024' },
    ...withEvidence,
  },
} as const satisfies RecordShape

const detail = {
  called: 'a detail',
  about: 'Anything else, as one plain sentence.',
  short: 'detail',
  fields: {
    detail: {
      value: 'words',
      required: true,
      prose: true,
      about: 'One plain sentence in your own words.',
      example: 'The old bridge is closed to lorries.',
    },
    ...withEvidence,
  },
} as const satisfies RecordShape

/** What the article says, each kind of fact in its list. */
const lists = {
  people: { value: person, list: true, about: 'Everybody whom the article names.' },
  organisations: { value: organisation, list: true, about: 'Governments, companies, parties, courts …' },
  groups: { value: group, list: true, about: 'Peoples and communities.' },
  places: { value: place, list: true, about: 'Places, and what they lie in.' },
  things: {
    value: thing,
    list: true,
    about: 'Works, products, laws …, and names of which the article does not tell what bears them.',
  },
  events: { value: event, list: true, about: 'What happened, is planned, or did not happen.' },
  statements: { value: statement, list: true, about: 'Who said what, in which words.' },
  numbers: { value: number, list: true, about: 'Figures.' },
  details: { value: detail, list: true, about: 'Anything else, one plain sentence each.' },
} as const satisfies Readonly<Record<string, Field>>

/** Facts that nobody has reviewed: read, so that mistakes show, and not in force. */
const proposed = {
  called: 'the proposals',
  about:
    'What `claimcheck facts` found in the article and the sheet lacks. None of it is in force: move what is right up.',
  fields: lists,
} as const satisfies RecordShape

/** A whole sheet. */
export const sheetShape = {
  called: 'a fact sheet',
  about: 'The facts of one article, written down and reviewed by a person.',
  fields: {
    source: { value: source, about: 'The article that the facts come from.' },
    ...lists,
    proposed: { value: proposed, about: proposed.about },
  },
} as const satisfies RecordShape
