// Verbs with which news prose says that somebody said something. Every form is listed through its lemma and the few
// irregular ones, so that a word can be looked up before anything is parsed.

export interface SpeechVerb {
  readonly lemma: string
  /** “…,” she said. */
  readonly quotation: boolean
  /** She said that … */
  readonly clause: boolean
  /** She described the talks as “…”, called them “…”. */
  readonly object: 'as' | 'bare' | undefined
  /** She told reporters that …: the object is the hearer. */
  readonly hearer: boolean
  /** She denied that …: what follows is what she says is not so. */
  readonly denying: boolean
}

const quotationOnly = `add agree answer argue boast bristle comment concede conclude counter cry declare
  explain exclaim insist interject joke laugh muse note observe plead protest quip read reply respond retort say
  scream shout sigh snap state stress tweet post urge vow warn whisper write yell ask wonder demand inquire enquire repeat
  recall remark reflect recount reveal stress suggest testify think promise pledge predict report reiterate maintain lament
  announce acknowledge admit affirm allege assert caution claim complain confess confirm contend emphasise emphasize
  estimate fear feel hint hope indicate mention opine propose proclaim profess signal specify speculate stipulate swear
  underline underscore grumble jest plead point pronounce`

const clauses = `acknowledge add admit advise affirm agree allege announce argue assert believe boast caution claim comment
  complain concede conclude confess confirm contend counter declare emphasise emphasize estimate explain fear find hint hope
  imply indicate insist joke lament learn maintain mention note observe opine plead pledge point post predict proclaim promise
  propose protest quip read reaffirm recall reckon recommend reflect reiterate remark repeat reply report respond reveal say
  show signal specify speculate state stipulate stress suggest swear testify think tweet underline underscore understand urge
  vow warn write`

const hearers = `tell inform assure remind warn advise notify ask urge promise convince persuade brief`

const describing = `describe characterise characterize portray denounce condemn praise hail dismiss label brand depict
  regard represent present decry deride criticise criticize welcome cite frame term refer`

const naming = `call term label dub brand deem declare pronounce name`

/** Their object is no speech, but what is quoted of it is the speaker's: "voiced “deep concern”", "spoke of “a new era”". */
const voicing = `voice express speak talk accuse blame thank cite invoke offer apologise apologize demand hail urge call use
  condemn mourn lament complain appeal hope boast promise admit warn welcome greet`

const denying = `deny reject dispute refute rebut disavow disclaim`

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  read: ['reads', 'read', 'reading'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  go: ['goes', 'went', 'gone', 'going'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  understand: ['understands', 'understood', 'understanding'],
  find: ['finds', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  plead: ['pleads', 'pleaded', 'pled', 'pleading'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  put: ['puts', 'put', 'putting'],
}

const doubling = new Set(['admit', 'quip', 'dub', 'rebut', 'refer', 'defer', 'prefer', 'stop'])

function formsOf(lemma: string): readonly string[] {
  const known = irregular[lemma]
  if (known) return [lemma, ...known]
  const stem = doubling.has(lemma) ? lemma + lemma.at(-1) : lemma
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  if (lemma.endsWith('e')) {
    const ing = lemma.endsWith('ee') ? lemma : lemma.slice(0, -1)
    return [lemma, third, `${lemma}d`, `${ing}ing`]
  }
  return [lemma, third, `${stem}ed`, `${stem}ing`]
}

const listed = (words: string): readonly string[] => words.split(/\s+/)

function speechVerbList(): ReadonlyMap<string, SpeechVerb> {
  const quoting = new Set(listed(quotationOnly))
  const saying = new Set(listed(clauses))
  const telling = new Set(listed(hearers))
  const as = new Set(listed(describing))
  const bare = new Set([...listed(naming), ...listed(voicing)])
  const against = new Set(listed(denying))
  const verbs = new Map<string, SpeechVerb>()
  for (const lemma of [...quoting, ...saying, ...telling, ...as, ...bare, ...against]) {
    const verb: SpeechVerb = {
      lemma,
      quotation: quoting.has(lemma) || telling.has(lemma),
      clause: saying.has(lemma) || telling.has(lemma) || against.has(lemma),
      object: bare.has(lemma) ? 'bare' : as.has(lemma) ? 'as' : undefined,
      hearer: telling.has(lemma),
      denying: against.has(lemma),
    }
    for (const form of formsOf(lemma)) if (!verbs.has(form)) verbs.set(form, verb)
  }
  return verbs
}

/** By every form of the verb, in small letters. */
export const speechVerbs: ReadonlyMap<string, SpeechVerb> = speechVerbList()

/** True for any form of a verb that can stand beside a quotation: "said", "asks". */
export function isSpeechVerb(word: string): boolean {
  return speechVerbs.get(word.toLowerCase().replace(/[,.:;]+$/, ''))?.quotation ?? false
}

/** Forms that hardly ever mean anything but speech, whatever a tagger makes of them. */
export const surelySpeech: ReadonlySet<string> = new Set(
  `said says saying told tells telling added adding insisted insists insisting argued argues arguing claimed claims claiming
  stated states stating explained explains warned warns warning replied asked asks admitted admits denied denies denying
  announced announces confirmed confirms suggested suggests believes`.split(/\s+/),
)

/** Forms that are verbs of speech even where a tagger says otherwise. */
export const alwaysVerbs: ReadonlySet<string> = new Set('said says saying told added adding'.split(' '))
