// Builds the extension, the language server and the command line.
import { readFileSync, writeFileSync } from 'node:fs'
import { bundled } from './bundle.ts'
import { thirdPartyNotices } from './third-party-notices.ts'

const rule = `\n${'-'.repeat(80)}\n\n`

const metafile = await bundled('dist')
const modelNotice = readFileSync('models/NOTICE.md', 'utf8')

writeFileSync(
  'dist/THIRD-PARTY-NOTICES.txt',
  [modelNotice, ...thirdPartyNotices(Object.keys(metafile.inputs))].join(rule),
)
