// Every data type of the engine: plain, readonly, without behaviour.
// Offsets are UTF-16 code units from the start of the text, end exclusive.

export interface Span {
  readonly start: number
  readonly end: number
}

/** What is wrong with an input, and where. Nothing in the engine throws: it returns what is good and a list of these. */
export interface Problem extends Span {
  readonly message: string
  /** `information` where nothing is wrong and a person may still want to know: no date was found. */
  readonly severity: 'error' | 'warning' | 'information'
}

export interface Parsed<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

// ── Words of a sentence ────────────────────────────────────────────────────────────────────────────────────────

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word with its place in the sentence's structure, as Universal Dependencies define it. */
export interface Token extends Span {
  readonly form: string
  readonly lemma: string
  readonly pos: Upos
  /** Penn Treebank tag: VBD, NNP … */
  readonly tag: string
  /** Index of the head in the same sentence, -1 for the root. */
  readonly head: number
  /** UD relation with its subtype: nsubj, nsubj:pass, nmod:poss … */
  readonly relation: string
  /** How sure the arc is, from 0 to 1. */
  readonly confidence: number
  readonly tagConfidence: number
}

/** Finds the structure of one sentence. Linear time, never throws. */
export interface Syntax {
  parse(text: string, offset?: number): readonly Token[]
  readonly defaultConfidence: number
}

// ── Prose ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type TextFormat = 'markdown' | 'plain'

/**
 * A paragraph-like stretch of prose. `text` has the same length as the stretch of the draft from `start` to `end`:
 * what is markup there (emphasis marks, link targets, code, comments) stands as spaces, so that offsets carry over.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'cell' | 'title'
  readonly text: string
}

/** What the draft says about itself before its prose begins. */
export interface FrontMatter extends Span {
  readonly title?: string
  readonly date?: string
  readonly sources?: readonly string[]
}

// ── Dates ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** A stretch of whole days, both ends included, counted from 1970-01-01 = 0. An open end is ±Infinity. */
export interface Interval {
  readonly first: number
  readonly last: number
  /** EDTF's "~": about then. */
  readonly approximate: boolean
}

export type DatePrecision = 'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century'

/** A date expression in prose. */
export interface DateMention extends Span {
  readonly precision: DatePrecision
  /** Undefined where no date at hand resolves it (a bare weekday without a reference date). */
  readonly interval?: Interval
  /** 1 = Monday … 7 = Sunday, where a weekday is written. */
  readonly weekday?: number
  /** 0 = January …, where a month is written. */
  readonly month?: number
  /** Whether the words alone say it ('absolute'), or a reference date was needed. */
  readonly form: 'absolute' | 'weekday' | 'relative' | 'yearless'
  /** The word that governs it: 'since', 'until', 'before', 'after', 'by', 'from' change what it says. */
  readonly relation?: 'since' | 'until' | 'before' | 'after' | 'by'
  /** A weekday and a date that cannot both be right ("Thursday 18 October 2024"). */
  readonly inconsistent?: boolean
}

// ── Numbers ────────────────────────────────────────────────────────────────────────────────────────────────────

export type QuantityKind = 'cardinal' | 'ordinal' | 'money' | 'percent' | 'age' | 'duration' | 'measure' | 'score'

/** A number in prose, with what it counts or measures. `low` and `high` are equal for an exact figure. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  readonly low: number
  readonly high: number
  /** What the digits or words themselves say, before "more than" and "about" widen it. */
  readonly stated: number
  readonly approximate: boolean
  /** ISO currency, '%', a unit in the singular (km, year), or undefined. */
  readonly unit?: string
  /** The span of the figure without its unit and its "more than". */
  readonly figure: Span
}

// ── Who, what, where ───────────────────────────────────────────────────────────────────────────────────────────

/** A 'thing' is whatever else bears a name: a work, a product, an event, or what no word tells the kind of. */
export type EntityKind = 'person' | 'organisation' | 'place' | 'group' | 'thing'
export type EntityId = string

