// When two words are the same word: typography, case, hyphens and the spelling of either side of the Atlantic aside.
// A rule may map words that do not exist; it only must not make two different words one.

/** One word for comparison: "Co-operation’s" and "cooperation's" are equal in it. */
export function plainWord(form: string): string {
  const letters = form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘‛ʼ`´]/g, "'")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
  const word = letters.replace(/(?<=\p{L})[-‐‑]+(?=\p{L})/gu, '')
  const number = numberWords.get(word)
  if (number) return number
  if (/^[\d.,]+$/.test(word)) return word.replace(/,(?=\d{3}\b)/g, '')
  const [stem, ending] = splitEnding(word)
  return americanStem(stem) + ending
}

function splitEnding(word: string): readonly [string, string] {
  const own = /'s?$/.exec(word)
  return own && own.index > 0 ? [word.slice(0, own.index), own[0]] : [word, '']
}

const numberWords: ReadonlyMap<string, string> = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`
    .split(/\s+/)
    .map((word, i) => [word, String(i + 1)] as const),
)

/** Whole words with two spellings, plural and all. */
const variants: Readonly<Record<string, string>> = {
  grey: 'gray',
  greyer: 'grayer',
  ageing: 'aging',
  programme: 'program',
  programmes: 'programs',
  centre: 'center',
  centres: 'centers',
  centred: 'centered',
  theatre: 'theater',
  theatres: 'theaters',
  metre: 'meter',
  metres: 'meters',
  kilometre: 'kilometer',
  kilometres: 'kilometers',
  litre: 'liter',
  litres: 'liters',
  fibre: 'fiber',
  fibres: 'fibers',
  calibre: 'caliber',
  sabre: 'saber',
  spectre: 'specter',
  sombre: 'somber',
  meagre: 'meager',
  lustre: 'luster',
  defence: 'defense',
  defences: 'defenses',
  offence: 'offense',
  offences: 'offenses',
  pretence: 'pretense',
  licence: 'license',
  licences: 'licenses',
  practise: 'practice',
  practised: 'practiced',
  practises: 'practices',
  practising: 'practicing',
  sceptic: 'skeptic',
  sceptics: 'skeptics',
  sceptical: 'skeptical',
  scepticism: 'skepticism',
  aluminium: 'aluminum',
  judgement: 'judgment',
  judgements: 'judgments',
  acknowledgement: 'acknowledgment',
  tyre: 'tire',
  tyres: 'tires',
  kerb: 'curb',
  plough: 'plow',
  ploughed: 'plowed',
  mould: 'mold',
  moustache: 'mustache',
  pyjamas: 'pajamas',
  dialogue: 'dialog',
  dialogues: 'dialogs',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  analogue: 'analog',
  manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers',
  manoeuvring: 'maneuvering',
  paediatric: 'pediatric',
  anaesthetic: 'anesthetic',
  foetus: 'fetus',
  encyclopaedia: 'encyclopedia',
  archaeology: 'archeology',
  haemorrhage: 'hemorrhage',
  diarrhoea: 'diarrhea',
  enrol: 'enroll',
  enrolment: 'enrollment',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  fulfilment: 'fulfillment',
  instalment: 'installment',
  instalments: 'installments',
  skilful: 'skillful',
  wilful: 'willful',
  artefact: 'artifact',
  artefacts: 'artifacts',
  learnt: 'learned',
  burnt: 'burned',
  spelt: 'spelled',
  cosy: 'cozy',
  jewellery: 'jewelry',
  cheque: 'check',
  cheques: 'checks',
  okay: 'ok',
  alright: 'allright',
  adviser: 'advisor',
  advisers: 'advisors',
  uyghur: 'uighur',
  uyghurs: 'uighurs',
  percent: 'percent',
  '%': 'percent',
  '&': 'and',
}

function americanStem(word: string): string {
  const variant = Object.hasOwn(variants, word) ? variants[word] : undefined
  if (variant) return variant
  if (word.length < 6) return word
  return word
    .replace(/([^aeiou])(is)(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$3')
    .replace(/(analy|paraly|cataly)s(e|ed|es|er|ers|ing)$/, '$1z$2')
    .replace(/(?<=\p{L}{2})our(?=(?:s|ed|ing|able|ably|ful|ite|ites|hood|hoods|er|ers|ist|less|ly)?$)/u, 'or')
    .replace(/(?<=\p{L}{4})ll(?=(?:ed|ing|er|ers|or|ors)$)/u, 'l')
}
