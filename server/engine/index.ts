// The engine's only door. Text and dates in, plain data out: no files, no clock, no editor.

import { sheetOfArticle } from './articles/sheet-of-article.ts'
import { updatedSheet } from './articles/sheet-update.ts'
import { type SourceReading, sourceReading } from './articles/source-reading.ts'
import { cardAt, evidenceAt } from './cards.ts'
import { type CheckedDraft, type CheckInput, checkedDraft, checkedMeanwhile, settlingOf } from './draft.ts'
import { articlesIn, type Facts, factsFrom } from './facts/fact-base.ts'
import type { LinkedSources } from './facts/linked-sources.ts'
import { type ArticleInput, rememberedSources } from './facts/remembered-sources.ts'
import { readSheet } from './facts/sheet.ts'
import { unreviewedText } from './facts/sheet-writing.ts'
import { linksFrom, type StoredLinks } from './facts/stored-links.ts'
import { ignoringEdit } from './ignoring/ignoring-edit.ts'
import type {
  Card,
  CheckSettings,
  Diagnostic,
  DraftCompletion,
  DraftOutlineItem,
  Edit,
  Evidence,
  FrontMatter,
  NamedPlace,
  Parsed,
  Problem,
  Report,
  SourceInput,
  Span,
  TextFormat,
} from './model.ts'
import { type BlockReading, readBlocks } from './reading/blocks.ts'
import { rememberingSentences } from './reading/parsed-sentences.ts'
import { loadSyntax } from './reading/syntax.ts'
import { resolvedDays } from './writing/days.ts'
import { draftCompletions } from './writing/draft-completion.ts'
import { namedPlaces } from './writing/naming.ts'
import { draftOutline } from './writing/outline.ts'

export type { SourceReading } from './articles/source-reading.ts'
export { inMarks } from './checks/check.ts'
export { columnsOf, showable } from './columns.ts'
export {
  type DrawnPart,
  type DrawnRow,
  drawing,
  type Excerpt,
  excerptsOf,
  labelOf,
  type Mark,
  textOfRow,
} from './drawing.ts'
export { edtfMistake } from './facts/edtf-mistake.ts'
export type { LinkedSources } from './facts/linked-sources.ts'
export { type ArticleInput, readingKey } from './facts/remembered-sources.ts'
export { sheetHeader } from './facts/sheet.ts'
export { type StoredLinks, storedLinks } from './facts/stored-links.ts'
export { type IgnoreCompletion, ignoreCompletions } from './ignoring/ignore-completion.ts'
export type * from './model.ts'
export { isFurniture } from './reading/source-furniture.ts'
export { readSourceHeader, type SourceHeader } from './reading/source-header.ts'
export {
  type ClaimState,
  type Counts,
  codeOf,
  countsInWords,
  type Desk,
  type DeskClaim,
  type DeskDiagnostic,
  deskOf,
  isSettling,
  type Lapsed,
  noClaims,
  partOf,
  stateOf,
  summaryInWords,
} from './sign-offs/desk.ts'
export { inForce, type SignOff, type SignOffKind, signOffsIn, withRecord } from './sign-offs/record.ts'
export { carriedSignOffs, type Decision, signOffOn, withdrawalOf } from './sign-offs/signing.ts'
export { overlaps } from './spans.ts'
export { namedAt, nameToRenameAt, renamingEdits } from './writing/naming.ts'
export { sourceNameCompletions } from './writing/source-names.ts'

/** All facts in force for a draft, indexed. Made by `factBase`, opaque to its users. */
export interface FactBase {
  readonly sources: readonly { readonly id: string; readonly title?: string; readonly date?: string }[]
  /** True where there is nothing to check against: then everything stays silent. */
  readonly empty: boolean
}

/** A draft as it was read. Opaque: `edit` keeps what did not change. */
export interface Draft {
  readonly text: string
  readonly format: TextFormat
  readonly frontMatter: FrontMatter | undefined
}

