// What papers add to any local story: who else spoke, what it cost before, what the weather was. Put together from parts,
// so that few sentences of a thousand articles are the same.
import type { Chance } from './world.ts'

const groups = list(
  'residents, shopkeepers, parents, pensioners, commuters, farmers, students, anglers, cyclists, allotment holders, taxi drivers, nurses, market traders, dog walkers, churchgoers, volunteers, tenants, landlords, gardeners, young families',
)
const worries = list(
  'noise, litter, a lack of parking, the price of tickets, broken street lamps, empty shops, late buses, rising rents, damp flats, flooded cellars, speeding lorries, closed toilets, potholes, the smell of the brewery, rats, long queues at the surgery',
)
const things = list(
  'an open letter, a petition, a leaflet, a calendar, a map, a timetable, a song, a short film, a list of demands, a questionnaire, a book of photographs, a collection of recipes, a report, a poster',
)
const spots = list(
  'the town hall, the library, the railway station, the old mill, the harbour, the fire station, the cattle market, the war memorial, the swimming baths, the chapel, the bowling green, the grammar school, the post office, the canal bridge, the corn exchange, the band stand',
)
const officials = list(
  'a spokeswoman for the county, an inspector, a retired engineer, a local historian, a headteacher, the vicar, an economist, a surveyor, a ward councillor, a shop steward, a biologist, a former magistrate, a station master, a youth worker, a librarian',
)
const judgements = list(
  'it was too early to say what would follow, the figures for the whole year were needed, lessons would have to be learned, the advice had come too late, nobody had asked the people who live there, the matter should have been settled long ago, every household would notice the change, such things had happened before, the cost would fall on those who could least afford it, there was no reason to be alarmed, the town deserved better, a decision could not wait until the spring',
)
const causes = list(
  'budgets were cut, posts were left empty, a contractor went bankrupt, a grant was withdrawn, the river burst its banks, two committees could not agree, the rules were changed, a survey was lost, the price of steel rose, a bridge was closed, a storm took the roof off, the lease ran out',
)
const weather = list(
  'dry but cold, wet and windy, unusually mild, bright after a night of frost, grey and still, warm for the season, so foggy that lights were on at noon, hot and dusty',
)
const uses = list(
  'roads, schools, health centres, sea walls, playgrounds, night buses, new drains, care for old people, street cleaning, insulation, apprenticeships, tree planting',
)
const times = list(
  'last spring, two winters ago, in the week before Easter, during the summer holidays, shortly after the war, when the railway was electrified, at the end of the month, since the census, before the harvest, over the past decade',
)

type Frame = (chance: Chance, town: string) => string

const frames: readonly Frame[] = [
  (c, town) =>
    `${capital(c.one(groups))} in ${town} had complained for ${c.between(3, 40)} years about ${pair(c, worries)}.`,
  (c, town) =>
    `A survey of ${c.between(12, 99) * 10} households found ${c.one(times)} that ${c.between(11, 89)} per cent of ${c.one(groups)} in ${town} were worried about ${c.one(worries)}.`,
  (c, town) => `${capital(c.one(officials))} said that ${c.one(judgements)}, and not only in ${town}.`,
  (c, town) =>
    `${capital(c.one(groups))} gathered outside ${c.one(spots)} in ${town} and handed out ${c.one(things)} about ${c.one(worries)}.`,
  c => `Similar plans were given up ${c.one(times)} after ${c.one(causes)} and ${c.one(causes)}.`,
  (c, town) =>
    `About ${c.between(12, 99) * 10} people, among them many ${c.one(groups)}, came to ${c.one(spots)} in ${town} to hear more.`,
  c => `The weather was ${c.one(weather)}, and the roads to ${c.one(spots)} were quiet.`,
  c => `The building beside ${c.one(spots)} was last repaired ${c.one(times)}, after ${c.one(causes)}.`,
  c => `Critics said that the money would have been better spent on ${pair(c, uses)}.`,
  (c, town) =>
    `The population of ${town} has grown by ${c.between(2, 38)} per cent ${c.one(times)}, and spending on ${c.one(uses)} has not kept up.`,
  c => `${capital(c.one(officials))} warned that ${c.one(judgements)} and that ${c.one(judgements)}.`,
  (c, town) =>
    `The local paper published ${c.one(things)} and asked ${c.one(groups)} in ${town} what they thought of ${c.one(worries)}.`,
  c => `Unions said that ${c.one(groups)} needed to see it in writing, since ${c.one(judgements)}.`,
  c =>
    `In the tea room near ${c.one(spots)}, ${c.one(groups)} and ${c.one(groups)} talked about little else, and about ${c.one(worries)}.`,
  c =>
    `It had been promised ${c.one(times)} that more would be done about ${c.one(worries)}, but then ${c.one(causes)}.`,
  (c, town) =>
    `Children from a primary school in ${town} had made ${c.one(things)}, which hung in ${c.one(spots)} until ${c.one(causes)}.`,
  c =>
    `${capital(c.one(officials))} pointed out that spending on ${c.one(uses)} was cut by ${c.between(3, 45)} per cent after ${c.one(causes)}.`,
  (c, town) =>
    `Some ${c.one(groups)} had travelled to ${town} for more than ${c.between(2, 6)} hours, and the last bus back leaves before ${c.one(['six', 'seven', 'eight'])}.`,
]

/** So many sentences of colour, each of another form. */
export function colour(chance: Chance, town: string, count: number): readonly string[] {
  return chance.some(count, frames).map(frame => frame(chance, town))
}

function pair(chance: Chance, choices: readonly string[]): string {
  return chance.some(2, choices).join(' and ')
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1)
}

function list(words: string): readonly string[] {
  return words.split(', ')
}
