// When a draft is checked, and what is told of it.
import { setImmediate } from 'node:timers/promises'
import { type Desk, type Diagnostic, type FactBase, noClaims, type Report, summaryInWords } from '../engine/index.ts'
import { detailsOf } from './answering.ts'
import { claimsMessage } from './claims.ts'
import { claimsMethod } from './desk-protocol.ts'
import { factBaseOf, inputsFor } from './facts.ts'
import { refreshLenses } from './lens-refresh.ts'
import { isRead, readInSteps, shortDraft } from './reading.ts'
import { settleInSteps } from './settling.ts'
import { problemsAt } from './sheets.ts'
import { deskFor, prepareSignOffs, signOffsFor } from './sign-offs.ts'
import { type Folder, folderOf, formatOf, isDraft, isSheetText, isSource, type OpenText, type State } from './state.ts'
import { type Status, statusMethod } from './status.ts'
import * as toLsp from './to-lsp.ts'
import { markOf, typingPause, withoutNewMarksAt } from './typing.ts'

/** In UTF-16 code units. A draft beyond it is a book: checking it on every key would keep the editor waiting. */
export const largestDraft = 2_000_000

/** Checks a draft as soon as the messages at hand are read, so that of several changes only the last one is checked. */
export function scheduleCheck(state: State, text: OpenText): void {
  if (text.checkScheduled || isSheetText(text)) return
  text.checkScheduled = true
  void checkWhenQuiet(state, text)
}

/** Checks every open draft of a folder, for instance since its facts are new. */
export function checkFolder(state: State, folder: Folder): void {
  for (const text of state.texts.values()) {
    if (folderOf(state, text) === folder) scheduleCheck(state, text)
  }
}

async function checkWhenQuiet(state: State, text: OpenText): Promise<void> {
  let version: number
  do {
    await quiet(text)
    version = text.document.version
    const folder = folderOf(state, text)
    await folder?.ready
    if (folder && isChecked(text, folder)) {
      await readInSteps(state, text, folder)
      await settleInSteps(state, text, folder, () => scheduleCheck(state, text))
      await prepareSignOffs(state, text, folder)
    }
  } while (text.document.version !== version)
  text.checkScheduled = false
  // It may have been closed in the meantime.
  if (state.texts.get(text.document.uri) === text) tell(state, text)
}

/** Whether a draft is checked at all, here and by these settings. */
function isChecked(text: OpenText, folder: Folder): boolean {
  if (!isDraft(text, folder) || folder.facts.sources.inputs.length === 0) return false
  return folder.settings.when !== 'off' && !isTooLarge(text)
}

/** One message is handled in each turn of the event loop; two turns without a new version mean that no other waits. */
async function quiet(text: OpenText): Promise<void> {
  for (let turns = 0; turns < 100; turns += 1) {
    const { version } = text.document
    await setImmediate()
    await setImmediate()
    if (text.document.version === version) return
  }
}

/** In milliseconds. Counts and the list of claims may follow the marks by so much, once for all letters typed meanwhile. */
const restDelay = 40

/** The marks at once, and what is made of all claims a moment later. */
function tell(state: State, text: OpenText): void {
  const folder = folderOf(state, text)
  const marked = folder && isChecked(text, folder) ? markedAtOnce(state, text, folder) : undefined
  if (!marked) {
    const checked = checkedNow(state, text, folder)
    tellMarks(state, text, folder, checked.desk)
    tellRest(state, text, folder, checked)
    return
  }
  tellMarks(state, text, folder, marked)
  if (text.restToTell) return
  text.restToTell = true
  setTimeout(() => {
    text.restToTell = false
    if (text.checkScheduled || state.texts.get(text.document.uri) !== text) return
    const now = folderOf(state, text)
    tellRest(state, text, now, checkedNow(state, text, now))
  }, restDelay).unref()
}

/** The report, where its marks are those of the desk: nobody has decided anything, and none is new while somebody types. */
function markedAtOnce(state: State, text: OpenText, folder: Folder): Report | undefined {
  if (signOffsFor(state, text).length > 0) return undefined
  try {
    const report = reportOf(state, text, folder)
    const isShown = (mark: Diagnostic) => text.shown.has(markOf(mark))
    return text.typing && !report.diagnostics.every(isShown) ? undefined : report
  } catch {
    // Said where the whole is told.
    return undefined
  }
}

function tellMarks(
  state: State,
  text: OpenText,
  folder: Folder | undefined,
  marked: Pick<Report, 'diagnostics' | 'problems'> | undefined,
): void {
  const { uri, version } = text.document
  const onDraft =
    marked && folder
      ? [
          ...unknownSources(text, folder),
          ...marked.diagnostics.map(found => toLsp.diagnostic(found, text.document, { state, folder })),
          ...marked.problems.map(found => toLsp.problem(found, text.document)),
        ]
      : []
  const onSource = folder && isSource(text, folder) ? problemsAt(folder, text.path) : []
  const diagnostics = [...onDraft, ...onSource.map(problem => toLsp.problem(problem, text.document))]
  void state.connection.sendDiagnostics({ uri, version, diagnostics })
  text.shown = new Set(marked?.diagnostics.map(markOf))
}

