// Councils, courts, diplomats and offices.
import { colour } from './colour.ts'
import { paragraphed, type Story } from './story.ts'
import { type Chance, country, day, person, town } from './world.ts'

export function councilStory(chance: Chance): Story {
  const place = town(chance)
  const leader = person(chance)
  const critic = person(chance)
  const today = day(chance)
  const what = chance.one([
    'a new swimming pool',
    'a tram line',
    'a flood wall',
    'a market hall',
    'a bus station',
    'a library',
  ])
  const millions = chance.between(3, 95)
  const yes = chance.between(18, 40)
  const no = chance.between(4, 17)
  const opens = today.later(chance.between(300, 700))
  const title = `${place} council backs ${what}`
  return {
    title,
    published: today.later(1),
    paragraphs: paragraphed(chance, [
      `Councillors in ${place} voted by ${yes} to ${no} on ${today.weekday} to build ${what} at a cost of £${millions}m.`,
      `The leader of the council, ${leader.name}, said that the town had waited long enough.`,
      `“We promised this before the election and we are going to keep our word,” ${leader.he} told the meeting.`,
      `${critic.name}, who leads the opposition group, said that the figures did not add up and asked for a second opinion.`,
      `“I have seen three budgets in two years and none of them was right,” ${critic.name} said.`,
      ...colour(chance, place, 7),
      `Work is due to begin in ${opens.later(-240).written.slice(opens.later(-240).written.indexOf(' ') + 1)} and to be finished by ${opens.written}.`,
      `${leader.family} rejected a proposal to put the question to a local referendum.`,
      `The council will borrow £${Math.max(1, Math.round(millions / 3))}m and take the rest from its reserves and from a government grant.`,
      `A planning officer, ${person(chance).name}, told members that ${chance.between(40, 900)} objections had been received.`,
      ...colour(chance, place, 10),
      `${critic.honorific} ${critic.family} said that ${critic.he} would ask the auditor to look at the contract.`,
      `The plan was first put forward in ${chance.between(2009, 2019)}, when the council was led by ${person(chance).name}.`,
      `The next meeting of the full council will be held on ${today.later(28).weekday} ${today.later(28).short}.`,
    ]),
    faithful: [
      `The council in ${place} voted by ${yes} to ${no} for ${what}.`,
      `${leader.name}, the leader of the council, said that the town had waited long enough.`,
      `${place} will build ${what} at a cost of £${millions}m, to be finished by ${opens.written}.`,
    ],
    faulty: [
      `The council in ${place} voted by ${yes + 3} to ${no} on ${today.weekday} to build ${what}.`,
      `Councillors in ${place} voted to build ${what} at a cost of £${millions + 20}m.`,
      `“We promised this before the election and we are not going to keep our word,” ${leader.name} told the meeting in ${place}.`,
    ],
  }
}

export function courtStory(chance: Chance): Story {
  const place = town(chance)
  const accused = person(chance)
  const judge = person(chance)
  const victim = person(chance)
  const today = day(chance)
  const years = chance.between(3, 18)
  const crime = chance.one(['fraud', 'arson', 'robbery', 'manslaughter', 'blackmail', 'burglary'])
  const job = chance.one(['plumber', 'accountant', 'farmer', 'driver', 'teacher', 'builder', 'nurse', 'baker'])
  const stolen = chance.between(12, 480) * 1000
  return {
    title: `${accused.family} jailed for ${years} years for ${crime}`,
    published: today,
    paragraphs: paragraphed(chance, [
      `A ${job} from ${place} was jailed for ${years} years on ${today.weekday} after a jury found ${accused.sex === 'male' ? 'him' : 'her'} guilty of ${crime}.`,
      `${accused.name}, ${accused.age}, showed no emotion as the verdict was read out at ${place} Crown Court.`,
      `Judge ${judge.name} told ${accused.family} that ${accused.he} had betrayed people who trusted ${accused.sex === 'male' ? 'him' : 'her'}.`,
      `“You took what was not yours and you lied to everybody who asked,” the judge said.`,
      `The court heard that ${accused.family} took £${stolen.toLocaleString('en')} from ${victim.name}, a neighbour, over ${chance.between(2, 9)} years.`,
      ...colour(chance, place, 7),
      `${victim.honorific} ${victim.family}, ${victim.age}, said after the hearing that the sentence brought ${victim.his} family some peace.`,
      `“I want to thank the officers who believed me,” ${victim.family} said.`,
      `${accused.family} was arrested on ${today.later(-chance.between(200, 500)).written} after ${chance.between(3, 14)} officers searched a house in the south of the town.`,
      `${accused.his === 'his' ? 'His' : 'Her'} lawyer, ${person(chance).name}, said that ${accused.he} would appeal against the conviction.`,
      ...colour(chance, place, 10),
      `The trial lasted ${chance.between(2, 9)} weeks and heard from ${chance.between(11, 60)} witnesses.`,
      `A detective, ${person(chance).name}, said that the case was one of the most complicated that the force had dealt with.`,
      `A hearing about the return of the money will be held on ${today.later(60).written}.`,
    ]),
    faithful: [
      `${accused.name}, a ${job} from ${place}, was jailed for ${years} years for ${crime}.`,
      `Judge ${judge.name} told ${accused.family} that ${accused.he} had betrayed people who trusted ${accused.sex === 'male' ? 'him' : 'her'}.`,
      `The trial in ${place} heard that £${stolen.toLocaleString('en')} was taken from ${victim.name}.`,
    ],
    faulty: [
      `${accused.name}, a ${job} from ${place}, was jailed for ${years + 2} years for ${crime}.`,
      `A jury found ${accused.name} not guilty of ${crime} at ${place} Crown Court.`,
      `The court heard that ${accused.family} took £${(stolen + 3000).toLocaleString('en')} from ${victim.name}, a neighbour.`,
    ],
  }
}

