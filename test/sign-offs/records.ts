import { idOf, type SignOff } from '../../server/engine/sign-offs/record.ts'

/** A record that differs from every other with another name. */
export function recordNumbered(name: string, by = 'AQ'): SignOff {
  const record = {
    kind: 'elsewhere',
    scope: 'claim',
    code: 'date',
    path: 'ferry.md',
    target: { exact: `The ferry ${name} sails on Monday`, prefix: '', suffix: '.' },
    part: { start: 0, end: 9 },
    verdict: 'refuted',
    fact: { source: 'ferry', says: ['The ferry sails on Tuesday.'], value: 'Tuesday' },
    note: `the harbour office said so of ${name}`,
    by,
    when: '2023-03-16T09:00:00.000Z',
  } as const
  return { id: idOf(record), ...record }
}
