import { countriesFrom } from './country-row.ts'

const middleEast = countriesFrom(
  'Asia',
  `
IL | Israel | Israeli | | Jerusalem | Tel Aviv, Knesset
PS | Palestine, Palestinian territories, Palestinian Authority, State of Palestine | Palestinian | | Ramallah, East Jerusalem |
PS-GZ | Gaza, Gaza Strip | Gazan | | Gaza City | | PS
PS-WB | West Bank | | | | | PS
LB | Lebanon | Lebanese | | Beirut |
SY | Syria | Syrian | | Damascus |
JO | Jordan | Jordanian | | Amman |
IQ | Iraq | Iraqi | | Baghdad | Green Zone
IQ-KR | Kurdistan, Iraqi Kurdistan | | | Erbil, Irbil | | IQ
SA | Saudi Arabia | Saudi, Saudi Arabian | Saudi/Saudis | Riyadh |
YE | Yemen | Yemeni | | Sanaa, Sana'a |
OM | Oman | Omani | | Muscat |
AE | United Arab Emirates, UAE, Emirates | Emirati, UAE | Emirati/Emiratis | Abu Dhabi |
AE-DU | Dubai | Dubai | | Dubai | | AE
QA | Qatar | Qatari | | Doha |
BH | Bahrain | Bahraini | | Manama |
KW | Kuwait | Kuwaiti | | Kuwait City |
`,
)

const africa = countriesFrom(
  'Africa',
  `
EG | Egypt | Egyptian | | Cairo |
LY | Libya | Libyan | | Tripoli |
TN | Tunisia | Tunisian | | Tunis |
DZ | Algeria | Algerian | | Algiers |
MA | Morocco | Moroccan | | Rabat |
EH | Western Sahara | Sahrawi | | Laayoune |
MR | Mauritania | Mauritanian | | Nouakchott |
ML | Mali | Malian | | Bamako |
NE | Niger | Nigerien | | Niamey |
TD | Chad | Chadian | | N'Djamena |
SD | Sudan | Sudanese | | Khartoum |
SS | South Sudan | South Sudanese | | Juba |
ER | Eritrea | Eritrean | | Asmara |
ET | Ethiopia, Abyssinia | Ethiopian | | Addis Ababa |
ET-TI | Tigray | Tigrayan | | Mekelle | | ET
DJ | Djibouti | Djiboutian | | Djibouti |
SO | Somalia | Somali | | Mogadishu |
SO-SL | Somaliland | Somalilander | | Hargeisa | | SO
KE | Kenya | Kenyan | | Nairobi |
UG | Uganda | Ugandan | | Kampala |
TZ | Tanzania | Tanzanian | | Dodoma | Dar es Salaam
TZ-ZB | Zanzibar | Zanzibari | | | | TZ
RW | Rwanda | Rwandan | | Kigali |
BI | Burundi | Burundian | | Gitega |
CD | Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo, Congo-Kinshasa, Zaire, Congo | Congolese, Zairean | Congolese | Kinshasa |
CG | Republic of the Congo, Republic of Congo, Congo-Brazzaville, Congo | Congolese | | Brazzaville |
CF | Central African Republic, CAR | Central African | | Bangui |
CM | Cameroon | Cameroonian | | Yaoundé, Yaounde |
GA | Gabon | Gabonese | | Libreville |
GQ | Equatorial Guinea | Equatorial Guinean, Equatoguinean | | Malabo |
ST | São Tomé and Príncipe, Sao Tome and Principe | São Toméan | | São Tomé |
AO | Angola | Angolan | | Luanda |
ZM | Zambia | Zambian | | Lusaka |
ZW | Zimbabwe, Rhodesia | Zimbabwean, Rhodesian | | Harare |
MW | Malawi | Malawian | | Lilongwe |
MZ | Mozambique | Mozambican | | Maputo |
NA | Namibia | Namibian | | Windhoek |
BW | Botswana | Botswanan, Motswana | Botswanan/Botswanans, Motswana/Batswana | Gaborone |
ZA | South Africa | South African | | Pretoria, Cape Town, Bloemfontein | Union Buildings
LS | Lesotho | Basotho | Mosotho/Basotho | Maseru |
SZ | Eswatini, Swaziland | Swazi | | Mbabane, Lobamba |
MG | Madagascar | Malagasy, Madagascan | Malagasy, Madagascan/Madagascans | Antananarivo |
MU | Mauritius | Mauritian | | Port Louis |
SC | Seychelles | Seychellois | Seychellois | Victoria |
KM | Comoros | Comorian, Comoran | | Moroni |
CV | Cape Verde, Cabo Verde | Cape Verdean | | Praia |
SN | Senegal | Senegalese | | Dakar |
GM | Gambia | Gambian | | Banjul |
GN | Guinea | Guinean | | Conakry |
GW | Guinea-Bissau | Bissau-Guinean | | Bissau |
SL | Sierra Leone | Sierra Leonean | | Freetown |
LR | Liberia | Liberian | | Monrovia |
CI | Ivory Coast, Côte d'Ivoire | Ivorian | | Yamoussoukro | Abidjan
BF | Burkina Faso, Upper Volta | Burkinabé, Burkinabe | Burkinabé | Ouagadougou |
GH | Ghana | Ghanaian | | Accra | Jubilee House
TG | Togo | Togolese | | Lomé |
BJ | Benin | Beninese | | Porto-Novo |
NG | Nigeria | Nigerian | | Abuja | Aso Rock
SH | Saint Helena, St Helena | Saint Helenian | | Jamestown | | GB
RE | Réunion | Réunionese | | Saint-Denis | | FR
YT | Mayotte | Mahoran | | Mamoudzou | | FR
`,
)

export const africaAndMiddleEast = [...middleEast, ...africa]
