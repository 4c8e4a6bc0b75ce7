import { describe, expect, test } from 'vitest'
import { Features } from '../../../../server/engine/reading/syntax/scoring.ts'
import { keyBits, RowWeights, TripleWeights } from '../../../../server/engine/reading/syntax/weights.ts'

/** Features with these keys, with other bits below the key. */
function featuresOf(...keys: number[]): Features {
  const features = new Features()
  keys.forEach((key, i) => {
    features.hashes[i] = (key << (32 - keyBits)) | 0x5a
  })
  features.count = keys.length
  return features
}

/** Some keys of a model, in rising order, spread as hashes are, and others that it does not have. */
const known = new Set(Array.from({ length: 60_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> (32 - keyBits)))
const many = [...known].sort((a, b) => a - b)
const absent = Array.from({ length: 60_000 }, (_, i) => Math.imul(i + 1, 0x85ebca6b) >>> (32 - keyBits)).filter(
  key => !known.has(key),
)

describe('three classes', () => {
  const second = Int8Array.from(many, (_, i) => (i % 255) - 127)
  const third = Int8Array.from(many, (_, i) => (i % 2 === 0 ? -128 : 127))
  const weights = new TripleWeights(Int32Array.from(many), second, third)

  test('every feature has its own weights, wherever it stands', () => {
    const scores = new Float64Array(3)
    const wrong = many.filter((key, i) => {
      weights.score(featuresOf(key), scores)
      return scores[0] !== 0 || scores[1] !== second[i] || scores[2] !== third[i]
    })
    expect(wrong).toEqual([])
  })

  test('a feature that the model does not know has none', () => {
    const scores = new Float64Array(3)
    expect(absent.length).toBeGreaterThan(50_000)
    const wrong = absent.filter(key => {
      weights.score(featuresOf(key), scores)
      return scores.some(score => score !== 0)
    })
    expect(wrong).toEqual([])
  })

  test('the weights of several are added up', () => {
    const scores = new Float64Array(3)
    weights.score(featuresOf(many[3]!, absent[0]!, many[500]!, many[500]!), scores)
    expect([...scores]).toEqual([0, second[3]! + 2 * second[500]!, third[3]! + 2 * third[500]!])
  })
})

describe('many classes', () => {
  // Every row has class 1 with the weight 2, and every third one class 3 as well, with −1.
  const counts = Uint8Array.from(many, (_, i) => (i % 3 === 0 ? 2 : 1))
  const classes = Uint8Array.from(many.flatMap((_, i) => (i % 3 === 0 ? [1, 3] : [1])))
  const values = Uint8Array.from(many.flatMap((_, i) => (i % 3 === 0 ? [2, 0xff] : [2])))
  const weights = new RowWeights(4, Int32Array.from(many), counts, classes, values)

  test('every feature has its own row, and one that is not known has none', () => {
    const scores = new Float64Array(4)
    const wrong = many.filter((key, i) => {
      weights.score(featuresOf(key, absent[i % absent.length]!), scores)
      return scores.join() !== (i % 3 === 0 ? '0,2,0,-1' : '0,2,0,0')
    })
    expect(wrong).toEqual([])
  })

  test('rows are added up', () => {
    const scores = new Float64Array(4)
    weights.score(featuresOf(many[0]!, many[1]!, absent[0]!, many[3]!), scores)
    expect([...scores]).toEqual([0, 6, 0, -2])
  })

  test('a class that does not exist is refused', () => {
    const one = Uint8Array.of(1)
    expect(() => new RowWeights(2, Int32Array.of(5), one, Uint8Array.of(2), one)).toThrow('a class that does not exist')
  })
})

test('features that cannot be told apart are refused', () => {
  const same = Int32Array.of(77, 77, 77)
  expect(() => new TripleWeights(same, Int8Array.of(1, 2, 3), Int8Array.of(1, 2, 3))).toThrow('told apart')
})