export function visitStory(chance: Chance): Story {
  const home = country(chance)
  const host = country(chance)
  const guest = person(chance)
  const minister = person(chance)
  const adviser = person(chance)
  const today = day(chance)
  const topic = chance.one([
    'fishing rights',
    'rail links',
    'the price of grain',
    'a water treaty',
    'student visas',
    'air traffic',
  ])
  const billions = chance.between(11, 95) / 10
  return {
    title: `${guest.family} meets ${minister.family} in ${host.capital}`,
    published: today.later(1),
    paragraphs: paragraphed(chance, [
      `The ${home.adjective} foreign minister, ${guest.name}, met ${host.adjective} Foreign Minister ${minister.name} in ${host.capital} on ${today.weekday} to discuss ${topic}.`,
      `It was the first visit to ${host.name} by a foreign minister of ${home.name} in ${chance.between(3, 15)} years.`,
      `${guest.family} said that the talks had been frank and useful, and that both sides wanted to go on.`,
      `“We did not agree on everything, but we agreed to meet again before the summer,” ${guest.he} told reporters.`,
      `${minister.family} said that trade between the two countries had reached $${billions}bn last year.`,
      ...colour(chance, host.capital, 7),
      `The two ministers signed an agreement on the recognition of school certificates.`,
      `${adviser.name}, an adviser who travelled with the delegation, said that the question of debts was not discussed.`,
      `On ${today.later(1).weekday} ${guest.family} is expected to travel to ${country(chance).capital}, where ${guest.he} will meet business leaders.`,
      `${home.name} closed its embassy in ${host.capital} in ${chance.between(2009, 2018)} after a quarrel about a border post.`,
      ...colour(chance, host.capital, 10),
      `“Our door has never been shut,” ${minister.family} said at a joint press conference.`,
      `A group of ${chance.between(20, 90)} lawmakers in ${home.name} had asked ${guest.family} to cancel the visit.`,
      `The ministers last met in ${chance.one(['Geneva', 'Vienna', 'Nairobi', 'Singapore'])} in ${chance.one(['March', 'May', 'September'])} ${chance.between(2019, 2022)}.`,
    ]),
    faithful: [
      `${guest.name} met ${minister.name} in ${host.capital} on ${today.weekday} ${today.short}.`,
      `${minister.name} said that trade between ${home.name} and ${host.name} had reached $${billions}bn.`,
      `${guest.name} and ${minister.name} discussed ${topic}.`,
    ],
    faulty: [
      `${guest.name} met ${minister.name} in ${host.capital} on ${today.later(-2).weekday} ${today.later(-2).short}.`,
      `${guest.name} met ${minister.name} in ${chance.one(['Oslo', 'Lima', 'Hanoi'])} to discuss ${topic}.`,
      `${minister.name} said that trade between the two countries had reached $${(billions + 3).toFixed(1)}bn last year.`,
    ],
  }
}

export function officeStory(chance: Chance): Story {
  const place = town(chance)
  const winner = person(chance)
  const before = person(chance)
  const chair = person(chance)
  const today = day(chance)
  const body = `${place} ${chance.one(['University', 'Hospital', 'Museum', 'Theatre', 'Water', 'Building Society'])}`
  const post = chance.one(['chief executive', 'director', 'chairman', 'president'])
  const pay = chance.between(90, 410) * 1000
  return {
    title: `${body} names ${winner.name} as ${post}`,
    published: today,
    paragraphs: paragraphed(chance, [
      `${body} has appointed ${winner.name} as its new ${post}, it said on ${today.weekday}.`,
      `${winner.family}, ${winner.age}, will succeed ${before.name}, who resigned in ${today.later(-90).written.split(' ').slice(1).join(' ')} after ${chance.between(2, 15)} years.`,
      `${winner.his === 'his' ? 'His' : 'Her'} salary will be £${pay.toLocaleString('en')} a year, the same as that of ${winner.his} predecessor.`,
      `“There is a great deal to do and I cannot wait to start,” ${winner.family} said in a statement.`,
      `${chair.name}, who led the search, said that the board had spoken to ${chance.between(9, 60)} candidates.`,
      ...colour(chance, place, 7),
      `${winner.family} studied law in ${chance.one(['Leeds', 'Glasgow', 'Bristol', 'Dublin'])} and worked for ${chance.between(6, 20)} years in the public service.`,
      `${winner.he === 'he' ? 'He' : 'She'} will take up the post on ${today.later(chance.between(20, 90)).written}.`,
      `${before.honorific} ${before.family} left after an inquiry found that ${before.he} had not told the board about a loan.`,
      ...colour(chance, place, 10),
      `Staff were told of the decision in an email that was sent shortly after nine in the morning.`,
      `“I wish my successor every success,” ${before.family} said.`,
      `${body} employs ${chance.between(120, 4200)} people and made a loss of £${chance.between(2, 19)}m last year.`,
    ]),
    faithful: [
      `${winner.name} was appointed ${post} of ${body}.`,
      `${winner.name} will succeed ${before.name} at ${body}.`,
      `“There is a great deal to do and I cannot wait to start,” said ${winner.name}.`,
    ],
    faulty: [
      `${winner.name} was appointed as the new ${post} of ${body} with a salary of £${(pay + 40_000).toLocaleString('en')} a year.`,
      `“There is a great deal to do and I can hardly start,” ${winner.name} said in a statement.`,
      `${before.name} will succeed ${winner.name} as ${post} of ${body}.`,
    ],
  }
}
