// What news sentences are about: one entry a kind of event, with the words that name it and the part each of its
// neighbours plays. To teach the reader a new kind of event, add an entry; no code names one.
import type { Role } from '../model.ts'

export interface Frame {
  /** Lemmas of verbs, with a preposition or particle where only that makes the verb mean this ("sit down", "talk to"). */
  readonly verbs: readonly string[]
  /** Lemmas of nouns that name such an event ("talks", "visit"). */
  readonly nouns: readonly string[]
  /** What the neighbours are, by preposition; 'subject' and 'object' are the verb's own. Others keep the usual role. */
  readonly roles: Readonly<Partial<Record<Neighbour, Role>>>
  /** All who take part play the same part: who met whom. */
  readonly symmetric?: boolean
  /** Verbs that say that it did not happen: "ignored" for a discussion. */
  readonly denials?: readonly string[]
  /** Verbs that say this only of somebody: one receives letters, sees films and faces questions too. */
  readonly ofPeople?: readonly string[]
  /** Its verbs say this only of something: who "starts in April" founds nothing. */
  readonly transitive?: boolean
  /** The kind of event that this one undoes or excludes. */
  readonly opposite?: string
  /** Whom it befalls is a country, and so where it happens. */
  readonly befallsPlace?: boolean
  /** The preposition with which the bare noun means something else: parties are "in opposition". */
  readonly unlessBare?: string
  /** The same people do it again and again, so that another day or partner is likely another event. */
  readonly repeatable?: boolean
}

export type Neighbour =
  | 'subject'
  | 'object'
  | 'possessor'
  | 'by'
  | 'with'
  | 'to'
  | 'into'
  | 'from'
  | 'of'
  | 'for'
  | 'on'
  | 'about'
  | 'against'
  | 'in'
  | 'at'
  | 'around'
  | 'between'
  | 'as'

/** What a neighbour is where the frame does not say otherwise. */
export const usualRoles: Readonly<Partial<Record<Neighbour, Role>>> = {
  subject: 'agent',
  possessor: 'agent',
  by: 'agent',
  object: 'patient',
  of: 'patient',
  with: 'participant',
  between: 'participant',
  to: 'to',
  into: 'to',
  from: 'from',
  on: 'topic',
  about: 'topic',
  in: 'place',
  at: 'place',
  around: 'place',
}

