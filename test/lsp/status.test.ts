import { expect, test } from 'vitest'
import * as inClient from '../../client/status.ts'
import * as inServer from '../../server/lsp/status.ts'

test('client and server call their own notifications by the same names', () => {
  expect({ ...inClient }).toEqual({ ...inServer })
})

test('a status of the server is one for the client, and the other way round', () => {
  const status: inServer.Status = {
    uri: 'a',
    supported: 1,
    refuted: 0,
    notInSource: 0,
    unchecked: 0,
    signedOff: 0,
    sources: 1,
  }
  const seen: inClient.Status = status
  const back: inServer.Status = { ...seen, note: 'not checked' }
  expect(Object.keys(back)).toEqual([...Object.keys(status), 'note'])
})
