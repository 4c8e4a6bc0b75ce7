// The words by which a capitalised name tells what it is the name of. Keys are lower-case and without accents.

/** A name that holds one of these is a body of people: "Harbour Trust", "University of Leeds". */
export const bodyWords: ReadonlySet<string> = new Set(
  `academy administration agency airlines airways alliance army assembly associates association authority bank board
  brigade brigades broadcaster brothers bureau cabinet campaign centre center chamber charity church club coalition
  college commission committee commons community companies company confederation conference congress consortium
  consulate convention cooperative co-op corp corporation council councils court courts department directorate embassy
  enterprises executive faculty federation fc firm fleet force forces forum foundation front fund government group
  guard guild holdings hospital house inc industries initiative inspectorate institute institution international
  investments laboratories laboratory labs league legislature limited llc llp lords ltd media ministry mission
  movement museum nations navy network news observatory office orchestra organisation organization panel parliament
  partners partnership party plc police press programme program project publishing radio railway regiment resources
  school senate service services society squad staff studios synod systems taskforce team technologies telecom
  television theatre theater times treasury tribunal trust trustees tv union united universities university ventures watch
  works athletic rovers wanderers hotspur albion rangers gazette tribune herald telegraph guardian journal magazine`
    .trim()
    .split(/\s+/),
)

/** A name that ends with one of these is a place: "Harbour Road", "Mount Zion Park". */
export const placeWords: ReadonlySet<string> = new Set(
  `airport arena avenue bay beach boulevard bridge canal cape cathedral cemetery city coast county creek crescent
  desert district estate falls fields forest gardens gate glacier gulf hall harbour harbor heights highway hill hills
  island islands isle junction lake lane moor motorway mount mountain mountains ocean palace park passage peak
  peninsula plain plains plateau plaza port prison province quay quarter range reef ridge river road sea shore square
  stadium station strait straits street suburb terminal terrace tower towers town township valley view village volcano
  vale wall wharf wood woods zoo`
    .trim()
    .split(/\s+/),
)

/** Words before a name that is a place: "Mount Etna", "Lake Como". */
export const placeLeads: ReadonlySet<string> = new Set('mount lake cape port fort isle'.split(' '))

/** Bodies that news calls by names of which none is a form of the other. */
const sameBody: readonly (readonly string[])[] = [
  ['Downing Street', 'No 10', 'Number 10', 'Number Ten', '10 Downing Street'],
  ['Foreign Office', 'FCDO', 'Foreign, Commonwealth and Development Office'],
  ['Ministry of Defence', 'MoD'],
  ['Pentagon', 'Department of Defense', 'Defense Department'],
  ['State Department', 'Department of State'],
  ['Justice Department', 'Department of Justice', 'DoJ'],
  ['Federal Reserve', 'Fed'],
  ['Scotland Yard', 'Metropolitan Police', 'Met Police'],
  ['United Nations', 'UN'],
  ['European Union', 'EU'],
]

/** Bodies whose name may be turned round: "the Ministry of Health" is "the Health Ministry". */
const turned = 'Agency|Authority|Board|Bureau|Commission|Council|Department|Directorate|Ministry|University'
const headFirst = new RegExp(`^(${turned}) (?:of|for) (?:the )?(\\p{Lu}[^,]*)$`, 'u')
const headLast = new RegExp(`^(\\p{Lu}[^,]*) (${turned})$`, 'u')

/** "No 10" and "Number 10" of "Downing Street", "Health Ministry" of "Ministry of Health"; empty for a body that has one name. */
export function otherNamesOf(name: string): readonly string[] {
  const listed = sameBody.find(names => names.includes(name))?.filter(other => other !== name) ?? []
  const [, head, field] = headFirst.exec(name) ?? []
  if (head && field) return [...listed, `${field} ${head}`]
  const [, ownField, ownHead] = headLast.exec(name) ?? []
  return ownHead && ownField ? [...listed, `${ownHead} of ${ownField}`] : listed
}
