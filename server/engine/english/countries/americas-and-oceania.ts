import { countriesFrom } from './country-row.ts'

const northAmerica = countriesFrom(
  'North America',
  `
US | United States, US, USA, United States of America, America | American, US | American/Americans | Washington, Washington DC, Washington D.C. | White House, Oval Office, Capitol Hill, Foggy Bottom, Pentagon
CA | Canada | Canadian | | Ottawa | Parliament Hill, Rideau Hall
CA-QC | Quebec, Québec | Québécois, Quebecois | Quebecker/Quebeckers, Quebecer/Quebecers | Quebec City | | CA
MX | Mexico | Mexican | | Mexico City | Los Pinos
GT | Guatemala | Guatemalan | | Guatemala City |
BZ | Belize | Belizean | | Belmopan |
SV | El Salvador | Salvadoran, Salvadorean | | San Salvador |
HN | Honduras | Honduran | | Tegucigalpa |
NI | Nicaragua | Nicaraguan | | Managua |
CR | Costa Rica | Costa Rican | | San José |
PA | Panama | Panamanian | | Panama City |
CU | Cuba | Cuban | | Havana |
JM | Jamaica | Jamaican | | Kingston |
HT | Haiti | Haitian | | Port-au-Prince |
DO | Dominican Republic | Dominican | | Santo Domingo |
BS | Bahamas | Bahamian | | Nassau |
BB | Barbados | Barbadian, Bajan | Barbadian/Barbadians, Bajan/Bajans | Bridgetown |
TT | Trinidad and Tobago, Trinidad | Trinidadian, Tobagonian | Trinidadian/Trinidadians | Port of Spain |
GD | Grenada | Grenadian | | St George's |
LC | Saint Lucia, St Lucia | Saint Lucian, St Lucian | | Castries |
VC | Saint Vincent and the Grenadines, St Vincent and the Grenadines, St Vincent | Vincentian | | Kingstown |
DM | Dominica | Dominican | | Roseau |
AG | Antigua and Barbuda, Antigua | Antiguan, Barbudan | | St John's |
KN | Saint Kitts and Nevis, St Kitts and Nevis, St Kitts | Kittitian, Nevisian | | Basseterre |
PR | Puerto Rico | Puerto Rican | | San Juan | | US
BM | Bermuda | Bermudian, Bermudan | | Hamilton | | GB
KY | Cayman Islands, Caymans | Caymanian | | George Town | | GB
VG | British Virgin Islands | | | Road Town | | GB
VI | US Virgin Islands | | | Charlotte Amalie | | US
TC | Turks and Caicos Islands, Turks and Caicos | | | Cockburn Town | | GB
AI | Anguilla | Anguillan | | The Valley | | GB
MS | Montserrat | Montserratian | | Plymouth | | GB
GL | Greenland | Greenlandic | Greenlander/Greenlanders | Nuuk | | DK
GP | Guadeloupe | Guadeloupean | | Basse-Terre | | FR
MQ | Martinique | Martiniquan | | Fort-de-France | | FR
AW | Aruba | Aruban | | Oranjestad | | NL
CW | Curaçao | Curaçaoan | | Willemstad | | NL
US-HI | Hawaii | Hawaiian | | Honolulu | | US
US-AK | Alaska | Alaskan | | Juneau | | US
US-TX | Texas | Texan | | Austin | | US
US-CA | California | Californian | | Sacramento | | US
US-FL | Florida | Floridian | | Tallahassee | | US
`,
)

const southAmerica = countriesFrom(
  'South America',
  `
BR | Brazil | Brazilian | | Brasília | Planalto, Planalto Palace
AR | Argentina | Argentine, Argentinian | Argentine/Argentines, Argentinian/Argentinians | Buenos Aires | Casa Rosada
CL | Chile | Chilean | | Santiago | La Moneda
PE | Peru | Peruvian | | Lima |
CO | Colombia | Colombian | | Bogotá | Casa de Nariño
VE | Venezuela | Venezuelan | | Caracas | Miraflores, Miraflores Palace
EC | Ecuador | Ecuadorian, Ecuadorean | | Quito |
BO | Bolivia | Bolivian | | La Paz, Sucre |
PY | Paraguay | Paraguayan | | Asunción |
UY | Uruguay | Uruguayan | | Montevideo |
GY | Guyana | Guyanese | | Georgetown |
SR | Suriname, Surinam | Surinamese | | Paramaribo |
GF | French Guiana | French Guianese | | Cayenne | | FR
FK | Falkland Islands, Falklands | Falkland Islander, Falkland | Falkland Islander/Falkland Islanders | Stanley, Port Stanley | | GB
`,
)

const oceania = countriesFrom(
  'Oceania',
  `
AU | Australia | Australian, Aussie | Australian/Australians, Aussie/Aussies | Canberra |
AU-TAS | Tasmania | Tasmanian | | Hobart | | AU
AU-QLD | Queensland | | Queenslander/Queenslanders | Brisbane | | AU
NZ | New Zealand, Aotearoa | New Zealand, Kiwi | New Zealander/New Zealanders, Kiwi/Kiwis | Wellington | Beehive
PG | Papua New Guinea, PNG | Papua New Guinean | | Port Moresby |
FJ | Fiji | Fijian | | Suva |
SB | Solomon Islands, Solomons | Solomon Islander | | Honiara |
VU | Vanuatu | Vanuatuan, Ni-Vanuatu | | Port Vila |
WS | Samoa | Samoan | | Apia |
TO | Tonga | Tongan | | Nuku'alofa |
TV | Tuvalu | Tuvaluan | | Funafuti |
KI | Kiribati | I-Kiribati | I-Kiribati | South Tarawa, Tarawa |
NR | Nauru | Nauruan | | Yaren |
PW | Palau | Palauan | | Ngerulmud |
MH | Marshall Islands | Marshallese | | Majuro |
FM | Micronesia, Federated States of Micronesia | Micronesian | | Palikir |
CK | Cook Islands | Cook Islander | | Avarua | | NZ
NU | Niue | Niuean | | Alofi | | NZ
TK | Tokelau | Tokelauan | | | | NZ
NC | New Caledonia | New Caledonian | | Nouméa | | FR
PF | French Polynesia, Tahiti | Tahitian | | Papeete | | FR
GU | Guam | Guamanian | | Hagåtña | | US
AS | American Samoa | American Samoan | | Pago Pago | | US
PN | Pitcairn Islands, Pitcairn | Pitcairner | | Adamstown | | GB
`,
)

export const americasAndOceania = [...northAmerica, ...southAmerica, ...oceania]
