/** One group a line: words any of which may stand for another in news prose. A word may be in several groups. */
export const synonymGroups: readonly (readonly string[])[] = `
company, firm, business, corporation, enterprise, group, conglomerate, operator, outfit
organisation, organization, body, institution, agency, association, group
exercise, drill, manoeuvre, maneuver, war game, operation
talk, meeting, discussion, negotiation, conversation, dialogue, consultation, session, encounter
summit, conference, meeting, gathering, forum, congress
visit, trip, tour, journey, stay
relationship, tie, relation, link, connection, bond
concern, worry, anxiety, fear, unease, alarm, apprehension
equipment, kit, gear, hardware, apparatus
military, armed force, army, troop, force, defence, defense
troop, soldier, force, serviceman
fighter, militant, combatant, rebel, insurgent
government, administration, cabinet, authority, regime, leadership, ministry, state
authority, official, administration
country, nation, state
region, area, territory, zone, district
province, region
place, location, site, spot, venue, scene
city, town, metropolis
neighbourhood, neighborhood, district, quarter, area, suburb
law, legislation, act, statute, regulation, rule
law, legislation, bill
rule, regulation, guideline, norm, requirement
agreement, deal, accord, pact, treaty, settlement, arrangement, contract
contract, agreement, deal
plan, proposal, scheme, project, programme, program, strategy, initiative, blueprint
policy, approach, strategy, stance, position, line
report, study, review, analysis, survey, paper
inquiry, enquiry, investigation, probe, review, examination, inquest
statement, comment, remark, announcement, declaration, communiqué, readout
speech, address, talk, remark, lecture
claim, allegation, accusation, assertion, charge
allegation, accusation, charge, complaint
evidence, proof, testimony
decision, ruling, judgment, judgement, verdict, order
ruling, verdict, judgment, judgement
sentence, term, punishment, penalty
prison, jail, gaol, custody, detention
detention, imprisonment, custody, arrest, confinement, captivity, internment, incarceration
lawsuit, case, suit, claim, action, litigation
hearing, trial, case, proceedings
crime, offence, offense, felony
criminal, offender, convict, culprit, perpetrator
suspect, accused, defendant
victim, casualty
attack, assault, strike, raid, offensive
attacker, assailant, gunman, perpetrator
war, conflict, fighting, hostility, battle, combat, warfare
clash, fight, skirmish, confrontation, battle
violence, unrest, disorder, riot
protest, demonstration, rally, march
protester, demonstrator, activist, marcher
campaign, drive, push, effort
campaigner, activist, advocate
effort, attempt, bid, push, try
attempt, try, seek, bid
election, vote, poll, ballot, contest
vote, ballot, poll
candidate, contender, nominee, hopeful
lawmaker, politician, legislator, parliamentarian, mp
parliament, legislature, assembly, chamber
leader, chief, head, boss
head, chief, director, boss
chair, head, preside over, lead
spokesman, spokesperson, representative
spokeswoman, spokesperson, representative
official, representative, officer, functionary, bureaucrat
adviser, advisor, aide, counsellor
aide, assistant, adviser, advisor
envoy, diplomat, ambassador, emissary, representative
minister, secretary
premier, prime minister
colleague, counterpart, peer, co-worker
counterpart, opposite number
ally, partner, friend
rival, opponent, competitor, challenger
opponent, critic, foe, adversary, enemy
critic, detractor, opponent
supporter, backer, follower, fan, ally
employee, worker, staff, staffer, workforce, personnel
job, post, position, role, work
pay, salary, wage, earnings
worker, labourer, laborer, employee
boss, manager, employer, executive
businessman, entrepreneur, tycoon, magnate, industrialist
businesswoman, entrepreneur, tycoon, magnate, industrialist
owner, proprietor
shareholder, investor, stockholder
customer, client, consumer, shopper, buyer
lawyer, attorney, counsel
lawyer, solicitor
lawyer, barrister
doctor, physician, medic
journalist, reporter, correspondent, writer
newspaper, paper, publication, title, daily
media, press, news outlet
scientist, researcher, academic, scholar, expert
academic, scholar, researcher, professor
expert, specialist, analyst, authority
analyst, commentator, observer
student, pupil, learner, undergraduate
teacher, educator, instructor, tutor
child, youngster, kid, minor, youth
teenager, youth, adolescent, teen
baby, infant, newborn
pensioner, elderly, retiree, senior
resident, inhabitant, local, citizen
citizen, national
migrant, immigrant, refugee, asylum seeker
tourist, visitor, holidaymaker, traveller, traveler
minority, community, group
family, relative, household, kin
wife, spouse, partner
husband, spouse, partner
parent, mother
parent, father
police, officer, law enforcement, force
policeman, police officer, officer, constable
policewoman, police officer, officer, constable
firefighter, fireman, fire crew
house, home, property, residence, dwelling
flat, apartment
building, premises, structure
office, headquarters, base
factory, plant, works, mill
shop, store, outlet, retailer
road, street, highway
car, vehicle, automobile
lorry, truck, vehicle, hgv
plane, aircraft, jet, airliner, aeroplane, airplane
ship, vessel, boat
train, rail, railway
flight, journey, trip
crash, collision, accident, smash
blast, explosion, detonation
fire, blaze, inferno
earthquake, quake, tremor
flood, flooding, inundation, deluge
storm, hurricane, typhoon, cyclone
disaster, catastrophe, tragedy
disease, illness, sickness, condition, ailment
outbreak, epidemic
drug, medicine, medication
vaccine, jab, shot, inoculation
hospital, clinic, medical centre, infirmary
health service, nhs
school, academy
university, college
money, cash, fund, funding, finance, sum
cost, price, expense, expenditure
price, cost, rate
spending, expenditure, outlay
budget, spending plan
cut, reduction, decrease
rise, increase, growth, gain
fall, drop, decline, decrease
increase, rise, grow, climb, go up, jump
decrease, fall, drop, decline, go down, dip
surge, soar, rocket, jump, leap
plunge, plummet, tumble, slump, crash
profit, earnings, income
loss, deficit
debt, borrowing, loan
tax, levy, duty, tariff
tariff, duty, levy
sanction, penalty, restriction, punitive measure
restriction, curb, limit, ban, control
aid, assistance, help, support, relief
trade, commerce
import, purchase
market, exchange
economy, economic
growth, expansion
recession, slump, downturn, slowdown
crisis, emergency, turmoil
problem, difficulty, issue, trouble, challenge
issue, matter, question, topic, subject
topic, subject, theme
goal, aim, objective, target, purpose
result, outcome, consequence, effect
reason, cause, ground, motive
change, reform, shift, alteration, amendment
reform, overhaul, shake-up, change
progress, advance, headway, improvement
success, achievement, accomplishment, triumph
failure, collapse, breakdown
chance, opportunity, possibility, prospect
risk, danger, threat, hazard, peril
threat, danger, menace
warning, alert, caution
safety, security
peace, calm, stability
stability, calm, order
freedom, liberty
right, entitlement
human right, civil liberty
abuse, mistreatment, violation, ill-treatment
violation, breach, infringement
support, backing, endorsement, help
opposition, resistance, objection
criticism, condemnation, censure
praise, commendation, acclaim
anger, fury, outrage, rage
shock, surprise, astonishment
hope, optimism, expectation
view, opinion, position, stance, belief
idea, notion, concept, thought
information, detail, datum, data, intelligence
document, paper, file, record
letter, note, message
message, note, communication
photograph, photo, picture, image
film, movie, picture
video, footage, clip, film
book, volume, title
programme, program, show, broadcast
match, game, fixture, tie
team, side, squad, club
player, footballer, athlete
coach, manager, trainer
win, victory, triumph
defeat, loss
competition, contest, tournament, championship
tournament, cup, championship
prize, award, honour, honor
trophy, cup, title
contest, race, battle
race, contest
fan, supporter, follower
crowd, audience, spectator
ceremony, event, service
event, occasion, function
anniversary, commemoration
funeral, burial
wedding, marriage
holiday, vacation, break
evening, night
month, four weeks
beginning, start, outset, onset
end, conclusion, close, finish
part, portion, share, section, segment
majority, most, bulk
number, figure, total, tally
figure, statistic, number, datum
amount, sum, quantity, volume
quarter, three months
half, fifty per cent
percent, per cent, percentage
energy, power
electricity, power
oil, crude, petroleum
petrol, gasoline, fuel
renewable, clean, green, sustainable
climate change, global warming, climate
pollution, contamination
emission, pollution
rubbish, waste, trash, garbage, refuse
water, supply
food, produce
crop, harvest
farm, agricultural holding
farmer, grower, producer
internet, web, online
website, site, page
computer, machine
phone, mobile, telephone, handset
technology, tech
company executive, boss
say, state, tell, declare, announce, remark, comment, note, add, observe, assert, claim, insist, maintain, argue
announce, declare, reveal, unveil, disclose, proclaim
tell, inform, notify, brief
ask, request, urge, call on, appeal
urge, press, push, call on, encourage, exhort, implore
demand, call for, insist on, require
insist, maintain, assert, stress
stress, emphasise, emphasize, underline, highlight, underscore
mention, refer to, cite, raise, bring up
raise, bring up, broach, voice, mention
discuss, talk about, debate, address, cover, touch on
talk, speak, discuss, converse
speak, address, talk
reply, answer, respond
suggest, propose, recommend, advise
explain, clarify, set out, outline
describe, call, characterise, characterize, term, label, dub
warn, caution, alert
promise, pledge, vow, commit, undertake
threaten, warn
agree, consent, accept, assent
accept, agree, welcome, embrace
admit, acknowledge, concede, accept, confess
deny, reject, refute, dismiss, dispute
reject, dismiss, rebuff, turn down, refuse, rule out, spurn
refuse, decline, reject
criticise, criticize, condemn, denounce, attack, slam, blast, censure, rebuke
condemn, denounce, deplore
praise, commend, applaud, hail, laud, pay tribute to
welcome, greet, receive, hail
thank, express gratitude
apologise, apologize, say sorry
accuse, charge, blame, allege
blame, fault, accuse, hold responsible
support, back, endorse, favour, favor, champion
oppose, resist, object to, fight
help, assist, aid, support
meet, hold talks with, sit down with, see, encounter
visit, travel to, tour, go to
travel, go, journey, fly
arrive, land, reach
leave, depart, go, set off
return, go back, come back
host, receive, welcome, entertain
attend, take part in, join, go to
hold, stage, organise, organize, host, convene
begin, start, commence, launch, open, kick off
end, finish, conclude, close, complete
continue, go on, carry on, proceed, keep
stop, halt, cease, end, suspend
suspend, halt, pause
cancel, call off, scrap, abandon, axe
postpone, delay, put off, defer, push back
create, establish, set up, found, form
build, construct, erect
make, produce, manufacture
produce, generate, make
buy, purchase, acquire, take over
sell, offload, dispose of
pay, spend
give, grant, hand, provide, donate, award
provide, supply, offer, give, deliver
send, dispatch, deliver, ship
receive, get, obtain, accept
get, obtain, gain, secure, acquire
win, secure, gain, clinch
beat, defeat, overcome, win against
lose, be beaten
kill, murder, slay, shoot dead
die, perish, be killed, pass away
injure, wound, hurt
attack, strike, hit, assault, target
hit, strike, affect
bomb, shell, bombard, strike
shoot, fire, open fire
fight, battle, combat
invade, enter, overrun
capture, seize, take, take control of
arrest, detain, hold, apprehend, take into custody, seize
jail, imprison, lock up, incarcerate, hold
free, release, let go
charge, prosecute, indict
try, put on trial
convict, find guilty
sentence, jail, order
sue, take to court
investigate, probe, look into, examine, inquire into
examine, study, review, inspect, scrutinise, scrutinize
search, raid, comb
find, discover, uncover, locate
see, witness, observe
show, demonstrate, reveal, indicate, display
reveal, expose, disclose, make public
hide, conceal, cover up
publish, release, issue, print
release, issue, publish
sign, ink
approve, pass, adopt, authorise, authorize, endorse, back, ratify
ban, prohibit, outlaw, bar, forbid
allow, permit, let, authorise, authorize
force, compel, oblige, make
order, instruct, command, direct
appoint, name, install, pick, choose, nominate
choose, select, pick, opt for
elect, vote in, choose
resign, quit, step down, stand down
sack, fire, dismiss, axe, oust
hire, recruit, employ, take on
lead, head, run, command, direct
run, operate, manage
work, serve
serve, work
live, reside, dwell
stay, remain
become, turn into
change, alter, amend, modify
amend, revise, change
improve, better, enhance, boost, strengthen
worsen, deteriorate, decline
boost, increase, raise, lift, strengthen
reduce, cut, lower, slash, trim, decrease
raise, increase, lift, put up
expand, extend, widen, broaden, enlarge
damage, harm, hurt
destroy, demolish, wreck, ruin
protect, safeguard, defend, guard
rescue, save
treat, care for
cause, trigger, prompt, spark, lead to, provoke
prevent, avert, stop, avoid
affect, hit, influence, impact
threaten, endanger, imperil
consider, think about, weigh, mull
think, believe, feel, consider
believe, think, reckon
hope, expect, wish
expect, anticipate, foresee, forecast, predict
predict, forecast, project
plan, intend, aim, propose
seek, look for, pursue
try, attempt, seek, endeavour
need, require
want, wish, desire, seek
know, be aware
understand, grasp
remember, recall
celebrate, mark, commemorate
mark, bring, signal, herald
big, large, huge, massive, great, major, vast, enormous, sizeable, substantial
small, little, minor, tiny, modest
important, significant, key, major, crucial, vital, critical
main, chief, principal, primary, key, major, leading
serious, grave, severe, acute
severe, harsh, tough, strict
difficult, hard, tough, challenging
easy, simple, straightforward
new, recent, fresh, latest
old, former, previous
former, ex, previous, one-time
current, present, existing
senior, high-ranking, top, leading, high-level
famous, well-known, prominent, renowned, celebrated
prominent, leading, well-known, high-profile
rich, wealthy, affluent
poor, impoverished, deprived
dangerous, hazardous, unsafe, risky
safe, secure
angry, furious, outraged
happy, pleased, delighted, glad
sad, unhappy, upset
worried, concerned, anxious, alarmed
surprised, shocked, astonished, stunned
frank, candid, open, blunt
constructive, productive, fruitful, positive
close, near
foreign, overseas, external
domestic, internal, home
global, worldwide, international
international, global, foreign
local, municipal
national, nationwide, countrywide
public, state, state-owned
independent, autonomous
illegal, unlawful, illicit
legal, lawful
secret, clandestine, covert
official, formal
controversial, contentious, disputed
dead, killed, deceased
ill, sick, unwell
young, youthful
mainly, mostly, predominantly, largely, chiefly, primarily
nearly, almost, close to, about
about, around, roughly, approximately, some
more than, over, above, in excess of
less than, under, below, fewer than
at least, no fewer than, a minimum of
recently, lately
immediately, at once, straight away, instantly
quickly, rapidly, fast, swiftly
often, frequently, regularly
also, too, as well
however, but, yet
including, such as
because of, due to, owing to, as a result of
according to, in the words of
before, ahead of, prior to
after, following, in the wake of, since
during, in the course of, throughout
despite, in spite of, notwithstanding
against, opposed to
between, among
island, isle
sea, ocean, water
coast, shore, seaside, coastline
border, frontier
capital, seat of government
muslim, islamic
uprising, revolt, rebellion, insurrection
camp, facility, centre, center
facility, centre, center, installation
training, education
re-education, indoctrination
surveillance, monitoring
monitor, watch, track, observe
spying, espionage
spy, agent, operative
hacker, cybercriminal
cyberattack, hack, hacking
drone, unmanned aircraft, uav
missile, rocket
weapon, arm, armament
gun, firearm, weapon
knife, blade
bomb, explosive, device
nuclear, atomic
nuclear weapon, nuclear arm, atomic weapon
ceasefire, truce, armistice
peace deal, peace agreement, peace accord
hostage, captive
prisoner, inmate, detainee
detainee, prisoner
torture, abuse
genocide, mass killing
massacre, slaughter, mass killing
killing, murder, homicide
death, fatality
death toll, toll, number of dead
injury, wound
survivor, victim
mourner, bereaved
tribute, homage
expulsion, deportation, removal
expel, deport, throw out, eject
sovereignty, independence
engagement, dialogue, contact
cooperation, co-operation, collaboration, partnership
cooperate, co-operate, collaborate, work together
coordinate, co-ordinate
disagreement, dispute, difference, row
row, dispute, quarrel, argument
tension, strain, friction
reset, improvement, thaw
thaw, warming, improvement
freeze, chill, cooling
pragmatic, practical, realistic
mutual, shared, common
common, shared, joint
joint, combined, shared
growth, rise, increase
stable, steady
investment, spending
investor, backer
audit, review, inspection
charter, constitution
spokesperson, representative
`
  .trim()
  .split('\n')
  .map(line => line.split(',').map(word => word.trim()))
