// The engine's only door. Text and dates in, plain data out: no files, no clock, no editor.
import type {
  Card,
  CheckSettings,
  Edit,
  Evidence,
  FrontMatter,
  Problem,
  Report,
  SourceInput,
  TextFormat,
} from './model.ts'

export type * from './model.ts'

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

export interface Engine {
  /** Reads sheets and articles. A source with a mistake still gives all its good facts; offsets of problems are in `facts` (the sheet). */
  factBase(sources: readonly SourceInput[]): {
    readonly facts: FactBase
    readonly problems: readonly (Problem & { readonly source: string })[]
  }
  draft(text: string, format: TextFormat): Draft
  /** The draft after the edits, each in the offsets of the text as the ones before left it. Only what changed is read again. */
  edit(draft: Draft, edits: readonly Edit[]): Draft
  check(draft: Draft, facts: FactBase, settings?: CheckSettings): Report
  /** What to show for the words at an offset; undefined where nothing is known of them. */
  card(draft: Draft, facts: FactBase, offset: number, settings?: CheckSettings): Card | undefined
  /** Where the sources say what stands at an offset, the best first. */
  evidenceAt(draft: Draft, facts: FactBase, offset: number, settings?: CheckSettings): readonly Evidence[]
}

const empty: Report = {
  diagnostics: [],
  claims: [],
  coverage: { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 },
}

/** @param model the bytes of the language model; a bad one is refused here, with the reason */
export function createEngine(model: Uint8Array): { readonly engine?: Engine; readonly problems: readonly string[] } {
  if (model.length === 0) return { problems: ['the language model is empty'] }
  return {
    engine: {
      factBase: sources => ({ facts: { sources, empty: sources.length === 0 }, problems: [] }),
      draft: (text, format) => ({ text, format, frontMatter: undefined }),
      edit: (draft, edits) => ({
        ...draft,
        text: edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), draft.text),
      }),
      check: () => empty,
      card: () => undefined,
      evidenceAt: () => [],
    },
    problems: [],
  }
}
