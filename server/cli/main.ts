#!/usr/bin/env node
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

run(process.argv.slice(2), processTerminal()).then(code => {
  if (code === undefined) return
  // The process ends by itself once everything is written; standard input would keep it alive.
  process.exitCode = code
  process.stdin.destroy()
})
