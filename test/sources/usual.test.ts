import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualSources } from '../../server/sources/index.ts'

test('the editor’s settings say where sources usually lie as the server does', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(manifest.contributes.configuration.properties['claimcheck.sources'].default).toEqual(usualSources)
})
