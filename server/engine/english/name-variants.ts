// Spellings of one name that are all right, and short forms of given names. They hold a name's words, not persons:
// that "Bill" may be "William" does not say that two people are one.

/**
 * Other spellings of one name, where they come from another script or another time: of places, peoples and persons.
 * Words of one line agree. Stephen and Steven, Clark and Clarke are not here: which of them somebody is called is a fact.
 */
export const spellings: readonly (readonly string[])[] = groups(`
uighur, uyghur, uygur, uigur, uighurs, uyghurs, uygurs, uigurs
kyiv, kiev
kharkiv, kharkov
odesa, odessa
lviv, lvov
luhansk, lugansk
dnipro, dnepr, dnipropetrovsk, dnepropetrovsk
chernobyl, chornobyl
zaporizhzhia, zaporizhia, zaporozhye
mykolaiv, nikolaev
beijing, peking
nanjing, nanking
guangzhou, canton
guangdong, kwangtung
chongqing, chungking
xian, xi'an, sian
xinjiang, sinkiang
macau, macao
mumbai, bombay
kolkata, calcutta
chennai, madras
bengaluru, bangalore
kochi, cochin
puducherry, pondicherry
varanasi, benares, banaras
yangon, rangoon
myanmar, burma
ho chi minh city, saigon
tehran, teheran
kathmandu, katmandu
ulaanbaatar, ulan bator
dhaka, dacca
chattogram, chittagong
eswatini, swaziland
czechia, czech republic
turkey, türkiye, turkiye
ivory coast, côte d'ivoire
cape verde, cabo verde
east timor, timor-leste
belarus, byelorussia
moldova, moldavia
kazakhstan, kazakstan
kyrgyzstan, kirgizstan, kyrgyz republic
tajikistan, tadzhikistan
marrakech, marrakesh
basra, basrah
fallujah, falluja
erbil, irbil, arbil
raqqa, raqa, rakka
hodeidah, hodeida, hudaydah
sanaa, sana'a
mecca, makkah
medina, madinah
jeddah, jiddah
khan younis, khan yunis
nablus, nabulus
beersheba, be'er sheva
busan, pusan
incheon, inchon
daegu, taegu
gwangju, kwangju
nagorno-karabakh, karabakh, artsakh
pristina, prishtina
munich, münchen
cologne, köln
nuremberg, nürnberg
hanover, hannover
geneva, genève
basel, basle
lyon, lyons
marseille, marseilles
antwerp, antwerpen
ghent, gent
seville, sevilla
zaragoza, saragossa
florence, firenze
milan, milano
naples, napoli
turin, torino
kraków, krakow, cracow
gdansk, danzig
wroclaw, breslau
sao paulo, são paulo
bucharest, bucuresti
belgrade, beograd
sofia, sofiya
thessaloniki, salonika, saloniki
istanbul, constantinople
derry, londonderry
faroe islands, faeroe islands
hezbollah, hizbollah, hizbullah
al-qaeda, al-qaida, al qaeda, al qaida
houthi, huthi, houthis, huthis
taliban, taleban
mujahideen, mujahedin, mujahidin
daesh, isis, isil, islamic state
al-jazeera, al jazeera
koran, quran, qur'an
shia, shi'a, shiite, shi'ite
ramadan, ramazan
mohammed, muhammad, mohammad, mohamed, muhammed, mohamad
ahmed, ahmad, achmed
hussein, hussain, husain, hossein, husayn
hassan, hasan
yusuf, yousef, youssef, yousuf, yusef
ibrahim, ebrahim
osama, usama
ali, aly
omar, umar, umer
khalid, khaled
abdul, abdel, abd
rahman, rehman
faisal, faysal
gaddafi, qaddafi, gadhafi, kadhafi, qadhafi
assad, al-assad
zelensky, zelenskyy, zelenskiy
navalny, navalnyy, navalniy
lukashenko, lukashenka
tymoshenko, timoshenko
yanukovych, yanukovich
gorbachev, gorbachov
yeltsin, eltsin
chekhov, tchekhov, tchehov
tchaikovsky, chaikovsky
dostoevsky, dostoyevsky, dostoevskii
mao zedong, mao tse-tung
zhou enlai, chou en-lai
deng xiaoping, teng hsiao-ping
sergei, sergey
alexei, aleksei, alexey, aleksey
andrei, andrey
dmitri, dmitry, dmitriy
yury, yuri, yuriy
nikolai, nikolay
alexander, aleksandr, alexandr
viktor, victor
yevgeny, evgeny, yevgeniy, evgeni
anatoly, anatoliy, anatoli
valery, valeriy, valerii
natalia, natalya, nataliya
tatiana, tatyana
yulia, julia, yuliya
tutankhamun, tutankhamen
genghis, chinggis
republican, republicans, gop
conservative, conservatives, tory, tories
democrat, democrats, dems
`)

