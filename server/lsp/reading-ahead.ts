// A thousand sources take half a minute to read. That is done in other threads, while what has been read is in force and
// drafts are checked against it.
import { setImmediate, setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type * as lsp from 'vscode-languageserver/node'
import { type ArticleInput, type ReadFacts, type SourceInput, storedLinks } from '../engine/index.ts'
import { readElsewhere, shortKeyOf } from '../sources/index.ts'
import type { Folder, State } from './state.ts'

/** In UTF-16 code units: what is read in an instant is read at once. */
const littleToRead = 40_000
/** Of so many articles what they come to among each other is kept too. */
const manyArticles = 50
/** In milliseconds: a person does not notice that an answer comes so much later. */
const longestStep = 5
const longestTyping = 200
const betweenReports = 100

/** The reading of a folder's sources that is going on in other threads. */
export interface Ahead {
  readonly stop: AbortController
}

/**
 * The sources that can be in force now. The reading of the others begins, or goes on.
 * @param again is called when more of them have been read
 */
export async function readNow(
  state: State,
  folder: Folder,
  inputs: readonly SourceInput[],
  again: () => Promise<void>,
): Promise<readonly SourceInput[]> {
  const { engine, kept } = state
  // Of a thousand sources comes much that is soon forgotten; by itself, Node would take a hundred megabytes more for it.
  if (inputs.length >= manyArticles) setFlagsFromString('--semi-space-growth-factor=1')
  for (const { source, reading } of await kept.readings.of(engine.unread(inputs))) engine.learn(source, reading)
  const waiting = engine.unread(inputs).filter(source => !folder.leftOut.has(keyOf(source)))
  if (waiting.reduce((sum, { text }) => sum + text.length, 0) > littleToRead)
    folder.ahead ??= readAhead(state, folder, waiting, again)
  else
    for (const source of waiting) {
      const reading = engine.readSource(source)
      engine.learn(source, reading)
      kept.readings.keep(source, reading)
      await setImmediate()
    }
  const unread = new Set(engine.unread(inputs).map(({ id }) => id))
  return inputs.filter(({ id }) => !unread.has(id))
}

/** An article under its words: another text of it is not left out. */
function keyOf({ id, date, text }: ArticleInput): string {
  return `${id} ${date} ${text}`
}

function readAhead(state: State, folder: Folder, sources: readonly ArticleInput[], again: () => Promise<void>): Ahead {
  const stop = new AbortController()
  void readWhole(state, folder, sources, again, stop)
  return { stop }
}

async function readWhole(
  state: State,
  folder: Folder,
  sources: readonly ArticleInput[],
  again: () => Promise<void>,
  stop: AbortController,
): Promise<void> {
  const { signal } = stop
  const shown = shownProgress(state, sources.length, stop)
  let read = 0
  // Facts in force are made anew a few times only: each time takes as long as there are sources.
  let next = Math.max(25, Math.ceil(sources.length / 20))
  const failed = await readElsewhere(
    sources,
    (source, reading) => {
      state.engine.learn(source, reading)
      state.kept.readings.keep(source, reading)
      read += 1
      shown.report(read)
      if (read === next) {
        next *= 5
        void again()
      }
    },
    signal,
  )
  for (const source of failed) {
    folder.leftOut.add(keyOf(source))
    state.connection.console.error(`${source.textPath ?? source.id} could not be read: it takes all time or memory`)
  }
  if (signal.aborted) {
    const unread = state.engine.unread(sources)
    for (const source of unread) folder.leftOut.add(keyOf(source))
    if (state.folders.includes(folder))
      state.connection.window.showInformationMessage(
        `${unread.length} of ${sources.length} sources are left out until “Claimcheck: Check Again”.`,
      )
  }
  folder.ahead = undefined
  // What was read is of use when it is in force.
  if (state.folders.includes(folder)) await again()
  shown.done()
}

/** Shows how much has been read, where the client can, and lets the person end it. */
function shownProgress({ client, connection }: State, total: number, stop: AbortController) {
  let reporter: lsp.WorkDoneProgressServerReporter | undefined
  let isDone = false
  let last = 0
  if (client.window?.workDoneProgress) void begin()
  async function begin() {
    try {
      const made = await connection.window.createWorkDoneProgress()
      if (isDone) return
      made.begin('Claimcheck is reading', 0, `${total} sources`, true)
      made.token.onCancellationRequested(() => stop.abort())
      reporter = made
    } catch {
      // The client has no room for it: nothing is lost.
    }
  }
  return {
    report(read: number) {
      if (performance.now() - last < betweenReports) return
      last = performance.now()
      reporter?.report(Math.floor((100 * read) / total), `${read} of ${total} sources`)
    },
    done() {
      isDone = true
      reporter?.done()
    },
  }
}

/** The facts of the articles that have been read, and from an earlier session what did not change since. */
export async function linkedFacts(
  state: State,
  folder: Folder,
  inputs: readonly SourceInput[],
  unread: number,
): Promise<ReadFacts> {
  const { engine, kept } = state
  const isMany = unread === 0 && inputs.length >= manyArticles && !folder.linksSought
  if (!isMany) return inSteps(state, folder, engine.factBaseInSteps(inputs))
  folder.linksSought = true
  const stored = await kept.links.of(folder.uri)
  if (stored) engine.learnLinks(inputs, stored, shortKeyOf)
  const made = await inSteps(state, folder, engine.factBaseInSteps(inputs))
  if (!stored) void kept.links.keep(folder.uri, storedLinks(made.links, shortKeyOf))
  return made
}

/** Takes all steps, with room for what the person does between them. */
async function inSteps<T>({ texts }: State, folder: Folder, steps: Generator<void, T>): Promise<T> {
  const isTyping = () => folder.facts.read !== undefined && [...texts.values()].some(text => text.checkScheduled)
  let began = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - began < longestStep) continue
    await setImmediate()
    // A key that was just typed goes first.
    for (let waited = 0; waited < longestTyping && isTyping(); waited += 2) await setTimeout(2)
    began = performance.now()
  }
}