/** Somebody or something that the sources name. */
export interface Entity {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly honorifics: readonly string[]
  readonly pronoun?: 'he' | 'she' | 'they' | 'it'
  /** The place that contains this place, or the country or body that an organisation or group belongs to. */
  readonly within: readonly EntityId[]
  /** Country adjectives in force: "British". */
  readonly nationalities: readonly string[]
  readonly titles: readonly TitleHeld[]
  /** Where a sheet introduces it. */
  readonly evidence: readonly Evidence[]
}

/** An office, rank or role that a person holds for a time. */
export interface TitleHeld {
  readonly title: string
  /** The country or body: "UK", "China", "Labour". */
  readonly of?: string
  readonly during: Interval
  readonly evidence: readonly Evidence[]
  /** Read from an article, which may tell how the office was left. */
  readonly read?: boolean
}

export type MentionForm = 'full' | 'part' | 'alias' | 'honorific' | 'title' | 'pronoun' | 'demonym' | 'misspelt'

/** A span of prose that names somebody or something, led back to an entity where only one fits. */
export interface Mention extends Span {
  readonly text: string
  readonly form: MentionForm
  readonly entity?: EntityId
}

// ── Claims and facts ───────────────────────────────────────────────────────────────────────────────────────────

export type Role =
  | 'agent' // who did it
  | 'patient' // to whom, or what, it was done
  | 'participant' // one of several in the same part: who met whom
  | 'place'
  | 'from'
  | 'to'
  | 'time'
  | 'since'
  | 'topic'
  | 'number'
  | 'ordinal'
  | 'duration'
  | 'title'
  | 'of'
  | 'speaker'
  | 'words'
  | 'attribute'

export type Value =
  | { readonly type: 'entity'; readonly ids: readonly EntityId[] }
  | { readonly type: 'date'; readonly date: DateMention }
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly noun?: string }
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'term'; readonly lemmas: readonly string[]; readonly ids: readonly EntityId[] }

export interface Slot extends Span {
  readonly role: Role
  readonly value: Value
  /** The words as they stand. */
  readonly text: string
}

/** How a claim is put: plainly, as planned, in doubt (hedged, alleged, asked, supposed), or by somebody quoted. */
export type Modality = 'asserted' | 'planned' | 'doubtful'

/** What a sentence says: a kind and its slots, with the span of each in the text it stands in. */
export interface Claim extends Span {
  readonly kind: string
  readonly slots: readonly Slot[]
  /** False where it says that this did not happen or was not said. */
  readonly affirmed: boolean
  readonly modality: Modality
  /** The words that carry the kind ("met", "talks"), and those that deny it. */
  readonly predicate: Span
  readonly negation?: Span
}

/** Where a source says it. A paragraph number, or a place in the source's text, or in the sheet. */
export interface Evidence {
  readonly source: string
  /** The file to open: the article where its text is at hand, else the sheet. */
  readonly path?: string
  readonly start?: number
  readonly end?: number
  readonly paragraph?: number
  readonly exact?: string
  /** What the sheet's entry says, in one line, where a sheet says it. */
  readonly entry?: string
}

/** What tells one fact from another: what its source says, never where it stands. With it changed it is another fact. */
export interface FactIdentity {
  readonly source: string
  /** The source's words, on one line each. */
  readonly says: readonly string[]
  /** What the source has in the place where the draft differs. */
  readonly value?: string
}

/** A claim that a source makes. */
export interface Fact {
  readonly id: string
  readonly source: string
  readonly claim: Claim
  readonly evidence: readonly Evidence[]
  /** The source's own summary of it for people, one line. */
  readonly summary: string
}

// ── The fact sheet, as a person writes it ──────────────────────────────────────────────────────────────────────

/** A thing written in a sheet, with the place of its line(s) in the sheet's text. */
export interface Entry extends Span {
  readonly evidence: readonly SheetEvidence[]
}
export interface SheetEvidence extends Span {
  readonly paragraph?: number
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
}
/** A value as it stands in the sheet. */
export interface Written<T = string> extends Span {
  readonly value: T
}