export const frames = {
  meeting: {
    verbs: [
      'meet',
      'meet with',
      'talk to',
      'talk with',
      'speak to',
      'speak with',
      'sit down',
      'confer',
      'see',
      'host',
      'receive',
      'greet',
      'welcome',
      'negotiate',
      'confront',
      'face',
      'join',
    ],
    nouns: ['meeting', 'talk', 'talks', 'encounter', 'discussion', 'negotiation', 'summit', 'conversation', 'dialogue'],
    roles: {
      subject: 'participant',
      object: 'participant',
      possessor: 'participant',
      by: 'participant',
      to: 'participant',
      of: 'participant',
    },
    ofPeople: ['receive', 'see', 'face', 'join', 'host', 'welcome', 'greet'],
    symmetric: true,
    repeatable: true,
  },
  visit: {
    verbs: [
      'visit',
      'travel',
      'go',
      'fly',
      'arrive',
      'tour',
      'come',
      'head',
      'journey',
      'set off',
      'touch down',
      'land',
      'set foot',
    ],
    nouns: ['visit', 'trip', 'tour', 'journey', 'stop', 'stopover', 'mission'],
    roles: { object: 'place', to: 'place', into: 'place', of: 'place', for: 'place' },
    repeatable: true,
  },
  travel: {
    verbs: [],
    nouns: [],
    roles: { object: 'place', to: 'place' },
    repeatable: true,
  },
  exercise: {
    verbs: ['drill', 'rehearse'],
    nouns: ['exercise', 'drill', 'manoeuvre', 'maneuver', 'wargame', 'game'],
    roles: { object: 'place', of: 'agent' },
  },
  detention: {
    verbs: ['detain', 'jail', 'imprison', 'hold', 'arrest', 'incarcerate', 'lock up', 'intern', 'remand'],
    nouns: ['detention', 'imprisonment', 'arrest', 'incarceration', 'custody', 'jailing'],
    roles: { possessor: 'patient' },
  },
  release: {
    opposite: 'detention',
    verbs: ['free', 'release', 'liberate'],
    nouns: ['release', 'liberation'],
    roles: { possessor: 'patient' },
  },
  invasion: {
    befallsPlace: true,
    verbs: ['invade', 'occupy', 'annex'],
    nouns: ['invasion', 'occupation', 'annexation', 'war', 'aggression', 'onslaught', 'assault'],
    roles: { in: 'patient', on: 'patient', against: 'patient', object: 'patient' },
  },
  support: {
    verbs: ['support', 'back', 'aid', 'assist', 'prop up', 'bankroll'],
    nouns: ['support', 'backing', 'assistance', 'aid'],
    roles: { for: 'patient', to: 'patient' },
  },
  opposition: {
    opposite: 'support',
    unlessBare: 'in',
    verbs: ['oppose', 'resist', 'reject'],
    nouns: ['opposition', 'resistance', 'rejection'],
    roles: { to: 'patient' },
  },
  supply: {
    verbs: ['supply', 'provide', 'sell', 'export', 'ship', 'equip', 'deliver', 'furnish', 'arm'],
    nouns: ['supply', 'export', 'shipment', 'delivery', 'provision'],
    roles: { with: 'patient', for: 'to' },
  },
  discussion: {
    denials: [
      'ignore',
      'overlook',
      'omit',
      'sidestep',
      'skip',
      'neglect',
      'dodge',
      'avoid',
      'bypass',
      'shelve',
      'go unmentioned',
      'pass over',
    ],
    verbs: [
      'raise',
      'mention',
      'discuss',
      'bring up',
      'press',
      'address',
      'broach',
      'debate',
      'air',
      'challenge',
      'lobby',
      'urge',
      'quiz',
      'question',
      'come up',
      'cover',
      'tackle',
      'confront',
    ],
    nouns: ['concern', 'question'],
    roles: { object: 'topic', with: 'participant', to: 'participant', over: 'topic' } as Frame['roles'],
    repeatable: true,
  },
  mention: {
    denials: ['omit', 'ignore', 'leave out', 'avoid', 'skip', 'go unmentioned'],
    verbs: ['mention', 'refer', 'refer to', 'allude', 'touch on', 'reference', 'feature', 'omit'],
    nouns: ['reference', 'mention', 'allusion'],
    roles: { object: 'topic', to: 'topic', of: 'topic' },
    repeatable: true,
  },
  mistreatment: {
    verbs: ['mistreat', 'persecute', 'abuse', 'oppress', 'torture', 'repress'],
    nouns: ['mistreatment', 'persecution', 'abuse', 'treatment', 'repression', 'oppression', 'plight'],
    roles: { possessor: 'agent' },
  },
  pressure: {
    verbs: ['pressure', 'pressurise', 'urge'],
    nouns: ['pressure'],
    roles: { on: 'patient' },
  },
  suggestion: {
    verbs: ['suggest', 'argue', 'propose', 'call for', 'demand'],
    nouns: ['suggestion', 'proposal', 'call', 'demand'],
    roles: {},
  },
  endorsement: {
    opposite: 'distancing',
    verbs: ['endorse', 'embrace', 'adopt', 'stand by', 'back', 'defend', 'echo'],
    nouns: ['endorsement'],
    roles: {},
  },
  distancing: {
    verbs: ['distance', 'disown', 'back away', 'disavow', 'dissociate'],
    nouns: ['distance'],
    roles: { from: 'patient' },
  },
  agreement: {
    verbs: ['agree', 'sign', 'ratify', 'seal', 'conclude', 'strike'],
    nouns: ['agreement', 'deal', 'treaty', 'accord', 'pact', 'contract', 'memorandum'],
    roles: { subject: 'participant', with: 'participant', between: 'participant' },
    repeatable: true,
  },
  appointment: {
    verbs: ['appoint', 'name as', 'nominate', 'promote', 'elect', 'hire', 'install', 'select'],
    nouns: ['appointment', 'nomination', 'promotion', 'election'],
    roles: { possessor: 'patient', of: 'patient', as: 'title', to: 'title' },
  },
  resignation: {
    verbs: ['resign', 'quit', 'step down', 'stand down', 'retire', 'leave office'],
    nouns: ['resignation', 'departure', 'retirement'],
    roles: { as: 'title', of: 'agent', from: 'from' },
  },
  dismissal: {
    opposite: 'appointment',
    verbs: ['sack', 'dismiss', 'fire', 'oust', 'remove', 'suspend'],
    nouns: ['sacking', 'dismissal', 'ousting', 'removal', 'suspension'],
    roles: { possessor: 'patient', as: 'title' },
  },
  death: {
    verbs: ['die', 'perish', 'pass away', 'drown'],
    nouns: ['death'],
    roles: { of: 'agent' },
  },
  killing: {
    verbs: ['kill', 'murder', 'shoot dead', 'assassinate', 'stab'],
    nouns: ['killing', 'murder', 'assassination'],
    roles: { possessor: 'patient' },
  },
  injury: {
    verbs: ['injure', 'wound', 'hurt'],
    nouns: ['injury'],
    roles: { possessor: 'patient' },
  },
  birth: { verbs: ['bear', 'be born'], nouns: ['birth'], roles: { object: 'agent', of: 'agent' } },
  marriage: {
    verbs: ['marry', 'wed', 'divorce'],
    nouns: ['marriage', 'wedding', 'divorce'],
    roles: { subject: 'participant', object: 'participant', with: 'participant', to: 'participant' },
    symmetric: true,
  },
  win: {
    verbs: ['win', 'beat', 'defeat', 'triumph', 'thrash', 'overcome'],
    nouns: ['victory', 'win', 'triumph', 'defeat'],
    roles: { against: 'patient', over: 'patient' } as Frame['roles'],
    repeatable: true,
  },
  vote: {
    verbs: ['vote', 'approve', 'pass', 'back', 'reject'],
    nouns: ['vote', 'ballot', 'approval'],
    roles: { for: 'patient', against: 'patient', on: 'topic' },
  },
  attack: {
    verbs: ['attack', 'bomb', 'shell', 'strike', 'raid'],
    nouns: ['attack', 'bombing', 'strike', 'raid', 'shelling'],
    roles: { on: 'patient', against: 'patient' },
    repeatable: true,
  },
  conviction: {
    verbs: ['convict', 'sentence', 'charge', 'acquit', 'try', 'prosecute', 'fine', 'indict'],
    nouns: ['conviction', 'sentence', 'charge', 'trial', 'acquittal', 'prosecution'],
    roles: { possessor: 'patient', with: 'topic', of: 'topic', for: 'topic' },
  },
  purchase: {
    verbs: ['buy', 'acquire', 'purchase', 'take over'],
    nouns: ['purchase', 'acquisition', 'takeover', 'sale'],
    roles: { from: 'from', for: 'number' },
  },
  founding: {
    verbs: ['found', 'launch', 'establish', 'set up', 'create', 'start'],
    nouns: ['launch', 'founding', 'establishment', 'creation'],
    roles: {},
    transitive: true,
  },
  opening: { verbs: ['open', 'reopen', 'inaugurate'], nouns: ['opening', 'inauguration'], roles: {} },
  closure: {
    opposite: 'opening',
    verbs: ['close', 'shut', 'shut down'],
    nouns: ['closure', 'shutdown'],
    roles: {},
  },
  building: { verbs: ['build', 'construct', 'design'], nouns: ['construction', 'design'], roles: {} },
} as const satisfies Record<string, Frame>

