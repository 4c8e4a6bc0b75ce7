import { countriesFrom } from './country-row.ts'

export const europe = countriesFrom(
  'Europe',
  `
GB | United Kingdom, UK, Britain, Great Britain | British, UK | Briton/Britons, Brit/Brits | London | Downing Street, No 10, Number 10, Number Ten, Whitehall, Westminster, 10 Downing Street, No. 10
GB-ENG | England | English | Englishman/Englishmen, Englishwoman/Englishwomen | | | GB
GB-SCT | Scotland | Scottish, Scots | Scot/Scots, Scotsman/Scotsmen, Scotswoman/Scotswomen | Edinburgh | Holyrood, Bute House | GB
GB-WLS | Wales | Welsh | Welshman/Welshmen, Welshwoman/Welshwomen | Cardiff | Cardiff Bay | GB
GB-NIR | Northern Ireland, Ulster | Northern Irish, Northern Ireland, Ulster | Ulsterman/Ulstermen | Belfast | Stormont | GB
IE | Ireland, Republic of Ireland, Irish Republic, Eire | Irish | Irishman/Irishmen, Irishwoman/Irishwomen | Dublin | Leinster House, Government Buildings
FR | France | French | Frenchman/Frenchmen, Frenchwoman/Frenchwomen | Paris | Élysée, Elysée Palace, Élysée Palace, Matignon, Quai d'Orsay
DE | Germany, Federal Republic of Germany, West Germany | German, West German | German/Germans, West German/West Germans | Berlin | Bundestag, Chancellery
IT | Italy | Italian | | Rome | Palazzo Chigi, Quirinal
ES | Spain | Spanish | Spaniard/Spaniards | Madrid | Moncloa, Moncloa Palace
ES-CT | Catalonia | Catalan | | Barcelona | | ES
ES-PV | Basque Country | Basque | | Vitoria-Gasteiz | | ES
ES-GA | Galicia | Galician | | Santiago de Compostela | | ES
PT | Portugal | Portuguese | | Lisbon | Belém Palace
NL | Netherlands, Holland | Dutch | Dutchman/Dutchmen, Dutchwoman/Dutchwomen | Amsterdam, The Hague | Binnenhof
BE | Belgium | Belgian | | Brussels |
BE-VLG | Flanders | Flemish | Fleming/Flemings | | | BE
BE-WAL | Wallonia | Walloon | | Namur | | BE
LU | Luxembourg, Luxemburg | Luxembourgish, Luxembourg | Luxembourger/Luxembourgers | Luxembourg, Luxembourg City |
CH | Switzerland | Swiss | | Bern, Berne | Bundeshaus
AT | Austria | Austrian | | Vienna | Ballhausplatz, Hofburg
LI | Liechtenstein | Liechtenstein | Liechtensteiner/Liechtensteiners | Vaduz |
MC | Monaco | Monégasque, Monacan | | Monaco |
AD | Andorra | Andorran | | Andorra la Vella |
SM | San Marino | Sammarinese | | San Marino |
VA | Vatican, Vatican City, Holy See | Vatican | | Vatican City | Vatican, Holy See
MT | Malta | Maltese | | Valletta |
DK | Denmark | Danish | Dane/Danes | Copenhagen | Christiansborg
SE | Sweden | Swedish | Swede/Swedes | Stockholm | Rosenbad
NO | Norway | Norwegian | | Oslo |
FI | Finland | Finnish | Finn/Finns | Helsinki |
IS | Iceland | Icelandic | Icelander/Icelanders | Reykjavik, Reykjavík |
FO | Faroe Islands, Faroes | Faroese | | Tórshavn | | DK
EE | Estonia | Estonian | | Tallinn |
LV | Latvia | Latvian | Latvian/Latvians, Latvian/Letts | Riga |
LT | Lithuania | Lithuanian | | Vilnius |
PL | Poland | Polish | Pole/Poles | Warsaw | Sejm
CZ | Czech Republic, Czechia | Czech | | Prague | Prague Castle
SK | Slovakia, Slovak Republic | Slovak, Slovakian | Slovak/Slovaks, Slovakian/Slovakians | Bratislava |
HU | Hungary | Hungarian, Magyar | Hungarian/Hungarians, Magyar/Magyars | Budapest |
SI | Slovenia | Slovenian, Slovene | Slovenian/Slovenians, Slovene/Slovenes | Ljubljana |
HR | Croatia | Croatian, Croat | Croatian/Croatians, Croat/Croats | Zagreb |
BA | Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina | Bosnian, Herzegovinian | Bosnian/Bosnians | Sarajevo |
RS | Serbia | Serbian, Serb | Serbian/Serbians, Serb/Serbs | Belgrade |
ME | Montenegro | Montenegrin | | Podgorica |
XK | Kosovo | Kosovan, Kosovar | Kosovan/Kosovans, Kosovar/Kosovars | Pristina, Prishtina |
MK | North Macedonia, Macedonia | Macedonian, North Macedonian | | Skopje |
AL | Albania | Albanian | | Tirana |
GR | Greece | Greek, Hellenic | Greek/Greeks | Athens | Maximos Mansion
CY | Cyprus | Cypriot | | Nicosia |
RO | Romania, Rumania | Romanian | | Bucharest |
BG | Bulgaria | Bulgarian | | Sofia |
MD | Moldova | Moldovan | | Chisinau, Chișinău |
UA | Ukraine | Ukrainian | | Kyiv, Kiev | Bankova, Verkhovna Rada
UA-43 | Crimea | Crimean | | Simferopol | | UA
BY | Belarus, Byelorussia | Belarusian, Belarussian, Belarusan | Belarusian/Belarusians, Belarussian/Belarussians | Minsk |
RU | Russia, Russian Federation | Russian | | Moscow | Kremlin
RU-CE | Chechnya | Chechen | | Grozny | | RU
RU-DA | Dagestan | Dagestani | | Makhachkala | | RU
RU-TA | Tatarstan | Tatar | | Kazan | | RU
GI | Gibraltar | Gibraltarian | | Gibraltar | | GB
JE | Jersey | Jersey | Jerseyman/Jerseymen | Saint Helier, St Helier | | GB
GG | Guernsey | Guernsey | | Saint Peter Port, St Peter Port | | GB
IM | Isle of Man | Manx | Manxman/Manxmen | Douglas | | GB
EU | European Union, EU | EU | | | Brussels, Berlaymont
SU | Soviet Union, USSR | Soviet | | |
YU | Yugoslavia | Yugoslav, Yugoslavian | Yugoslav/Yugoslavs, Yugoslavian/Yugoslavians | |
CS | Czechoslovakia | Czechoslovak, Czechoslovakian | Czechoslovak/Czechoslovaks | |
DD | East Germany, GDR, German Democratic Republic | East German | | |
DE-BY | Bavaria | Bavarian | | Munich | | DE
DE-SN | Saxony | Saxon | | Dresden | | DE
DE-PR | Prussia | Prussian | | | | DE
FR-20R | Corsica | Corsican | | Ajaccio | | FR
FR-BRE | Brittany | Breton | | Rennes | | FR
IT-82 | Sicily | Sicilian | | Palermo | | IT
IT-88 | Sardinia | Sardinian | Sardinian/Sardinians, Sard/Sards | Cagliari | | IT
`,
)
