// The small language in which the format of fact sheets is written down, and the types that follow from it.
import type { Span, Written } from '../model.ts'

/** What may be written: plain words; a date in EDTF; true or false; a paragraph's number; or keys of their own. */
export type FieldValue = 'words' | 'date' | 'truth' | 'paragraph' | RecordShape

/** The lists whose entries have a name. */
export type NameKind = 'people' | 'organisations' | 'groups' | 'places' | 'things'

export interface Field {
  readonly value: FieldValue
  /** One line, in newsroom words. */
  readonly about: string
  readonly example?: string
  /** A list; a single value may stand without its dash. */
  readonly list?: true
  readonly required?: true
  /** The words name an entry of one of these lists. */
  readonly names?: readonly NameKind[]
  /** Running prose: names may occur in it. */
  readonly prose?: true
  /** The only words allowed here, each with what it means. */
  readonly allowed?: Readonly<Record<string, string>>
}

export interface RecordShape {
  /** With its article, for messages: "a person". */
  readonly called: string
  readonly about: string
  readonly fields: Readonly<Record<string, Field>>
  /** The key that plain words alone stand for: `- Foreign Secretary` is a title. */
  readonly short?: string
  /** Values without their places in the sheet. */
  readonly plain?: true
}

// ── The type that reading it gives ─────────────────────────────────────────────────────────────────────────────

type Plain<V> = V extends 'paragraph' ? number : string
type One<V> = V extends { readonly plain: true; readonly fields: infer F }
  ? Span & { readonly [K in keyof F]?: F[K] extends { readonly value: infer W } ? Plain<W> : never }
  : V extends RecordShape
    ? Reading<V>
    : V extends 'truth'
      ? Written<boolean>
      : V extends 'paragraph'
        ? Written<number>
        : Written

/** What `recordIn` gives for a shape: a list is empty where its key is missing. */
export type Reading<S extends RecordShape> = Span & {
  readonly [K in keyof S['fields']]: S['fields'][K] extends { readonly list: true }
    ? readonly One<S['fields'][K]['value']>[]
    : S['fields'][K] extends { readonly required: true }
      ? One<S['fields'][K]['value']>
      : One<S['fields'][K]['value']> | undefined
}