export type FrameName = keyof typeof frames

/** Verbs whose object is the person spoken to: "pressed him on rights". */
export const addressVerbs: ReadonlySet<string> = new Set([
  'press',
  'urge',
  'challenge',
  'lobby',
  'quiz',
  'question',
  'confront',
  'pressure',
  'pressurise',
  'ask',
  'tell',
  'warn',
  'grill',
])

/** Verbs whose complement is asked or hoped for, and not told as a fact. */
export const askingVerbs: ReadonlySet<string> = new Set([
  'ask',
  'urge',
  'call',
  'demand',
  'want',
  'hope',
  'wish',
  'like',
  'love',
  'prefer',
  'intend',
  'beg',
  'appeal',
  'seek',
  'propose',
  'suggest',
  'threaten',
  'offer',
  'promise',
  'pledge',
  'vow',
  'aim',
  'try',
  'attempt',
  'refuse',
  'insist',
  'require',
  'see',
])

/** Verbs that say nothing by themselves: "hold talks", "pay a visit", "make a reference". The noun names the event. */
export const lightVerbs: ReadonlySet<string> = new Set([
  'hold',
  'have',
  'make',
  'pay',
  'give',
  'take',
  'conduct',
  'stage',
  'carry',
  'launch',
  'mount',
  'do',
  'undertake',
  'begin',
  'start',
  'end',
  'open',
  'attend',
  'finish',
  'complete',
  'join',
  'lead',
  'chair',
  'host',
  'run',
  'perform',
  'wage',
  'receive',
  'get',
])

/** Verbs whose subject is the event itself: "the talks took place", "the visit came in July". */
export const occurrenceVerbs: ReadonlySet<string> = new Set([
  'take',
  'come',
  'happen',
  'occur',
  'begin',
  'start',
  'end',
  'last',
  'follow',
  'be',
  'hold',
  'conclude',
  'continue',
  'fall',
])

/** Nouns through which their owner acts: "Mr Lammy's side", "China's government". */
export const ownedNouns: ReadonlySet<string> = new Set([
  'side',
  'team',
  'delegation',
  'government',
  'ministry',
  'camp',
  'administration',
  'office',
  'officials',
  'official',
  'forces',
  'force',
  'party',
  'group',
  'community',
  'people',
  'population',
  'minority',
  'statement',
  'spokesperson',
  'spokesman',
  'spokeswoman',
  'troops',
  'military',
  'army',
  'case',
  'readout',
  'authorities',
  'authority',
  'regime',
  'leadership',
  'comment',
  'comments',
  'remark',
  'remarks',
])
