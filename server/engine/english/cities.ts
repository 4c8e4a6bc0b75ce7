// Large and much-named cities, counties and provinces of the world: to know that a capitalised word is a place and not a misspelt
// name.
// Capitals are in countries.ts and are cities here too.

import { counties } from './counties.ts'
import { countries } from './countries.ts'

export interface City {
  /** The usual name first, then other spellings. */
  readonly names: readonly string[]
  /** ISO 3166-1 alpha-2 of its country. */
  readonly country: string
}

/** country: cities, "/" between the spellings of one */
const table = `
GB: Birmingham, Manchester, Liverpool, Leeds, Sheffield, Bristol, Newcastle/Newcastle upon Tyne, Nottingham, Leicester, Glasgow, Aberdeen, Dundee, Swansea, Newport, Southampton, Portsmouth, Plymouth, Exeter, Brighton, Oxford, Cambridge, York, Hull, Bradford, Coventry, Wolverhampton, Stoke-on-Trent/Stoke, Derby, Norwich, Ipswich, Sunderland, Middlesbrough, Blackpool, Preston, Bolton, Salford, Luton, Reading, Swindon, Gloucester, Bath, Bournemouth, Canterbury, Dover, Milton Keynes, Northampton, Peterborough, Inverness, Stirling, Londonderry/Derry, Wrexham, Carlisle, Durham, Lancaster, Chester, Worcester, Lincoln, Winchester, Salisbury, Slough, Watford, Rochdale, Oldham, Huddersfield, Grimsby, Doncaster
IE: Cork, Galway, Limerick, Waterford
US: New York/New York City/NYC, Los Angeles/LA, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Francisco, San Jose, Austin, Jacksonville, Columbus, Charlotte, Indianapolis, Seattle, Denver, Boston, Detroit, Nashville, Portland, Memphis, Las Vegas, Baltimore, Milwaukee, Albuquerque, Tucson, Sacramento, Kansas City, Atlanta, Miami, Minneapolis, New Orleans, Cleveland, Tampa, Pittsburgh, St Louis/St. Louis, Cincinnati, Orlando, Honolulu, Anchorage, Salt Lake City, Buffalo, Oakland, Newark, Charlottesville, Little Rock, El Paso, Omaha, Raleigh, Richmond, Baton Rouge, Tallahassee
CA: Toronto, Montreal/Montréal, Vancouver, Calgary, Edmonton, Winnipeg, Halifax, Quebec City, Regina
MX: Guadalajara, Monterrey, Tijuana, Puebla, Cancún, Acapulco, Ciudad Juárez
BR: São Paulo, Rio de Janeiro/Rio, Salvador, Recife, Porto Alegre, Fortaleza, Belo Horizonte, Manaus, Curitiba
AR: Córdoba, Rosario, Mendoza
CO: Medellín, Cali, Cartagena, Barranquilla
CL: Valparaíso
PE: Cusco/Cuzco, Arequipa
VE: Maracaibo
EC: Guayaquil
BO: Santa Cruz
FR: Marseille/Marseilles, Lyon/Lyons, Toulouse, Nice, Nantes, Strasbourg, Bordeaux, Lille, Calais, Dunkirk/Dunkerque, Cannes, Rouen, Le Havre, Montpellier, Grenoble
DE: Hamburg, Munich/München, Cologne/Köln, Frankfurt, Stuttgart, Düsseldorf/Dusseldorf, Leipzig, Dresden, Bremen, Hanover/Hannover, Nuremberg/Nürnberg, Bonn, Dortmund, Essen
IT: Milan/Milano, Naples/Napoli, Turin/Torino, Palermo, Genoa/Genova, Bologna, Florence/Firenze, Venice/Venezia, Verona, Trieste, Lampedusa
ES: Barcelona, Valencia, Seville/Sevilla, Zaragoza/Saragossa, Málaga, Bilbao, Granada, Palma
PT: Porto/Oporto
NL: Rotterdam, Utrecht, Eindhoven, Maastricht
BE: Antwerp, Ghent, Bruges, Liège
CH: Zurich/Zürich, Geneva/Genève, Basel/Basle, Lausanne, Davos, Lucerne, Lugano
AT: Salzburg, Graz, Innsbruck, Linz
DK: Aarhus, Odense
SE: Gothenburg/Göteborg, Malmö, Uppsala
NO: Bergen, Trondheim, Stavanger
FI: Tampere, Turku
PL: Kraków/Krakow/Cracow, Gdańsk/Gdansk, Łódź/Lodz, Wrocław/Wroclaw, Poznań/Poznan, Lublin
CZ: Brno, Ostrava
HU: Debrecen, Szeged
RO: Cluj/Cluj-Napoca, Timișoara/Timisoara
BG: Plovdiv, Varna
GR: Thessaloniki/Salonika, Piraeus
HR: Split, Dubrovnik
RS: Novi Sad
BA: Srebrenica, Mostar, Banja Luka
UA: Kharkiv/Kharkov, Odesa/Odessa, Lviv/Lvov, Dnipro, Donetsk, Luhansk/Lugansk, Mariupol, Kherson, Zaporizhzhia/Zaporizhia, Bakhmut, Chernobyl/Chornobyl, Sevastopol, Bucha, Pokrovsk, Kramatorsk
BY: Gomel, Brest
RU: St Petersburg/Saint Petersburg/Leningrad, Novosibirsk, Yekaterinburg, Kazan, Sochi, Vladivostok, Volgograd/Stalingrad, Kursk, Belgorod, Rostov/Rostov-on-Don, Murmansk, Kaliningrad, Samara, Omsk, Grozny
TR: Istanbul/Constantinople, Izmir, Antalya, Gaziantep, Diyarbakır/Diyarbakir, Bursa
GE: Batumi
KZ: Almaty
UZ: Samarkand, Bukhara
IL: Haifa, Tel Aviv, Beersheba, Eilat, Ashkelon
PS: Rafah, Khan Younis/Khan Yunis, Jenin, Hebron, Nablus, Bethlehem, Jericho
LB: Sidon, Tyre
SY: Aleppo, Homs, Idlib, Raqqa, Palmyra, Latakia
IQ: Mosul, Basra, Kirkuk, Najaf, Fallujah
IR: Isfahan, Mashhad, Shiraz, Tabriz, Qom
SA: Jeddah, Mecca, Medina, Dhahran
AE: Dubai, Sharjah
YE: Aden, Hodeidah, Taiz
EG: Alexandria, Suez, Giza, Luxor, Sharm el-Sheikh
LY: Benghazi, Misrata, Derna, Sirte
MA: Casablanca, Marrakech/Marrakesh, Fez, Tangier
DZ: Oran
SD: Port Sudan, Omdurman, El Fasher
NG: Lagos, Kano, Ibadan, Port Harcourt, Maiduguri
GH: Kumasi
CI: Abidjan
KE: Mombasa, Kisumu
TZ: Dar es Salaam, Arusha
ET: Mekelle
CD: Goma, Lubumbashi, Bukavu
CM: Douala
ZA: Johannesburg, Durban, Soweto, Port Elizabeth/Gqeberha
ZW: Bulawayo
ML: Timbuktu, Gao
SO: Hargeisa, Kismayo
AF: Kandahar, Herat, Mazar-i-Sharif, Jalalabad
PK: Karachi, Lahore, Peshawar, Rawalpindi, Quetta, Faisalabad
IN: Mumbai/Bombay, Bengaluru/Bangalore, Chennai/Madras, Kolkata/Calcutta, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Varanasi/Benares, Amritsar, Agra, Bhopal, Srinagar, Goa, Surat, Kochi/Cochin
BD: Chittagong/Chattogram, Cox's Bazar
LK: Kandy, Jaffna
MM: Yangon/Rangoon, Mandalay
TH: Chiang Mai, Pattaya, Phuket
VN: Ho Chi Minh City/Saigon, Da Nang, Hue
KH: Siem Reap
MY: Johor Bahru, Penang
ID: Surabaya, Bandung, Denpasar, Medan
PH: Cebu, Davao, Quezon City
CN: Shanghai, Guangzhou/Canton, Shenzhen, Chongqing, Tianjin, Wuhan, Chengdu, Xi'an/Xian, Nanjing/Nanking, Hangzhou, Harbin, Urumqi/Ürümqi, Kashgar/Kashi, Lhasa, Dalian, Qingdao, Kunming, Suzhou, Xiamen, Zhengzhou, Hong Kong, Macau/Macao, Changsha, Shenyang
TW: Kaohsiung, Taichung, Tainan
JP: Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, Hiroshima, Nagasaki, Fukushima, Sendai, Naha
KR: Busan/Pusan, Incheon, Daegu, Gwangju, Pyeongchang
AU: Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Hobart, Gold Coast, Cairns, Alice Springs
NZ: Auckland, Christchurch, Dunedin, Hamilton
`

const listed: readonly City[] = table
  .trim()
  .split('\n')
  .flatMap(line => {
    const [country = '', cities = ''] = line.split(': ')
    return cities.split(', ').map(city => ({ names: city.split('/'), country }))
  })

export const cities: readonly City[] = withCapitals([...listed, ...counties])

/** The city of a name, with or without accents; undefined for a word without a capital: "reading", "nice". */
export function cityNamed(text: string): City | undefined {
  return /^\P{L}*\p{Lu}/u.test(text) ? byName.get(key(text)) : undefined
}

function withCapitals(others: readonly City[]): readonly City[] {
  const known = new Set(others.flatMap(city => city.names.map(key)))
  const capitals = countries.flatMap(country => {
    const names = country.capital.filter(name => !known.has(key(name)))
    for (const name of names) known.add(key(name))
    return names.map(name => ({ names: [name], country: country.within ?? country.code }))
  })
  return [...capitals, ...others]
}

function key(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.'’]+/gu, '')
    .replace(/ł/gi, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[-–\s]+/g, ' ')
    .trim()
}

const byName: ReadonlyMap<string, City> = new Map(
  // The first of two cities of one name stands.
  [...cities].reverse().flatMap(city => city.names.map(name => [key(name), city] as const)),
)
