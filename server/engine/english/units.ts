// Units, currencies and the words around a figure that make it rougher.
export interface Unit {
  readonly dimension: string
  /** In the dimension's own base unit. */
  readonly factor: number
}

const unit = (dimension: string, factor: number): Unit => ({ dimension, factor })

/** By singular word. Durations are counted in years. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ['year', unit('duration', 1)],
  ['month', unit('duration', 1 / 12)],
  ['week', unit('duration', 7 / 365.25)],
  ['day', unit('duration', 1 / 365.25)],
  ['hour', unit('duration', 1 / 8766)],
  ['minute', unit('duration', 1 / 525960)],
  ['second', unit('duration', 1 / 31557600)],
  ['decade', unit('duration', 10)],
  ['century', unit('duration', 100)],
  ['fortnight', unit('duration', 14 / 365.25)],
  ['km', unit('length', 1000)],
  ['kilometre', unit('length', 1000)],
  ['kilometer', unit('length', 1000)],
  ['mile', unit('length', 1609.344)],
  ['metre', unit('length', 1)],
  ['meter', unit('length', 1)],
  ['cm', unit('length', 0.01)],
  ['foot', unit('length', 0.3048)],
  ['ft', unit('length', 0.3048)],
  ['inch', unit('length', 0.0254)],
  ['yard', unit('length', 0.9144)],
  ['kg', unit('mass', 1)],
  ['kilogram', unit('mass', 1)],
  ['kilo', unit('mass', 1)],
  ['tonne', unit('mass', 1000)],
  ['ton', unit('mass', 1000)],
  ['pound', unit('mass', 0.4536)],
  ['lb', unit('mass', 0.4536)],
  ['gram', unit('mass', 0.001)],
  ['ounce', unit('mass', 0.02835)],
  ['hectare', unit('area', 10000)],
  ['acre', unit('area', 4046.86)],
  ['litre', unit('volume', 1)],
  ['liter', unit('volume', 1)],
  ['gallon', unit('volume', 4.546)],
  ['mph', unit('speed', 1.609344)],
  ['kph', unit('speed', 1)],
  ['kmh', unit('speed', 1)],
  ['megawatt', unit('power', 1e6)],
  ['mw', unit('power', 1e6)],
  ['gigawatt', unit('power', 1e9)],
  ['gw', unit('power', 1e9)],
])

export const currencies: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  '¥': 'JPY',
  '₹': 'INR',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  yen: 'JPY',
  yuan: 'CNY',
  rupees: 'INR',
  roubles: 'RUB',
  rubles: 'RUB',
  francs: 'CHF',
  pence: 'GBp',
  p: 'GBp',
  cents: 'USc',
}

/** What the words before a figure make of it. */
export const bounds: readonly { readonly pattern: RegExp; readonly low: number; readonly high: number }[] = [
  {
    pattern:
      /\b(?:more than|over|above|upwards of|in excess of|exceeding|at least|no (?:less|fewer) than|a little more than|a little over|just over|slightly more than|well over|a minimum of)(?: the| a| an)? ?$/i,
    low: 1,
    high: Number.POSITIVE_INFINITY,
  },
  {
    pattern:
      /\b(?:less than|fewer than|under|below|up to|at most|no more than|just under|a little less than|a little under|a maximum of|not quite)(?: the| a| an)? ?$/i,
    low: 0,
    high: 1,
  },
  { pattern: /\b(?:nearly|almost|close to|approaching)(?: the| a| an)? ?$/i, low: 0.85, high: 1 },
  {
    pattern:
      /\b(?:about|around|roughly|approximately|some|circa|or so|in the region of|an estimated|estimated)(?: the| a| an)? ?$/i,
    low: 0.88,
    high: 1.12,
  },
]