export interface SheetSource {
  readonly id?: Written
  readonly title?: Written
  readonly publisher?: Written
  /** EDTF */
  readonly date?: Written
  readonly url?: Written
  /** The article's text file, relative to the sheet. */
  readonly text?: Written
}
export interface SheetTitle extends Entry {
  readonly title: Written
  readonly of?: Written
  readonly from?: Written
  readonly until?: Written
}
export interface SheetPerson extends Entry {
  readonly name: Written
  readonly aliases: readonly Written[]
  readonly honorific?: Written
  readonly pronoun?: Written
  readonly nationality: readonly Written[]
  readonly titles: readonly SheetTitle[]
}
export interface SheetOrganisation extends Entry {
  readonly name: Written
  readonly aliases: readonly Written[]
  /** The country or body it belongs to. */
  readonly of?: Written
}
/** A people, a community: "Uighurs". */
export interface SheetGroup extends Entry {
  readonly name: Written
  readonly aliases: readonly Written[]
  readonly of?: Written
}
export interface SheetPlace extends Entry {
  readonly name: Written
  readonly aliases: readonly Written[]
  readonly in?: Written
}
/** Whatever else bears a name: "Harbour Act". */
export interface SheetThing extends Entry {
  readonly name: Written
  readonly aliases: readonly Written[]
}
export interface SheetEvent extends Entry {
  /** A kind of the frame table: meeting, visit, detention … */
  readonly kind: Written
  readonly who: readonly Written[]
  readonly whom: readonly Written[]
  /** What was given, held, bought …: a plain noun phrase. */
  readonly what?: Written
  readonly where?: Written
  readonly from?: Written
  readonly to?: Written
  /** EDTF */
  readonly when?: Written
  readonly about: readonly Written[]
  /** "second British foreign secretary to visit in two years" */
  readonly counts: readonly Written[]
  /** "large-scale", "military": words that describe it. */
  readonly described: readonly Written[]
  readonly status?: Written // happened (default), planned, alleged
  /** True where the source says that it did not happen. */
  readonly not?: Written<boolean>
  /** True where the source names everybody and everything of this event: a name outside the list contradicts it. */
  readonly complete?: Written<boolean>
}
export interface SheetStatement extends Entry {
  readonly speaker: Written
  /** The exact words between quotation marks in the source. */
  readonly words: readonly Written[]
  /** What was said without being quoted: one plain sentence. */
  readonly said: readonly Written[]
  readonly about: readonly Written[]
  readonly to: readonly Written[]
  /** EDTF */
  readonly when?: Written
  readonly where?: Written
  readonly occasion?: Written
  /** True where the source says that this was not said. */
  readonly not?: Written<boolean>
}
export interface SheetNumber extends Entry {
  /** What is counted: "councillors who voted for the plan". */
  readonly what: Written
  /** "12", "more than 100", "£1.2bn" */
  readonly value: Written
  /** EDTF */
  readonly when?: Written
}
/** Anything else, as one plain sentence: "Xinjiang lies in China's far west." */
export interface SheetDetail extends Entry {
  readonly detail: Written
}

export interface Sheet {
  readonly source: SheetSource
  readonly people: readonly SheetPerson[]
  readonly organisations: readonly SheetOrganisation[]
  readonly groups: readonly SheetGroup[]
  readonly places: readonly SheetPlace[]
  readonly things: readonly SheetThing[]
  readonly events: readonly SheetEvent[]
  readonly statements: readonly SheetStatement[]
  readonly numbers: readonly SheetNumber[]
  readonly details: readonly SheetDetail[]
}

// ── Verdicts and what is shown ─────────────────────────────────────────────────────────────────────────────────

export type Code =
  | 'name'
  | 'title'
  | 'participant'
  | 'date'
  | 'place'
  | 'number'
  | 'quote'
  | 'speaker'
  | 'negation'
  | 'detail'

export type Verdict = 'supported' | 'refuted' | 'not-in-source' | 'unchecked'

export interface Edit extends Span {
  readonly text: string
}

export interface Fix {
  readonly title: string
  /** Replaces the diagnostic's span. */
  readonly text: string
  /** May be applied without asking: a misspelt name, a date with one possible value. */
  readonly safe: boolean
  /** All the edits, where more than the diagnostic's span must change. */
  readonly edits?: readonly Edit[]
}

