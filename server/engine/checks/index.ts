// The registry: every check, by its code. Its file, test and page bear the same name.
import type { Code } from '../model.ts'
import type { Check } from './check.ts'
import { date } from './date.ts'
import { detail } from './detail.ts'
import { name } from './name.ts'
import { negation } from './negation.ts'
import { number } from './number.ts'
import { participant } from './participant.ts'
import { place } from './place.ts'
import { quote } from './quote.ts'
import { speaker } from './speaker.ts'
import { title } from './title.ts'

// Each check takes its own kind of claim and fact; the registry only lists them.
// biome-ignore lint/suspicious/noExplicitAny: the list is of checks of any kind
type AnyCheck = Check<any, any>

export const checks = {
  name,
  title,
  participant,
  date,
  place,
  number,
  quote,
  speaker,
  negation,
  detail,
} satisfies Record<Code, AnyCheck>
