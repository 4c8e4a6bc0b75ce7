// What VS Code calls to run the tests in its extension host; the same file serves code-server and desktop VS Code.
import { runMocha, whatIsWrong } from '../outcome.ts'

export async function run(): Promise<void> {
  const resultFile = process.env.CLAIMCHECK_TEST_RESULTS
  if (!resultFile) throw new Error('CLAIMCHECK_TEST_RESULTS does not name a file for the result.')
  // The run outside prints the result: the window's console has its own chatter.
  const outcome = await runMocha(define, resultFile, () => {})
  const wrong = whatIsWrong(outcome)
  if (wrong) throw new Error(wrong)
}

// Imported only when Mocha's `suite` and `test` are there.
async function define(): Promise<void> {
  await import('./draft.ts')
  await import('./fix-all.ts')
  await import('./examples.ts')
  await import('./sheet.ts')
  await import('./sources.ts')
  await import('./claims.ts')
  await import('./commands.ts')
}