export interface Diagnostic extends Span {
  readonly code: Code
  readonly severity: 'warning' | 'information'
  readonly text: string
  readonly message: string
  readonly fixes: readonly Fix[]
  readonly evidence: readonly Evidence[]
}

/**
 * A claim of a draft, as it is counted and shown everywhere. Every diagnostic, and every difference that a comment sets
 * aside, belongs to one claim, and every refuted claim has one.
 */
export interface ClaimVerdict extends Span {
  readonly kind: string
  /** A claim whose difference a comment sets aside is `unchecked`: nobody compared it. */
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  /** The reason in the comment that set its difference aside, perhaps empty. */
  readonly ignored?: string
  /** True where the settings switch its difference off: it is `unchecked` then. */
  readonly off?: true
  /** The words with which the claim changes: its clause or sentence; of a name or a quotation only itself. */
  readonly words: Span
  /** Undefined where no source speaks of it. */
  readonly fact?: FactIdentity
  /** The words that differ, what the check is called, and the difference in one line. */
  readonly difference?: Span & { readonly code: Code; readonly message: string }
}

/** A difference that a comment in the draft sets aside. */
export interface Ignored extends Diagnostic {
  /** Empty where the comment gives none. */
  readonly reason: string
}

/** What is wrong with a comment that is to set a difference aside: a code that is none, or nothing to set aside. */
export interface CommentProblem extends Problem {
  readonly fixes: readonly { readonly title: string; readonly edits: readonly Edit[] }[]
}

export type Coverage = Readonly<Record<Verdict, number>>

export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  readonly claims: readonly ClaimVerdict[]
  readonly coverage: Coverage
  readonly ignored: readonly Ignored[]
  /** Of the comments that set differences aside. */
  readonly problems: readonly CommentProblem[]
}

/** A source as it comes in. `text` alone is read by the reader; `facts` is a sheet's YAML and wins where both differ. */
export interface SourceInput {
  readonly id: string
  readonly text?: string
  /** How the text is written; plain unless it says otherwise. */
  readonly format?: TextFormat
  /** EDTF */
  readonly date?: string
  readonly title?: string
  readonly publisher?: string
  readonly facts?: string
  /** Where the article's text and the sheet lie, for evidence. */
  readonly textPath?: string
  readonly factsPath?: string
}

/** How a draft is to be checked. */
export interface CheckSettings {
  /** EDTF; what "yesterday" counts from. The draft's own front matter wins over it. */
  readonly date?: string
  /** How 03/04/2024 is read. */
  readonly dateOrder?: 'day-first' | 'month-first'
  /** What a code is shown as; a missing one keeps the check's own severity. */
  readonly severity?: Readonly<Partial<Record<Code, 'warning' | 'information' | 'off'>>>
}

/** One line of a hover: a label ("Title", "Met"), plain text, and where a source says it. */
export interface CardLine {
  readonly label: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** A stretch of a word-by-word comparison: what both have, what only the draft has, what the source has instead. */
export interface WordPart {
  readonly kind: 'same' | 'draft' | 'source'
  readonly text: string
}

/** Words of a draft that name somebody or something that the sources know. */
export interface NamedPlace extends Span {
  readonly text: string
  readonly form: MentionForm
  /** The sources' name. */
  readonly name: string
  readonly kind: EntityKind
}

export interface DraftCompletion {
  readonly label: string
  readonly insert: string
  /** What the person may type to find it, where that is not the label. */
  readonly filter?: string
  readonly about: string
  readonly kind: 'name' | 'title' | 'day' | 'quotation'
  readonly replace: Span
}

export interface DraftOutlineItem extends Span {
  readonly label: string
  readonly detail: string
  readonly kind: 'heading' | 'quotation'
}

/** What is known of the words under the cursor. */
export interface Card {
  readonly span: Span
  /** "David Lammy", "Friday" */
  readonly heading: string
  /** "British foreign secretary", "Friday 18 October 2024" */
  readonly subheading?: string
  readonly verdict?: { readonly verdict: Verdict; readonly reason: string }
  /** Of a quotation that differs: its words against the source's. */
  readonly difference?: readonly WordPart[]
  readonly lines: readonly CardLine[]
}