/** Short forms of given names: the full forms first. A short form may stand in several lines. */
export const nicknames: readonly (readonly string[])[] = groups(`
james, jim, jimmy, jamie, jem
william, bill, billy, will, willie, wills, liam
robert, bob, bobby, rob, robbie, bert
richard, rick, ricky, dick, rich, richie
john, jack, johnny, jon, jonny
jonathan, jon, jonny, jonty
joseph, joe, joey, jo
edward, ed, eddie, ted, teddy, ned, ward
edmund, ed, ned, ted
edwin, ed, eddie
thomas, tom, tommy
michael, mike, mick, mickey, micky
david, dave, davy, davey, dai
daniel, dan, danny
andrew, andy, drew
anthony, tony, ant, antony
christopher, chris, kit, topher
christian, chris
charles, charlie, chuck, chas
george, georgie
henry, harry, hal, hank
harold, harry, hal
albert, al, bert, bertie
alfred, alf, fred, alfie
frederick, fred, freddie, freddy
francis, frank, frankie
franklin, frank
benjamin, ben, benny, benjie
samuel, sam, sammy
matthew, matt, matty
peter, pete
patrick, pat, paddy, rick
phillip, philip, phil
stephen, steven, steve, stevie
nicholas, nick, nicky
kenneth, ken, kenny
donald, don, donny
ronald, ron, ronnie
raymond, ray
lawrence, laurence, larry, laurie
leonard, len, lenny, leo
geoffrey, jeffrey, geoff, jeff
gerald, gerry, jerry
gregory, greg
timothy, tim, timmy
terence, terry
theodore, ted, teddy, theo
walter, walt, wally
vincent, vince, vinnie
victor, vic
russell, russ
ronan, ro
oliver, ollie, oli
nathaniel, nathan, nat, nate
nathan, nate
maximilian, max
martin, marty
malcolm, mal
louis, lou, louie, lewis
alexander, alex, al, sandy, alec, alasdair, sasha
alastair, al, ali
abraham, abe
arthur, art
archibald, archie
barnaby, barney
bernard, bernie
bradley, brad
calvin, cal
clifford, cliff
clinton, clint
curtis, curt
desmond, des
dominic, dom
douglas, doug
duncan, dunc
eugene, gene
gabriel, gabe
gilbert, gil
graham, gra
herbert, bert, herb
hubert, bert, hugh
hugh, hughie
ian, iain
isaac, ike, zac
jacob, jake, jack
jeremy, jez, jerry
jeremiah, jerry
jerome, jerry
joshua, josh
julian, jules
lionel, leo
luke, lucas
marcus, mark, marc
mitchell, mitch
mohammed, mo
montgomery, monty
neville, nev
norman, norm
percival, percy
reginald, reg, reggie
robin, rob
roderick, rod, roddy
rodney, rod
roger, rodge
rupert, rupe
seamus, james
sebastian, seb, bastian
sidney, sid
simon, si
solomon, sol
stanley, stan
stuart, stu, stewart
tobias, toby
trevor, trev
warren, woz
wilfred, wilf
winston, winnie
zachary, zac, zach, zack
vladimir, vova, volodya
alexei, alyosha
mikhail, misha
nikolai, kolya
dmitri, dima
elizabeth, liz, lizzie, beth, betty, eliza, betsy, libby, bess, elsie, lisa, lilibet
katherine, catherine, kate, katie, cathy, kathy, kitty, kat, kay, kit, cat
kathleen, kath, kathy, kay
margaret, maggie, meg, peggy, madge, daisy, marge, margie, rita
mary, molly, polly, mae
maria, mia
patricia, pat, patsy, tricia, trish, patty, paddy
susan, sue, susie, suzie
susannah, sue, susie, zannah
jennifer, jen, jenny, jenn
jessica, jess, jessie
rebecca, becky, becca, bec
deborah, debbie, deb, debra
dorothy, dot, dottie, dolly
barbara, barb, babs, barbie
victoria, vicky, vicki, tori
alexandra, alex, sandra, lexi, sasha
samantha, sam, sammy
christine, chris, chrissie, christina, tina
christina, chris, tina, chrissie
charlotte, lottie, charlie, char
caroline, carol, caro, carrie, lina
eleanor, ellie, nell, nora, elly, lena
helen, nell, nellie, lena
emily, em, emmy, millie
emma, em
frances, fran, francie, frankie, fanny
florence, flo, flossie, flora
georgina, georgia, georgie
gabrielle, gabby, gaby
gillian, gill, jill, jilly
harriet, hattie, harry
henrietta, hettie, etta
isabella, bella, izzy, isa, isabel
jacqueline, jackie, jacqui
janet, jan
jane, janie
joanna, joanne, jo, joey
josephine, jo, josie
judith, judy, jude
julia, julie, jules
katrina, kat, trina
laura, laurie, lauren
leonora, nora, leo
lillian, lily, lil
louise, lou, lulu
lucinda, lucy, cindy
madeleine, maddie, maddy
matilda, tilly, tilda, mattie
megan, meg
melissa, mel, missy, lissa
melanie, mel
michelle, shelley, shell
millicent, milly, millie
natasha, tasha, nat
natalie, nat
nicola, nicky, nikki
olivia, liv, livvy, ollie
pamela, pam
penelope, penny
philippa, pippa, pip
priscilla, cilla
rachel, rach
rosemary, rose, rosie
rosalind, ros, rosie
roberta, bobbie
sarah, sally, sadie
sophia, sophie, soph
stephanie, steph, stephie
tamara, tammy
teresa, theresa, terri, tess, tessa, terry
ursula, ursie
valerie, val
vanessa, nessa, ness
veronica, ronnie, vera
virginia, ginny, ginger
vivian, viv
winifred, winnie, freda
wilhelmina, mina, billie
zoe, zo
abigail, abby, gail
adelaide, addie, ada
agnes, aggie
alison, ali
amanda, mandy
angela, angie
antonia, toni
arabella, bella
beatrice, bea, trixie
bernadette, bernie
bridget, biddy, bridie
cecilia, cissy, celia
claudia, claud
constance, connie
cynthia, cindy
diana, di
edith, edie
felicity, fliss, flick
`)

