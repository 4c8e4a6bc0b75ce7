// Writes the files that come from definitions in code. A test fails where they differ from what this would write.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { sheetSchema } from '../server/engine/facts/schema.ts'
import { style } from '../server/report/style.ts'
import { factSheetGrammar } from './fact-sheet-grammar.ts'
import { factSheetPage } from './fact-sheet-page.ts'
import { ignoreGrammar } from './ignore-grammar.ts'

/** Path from the root → what the file must hold. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/fact-sheets.md': factSheetPage,
  'server/report/style-hash.ts': styleHash,
  'syntaxes/claimcheck-facts.tmLanguage.json': factSheetGrammar,
  'syntaxes/claimcheck-ignore.tmLanguage.json': ignoreGrammar,
  'syntaxes/fact-sheet.schema.json': () => `${JSON.stringify(sheetSchema(), null, 2)}\n`,
}

/** The page's policy names the one style that it may have. */
function styleHash(): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `// Generated from style.ts by scripts/generate.ts.\nexport const styleHash = 'sha256-${hash}'\n`
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(generated)) {
    const url = new URL(`../${path}`, import.meta.url)
    mkdirSync(new URL('.', url), { recursive: true })
    writeFileSync(url, content())
  }
}
