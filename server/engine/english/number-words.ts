// The words of numbers.
const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

export const cardinals: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.flatMap((word, i) => (word ? [[word, i * 10] as const] : [])),
])

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])

/** Words that stand for a count by themselves. */
export const collectives: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['couple', 2],
  ['pair', 2],
  ['decade', 10],
  ['century', 100],
  ['fortnight', 2],
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['half', 0.5],
])

const irregularOrdinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
}

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ones.flatMap((word, i) =>
    i > 0 && !Object.values(irregularOrdinals).includes(i) ? [[`${word}th`, i] as const] : [],
  ),
  ...Object.entries(irregularOrdinals),
  ...tens.flatMap((word, i) => (word ? [[`${word.slice(0, -1)}ieth`, i * 10] as const] : [])),
])

/** "23" → "twenty-three"; undefined beyond 100, where newsrooms write figures. */
export function cardinalWord(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 100) return undefined
  if (value === 100) return 'one hundred'
  if (value < 20) return ones[value]
  const rest = value % 10
  return (tens[Math.floor(value / 10)] as string) + (rest ? `-${ones[rest]}` : '')
}

export function ordinalWord(value: number): string | undefined {
  for (const [word, known] of ordinals) if (known === value) return word
  if (!Number.isInteger(value) || value < 21 || value > 99) return undefined
  return `${tens[Math.floor(value / 10)]}-${ordinalWord(value % 10)}`
}
