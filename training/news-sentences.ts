// Sentences of the kinds that news is full of and the treebank is short of: speech verbs after a quotation, titles
// before names and offices after them, who was met by whom. The names are made up; quotations wrap treebank sentences.
import { randomFrom } from './random.ts'
import type { Sentence } from './treebank.ts'

interface Piece {
  readonly forms: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  /** Indices in the piece; -1 for its head. */
  readonly heads: number[]
  readonly relations: string[]
  readonly space: number[]
}

const firstNames =
  'Anna David Wei Karim Olga Tomas Leila Peter Mary Joko Amina Pavel Ruth Diego Mei Hassan Ingrid Samuel Yi Keir Xuexiang Noor Kwame Elif'
const lastNames =
  'Okafor Lind Wang Haddad Petrova Novak Starling Mbeki Lammers Sato Rahman Ferrari Dahl Osei Kaplan Zhang Li Ding Moreau Santos Byrne Khalil Tanaka Weiss'
const places =
  'Beijing Paris Nairobi Shanghai Lima Oslo Cairo London Brussels Delhi Kyiv Geneva China Britain Kenya Peru'
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'
/** Past tense, participle, lemma. */
const verbs =
  'met met meet,praised praised praise,visited visited visit,criticised criticised criticise,welcomed welcomed welcome,' +
  'accused accused accuse,called called call,hosted hosted host,greeted greeted greet,replaced replaced replace,' +
  'urged urged urge,warned warned warn,defeated defeated defeat,thanked thanked thank,beat beaten beat,saw seen see'
const objects = 'deal treaty talks plan vote report law budget attack visit election proposal strike summit border'
const offices =
  'foreign/ADJ/JJ/amod minister,prime/ADJ/JJ/amod minister,finance/NOUN/NN/compound minister,president,premier,mayor,' +
  'defence/NOUN/NN/compound secretary,party/NOUN/NN/compound leader,police/NOUN/NN/compound chief,spokeswoman,envoy,chief/ADJ/JJ/amod executive'
const capitalOffices =
  'Foreign/ADJ/JJ/amod Secretary,Prime/ADJ/NNP/amod Minister,Foreign/ADJ/JJ/amod Minister,President,Senator,Premier,' +
  'Defence/PROPN/NNP/compound Secretary,Home/PROPN/NNP/compound Secretary,Mr.,Ms.,Mrs.,Dr.,Sir,General,Chancellor,Mayor'

