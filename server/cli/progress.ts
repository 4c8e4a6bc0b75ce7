import { performance } from 'node:perf_hooks'
import { columnsOf, showable } from '../engine/index.ts'
import type { Output } from './terminal.ts'

/** How far a long run has come, on one line of a terminal that is wiped away again; elsewhere nothing. */
export interface Progress {
  show(text: string): Promise<void>
  /** Shows a text while some work goes on, where that takes long. */
  during<T>(text: string, work: Promise<T>): Promise<T>
  /** To be called before anything else is written, or the line stays in its way. */
  clear(): Promise<void>
}

/** A run shorter than this needs no line, and a line changes no faster than one can read. In milliseconds. */
const patience = 500
const pace = 100

export function progressOn(errors: Output): Progress {
  let next = performance.now() + patience
  let shown = false
  const progress: Progress = {
    async show(text) {
      const now = performance.now()
      if (!errors.isTerminal || now < next) return
      next = now + pace
      shown = true
      const line = showable(text)
      await errors.write(`\r${columnsOf(line) < errors.columns ? line : line.slice(0, errors.columns / 2)}\u001b[K`)
    },
    async during(text, work) {
      const timer = setTimeout(() => void progress.show(text), patience)
      return work.finally(() => clearTimeout(timer))
    },
    async clear() {
      if (!shown) return
      shown = false
      await errors.write('\r\u001b[K')
    },
  }
  return progress
}
