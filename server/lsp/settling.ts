// When the facts are new, a draft is checked again block by block, with room for whoever types between them: what leans on
// the change is told at once, and everything when all is done.
import { setImmediate, setTimeout } from 'node:timers/promises'
import { detailsOf } from './answering.ts'
import { factBaseOf } from './facts.ts'
import type { Folder, OpenText, State } from './state.ts'

/** In milliseconds. What takes no longer is told once, when all is done. */
const patience = 300
const longestStep = 5
const longestTyping = 200

/**
 * Begins to check a draft by facts that it was not checked by before.
 * @param finished is called when all has been judged, if that was not before the promise settled
 * @returns settles when something can be told
 */
export async function settleInSteps(state: State, text: OpenText, folder: Folder, finished: () => void): Promise<void> {
  const base = factBaseOf(state, folder, text)
  if (text.checked === undefined || text.checked.base === base || text.settling === base) return
  text.settling = base
  const began = performance.now()
  let isTold = false
  let told = () => {}
  const first = new Promise<void>(resolve => {
    told = resolve
  })
  function tellable(leaning: boolean): boolean {
    if (!isTold && !leaning && performance.now() - began > patience) {
      isTold = true
      text.checked = undefined
      told()
    }
    return isTold
  }
  const going = settle(state, text, folder, tellable)
  void going.then(() => {
    if (text.settling !== base) return
    text.settling = undefined
    text.checked = undefined
    if (isTold) finished()
  })
  await Promise.race([first, going])
}

/** @param took is told whether blocks still wait that lean on the change; it tells whether keys that are typed go first */
async function settle(
  state: State,
  text: OpenText,
  folder: Folder,
  took: (leaning: boolean) => boolean,
): Promise<void> {
  const { settling: base } = text
  const isWanted = () => text.settling === base && state.texts.get(text.document.uri) === text
  try {
    while (base && text.draft && isWanted()) {
      const { draft } = text
      const steps = state.engine.checkInSteps(draft, base, folder.settings.check)
      let began = performance.now()
      for (let step = steps.next(); isWanted() && text.draft === draft; step = steps.next()) {
        if (step.done) return
        const isInBackground = took(step.value)
        if (performance.now() - began < longestStep) continue
        await setImmediate()
        for (let waited = 0; isInBackground && waited < longestTyping && text.checkScheduled; waited += 2)
          await setTimeout(2)
        began = performance.now()
      }
    }
  } catch (error) {
    state.connection.console.error(`${text.document.uri} could not be checked: ${detailsOf(error)}`)
  }
}
