export interface RoleNoun {
  /** Left out where the word says nothing of it. */
  readonly sex?: 'male' | 'female'
}

/** What somebody is called without holding an office. A person may be several of these at once. */
export const roleNouns: ReadonlyMap<string, RoleNoun> = new Map<string, RoleNoun>([
  ...roles(
    'spokesperson, official, aide, businessperson, lawyer, attorney, solicitor, barrister, tycoon, magnate, mogul, billionaire, millionaire, entrepreneur, industrialist, philanthropist, investor, activist, campaigner, protester, demonstrator, dissident, opponent, critic, rival, ally, supporter, donor, lobbyist, national, citizen, resident, local, native, politician, lawmaker, legislator, parliamentarian, diplomat, negotiator, bureaucrat, civil servant, journalist, reporter, columnist, broadcaster, presenter, newsreader, author, writer, novelist, poet, playwright, historian, economist, scientist, physicist, researcher, academic, analyst, expert, scholar, lecturer, teacher, doctor, surgeon, nurse, paramedic, midwife, engineer, architect, banker, trader, farmer, fisherman, soldier, sailor, pilot, veteran, officer, detective, prisoner, inmate, detainee, suspect, defendant, convict, victim, survivor, witness, whistleblower, hostage, refugee, migrant, asylum seeker, pensioner, student, pupil, teenager, worker, employee, volunteer, singer, musician, rapper, composer, conductor, artist, painter, sculptor, photographer, film-maker, filmmaker, comedian, dancer, model, celebrity, athlete, footballer, cricketer, golfer, boxer, runner, swimmer, cyclist, player, champion, winner, finalist, astronaut, explorer, inventor, landlord, shopkeeper, driver, motorist, passenger, pedestrian, neighbour, neighbor, parent, child, relative, friend, colleague, partner, spouse, heir, oligarch, strongman, dictator, warlord, militant, extremist, terrorist, gunman, hitman, gangster, fraudster, hacker, backbencher, frontbencher, independent, republican, democrat, conservative, liberal, socialist, communist, nationalist, unionist, royal, aristocrat, cleric, preacher, missionary, theologian, linguist, psychologist, statistician, mathematician, consultant, contractor, developer, designer, chef, restaurateur, hotelier, publican, hairdresser, plumber, electrician, builder, carpenter, firefighter, lifeguard, librarian, translator, interpreter, accountant, auditor, recruiter, strategist, pollster, commentator, pundit, blogger, influencer, youtuber, streamer',
  ),
  ...roles(
    'spokesman, businessman, policeman, fireman, congressman, cameraman, salesman, sportsman, statesman, postman, clergyman, nobleman, gunman, hitman, man, boy, father, son, brother, husband, uncle, nephew, grandfather, grandson, widower, boyfriend, stepfather, half-brother, schoolboy, gentleman, playboy, waiter, godfather, fiancé, father-of-two, father-of-three, barman',
    'male',
  ),
  ...roles(
    'spokeswoman, businesswoman, policewoman, congresswoman, camerawoman, saleswoman, sportswoman, stateswoman, clergywoman, noblewoman, woman, girl, mother, daughter, sister, wife, aunt, niece, grandmother, granddaughter, widow, girlfriend, stepmother, half-sister, schoolgirl, actress, waitress, heiress, godmother, fiancée, mother-of-two, mother-of-three, barmaid, socialite, nun',
    'female',
  ),
  ['actor', {}],
])

function roles(list: string, sex?: 'male' | 'female'): readonly (readonly [string, RoleNoun])[] {
  return list.split(', ').map(word => [word, sex ? { sex } : {}] as const)
}
