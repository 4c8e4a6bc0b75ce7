// A long draft is read in steps, with room for other messages between them. What was read stays: typing into the draft
// meanwhile does not begin it again.
import { setImmediate } from 'node:timers/promises'
import type { Draft, Edit } from '../engine/index.ts'
import { detailsOf } from './answering.ts'
import { factBaseOf } from './facts.ts'
import { type Folder, formatOf, type OpenText, type State } from './state.ts'

/** In characters: what is read at once is checked in an instant. */
export const shortDraft = 10_000
/** In milliseconds: a person does not notice that an answer comes so much later. */
const longestStep = 50

/** Whether the engine has read the whole text. Until then the draft is the beginning of the text. */
export function isRead({ draft, document }: OpenText): boolean {
  return draft !== undefined && draft.text.length === document.getText().length
}

/** Reads and checks what has not been read of a draft. Every step leaves a draft that holds a whole beginning. */
export async function readInSteps(state: State, text: OpenText, folder: Folder): Promise<void> {
  let step = shortDraft / 4
  try {
    while (!isRead(text) && state.texts.get(text.document.uri) === text) {
      const began = performance.now()
      const written = text.document.getText()
      const end = written.length <= shortDraft ? written.length : paragraphEnd(written, lengthRead(text) + step)
      text.draft = longer(state, text, written, end)
      state.engine.check(text.draft, factBaseOf(state, folder, text), folder.settings.check)
      const took = performance.now() - began
      step = Math.min(Math.max(step * (longestStep / took), shortDraft / 10), shortDraft * 10)
      await setImmediate()
    }
  } catch (error) {
    state.connection.console.error(`${text.document.uri} could not be read: ${detailsOf(error)}`)
  }
}

function longer(state: State, text: OpenText, written: string, end: number): Draft {
  const start = lengthRead(text)
  if (text.draft === undefined) return state.engine.draft(written.slice(0, end), formatOf(text) ?? 'plain')
  return state.engine.edit(text.draft, [{ start, end: start, text: written.slice(start, end) }])
}

function lengthRead({ draft }: OpenText): number {
  return draft?.text.length ?? 0
}

function paragraphEnd(written: string, from: number): number {
  const blankLine = /\n\r?\n/g
  blankLine.lastIndex = from
  return blankLine.exec(written) === null ? written.length : blankLine.lastIndex
}

/**
 * The draft after the edits, of a text that has been read to the end or in part: what lies beyond is read later.
 * Undefined where the engine's text would not be the one that the person sees: then it is read anew.
 */
export function draftAfter(state: State, draft: Draft, edits: readonly Edit[], written: string): Draft | undefined {
  try {
    let read = draft.text.length
    const within: Edit[] = []
    for (const { start, end, text } of edits) {
      if (start > read || (start === read && end > read)) continue
      // What is pasted is read in steps, and so is what stands behind it, so that the next key need not wait for it.
      const isPaste = text.length - (end - start) > shortDraft
      const edit = isPaste ? { start, end: read, text: '' } : { start, end: Math.min(end, read), text }
      within.push(edit)
      read += edit.text.length - (edit.end - start)
    }
    const edited = state.engine.edit(draft, within)
    return written.startsWith(edited.text) ? edited : undefined
  } catch (error) {
    state.connection.console.error(`An edit could not be followed: ${detailsOf(error)}`)
    return undefined
  }
}
