// Writes the files that come from definitions in code. A test fails where they differ from what this would write.
import { mkdirSync, writeFileSync } from 'node:fs'
import { sheetSchema } from '../server/engine/facts/schema.ts'
import { factSheetGrammar } from './fact-sheet-grammar.ts'
import { factSheetPage } from './fact-sheet-page.ts'
import { ignoreGrammar } from './ignore-grammar.ts'

/** Path from the root → what the file must hold. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/fact-sheets.md': factSheetPage,
  'syntaxes/claimcheck-facts.tmLanguage.json': factSheetGrammar,
  'syntaxes/claimcheck-ignore.tmLanguage.json': ignoreGrammar,
  'syntaxes/fact-sheet.schema.json': () => `${JSON.stringify(sheetSchema(), null, 2)}\n`,
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(generated)) {
    const url = new URL(`../${path}`, import.meta.url)
    mkdirSync(new URL('.', url), { recursive: true })
    writeFileSync(url, content())
  }
}
