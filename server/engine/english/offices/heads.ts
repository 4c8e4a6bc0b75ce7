import type { Guard, OfficeHead } from '../offices.ts'

// Heads as single words of letters only, the way a title phrase is cut: "Vice-Premier" is "vice premier".
// Plurals are made from these. `excludes` names the group of which a person holds one at a time in one body.

interface HeadRow extends OfficeHead {
  readonly heads: string
}

const rows: readonly HeadRow[] = [
  {
    family: 'head of government',
    excludes: 'head-of-government',
    heads: 'prime minister, premier, pm, chancellor, president, taoiseach, first minister, chief minister',
  },
  {
    family: 'monarch',
    excludes: 'head-of-government',
    heads: 'king, queen, emperor, empress, sultan, emir, tsar, shah',
  },
  {
    family: 'supreme leader',
    heads:
      'supreme leader, dictator, monarch, head of state, head of government, crown prince, regent, first lady, tanaiste',
  },
  {
    family: 'royal',
    excludes: 'royal',
    heads: 'prince, princess, duke, duchess, grand duke, archduke, princess royal, queen mother, queen consort',
  },
  {
    family: 'minister',
    excludes: 'cabinet',
    heads: 'minister, secretary, secretary of state, chancellor of the exchequer',
  },
  {
    family: 'junior minister',
    heads:
      'minister of state, undersecretary, under secretary, undersecretary of state, under secretary of state, parliamentary secretary, chief secretary, financial secretary, economic secretary, cabinet minister, minister without portfolio, paymaster general, lord chancellor, cabinet secretary, first secretary of state, commissar',
  },
  {
    family: 'civil servant',
    heads:
      'permanent secretary, private secretary, press secretary, parliamentary private secretary, communications director, director of communications, chief of staff, national security adviser, national security advisor, special adviser, special advisor, adviser, advisor, comptroller, auditor general, treasurer, clerk, town clerk, registrar, ombudsman, comptroller general, spymaster',
  },
  {
    family: 'party office',
    heads:
      'general secretary, party secretary, first secretary, party chairman, party leader, leader, ringleader, presidential candidate, candidate, nominee, contender, front runner, frontrunner, running mate, politburo member',
  },
  {
    family: 'floor leader',
    excludes: 'floor-leader',
    heads:
      'majority leader, minority leader, opposition leader, leader of the opposition, leader of the house, chief whip, whip',
  },
  {
    family: 'legislator',
    excludes: 'legislature',
    heads:
      'mp, member of parliament, congressman, congresswoman, member of congress, senator, mep, member of the european parliament, msp, td, mla, peer, life peer, hereditary peer, deputy, assemblyman, assemblywoman, state senator',
  },
  { family: 'speaker', heads: 'speaker, lord speaker, black rod, president pro tempore' },
  {
    family: 'regional executive',
    excludes: 'regional-executive',
    heads:
      'governor, mayor, lord mayor, metro mayor, governor general, lieutenant governor, prefect, provost, lord lieutenant',
  },
  {
    family: 'councillor',
    heads: 'councillor, councilor, councilman, councilwoman, alderman, alderwoman, council leader, selectman',
  },
  {
    family: 'diplomat',
    excludes: 'diplomatic-rank',
    heads:
      'ambassador, consul, consul general, high commissioner, charge d affaires, attache, military attache, defence attache, nuncio, ambassador at large',
  },
  {
    family: 'envoy',
    heads:
      'envoy, special envoy, emissary, mediator, permanent representative, special representative, high representative, negotiator, special rapporteur, rapporteur',
  },
  {
    family: 'secretary general',
    heads: 'secretary general, under secretary general, director general, high commissioner for refugees',
  },
  {
    family: 'commissioner',
    heads:
      'commissioner, information commissioner, children s commissioner, european commissioner, police and crime commissioner',
  },
  {
    family: 'law officer',
    excludes: 'law-officer',
    heads:
      'attorney general, solicitor general, advocate general, lord advocate, director of public prosecutions, prosecutor general, public prosecutor, chief prosecutor, prosecutor, district attorney, state attorney, us attorney, public defender, procurator fiscal',
  },
  {
    family: 'judge',
    excludes: 'court-rank',
    heads:
      'judge, justice, chief justice, lord chief justice, lord justice, magistrate, justice of the peace, master of the rolls, recorder, coroner, sheriff',
  },
  {
    family: 'company officer',
    excludes: 'chief-officer',
    heads:
      'chief executive, chief executive officer, ceo, chief financial officer, cfo, finance chief, chief operating officer, coo, chief technology officer, cto, chief information officer, cio, chief marketing officer, chief legal officer, chief product officer',
  },
  {
    family: 'executive',
    heads:
      'managing director, executive director, director, general manager, general counsel, finance director, group director, board member, trustee, partner, company secretary, vice chair, chairman, chairwoman, chair, chairperson, executive, owner, co owner, founder, co founder, cofounder, president and chief executive, head, boss, chief, manager, line manager, campaign manager, supervisor, foreman, superintendent of schools, administrator, governor of the bank of england, central bank governor, actuary',
  },
  {
    family: 'chief specialist',
    heads:
      'chief medical officer, chief scientific adviser, chief scientist, chief economist, chief nurse, surgeon general, chief inspector of schools, astronaut, chief engineer, chief negotiator, chief strategist, chief investment officer, chief veterinary officer, chief fire officer, fire chief',
  },
  {
    family: 'press',
    heads:
      'editor, editor in chief, political editor, foreign editor, news editor, managing editor, publisher, bureau chief, foreign correspondent, correspondent',
  },
  {
    family: 'police rank',
    excludes: 'uniformed-rank',
    heads:
      'constable, police constable, pc, detective constable, inspector, detective inspector, chief inspector, detective chief inspector, dci, superintendent, detective superintendent, chief superintendent, detective chief superintendent, chief constable, detective sergeant, police sergeant, police chief, chief of police, police commissioner, metropolitan police commissioner, patrolman, trooper, detective',
  },
  {
    family: 'army rank',
    excludes: 'uniformed-rank',
    heads:
      'private, lance corporal, corporal, sergeant, staff sergeant, sergeant major, warrant officer, cadet, second lieutenant, lieutenant, first lieutenant, captain, major, lieutenant colonel, colonel, brigadier, brigadier general, major general, lieutenant general, general, field marshal, marshal, warlord',
  },
  {
    family: 'navy rank',
    excludes: 'uniformed-rank',
    heads:
      'petty officer, midshipman, sub lieutenant, lieutenant commander, commander, commodore, rear admiral, vice admiral, admiral, admiral of the fleet, first sea lord',
  },
  {
    family: 'air force rank',
    excludes: 'uniformed-rank',
    heads:
      'pilot officer, flying officer, flight lieutenant, squadron leader, wing commander, group captain, air commodore, air vice marshal, air marshal, air chief marshal',
  },
  {
    family: 'commander',
    heads:
      'commander in chief, chief of the defence staff, chief of the general staff, chief of the defense staff, chairman of the joint chiefs of staff, army chief, navy chief, military chief, defence chief, supreme commander, spy chief, intelligence chief, security chief',
  },
  {
    family: 'church rank',
    excludes: 'church-rank',
    heads: 'pope, archbishop, bishop, archdeacon, vicar, curate, deacon',
  },
  {
    family: 'clergy',
    heads:
      'cardinal, patriarch, dean, canon, rector, priest, abbot, abbess, chaplain, imam, ayatollah, grand ayatollah, mufti, grand mufti, rabbi, chief rabbi, dalai lama, panchen lama, moderator, pastor, monsignor',
  },
  {
    family: 'academic rank',
    excludes: 'academic-rank',
    heads: 'professor, lecturer, senior lecturer, visiting professor, regius professor',
  },
  {
    family: 'academic',
    heads:
      'research fellow, senior research fellow, fellow, principal, warden, bursar, headteacher, head teacher, headmaster, headmistress, vice chancellor, school principal, provost and dean',
  },
  {
    family: 'team',
    excludes: 'team',
    heads:
      'head coach, coach, team manager, goalkeeper, striker, midfielder, defender, winger, quarterback, wicketkeeper',
  },
  {
    family: 'team office',
    heads: 'director of football, sporting director, club captain, team captain, player manager',
  },
]

