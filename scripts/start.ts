// npm start: checks the example drafts, shows what is flagged and says how to see the same in VS Code.
import { spawnSync } from 'node:child_process'

// The first has nothing but its article; in the second a person has written down the facts of one.
const examples = [
  { folder: 'examples/night-train', source: 'sources/night-train.txt' },
  { folder: 'examples/beijing-visit', source: 'beijing-visit.facts.yaml' },
]

for (const { folder, source } of examples) {
  const drafts = ['faulty', 'faithful'].map(name => `${folder}/${name}.md`)
  console.log(`Checking ${drafts.join(' and ')} against ${folder}/${source}:\n`)
  const sources = ['--sources', `${folder}/${source}`]
  const check = spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...drafts, ...sources], { stdio: 'inherit' })
  // The faulty draft has discrepancies on purpose, which the command line tells with code 1.
  if (check.status !== 0 && check.status !== 1) process.exit(check.status ?? 1)
  console.log()
}

console.log(`To see the same in VS Code, open an example with this build:

  code --extensionDevelopmentPath="${process.cwd()}" ${examples[0]!.folder}

or install it for good, then open any folder that holds drafts, and articles in a folder called sources:

  npm run package
  code --install-extension claimcheck.vsix
`)
