// Nouns for people, in the singular: the roles and offices of their own lists, those below, and whatever ends as words
// for people do.
import { roleNouns } from './offices.ts'

const others: ReadonlySet<string> = new Set(
  `baby boss bowler captain chair chief clerk coach collector cook counterpart cousin 
  curator dean defender delegate deputy director editor fiance fiancee fugitive goalkeeper guard guest
  head imam immigrant inspector instructor jockey keeper magistrate manager medic mentor midfielder
  monk patient physician predecessor priest professor prophet rabbi recruit saint speaker spy star striker successor
  thief toddler trainer tutor vicar youth bishop candidate governor graduate judge mayor senator ambassador
  councillor`
    .trim()
    .split(/\s+/),
)

/** What companies and countries are called too: "its rival Lang Motors". */
const ofBodiesToo: ReadonlySet<string> = new Set(
  `ally broker buyer client competitor customer dealer holder host investor leader maker owner partner rival tenant
  trader neighbour neighbor creditor employer`
    .trim()
    .split(/\s+/),
)

const endings =
  /.{2}(?:man|woman|person|ist|ian|eer|grapher|keeper|maker|worker|fighter|player|holder|owner|farmer|driver)$/

/** Whether a lower-case noun names a person and nothing else: "plumber", "successor", "toolmaker". */
export function isPersonNoun(noun: string): boolean {
  if (ofBodiesToo.has(noun)) return false
  return others.has(noun) || roleNouns.has(noun) || endings.test(noun)
}