export interface ReadFacts {
  readonly facts: FactBase
  /** Their offsets are in `facts` of the source, its sheet. */
  readonly problems: readonly (Problem & { readonly source: string })[]
  /** What the articles come to among these sources, for `storedLinks`. */
  readonly links: LinkedSources
}

export interface Engine {
  /** Reads sheets and articles. A source with a mistake still gives all its good facts. What did not change since it was last read is not read again. */
  factBase(sources: readonly SourceInput[]): ReadFacts
  /** The same, a source in each step, for those who have something else to do in between. */
  factBaseInSteps(sources: readonly SourceInput[]): Generator<void, ReadFacts>
  /** Those of the articles that `factBase` would have to read, with the dates that their sheets give them. */
  unread(sources: readonly SourceInput[]): readonly ArticleInput[]
  /** What an article says by itself: plain data, to be made in another thread, kept, and handed to `learn`. */
  readSource(source: ArticleInput): SourceReading
  /** Takes over the reading of an article that `readSource` made, here or elsewhere. */
  learn(source: ArticleInput, reading: SourceReading): void
  /**
   * Takes over what the articles came to in an earlier session; of those that have changed it is made anew.
   * @param keyOf what the reading of an article is known by, as it was told to `storedLinks`
   */
  learnLinks(sources: readonly SourceInput[], stored: StoredLinks, keyOf: (source: ArticleInput) => string): void
  /**
   * What an article says, as a fact sheet for review. Where the source has a sheet, that sheet with what it lacks under
   * `proposed`; its mistakes, and evidence that the article no longer has, are the problems, in the sheet's offsets.
   */
  sheetOf(source: SourceInput): Parsed<string>
  draft(text: string, format: TextFormat): Draft
  /** The draft after the edits, each in the offsets of the text as the ones before left it. Only what changed is read again. */
  edit(draft: Draft, edits: readonly Edit[]): Draft
  check(draft: Draft, facts: FactBase, settings?: CheckSettings): Report
  /**
   * Checks a draft by new facts, a block in each step, for those who have something else to do in between. Until the last
   * step whatever is asked of the draft, and of what edits make of it, is told as far as it has been judged, and else by
   * the facts before; after an edit it is begun again with the new draft, and goes on. Each step tells whether blocks
   * still wait that lean on a source that has changed.
   */
  checkInSteps(draft: Draft, facts: FactBase, settings?: CheckSettings): Generator<boolean, Report>
  /** What to show for the words at an offset; undefined where nothing is known of them. */
  card(draft: Draft, facts: FactBase, offset: number, settings?: CheckSettings): Card | undefined
  /** Where the sources say what stands at an offset, the best first. */
  evidenceAt(draft: Draft, facts: FactBase, offset: number, settings?: CheckSettings): readonly Evidence[]
  /** Who is named where, under every form of the name that the sources know. */
  namedPlaces(draft: Draft, facts: FactBase, settings?: CheckSettings): readonly NamedPlace[]
  /** What may be written next at an offset, as the sources have it. */
  completions(draft: Draft, facts: FactBase, offset: number): readonly DraftCompletion[]
  /** The days that “Friday” or “last week” stand for. */
  days(draft: Draft, facts: FactBase, settings?: CheckSettings): readonly (Span & { readonly day: string })[]
  outline(draft: Draft, facts: FactBase, settings?: CheckSettings): readonly DraftOutlineItem[]
  /** What writes a comment into the draft that sets a difference aside; undefined where none can stand. */
  ignoringEdit(draft: Draft, difference: Pick<Diagnostic, 'code' | 'start' | 'end'>): Edit | undefined
}

interface ReadDraft extends Draft {
  readonly reading: BlockReading
  /** What was checked last, so that unchanged blocks are not read or judged again. */
  readonly kept: { checked?: CheckedDraft; settling?: Facts }
}