function tellRest(state: State, text: OpenText, folder: Folder | undefined, checked: CheckedNow): void {
  const { uri } = text.document
  const counts = checked.desk?.coverage ?? noClaims()
  const status: Status = {
    uri,
    supported: counts.supported,
    refuted: counts.refuted,
    notInSource: counts['not-in-source'],
    unchecked: counts.unchecked,
    signedOff: counts['signed-off'],
    sources: checked.sources,
    ...(checked.desk && {
      summary: summaryInWords(checked.desk),
      open: checked.desk.claims.filter(({ open }) => open).length,
    }),
  }
  const { note } = checked
  refreshLenses(state)
  void state.connection.sendNotification(statusMethod, note === undefined ? status : { ...status, note })
  if (state.showsClaims && folder) tellClaims(state, text, folder, checked.desk)
}

function tellClaims(state: State, text: OpenText, folder: Folder, desk: Desk | undefined): void {
  if (!desk && text.told === undefined) return
  text.told ??= { keys: new Map(), next: 0 }
  const claims = claimsMessage(desk ?? noDesk, text.document, { state, folder }, text.told)
  void state.connection.sendNotification(claimsMethod, claims)
  if (!desk) text.told = undefined
}

const noDesk: Desk = {
  claims: [],
  diagnostics: [],
  settled: [],
  lapsed: [],
  ignored: [],
  problems: [],
  coverage: noClaims(),
}

/** The desk without the marks that somebody is just typing; they are told when nothing is typed for a moment. */
function deskToTell(state: State, text: OpenText, folder: Folder): Desk {
  const desk = deskNow(state, text, folder)
  const { typing } = text
  if (!typing) return desk
  const left = typing.at + typingPause - performance.now()
  if (left <= 0) return desk
  const shown = withoutNewMarksAt(desk, typing.offset, text.shown)
  if (shown !== desk) setTimeout(() => tellAgain(state, text, typing), left + 1).unref()
  return shown
}

function tellAgain(state: State, text: OpenText, typing: OpenText['typing']): void {
  if (text.typing !== typing || text.checkScheduled || state.texts.get(text.document.uri) !== text) return
  text.typing = undefined
  tell(state, text)
}

interface CheckedNow {
  readonly desk?: Desk
  readonly sources: number
  readonly note?: string
}

function checkedNow(state: State, text: OpenText, folder: Folder | undefined): CheckedNow {
  if (!folder || !isDraft(text, folder)) return { sources: 0 }
  const all = folder.facts.sources.inputs.length
  if (all === 0) return { sources: 0 }
  if (folder.settings.when === 'off') return { sources: all, note: 'checking is switched off in the settings' }
  if (isTooLarge(text)) {
    return { sources: all, note: `drafts of more than ${largestDraft / 1_000_000} million characters are not checked` }
  }
  try {
    const desk = deskToTell(state, text, folder)
    return { desk, sources: factBaseOf(state, folder, text).sources.length }
  } catch (error) {
    state.connection.console.error(`${text.document.uri} could not be checked: ${detailsOf(error)}`)
    return { sources: all, note: 'this draft could not be checked; the output says why' }
  }
}

export function isTooLarge(text: OpenText): boolean {
  return text.document.getText().length > largestDraft
}

/** The report on the text as it stands, from memory where nothing has changed. */
export function reportOf(state: State, text: OpenText, folder: Folder): Report {
  const { draft, base } = readDraft(state, text, folder)
  const { settings } = folder
  const { version } = text.document
  const known = text.checked
  if (known && known.version === version && known.base === base && known.settings === settings) return known.report
  const report = state.engine.check(draft, base, settings.check)
  text.checked = { version, base, settings, report }
  return report
}

/** The same with what people have decided. */
export function deskNow(state: State, text: OpenText, folder: Folder): Desk {
  return deskFor(state, text, reportOf(state, text, folder))
}

/** The draft as the engine reads it, and the facts in force for it. */
export function readDraft(state: State, text: OpenText, folder: Folder) {
  const draft =
    isRead(text) && text.draft ? text.draft : state.engine.draft(text.document.getText(), formatOf(text) ?? 'plain')
  text.draft = draft
  const base: FactBase = factBaseOf(state, folder, text)
  return { draft, base }
}

/** Front matter that names a source which nobody has: only there can the person put it right. */
function unknownSources(text: OpenText, folder: Folder) {
  const frontMatter = text.draft?.frontMatter
  if (!frontMatter) return []
  const written = text.document.getText().slice(frontMatter.start, frontMatter.end)
  return inputsFor(folder, text).unknown.map(name => {
    const found = written.indexOf(name, Math.max(0, written.indexOf('sources')))
    const start = frontMatter.start + Math.max(0, found)
    const message = `no source is called “${name}”`
    const problem = { start, end: start + (found < 0 ? 0 : name.length), message, severity: 'warning' as const }
    return toLsp.problem(problem, text.document)
  })
}

/** What is known of a draft under a request, once its facts are read; undefined where there is nothing to say. */
export async function draftUnder(state: State, uri: string) {
  const text = state.texts.get(uri)
  if (!text) return undefined
  const { version } = text.document
  const folder = folderOf(state, text)
  await folder?.ready
  // The request was about a text that is no more.
  if (!folder || text.document.version !== version) return undefined
  if (!isChecked(text, folder)) return undefined
  // A long draft that is still being read has no answers yet.
  if (!isRead(text) && text.document.getText().length > shortDraft) return undefined
  await prepareSignOffs(state, text, folder)
  if (text.document.version !== version) return undefined
  return { text, folder, ...readDraft(state, text, folder) }
}