const singular = rows.flatMap(({ heads, family, excludes }) =>
  heads.split(',').map(head => [head.trim(), excludes ? { family, excludes } : { family }] as const),
)

export const officeHeads: ReadonlyMap<string, OfficeHead> = new Map(singular)

/** Plural → singular. */
export const officePlurals: ReadonlyMap<string, string> = new Map(singular.map(([head]) => [pluralOf(head), head]))

function pluralOf(head: string): string {
  const [first = '', ...rest] = head.split(' ')
  const pluralFirst =
    /^(\w+ (of|in|at|for|without|pro|d) |(attorney|solicitor|advocate|auditor|comptroller|paymaster|surgeon|governor|secretary|director|consul|prosecutor) general$)/.test(
      head,
    )
  if (pluralFirst) return [plural(first), ...rest].join(' ')
  return [...head.split(' ').slice(0, -1), plural(head.split(' ').at(-1)!)].join(' ')
}

function plural(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

const institutions =
  'police, army, navy, military, intelligence, security, union, defence, defense, fire, health, un, eu, nato, fbi, cia, mi5, mi6, party, fed, bank, campaign, company, group, team, aid, spy, trade, police, business, club, nhs, bbc, who, imf, opec, football'

/** Words that are an office only in some company, for there is an ordinary word or a surname that looks the same. */
export const guards: ReadonlyMap<string, Guard> = new Map(
  Object.entries({
    // Family names too: "Mervyn King", "Tom Bishop".
    ...Object.fromEntries(
      'king, queen, prince, duke, bishop, dean, pope, judge, marshal, cardinal, abbot, canon, constable, deacon, earl, major, sheriff, warden, chancellor, mayor, provost, sergeant, priest, clerk, parson, knight, vicar, page, proctor, monk'
        .split(', ')
        .map(head => [head, { surname: true }]),
    ),
    general: {
      notBefore: words(
        'election, elections, strike, public, practitioner, practitioners, manager, secretary, assembly, hospital, council, synod, medical, motors, electric, knowledge, population, rule, rules, interest, idea, sense, terms, agreement, principle, principles, audience, fund, funds, debate, counsel, meeting, elective, trend, guidance, view, mood, amnesty, mobilisation, mobilization, vote, court, and, dynamics, mills, anaesthetic, practice, view, purpose, teaching, dental, staff, conference, economic, lack, improvement, welfare, atmosphere, data, tendency',
      ),
      notAfter: words('in, more, as, attorney, solicitor, governor, secretary, director, consul, surgeon, as'),
    },
    major: { surname: true, onlyAfter: words('army, marine, marines, retired, former, drum') },
    private: { onlyAfter: words('army, marine, soldier, lance') },
    justice: { onlyAfter: words('court, mr, mrs, ms, lord, lady, chief, associate, former, retired') },
    head: {
      onlyBefore: words('of'),
      notAfter: words('to, his, her, their, your, my, its, will, would, should, could, can, cannot, must'),
    },
    chief: { onlyAfter: words(institutions) },
    boss: { onlyAfter: words(`${institutions}, mafia, gang, crime, former, ex`) },
    chair: {
      onlyBefore: words('of'),
      onlyAfter: words(
        `committee, co, vice, deputy, council, commission, inquiry, board, former, its, then, ${institutions}`,
      ),
      notAfter: words('to, will, would'),
    },
    speaker: {
      onlyBefore: words('of'),
      onlyAfter: words('house, commons, parliament, deputy, parliamentary, assembly, lok, knesset, the, senate'),
    },
    deputy: {
      onlyBefore: words('for'),
      onlyAfter: words('opposition, duma, parliamentary, parliament, party, knesset'),
    },
    pc: { notAfter: words('a, my, your, desktop, gaming') },
    td: { onlyAfter: words('fein, fail, gael, independent, labour') },
    fellow: {
      onlyAfter: words('senior, research, visiting, honorary, associate, policy'),
      onlyBefore: words('at, of'),
    },
    partner: { onlyAfter: words('managing, senior, founding, equity, general'), onlyBefore: words('at') },
    executive: {
      notBefore: words(
        'order, orders, branch, committee, board, power, powers, council, summary, action, actions, decision, orders, agency, pay, producer, director, editor, chef, office',
      ),
    },
    cardinal: { surname: true, notBefore: words('sin, rule, point, points, direction, principle') },
    coach: {
      notBefore: words(
        'party, trip, driver, station, tour, crash, company, service, services, travel, journey, passenger, passengers',
      ),
    },
    captain: { notAfter: words('to') },
    candidate: {
      onlyAfter: words(
        'presidential, mayoral, labour, conservative, tory, republican, democratic, democrat, party, parliamentary, opposition, leadership, independent, green, prime, ministerial',
      ),
    },
    nominee: { onlyAfter: words('presidential, republican, democratic, court, vice, party') },
    defender: {
      onlyAfter: words(
        'england, arsenal, scotland, ireland, wales, central, team, club, left, right, centre, city, united',
      ),
    },
    peer: { notBefore: words('review, pressure, group, support, reviewed, into, through') },
    principal: { onlyBefore: words('of, at'), onlyAfter: words('school, college, vice, deputy, the') },
    moderator: { onlyBefore: words('of') },
    warden: { surname: true, onlyBefore: words('of') },
    canon: { surname: true, onlyAfter: words('residentiary, church, cathedral, honorary, reverend, rev') },
    whip: {
      onlyAfter: words(
        'chief, majority, minority, deputy, labour, tory, conservative, government, party, opposition, republican, democratic, house, senate',
      ),
      notAfter: words('to'),
    },
    recorder: { onlyBefore: words('of') },
    clerk: { surname: true, onlyBefore: words('of, to') },
    prefect: { onlyBefore: words('of') },
    marshal: { surname: true, notAfter: words('to') },
    commander: { notBefore: words('island') },
    director: { notAfter: words('film') },
    judge: { surname: true, notAfter: words('to, will, would, not, can, we, they, people, you, i') },
    manager: { notAfter: words('asset, fund') },
    detective: { notBefore: words('story, stories, novel, novels, work, agency, series, drama, fiction') },
    trooper: { onlyAfter: words('state') },
    editor: { notBefore: words('in') },
    secretary: { notBefore: words('bird') },
    striker: { notBefore: words('and') },
    owner: { notAfter: words('home, car, dog, pet, land, property') },
  }),
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(word => word.trim()))
}
