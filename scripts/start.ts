// npm start: checks the example drafts, shows what is flagged and says how to see the same in VS Code.
import { spawnSync } from 'node:child_process'

const example = 'examples/beijing-visit'
const drafts = ['faulty', 'faithful'].map(name => `${example}/${name}.md`)

console.log(`Checking ${drafts.join(' and ')} against ${example}/beijing-visit.facts.yaml:\n`)
const check = spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...drafts], { stdio: 'inherit' })
// The faulty draft has discrepancies on purpose, which the command line tells with code 1.
if (check.status !== 0 && check.status !== 1) process.exit(check.status ?? 1)

console.log(`
To see the same in VS Code, open the example with this build:

  code --extensionDevelopmentPath="${process.cwd()}" ${example}

or install it for good, then open any folder that holds a fact sheet and drafts:

  npm run package
  code --install-extension claimcheck.vsix
`)