export function newsSentences(treebank: readonly Sentence[]): Sentence[] {
  const random = randomFrom(11)
  const pick = (list: string, separator = ' ') => {
    const items = list.split(separator)
    return items[Math.floor(random() * items.length)]!
  }
  const chance = (share: number) => random() < share

  function name(): Piece {
    const first = word(pick(firstNames), 'PROPN', 'NNP')
    const last = word(pick(lastNames), 'PROPN', 'NNP')
    return chance(0.3) ? last : join([first, last], [[1, 0, 'flat']])
  }

  /** An office with what stands before its noun. */
  function office(list: string): Piece {
    const [before, noun] = pick(list, ',').split(' ') as [string, string?]
    const title = noun ?? before
    const capital = /^[A-Z]/.test(title)
    const head = word(title, capital ? 'PROPN' : 'NOUN', capital ? 'NNP' : 'NN')
    if (noun === undefined) return head
    const [form, upos, xpos, relation] = before.split('/') as [string, string, string, string]
    return join([word(form, upos, xpos), head], [[0, 1, relation]])
  }

  function person(): Piece {
    const kind = random()
    if (kind < 0.3) return name()
    if (kind < 0.5) return join([office(capitalOffices), name()], [[0, 1, 'nmod:desc']])
    const place = word(pick(places), 'PROPN', 'NNP')
    const possessive = join([place, glued(word(chance(0.5) ? "'s" : '’s', 'PART', 'POS', "'s"))], [[1, 0, 'case']])
    if (kind < 0.58) {
      return join(
        [possessive, office(offices), name()],
        [
          [0, 1, 'nmod:poss'],
          [1, 2, 'nmod:desc'],
        ],
      )
    }
    if (kind < 0.64) return join([office(offices), name()], [[0, 1, 'nmod:desc']])
    if (kind < 0.8) {
      const described = chance(0.5)
        ? join([the(), office(offices)], [[0, 1, 'det']])
        : join([possessive, office(offices)], [[0, 1, 'nmod:poss']])
      return join(
        [name(), comma(), described, comma()],
        [
          [1, 2, 'punct'],
          [2, 0, 'appos'],
          [3, 0, 'punct'],
        ],
      )
    }
    if (kind < 0.9) return join([the(), office(offices)], [[0, 1, 'det']])
    return join(
      [name(), word('and', 'CCONJ', 'CC'), name()],
      [
        [1, 2, 'cc'],
        [2, 0, 'conj'],
      ],
    )
  }

  function thing(): Piece {
    const form = pick(objects)
    const noun = form === 'talks' ? word(form, 'NOUN', 'NNS', 'talk') : word(form, 'NOUN', 'NN')
    return join([the(), noun], [[0, 1, 'det']])
  }

  function placeAndDay(): Piece[] {
    const result: Piece[] = []
    const oblique = (preposition: string, noun: string) =>
      join([word(preposition, 'ADP', 'IN'), word(noun, 'PROPN', 'NNP')], [[0, 1, 'case']])
    if (chance(0.6)) result.push(oblique('in', pick(places)))
    if (chance(0.6)) result.push(oblique('on', pick(days)))
    return result
  }

  function active(subject: Piece): Piece {
    const [past, , lemma] = pick(verbs, ',').split(' ') as [string, string, string]
    const object = chance(0.7) ? person() : thing()
    const obliques = placeAndDay()
    const parts = [subject, word(past, 'VERB', 'VBD', lemma), object, ...obliques]
    return join(parts, [[0, 1, 'nsubj'], [2, 1, 'obj'], ...obliques.map((_, i) => [i + 3, 1, 'obl'] as Link)])
  }

  function passive(): Piece {
    const [, participle, lemma] = pick(verbs, ',').split(' ') as [string, string, string]
    const agent = join([word('by', 'ADP', 'IN'), person()], [[0, 1, 'case']])
    const obliques = placeAndDay()
    const parts = [
      person(),
      word('was', 'AUX', 'VBD', 'be'),
      word(participle, 'VERB', 'VBN', lemma),
      agent,
      ...obliques,
    ]
    const links: Link[] = [
      [0, 2, 'nsubj:pass'],
      [1, 2, 'aux:pass'],
      [3, 2, 'obl:agent'],
    ]
    return join(parts, [...links, ...obliques.map((_, i) => [i + 4, 2, 'obl'] as Link)])
  }

  /** "The envoy who met X visited Y." */
  function withClause(): Piece {
    const noun = join([the(), office(offices)], [[0, 1, 'det']])
    const clause = active(word('who', 'PRON', 'WP'))
    return active(join([noun, clause], [[1, 0, 'acl:relcl']]))
  }

  function stopped(piece: Piece): Sentence {
    const whole = join([piece, glued(word('.', 'PUNCT', '.'))], [[1, 0, 'punct']])
    const tidy = withoutDoubleCommas(whole)
    return {
      ...tidy,
      document: 'made news',
      heads: Int32Array.from(tidy.heads),
      relations: tidy.relations.map(relation => (relation === '' ? 'root' : relation)),
      space: Uint8Array.from(tidy.space, (space, i) => (i === 0 ? 1 : space)),
    }
  }

  /** “...,” said X. / “...,” X said. / “...,” X told reporters. */
  function quoting(sentence: Sentence): Piece {
    const curly = chance(0.6)
    const end = sentence.forms.length - 1
    const body: Piece = {
      forms: sentence.forms.slice(0, end),
      lemmas: sentence.lemmas.slice(0, end),
      upos: sentence.upos.slice(0, end),
      xpos: sentence.xpos.slice(0, end),
      heads: [...sentence.heads.slice(0, end)],
      relations: sentence.relations.slice(0, end).map(relation => (relation === 'root' ? '' : relation)),
      space: [0, ...sentence.space.slice(1, end)],
    }
    const opening = word(curly ? '“' : '"', 'PUNCT', '``', '"')
    const closing = glued(word(curly ? '”' : '"', 'PUNCT', "''", '"'))
    const quotation = join(
      [opening, body, comma(), closing],
      [
        [0, 1, 'punct'],
        [2, 1, 'punct'],
        [3, 1, 'punct'],
      ],
    )
    const kind = random()
    const [form, lemma] = pick('said say,said say,said say,says say,added add,warned warn', ',').split(' ') as [
      string,
      string,
    ]
    const verb = word(form, 'VERB', form === 'says' ? 'VBZ' : 'VBD', lemma)
    if (kind < 0.45)
      return join(
        [quotation, verb, person()],
        [
          [0, 1, 'ccomp'],
          [2, 1, 'nsubj'],
        ],
      )
    const speaker = chance(0.3) ? word(chance(0.5) ? 'he' : 'she', 'PRON', 'PRP') : person()
    if (kind < 0.8)
      return join(
        [quotation, speaker, verb],
        [
          [0, 2, 'ccomp'],
          [1, 2, 'nsubj'],
        ],
      )
    const told = word('told', 'VERB', 'VBD', 'tell')
    const hearer = chance(0.5) ? word('reporters', 'NOUN', 'NNS', 'reporter') : person()
    return join(
      [quotation, speaker, told, hearer],
      [
        [0, 2, 'ccomp'],
        [1, 2, 'nsubj'],
        [3, 2, 'iobj'],
      ],
    )
  }

  const result: Sentence[] = []
  for (let i = 0; i < 350; i++) {
    result.push(stopped(active(person())))
    if (i % 2 === 0) result.push(stopped(passive()))
    if (i % 4 === 0) result.push(stopped(withClause()))
  }
  for (const sentence of treebank) if (quotable(sentence) && chance(0.22)) result.push(stopped(quoting(sentence)))
  return result
}