/** Whether two names, or two words of names, are spellings of one name, in any case and with or without accents. */
export function sameName(one: string, other: string): boolean {
  return key(one) === key(other) || meet(spellingIndex, one, other)
}

/** Whether one given name may stand for the other: "Kate" for "Katherine", or two spellings of one. */
export function sameGivenName(one: string, other: string): boolean {
  return sameName(one, other) || meet(nicknameIndex, one, other)
}

/** What two words have in common of which one may stand for the other: `sameGivenName` of two that share none is false. */
export function variantKeysOf(word: string): readonly string[] {
  const plain = key(word)
  return [
    plain,
    ...(spellingIndex.get(plain) ?? []).map(group => `${group}`),
    ...(nicknameIndex.get(plain) ?? []).map(group => `~${group}`),
  ]
}

/** Every spelling of a name, its own included. */
export function spellingsOf(name: string): readonly string[] {
  const found = (spellingIndex.get(key(name)) ?? []).flatMap(group => spellings[group] ?? [])
  return found.length > 0 ? [...new Set(found)] : [name.toLowerCase()]
}

function groups(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(',').map(name => name.trim()))
}

function key(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’.]+/gu, '')
    .toLowerCase()
    .replace(/[-–\s]+/g, ' ')
    .trim()
}

const spellingIndex = indexOf(spellings)
const nicknameIndex = indexOf(nicknames)

function indexOf(all: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [group, names] of all.entries()) {
    for (const name of new Set(names.map(key))) index.set(name, [...(index.get(name) ?? []), group])
  }
  return index
}

function meet(index: ReadonlyMap<string, readonly number[]>, one: string, other: string): boolean {
  const others = index.get(key(other)) ?? []
  return (index.get(key(one)) ?? []).some(group => others.includes(group))
}
