import { countriesFrom } from './country-row.ts'

export const asia = countriesFrom(
  'Asia',
  `
CN | China, People's Republic of China, PRC, mainland China, Mainland China | Chinese | | Beijing, Peking | Zhongnanhai
HK | Hong Kong | Hong Kong | Hong Konger/Hong Kongers, Hongkonger/Hongkongers | | Hong Kong | CN
MO | Macau, Macao | Macanese | | | | CN
CN-XZ | Tibet | Tibetan | | Lhasa | | CN
CN-XJ | Xinjiang | Xinjiang | | Urumqi, Ürümqi | | CN
TW | Taiwan, Republic of China | Taiwanese | | Taipei |
JP | Japan | Japanese | | Tokyo | Nagatacho, Kantei
KR | South Korea, Republic of Korea, ROK | South Korean | | Seoul | Blue House
KP | North Korea, DPRK, Democratic People's Republic of Korea | North Korean | | Pyongyang |
MN | Mongolia | Mongolian | Mongolian/Mongolians, Mongol/Mongols | Ulaanbaatar, Ulan Bator |
IN | India | Indian | | New Delhi, Delhi | Lok Sabha, South Block
IN-JK | Kashmir | Kashmiri | | Srinagar | | IN
PK | Pakistan | Pakistani | | Islamabad |
BD | Bangladesh | Bangladeshi | | Dhaka, Dacca |
LK | Sri Lanka, Ceylon | Sri Lankan | | Colombo, Sri Jayawardenepura Kotte |
NP | Nepal | Nepalese, Nepali | Nepalese, Nepali/Nepalis | Kathmandu, Katmandu |
BT | Bhutan | Bhutanese | | Thimphu |
MV | Maldives | Maldivian | | Malé, Male |
AF | Afghanistan | Afghan | Afghan/Afghans | Kabul |
IR | Iran, Persia | Iranian, Persian | Iranian/Iranians, Persian/Persians | Tehran, Teheran |
KZ | Kazakhstan | Kazakh, Kazakhstani | Kazakh/Kazakhs, Kazakhstani/Kazakhstanis | Astana, Nur-Sultan |
UZ | Uzbekistan | Uzbek | | Tashkent |
TM | Turkmenistan | Turkmen | Turkmen/Turkmens | Ashgabat |
KG | Kyrgyzstan | Kyrgyz, Kyrgyzstani | Kyrgyz | Bishkek |
TJ | Tajikistan | Tajik | | Dushanbe |
MM | Myanmar, Burma | Burmese, Myanmar | Burmese | Naypyidaw, Nay Pyi Taw |
TH | Thailand, Siam | Thai | | Bangkok | Government House
LA | Laos | Lao, Laotian | Laotian/Laotians, Lao | Vientiane |
KH | Cambodia, Kampuchea | Cambodian, Khmer | Cambodian/Cambodians, Khmer/Khmers | Phnom Penh |
VN | Vietnam, Viet Nam | Vietnamese | | Hanoi |
MY | Malaysia | Malaysian | | Kuala Lumpur, Putrajaya |
SG | Singapore | Singaporean, Singapore | Singaporean/Singaporeans | Singapore |
BN | Brunei, Brunei Darussalam | Bruneian | | Bandar Seri Begawan |
ID | Indonesia | Indonesian | | Jakarta, Nusantara |
ID-AC | Aceh | Acehnese | | Banda Aceh | | ID
PH | Philippines | Philippine, Filipino, Filipina | Filipino/Filipinos, Filipina/Filipinas | Manila | Malacañang, Malacañang Palace
TL | East Timor, Timor-Leste | Timorese, East Timorese | Timorese | Dili |
GE | Georgia | Georgian | | Tbilisi |
GE-AB | Abkhazia | Abkhaz, Abkhazian | Abkhazian/Abkhazians | Sukhumi | | GE
AM | Armenia | Armenian | | Yerevan |
AZ | Azerbaijan | Azerbaijani, Azeri | Azerbaijani/Azerbaijanis, Azeri/Azeris | Baku |
TR | Turkey, Türkiye, Turkiye | Turkish | Turk/Turks | Ankara |
`,
)