/** A plain clause of moderate length with a full stop and without quotation marks of its own. */
function quotable(sentence: Sentence): boolean {
  const { forms, upos, heads, relations } = sentence
  const count = forms.length
  const root = relations.indexOf('root')
  return (
    count >= 5 &&
    count <= 26 &&
    forms[count - 1] === '.' &&
    (upos[root] === 'VERB' || relations.some((relation, i) => relation === 'cop' && heads[i] === root)) &&
    relations.some((relation, i) => relation.startsWith('nsubj') && heads[i] === root) &&
    !forms.some(form => /["“”;:]|''|``/.test(form)) &&
    !heads.includes(count - 1)
  )
}

/** Part, the part that it hangs on, relation. */
type Link = readonly [number, number, string]

function join(parts: readonly Piece[], links: readonly Link[]): Piece {
  const starts: number[] = []
  const whole: Piece = { forms: [], lemmas: [], upos: [], xpos: [], heads: [], relations: [], space: [] }
  for (const part of parts) {
    const start = whole.forms.length
    starts.push(start)
    whole.forms.push(...part.forms)
    whole.lemmas.push(...part.lemmas)
    whole.upos.push(...part.upos)
    whole.xpos.push(...part.xpos)
    whole.heads.push(...part.heads.map(head => (head < 0 ? -1 : head + start)))
    whole.relations.push(...part.relations)
    whole.space.push(...part.space)
  }
  const headOf = (part: number) => starts[part]! + parts[part]!.heads.indexOf(-1)
  for (const [part, over, relation] of links) {
    whole.relations[headOf(part)] = relation
    whole.heads[headOf(part)] = headOf(over)
  }
  return whole
}

function word(form: string, upos: string, xpos: string, lemma = form): Piece {
  return { forms: [form], lemmas: [lemma], upos: [upos], xpos: [xpos], heads: [-1], relations: [''], space: [1] }
}

function glued(piece: Piece): Piece {
  return { ...piece, space: piece.space.map((space, i) => (i === 0 ? 0 : space)) }
}

function comma(): Piece {
  return glued(word(',', 'PUNCT', ','))
}

function the(): Piece {
  return word('the', 'DET', 'DT')
}

/** A comma after an apposition goes where another mark follows it. */
function withoutDoubleCommas(piece: Piece): Piece {
  const keep = piece.forms.map((form, i) => !(form === ',' && /^[.,]$/.test(piece.forms[i + 1] ?? '')))
  const numbers: number[] = []
  let count = 0
  keep.forEach((kept, i) => {
    numbers[i] = kept ? count++ : -1
  })
  const kept = <T>(list: readonly T[]) => list.filter((_, i) => keep[i])
  return {
    forms: kept(piece.forms).map((form, i) => (i === 0 ? form.charAt(0).toUpperCase() + form.slice(1) : form)),
    lemmas: kept(piece.lemmas),
    upos: kept(piece.upos),
    xpos: kept(piece.xpos),
    heads: kept(piece.heads).map(head => (head < 0 ? -1 : numbers[head]!)),
    relations: kept(piece.relations),
    space: kept(piece.space),
  }
}