/** @param model the bytes of the language model; a bad one is refused here, with the reason */
export function createEngine(model: Uint8Array): { readonly engine?: Engine; readonly problems: readonly string[] } {
  const { value, problems } = loadSyntax(model)
  if (!value) return { problems }
  const syntax = rememberingSentences(value)
  const remembered = rememberedSources(syntax)
  const checked = (draft: Draft, facts: FactBase, settings: CheckSettings): CheckedDraft => {
    const { kept } = draft as ReadDraft
    const check = kept.settling === facts ? checkedMeanwhile : checkedDraft
    kept.checked = check(inputOf(draft, facts, settings), kept.checked)
    return kept.checked
  }
  const inputOf = (draft: Draft, facts: FactBase, settings: CheckSettings): CheckInput => {
    const { text, reading } = draft as ReadDraft
    return { text, reading, facts: facts as Facts, settings, syntax }
  }
  const engine: Engine = {
    factBase(sources) {
      const steps = engine.factBaseInSteps(sources)
      let step = steps.next()
      while (!step.done) step = steps.next()
      return step.value
    },
    *factBaseInSteps(sources) {
      const made = yield* factsFrom(sources, syntax, remembered.readingOf, remembered.linkedLike(sources))
      remembered.keep(made.linked)
      const { facts, problems, linked } = made
      return { facts, problems, links: linked }
    },
    unread: sources => articlesIn(sources).filter(source => !remembered.readingKnown(source)),
    readSource: source => sourceReading(source, syntax),
    learn: (source, reading) => remembered.learn(source, reading),
    learnLinks(sources, stored, keyOf) {
      const articles = new Map(articlesIn(sources).map(source => [source.id, source]))
      remembered.keep(linksFrom(stored, articles, remembered.readingKnown, keyOf))
    },
    sheetOf(source) {
      const { text = '', facts = '' } = source
      const date = readSheet(facts).value.source.date?.value ?? source.date
      const found = sheetOfArticle({ ...source, text, ...(date !== undefined && { date }) }, syntax)
      return facts.trim() === '' ? { value: unreviewedText(found), problems: [] } : updatedSheet(facts, text, found)
    },
    draft(text, format) {
      const reading = readBlocks(text, format)
      const draft: ReadDraft = { text, format, frontMatter: reading.frontMatter, reading, kept: {} }
      return draft
    },
    edit(draft, edits) {
      const before = draft as ReadDraft
      const text = edits.reduce(
        (left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end),
        before.text,
      )
      const reading = readBlocks(text, before.format, before.reading, edits)
      const after: ReadDraft = {
        text,
        format: before.format,
        frontMatter: reading.frontMatter,
        reading,
        kept: { ...before.kept },
      }
      return after
    },
    check: (draft, facts, settings = {}) => checked(draft, facts, settings).report,
    *checkInSteps(draft, facts, settings = {}) {
      const { kept } = draft as ReadDraft
      if (!kept.checked) return engine.check(draft, facts, settings)
      kept.settling = facts as Facts
      try {
        const steps = settlingOf(inputOf(draft, facts, settings), kept.checked)
        for (let step = steps.next(); ; step = steps.next()) {
          kept.checked = step.done ? step.value : step.value.draft
          if (step.done) return step.value.report
          yield step.value.leaning
        }
      } finally {
        delete kept.settling
      }
    },
    card: (draft, facts, offset, settings = {}) => cardAt(checked(draft, facts, settings), facts as Facts, offset),
    evidenceAt: (draft, facts, offset, settings = {}) =>
      evidenceAt(checked(draft, facts, settings), facts as Facts, offset),
    namedPlaces: (draft, facts, settings = {}) => namedPlaces(checked(draft, facts, settings)),
    completions: ({ text }, facts, offset) => draftCompletions(text, offset, facts as Facts),
    days: (draft, facts, settings = {}) => resolvedDays(checked(draft, facts, settings)),
    outline: (draft, facts, settings = {}) => draftOutline(checked(draft, facts, settings)),
    ignoringEdit(draft, difference) {
      const { text, format, reading } = draft as ReadDraft
      if (format !== 'markdown') return undefined
      return ignoringEdit(difference, text, reading.blocks, reading.comments)
    },
  }
  return { engine, problems: [] }
}
