// Companies, matches, studies and accidents.
import { colour } from './colour.ts'
import { paragraphed, type Story } from './story.ts'
import { type Chance, country, day, person, town } from './world.ts'

export function dealStory(chance: Chance): Story {
  const place = town(chance)
  const buyer = `${town(chance)} ${chance.one(['Foods', 'Energy', 'Steel', 'Motors', 'Textiles', 'Shipping'])}`
  const bought = `${place} ${chance.one(['Bakeries', 'Wind', 'Castings', 'Coaches', 'Mills', 'Ferries'])}`
  const boss = person(chance)
  const owner = person(chance)
  const today = day(chance)
  const price = chance.between(20, 900)
  const staff = chance.between(90, 5000)
  const cut = chance.between(10, Math.min(80, staff))
  return {
    title: `${buyer} buys ${bought} for £${price}m`,
    published: today,
    paragraphs: paragraphed(chance, [
      `${buyer} has agreed to buy ${bought} for £${price}m, the two companies said on ${today.weekday}.`,
      `The chief executive of ${buyer}, ${boss.name}, said that the deal would make the group the largest of its kind in the country.`,
      `“This is a good price for a good business,” ${boss.he} told analysts on a call.`,
      `${bought}, which was founded by ${owner.name} in ${chance.between(1951, 2004)}, employs ${staff.toLocaleString('en')} people in ${place}.`,
      `${owner.family} said that ${owner.he} would leave the company at the end of the year.`,
      ...colour(chance, place, 7),
      `Up to ${cut} jobs will be lost in the head office, where some departments will be merged.`,
      `A union official, ${person(chance).name}, called the plan “a bitter blow for loyal people”.`,
      `Shares in ${buyer} rose by ${chance.between(2, 12)} per cent to ${chance.between(90, 800)}p in early trading.`,
      `Profits at ${bought} fell by ${chance.between(5, 40)} per cent to £${chance.between(2, 60)}m in the year to ${today.later(-100).written}.`,
      ...colour(chance, place, 10),
      `The deal must still be approved by the competition authority, which is expected to decide by ${today.later(150).written}.`,
      `${boss.family} said that there were no plans to close the factory in ${country(chance).name}.`,
      `Two years ago ${buyer} failed to buy a rival in ${town(chance)} after its shareholders rejected an offer of £${chance.between(20, 300)}m.`,
    ]),
    faithful: [
      `${buyer} agreed to buy ${bought} for £${price}m.`,
      `${boss.name}, the chief executive of ${buyer}, called it a good price for a good business.`,
      `${bought} employs ${staff.toLocaleString('en')} people in ${place}.`,
    ],
    faulty: [
      `${buyer} has agreed to buy ${bought} for £${price + 15}m.`,
      `${bought} was founded by ${boss.name} and employs ${(staff + 200).toLocaleString('en')} people in ${place}.`,
      `${bought} agreed to buy ${buyer} for £${price}m, the two companies said.`,
    ],
  }
}

export function matchStory(chance: Chance): Story {
  const home = `${town(chance)} ${chance.one(['Rovers', 'Town', 'United', 'Athletic'])}`
  const guests = `${town(chance)} ${chance.one(['Wanderers', 'City', 'Albion', 'Rangers'])}`
  const striker = person(chance)
  const keeper = person(chance)
  const coach = person(chance)
  const today = day(chance)
  const goals = chance.between(2, 5)
  const against = chance.between(0, goals - 1)
  const crowd = chance.between(2100, 31_000)
  const minute = chance.between(61, 89)
  const ground = `${town(chance)} Park`
  return {
    title: `${striker.family} sinks ${guests}`,
    published: today.later(1),
    paragraphs: paragraphed(chance, [
      `${home} beat ${guests} ${goals}-${against} at ${ground} on ${today.weekday} to reach the semi-final of the cup.`,
      `${striker.name} scored the winning goal in the ${minute}th minute in front of ${crowd.toLocaleString('en')} people.`,
      `The coach of ${home}, ${coach.name}, said that ${coach.he} had never been so proud of a team.`,
      `“We were tired and we were behind, and nobody stopped running,” ${coach.he} said.`,
      `The goalkeeper of ${guests}, ${keeper.name}, saved a penalty in the first half.`,
      ...colour(chance, ground, 7),
      `${striker.family}, who joined from ${town(chance)} for £${chance.between(2, 45)}m in the summer, has scored ${chance.between(6, 28)} goals this season.`,
      `${guests} lost their captain, ${person(chance).name}, to an injury after ${chance.between(12, 55)} minutes.`,
      `The referee, ${person(chance).name}, showed ${chance.between(3, 9)} yellow cards and sent off a substitute.`,
      ...colour(chance, ground, 10),
      `“It is the worst feeling in the world,” ${keeper.family} said after the match.`,
      `${home} will play the semi-final on ${today.later(21).weekday} ${today.later(21).short}; their opponents will be drawn on ${today.later(3).weekday}.`,
      `It was their ${chance.between(4, 9)}th win in a row, and their first over ${guests} since ${chance.between(1998, 2019)}.`,
    ]),
    faithful: [
      `${home} beat ${guests} ${goals}-${against} at ${ground}.`,
      `${striker.name} scored in the ${minute}th minute in front of ${crowd.toLocaleString('en')} people.`,
      `${keeper.name}, the goalkeeper of ${guests}, saved a penalty.`,
    ],
    faulty: [
      `${home} beat ${guests} ${goals + 1}-${against} at ${ground} on ${today.weekday}.`,
      `${guests} beat ${home} ${goals}-${against} to reach the semi-final of the cup.`,
      `${striker.name} scored the winning goal in the ${minute - 30}th minute in front of ${crowd.toLocaleString('en')} people.`,
    ],
  }
}

