import type { City } from './cities.ts'

/** country code: counties, states and provinces; the forms of one name part at "/". countries/provinces.ts has others. */
const table = `
US: Alaska, Arkansas, California/Calif, Connecticut/Conn, Delaware, Florida/Fla, Hawaii, Idaho, Indiana, Kansas, Maine, Maryland, Mississippi, Missouri, Montana/Mont, Nebraska/Neb, New Hampshire, New Mexico, New York State, North Dakota, Oklahoma/Okla, Puerto Rico, Rhode Island, South Dakota, Texas, Vermont, Virginia, West Virginia, Wyoming/Wyo
CA: New Brunswick, Newfoundland, Prince Edward Island, Quebec, Yukon, Nunavut
AU: Queensland, South Australia, Tasmania, Western Australia, Northern Territory
GB: Bedfordshire, Berkshire, Buckinghamshire, Cambridgeshire, Cheshire, Cornwall, Cumbria, Derbyshire, Devon, Dorset, Essex, Gloucestershire, Hampshire, Herefordshire, Hertfordshire, Kent, Lancashire, Leicestershire, Lincolnshire, Merseyside, Norfolk, Northamptonshire, Northumberland, Nottinghamshire, Oxfordshire, Rutland, Shropshire, Somerset, Staffordshire, Suffolk, Surrey, Sussex/East Sussex/West Sussex, Warwickshire, Wiltshire, Worcestershire, Yorkshire/North Yorkshire/South Yorkshire/West Yorkshire, Aberdeenshire, Fife, Gwynedd, Powys, Dyfed, Antrim, Tyrone, Orkney, Shetland, Isle of Wight, Isle of Man, Greater Manchester, West Midlands, East Midlands
IE: Munster, Connacht, Leinster, Donegal, Sligo, Wicklow
DE: Bavaria, Saxony, Lower Saxony, Hesse, Thuringia, Brandenburg, Rhineland-Palatinate, North Rhine-Westphalia, Baden-Württemberg, Schleswig-Holstein, Saarland, Saxony-Anhalt
FR: Brittany, Provence, Burgundy, Alsace, Lorraine, Occitanie, Aquitaine, Corsica
IT: Sicily, Sardinia, Umbria, Piedmont, Veneto, Calabria, Puglia
ES: Catalonia, Galicia, Asturias, Castile, Aragon
IN: Andhra Pradesh, Goa, Haryana, Madhya Pradesh, Odisha, Punjab, Telangana, Uttarakhand, Kashmir
UA: Crimea, Donbas/Donbass, Kherson, Zaporizhzhia
RU: Chechnya, Dagestan, Tatarstan, Ingushetia
PK: Sindh, Balochistan, Khyber Pakhtunkhwa
IQ: Anbar, Kurdistan
`

export const counties: readonly City[] = table
  .trim()
  .split('\n')
  .flatMap(line => {
    const [country = '', names = ''] = line.split(': ')
    return names.split(', ').map(name => ({ names: name.split('/'), country }))
  })
