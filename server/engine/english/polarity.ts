// Words that turn a claim round, put it in doubt or into the future. All are base forms unless a note says otherwise.

/** Words that deny the verb or noun that they stand with. Forms as written; "n't" too. */
export const negators: ReadonlySet<string> = set(
  "not, n't, n’t, nt, never, no, none, nor, neither, without, hardly, barely, scarcely, nobody, nothing, nowhere, no-one, cannot, can't, won't, don't, doesn't, didn't, isn't, wasn't, aren't, weren't, hasn't, haven't, hadn't, wouldn't, shouldn't, couldn't",
)

/** Words that nearly deny: what they say neither happened often nor never. Compared with a plain claim they stay silent. */
export const nearNegators: ReadonlySet<string> = set('rarely, seldom, little, few, hardly, barely, scarcely')

/** Whether a word as written denies: "didn't" or its "n't", "no", "without". */
export function isNegator(form: string): boolean {
  return negators.has(plain(form))
}

/** Verbs that deny what follows them: "failed to mention", "ruled out talks", "denied meeting". */
export const denyingVerbs: ReadonlySet<string> = set(
  'fail, refuse, decline, avoid, deny, omit, stop, cease, rule out, ignore, leave out, exclude, lack, miss, skip, neglect, forget, prevent, block, forbid, prohibit, ban, bar, reject, rebut, refute, abandon, cancel, call off, scrap, abort, forgo, forego, abstain, refrain, rebuff, shun, boycott, evade, sidestep, gloss over, pass over, hold back, hold off, pull out of, back out of, stay away from, steer clear of, keep from, shy away from, stop short of, fall short of, disown, disavow, renounce, rescind, foil, thwart, overlook',
)

/** Adjectives and nouns that deny what follows: "unable to attend", "the lack of talks", "his refusal to meet". */
export const denyingWords: ReadonlySet<string> = set(
  'unable, unwilling, reluctant, unmentioned, undiscussed, unanswered, unaware, impossible, absent, failure, refusal, denial, absence, lack, omission, instead, unlikely, loath',
)

export function isDenyingVerb(lemma: string): boolean {
  return denyingVerbs.has(plain(lemma))
}

export function isDenyingWord(lemma: string): boolean {
  return denyingWords.has(plain(lemma))
}

/**
 * Words that put a claim in doubt: hedges, hearsay, conditions, questions. Base forms and forms as written; of verbs
 * that report ("claim"), only those that keep the reporter's distance. "would" tells the future of the past as well.
 */
export const doubtful: ReadonlySet<string> = set(
  'may, might, could, if, whether, unless, perhaps, maybe, possibly, probably, likely, unlikely, apparently, allegedly, reportedly, supposedly, presumably, ostensibly, purportedly, seemingly, potentially, conceivably, alleged, purported, supposed, suspected, rumoured, rumored, claimed, accused, unconfirmed, so-called, self-styled, would-be, allege, suspect, accuse, rumour, rumor, speculate, speculation, suggest, seem, appear, assume, presume, suppose, imagine, doubt, fear, believe, believed, think, thought, wonder, ask, question, dispute, insinuate, hint, imply, hypothetical, theoretically, provided, lest, should, must, ought, try, attempt',
)

export function isDoubtWord(word: string): boolean {
  return doubtful.has(plain(word))
}

/** Words that put what follows into the future or an intention: "will meet", "plans to", "is due to". */
export const planned: ReadonlySet<string> = set(
  "will, shall, wo, ’ll, 'll, going, gonna, plan, expect, expected, hope, intend, aim, want, wish, propose, pledge, promise, vow, undertake, schedule, scheduled, due, set, bound, poised, ready, prepare, prepared, preparing, slated, tipped, earmarked, mean, mull, consider, considering, contemplate, threaten, seek, look, agree, decide, resolve, arrange, commit, volunteer, offer, invite, urge, call, demand, request, recommend, order, instruct, about, planned, proposed, upcoming, forthcoming, prospective, future, would",
)

/** Phrases for the future that stand before an infinitive or a noun. */
export const plannedPhrases: readonly string[] = [
  'is to',
  'are to',
  'was to',
  'were to',
  'be to',
  'going to',
  'due to',
  'set to',
  'about to',
  'expected to',
  'plan to',
  'plans to',
  'planning to',
  'hope to',
  'hopes to',
  'hoping to',
  'scheduled to',
  'scheduled for',
  'on the verge of',
  'on course to',
  'in line to',
]

export function isPlanWord(word: string): boolean {
  return planned.has(plain(word))
}

/** Verbs under which the same doing goes on: "continued to detain", "kept asking". */
export const continuing: ReadonlySet<string> = set(
  'continue, keep, remain, go on, carry on, persist, stay, maintain, persevere, resume, last, endure, press on, stick, linger',
)

export function isContinuingVerb(lemma: string): boolean {
  return continuing.has(plain(lemma))
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(', ').map(plain))
}

function plain(word: string): string {
  return word.replace(/[‘’]/g, "'").toLowerCase()
}
