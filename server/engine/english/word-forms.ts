// Base forms that a written word may stand for. Only for looking words up in the lists of this folder: it offers every
// possible base form and leaves it to the list which of them exists.

/** The word itself, lower-case and with plain spaces and apostrophes, then its possible base forms. */
export function baseFormsOf(text: string): readonly string[] {
  const plain = plainForm(text)
  const words = plain.split(' ')
  if (words.length === 1) return [...new Set([plain, ...baseFormsOfWord(plain)])]
  const [first = '', ...rest] = words
  const last = words.at(-1)!
  const before = words.slice(0, -1).join(' ')
  return [
    ...new Set([
      plain,
      ...baseFormsOfWord(first).map(base => `${base} ${rest.join(' ')}`),
      ...baseFormsOfWord(last).map(base => `${before} ${base}`),
    ]),
  ]
}

/** One key for "large-scale", "large scale" and "largescale", with or without accents. "re-sign" keeps its hyphen: it is not "resign". */
export function spacelessKey(text: string): string {
  const plain = plainForm(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
  return plain.startsWith('re-') ? plain : plain.replace(/[\s-]+/g, '')
}

/** Lower-case, straight apostrophes, single spaces. */
export function plainForm(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ').trim()
}

function baseFormsOfWord(word: string): readonly string[] {
  return [...(irregular.get(word) ?? []), ...bySuffix(word)]
}

function bySuffix(word: string): readonly string[] {
  const bases: string[] = []
  const without = (length: number) => word.slice(0, -length)
  if (word.endsWith('men') && word.length > 4) bases.push(`${without(3)}man`)
  if (word.endsWith('ies') && word.length > 4) bases.push(`${without(3)}y`, `${without(1)}`)
  else if (word.endsWith('ves')) bases.push(`${without(3)}f`, `${without(3)}fe`, without(1))
  else if (word.endsWith('es')) bases.push(without(2), without(1))
  else if (word.endsWith('s') && !/(ss|us|is)$/.test(word) && word.length > 3) bases.push(without(1))
  if (word.endsWith('ied') && word.length > 4) bases.push(`${without(3)}y`)
  else if (word.endsWith('ed') && word.length > 3) bases.push(without(2), without(1), ...undoubled(without(2)))
  if (word.endsWith('ying') && word.length > 5) bases.push(`${without(4)}ie`, without(3))
  else if (word.endsWith('ing') && word.length > 4) {
    bases.push(without(3), `${without(3)}e`, ...undoubled(without(3)))
  }
  if (word.endsWith('ly') && !notFromAdjective.has(word)) {
    if (word.endsWith('ily')) bases.push(`${without(3)}y`)
    else if (word.endsWith('ically')) bases.push(without(4), without(2))
    else bases.push(without(2), `${without(1)}e`)
  }
  return bases
}

function undoubled(stem: string): readonly string[] {
  const last = stem.at(-1)
  return last === stem.at(-2) ? [stem.slice(0, -1)] : []
}

/** Adverbs that do not mean what their adjective means. */
const notFromAdjective = new Set([
  ...['barely', 'fairly', 'hardly', 'highly', 'largely', 'lately', 'lowly', 'mostly', 'mainly', 'nearly', 'newly'],
  ...['partly', 'presently', 'scarcely', 'shortly', 'justly', 'badly', 'greatly', 'deeply', 'broadly'],
])

/** base: forms */
const irregularForms = `
arise: arose arisen | awake: awoke awoken | be: is are was were been am | bear: bore borne | beat: beaten
become: became | begin: began begun | bend: bent | bet: bet | bind: bound | bite: bit bitten | bleed: bled
blow: blew blown | break: broke broken | bring: brought | build: built | burn: burnt | buy: bought | catch: caught
choose: chose chosen | come: came | cost: cost | creep: crept | deal: dealt | dig: dug | do: did done does
draw: drew drawn | dream: dreamt | drink: drank drunk | drive: drove driven | eat: ate eaten | fall: fell fallen
feed: fed | feel: felt | fight: fought | find: found | flee: fled | fly: flew flown | forbid: forbade forbidden
forget: forgot forgotten | forgive: forgave forgiven | freeze: froze frozen | get: got gotten | give: gave given
go: went gone | grow: grew grown | hang: hung | have: had has | hear: heard | hide: hid hidden | hold: held | keep: kept
kneel: knelt | know: knew known | lay: laid | lead: led | leap: leapt | learn: learnt | leave: left | lend: lent
let: let | lie: lay lain lying | lose: lost | make: made | mean: meant | meet: met | overcome: overcame
overtake: overtook overtaken | overthrow: overthrew overthrown | pay: paid | prove: proven | rebuild: rebuilt
rend: rent | ride: rode ridden | ring: rang rung | rise: rose risen | run: ran | say: said | see: saw seen
seek: sought | sell: sold | send: sent | shake: shook shaken | shine: shone | shoot: shot | show: shown
shrink: shrank shrunk | sing: sang sung | sink: sank sunk | sit: sat | sleep: slept | slide: slid | speak: spoke spoken
speed: sped | spend: spent | spin: spun | spoil: spoilt | spring: sprang sprung | stand: stood | steal: stole stolen
stick: stuck | strike: struck | strive: strove | swear: swore sworn | swim: swam swum | take: took taken
teach: taught | tear: tore torn | tell: told | think: thought | throw: threw thrown | undergo: underwent undergone
understand: understood | undertake: undertook undertaken | wake: woke woken | wear: wore worn | win: won
wind: wound | withdraw: withdrew withdrawn | withhold: withheld | withstand: withstood | write: wrote written
uphold: upheld | mislead: misled | plead: pled | foresee: foresaw foreseen | retake: retook retaken
rewrite: rewrote rewritten | outgrow: outgrew outgrown | bail: bailed | strike down: struck down
man: men | woman: women | child: children | person: people | foot: feet | tooth: teeth | mouse: mice | goose: geese
ox: oxen | wife: wives | wolf: wolves | bus: buses busses | gas: gases | crisis: crises | good: better best
bad: worse worst | axis: axes | analysis: analyses | basis: bases | referendum: referenda | stadium: stadia
medium: media | criterion: criteria | die: dying dies | tie: tying | quiz: quizzes | synopsis: synopses
`

const irregular: ReadonlyMap<string, readonly string[]> = (() => {
  const bases = new Map<string, string[]>()
  for (const entry of irregularForms.split(/[|\n]/)) {
    const [base = '', forms = ''] = entry.split(':').map(part => part.trim())
    for (const form of forms.split(' ').filter(Boolean)) bases.set(form, [...(bases.get(form) ?? []), base])
  }
  return bases
})()