export function studyStory(chance: Chance): Story {
  const place = town(chance)
  const scientist = person(chance)
  const doubter = person(chance)
  const today = day(chance)
  const animal = chance.one(['bats', 'eels', 'swifts', 'honey bees', 'otters', 'barn owls', 'seals', 'hedgehogs'])
  const share = chance.between(12, 71)
  const years = chance.between(4, 22)
  const sites = chance.between(30, 420)
  return {
    title: `Number of ${animal} falls by ${share} per cent`,
    published: today,
    paragraphs: paragraphed(chance, [
      `The number of ${animal} in the region around ${place} has fallen by ${share} per cent in ${years} years, a study has found.`,
      `Researchers at the University of ${place} counted the animals at ${sites} sites between ${chance.between(2001, 2010)} and ${chance.between(2018, 2022)}.`,
      `Dr ${scientist.name}, who led the study, said that the result had surprised ${scientist.his} team.`,
      `“We expected a decline, but not one that is so steep,” ${scientist.he} said.`,
      `The study, published on ${today.weekday}, blames warmer winters and the loss of hedges.`,
      ...colour(chance, place, 7),
      `Professor ${doubter.name} of the Institute of Field Studies, who was not involved, said that the sample was small.`,
      `“I would not draw conclusions for the whole country from one valley,” ${doubter.family} said.`,
      `The work was paid for by a foundation that gave £${chance.between(120, 900)},000 over ${chance.between(3, 8)} years.`,
      `The team fitted ${chance.between(14, 240)} of the animals with transmitters that weigh less than ${chance.between(2, 12)} grams.`,
      ...colour(chance, place, 10),
      `${scientist.family} will present the findings at a conference in ${country(chance).capital} on ${today.later(45).written}.`,
      `The environment minister, ${person(chance).name}, promised to read the report with care.`,
      `An earlier count, made in ${chance.between(1978, 1995)}, found more than ${chance.between(2, 40)},000 ${animal} in the same valley.`,
    ]),
    faithful: [
      `The number of ${animal} around ${place} has fallen by ${share} per cent in ${years} years.`,
      `${scientist.name} of the University of ${place} led the study of ${animal}.`,
      `${doubter.name} said that the sample was small.`,
    ],
    faulty: [
      `The number of ${animal} in the region around ${place} has fallen by ${share + 11} per cent in ${years} years, a study has found.`,
      `${doubter.name}, who led the study, said that the result had surprised the team.`,
      `Researchers at the University of ${place} counted the ${animal} at ${sites + 40} sites.`,
    ],
  }
}

export function accidentStory(chance: Chance): Story {
  const place = town(chance)
  const driver = person(chance)
  const officer = person(chance)
  const witness = person(chance)
  const today = day(chance)
  const hurt = chance.between(4, 48)
  const dead = chance.between(1, 3)
  const what = chance.one(['coach', 'ferry', 'tram', 'goods train'])
  const road = chance.between(12, 680)
  return {
    title: `${hurt} hurt in ${what} crash near ${place}`,
    published: today,
    paragraphs: paragraphed(chance, [
      `${dead === 1 ? 'One person was' : `${dead === 2 ? 'Two' : 'Three'} people were`} killed and ${hurt} were injured when a ${what} crashed near ${place} on ${today.weekday} morning.`,
      `Emergency services were called to the A${road} at ${chance.between(6, 9)}.${chance.between(10, 55)}am.`,
      `Chief Inspector ${officer.name} said that the driver, ${driver.name}, ${driver.age}, was in hospital and was helping the police.`,
      `“Our thoughts are with the families, and we ask people to stay away from the scene,” ${officer.he} said.`,
      `${witness.name}, who lives beside the road, said that ${witness.he} heard a loud bang and ran outside.`,
      ...colour(chance, place, 7),
      `“There was smoke everywhere and people were shouting for help,” said ${witness.family}, ${witness.age}.`,
      `${chance.between(6, 40)} firefighters from ${chance.between(2, 8)} stations took ${chance.between(2, 9)} hours to free those who were trapped.`,
      `The most seriously injured were flown to a hospital in ${town(chance)}, ${chance.between(12, 70)} miles away.`,
      ...colour(chance, place, 10),
      `The ${what} was built in ${chance.between(1988, 2016)} and passed its last inspection on ${today.later(-chance.between(30, 200)).written}.`,
      `The transport minister, ${person(chance).name}, visited the scene in the afternoon and promised an inquiry.`,
      `It was the worst accident in the county since ${chance.between(1987, 2012)}, when ${chance.between(5, 19)} people died in a fire.`,
    ]),
    faithful: [
      `A ${what} crashed near ${place} on ${today.weekday}, and ${hurt} people were injured.`,
      `The driver, ${driver.name}, is in hospital, Chief Inspector ${officer.name} said.`,
      `${witness.name} heard a loud bang and ran outside.`,
    ],
    faulty: [
      `${hurt + 6} people were injured when a ${what} crashed near ${place} on ${today.weekday} morning.`,
      `The driver, ${witness.name}, was in hospital, Chief Inspector ${officer.name} said.`,
      `The ${what} crashed near ${place} on ${today.later(2).weekday} ${today.later(2).short}.`,
    ],
  }
}
