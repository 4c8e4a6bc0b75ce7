import { expect, test } from 'vitest'
import { contrast, contrasts, contrastsOf } from '../../../server/engine/english/contrasts.ts'
import { plainForm, spacelessKey } from '../../../server/engine/english/word-forms.ts'

test('no word stands in two members of one set, nor twice in one member', () => {
  const repeated = contrasts.flatMap(set => {
    const keys = set.members.flat().map(spacelessKey)
    return keys.filter((key, index) => keys.indexOf(key) !== index).map(key => `${set.name}: ${key}`)
  })
  expect(repeated).toEqual([])
})

test('every set has a name of its own and two or more filled members in lower case', () => {
  const names = contrasts.map(set => set.name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const set of contrasts) {
    expect(set.members.length, set.name).toBeGreaterThan(1)
    for (const word of set.members.flat()) {
      expect(word, set.name).not.toBe('')
      expect(plainForm(word), set.name).toBe(word.replace(/’/g, "'"))
    }
  }
})

test.each([
  ['east', 'western'],
  ['far-left', 'far-right'],
  ['large-scale', 'small scale'],
  ['largescale', 'minor'],
  ['detained', 'freed'],
  ['rose', 'fell'],
  ['rises', 'cuts'],
  ['won', 'lost'],
  ['spokesman', 'spokeswoman'],
  ['policemen', 'policewomen'],
  ['Sunni', 'Shia'],
  ['Muslims', 'Christian'],
  ['associate', 'rival'],
  ['thaw', 'chill'],
  ['scientists', 'campaigners'],
  ['memo', 'recording'],
  ['cliff', 'beach'],
  ['crocodiles', 'alligators'],
  ['hour-long', 'minute-long'],
  ['single-storey', 'two-story'],
  ['emergency', 'routine'],
  ['thriving', 'struggling'],
  ['semi-final', 'quarterfinals'],
  ['war crimes', 'genocide'],
  ['pleaded guilty', 'pleaded not guilty'],
  ['convicted', 'acquitted'],
  ['publicly', 'privately'],
  ['legally', 'illegally'],
  ['lorries', 'buses'],
  ['green', 'fossil'],
  ['primary', 'secondary'],
  ['re-sign', 'resign'],
])('%s and %s exclude each other, both ways', (one, other) => {
  expect(contrast(one, other)).toBeDefined()
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test.each([
  ['north', 'north-east'],
  ['big', 'massive'],
  ['rise', 'increase'],
  ['spokesman', 'spokesperson'],
  ['company', 'firm'],
  ['vehicle', 'car'],
  ['detain', 'arrest'],
  ['lorry', 'truck'],
  ['went', 'arrived'],
  ['hardly', 'soft'],
  ['lately', 'early'],
  ['praise', 'praises'],
  ['researchers', 'scientists'],
  ['note', 'memo'],
  ['rescue', 'prop up'],
  ['Xinjiang', 'Beijing'],
])('%s and %s do not exclude each other', (one, other) => {
  expect(contrast(one, other)).toBeUndefined()
})

test('contrastsOf lists each set once', () => {
  const sets = contrastsOf('hard')
  expect(sets.map(set => set.name)).toContain('easy or difficult')
  expect(new Set(sets).size).toBe(sets.length)
  expect(contrastsOf('no such word')).toEqual([])
})
