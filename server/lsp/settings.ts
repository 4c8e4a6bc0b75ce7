import type { CheckSettings, Code } from '../engine/index.ts'
import { usualSources } from '../sources/index.ts'

/** The settings of one workspace folder. */
export interface Settings {
  readonly when: 'onChange' | 'onSave' | 'off'
  /** Globs, relative to the folder. */
  readonly sources: readonly string[]
  readonly excludedDrafts: readonly string[]
  /** Whether sources show above each place which drafts lean on it. */
  readonly codeLens: boolean
  /** Whether “Friday” shows which day that is. */
  readonly inlayHints: boolean
  readonly check: CheckSettings
  /** Who signs off; empty where git's user name is meant. */
  readonly initials: string
}

const codes: Readonly<Record<Code, true>> = {
  name: true,
  title: true,
  participant: true,
  date: true,
  place: true,
  number: true,
  quote: true,
  speaker: true,
  negation: true,
  detail: true,
}

/** Reads the section `claimcheck` as an editor sends it. What is missing or of a wrong form has its usual value. */
export function settingsFrom(section: unknown): Settings {
  const at = (key: string) => (isRecord(section) ? section[key] : undefined)
  const severities = at('severity')
  const severity = Object.fromEntries(
    Object.keys(codes).flatMap(code => {
      const chosen = oneOf(['warning', 'information', 'off'], isRecord(severities) ? severities[code] : undefined)
      return chosen === undefined ? [] : [[code, chosen]]
    }),
  )
  const date = at('draftDate')
  const initials = at('initials')
  return {
    when: oneOf(['onChange', 'onSave', 'off'], at('check')) ?? 'onChange',
    sources: stringsIn(at('sources')) ?? usualSources,
    excludedDrafts: stringsIn(at('excludedDrafts')) ?? [],
    codeLens: at('codeLens') !== false,
    inlayHints: at('inlayHints') === true,
    initials: typeof initials === 'string' ? initials.trim() : '',
    check: {
      dateOrder: oneOf(['day-first', 'month-first'], at('dateOrder')) ?? 'day-first',
      severity,
      ...(typeof date === 'string' && date.trim() !== '' ? { date: date.trim() } : {}),
    },
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find(one => one === value)
}

function stringsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined
}
