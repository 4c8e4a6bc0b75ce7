import type { Region } from '../countries.ts'

/** names | adjectives | what it lies in, one region a line; "~" for one whose borders are too loose to lie apart from another */
const table = `
Africa | African
Asia | Asian
Europe | European
North America | North American | Americas
South America | South American | Americas, Latin America
Oceania |
Antarctica | Antarctic
Australasia | Australasian | Oceania
Americas |
Latin America | Latin American | Americas
Central America | Central American | Americas, Latin America
Caribbean, West Indies | West Indian | Americas, Latin America
Middle East | Middle Eastern | Asia, Arab world
Near East | | Middle East, Asia
Far East | Far Eastern | Asia
Gulf, Persian Gulf | Gulf | Middle East, Asia
Maghreb | Maghrebi | Africa, North Africa
Levant | Levantine | Middle East, Asia
Sahel | Sahelian | Africa, West Africa, Sub-Saharan Africa
Horn of Africa | | Africa, East Africa, Sub-Saharan Africa
Sub-Saharan Africa | Sub-Saharan | Africa
North Africa | North African | Africa
West Africa | West African | Africa, Sub-Saharan Africa
East Africa | East African | Africa, Sub-Saharan Africa
Southern Africa | Southern African | Africa, Sub-Saharan Africa
Central Asia | Central Asian | Asia
South Asia | South Asian | Asia
South-east Asia, Southeast Asia | South-east Asian, Southeast Asian | Asia, Far East
East Asia | East Asian | Asia, Far East
Asia-Pacific, Indo-Pacific | | ~
Balkans | Balkan | Europe, Eastern Europe
Baltics, Baltic states | Baltic | Europe, Eastern Europe
Caucasus | Caucasian | ~
Scandinavia | Scandinavian | Europe, Nordic countries
Nordic countries | Nordic | Europe
Benelux | | Europe, Western Europe
Iberia, Iberian Peninsula | Iberian | Europe, Western Europe
Eastern Europe | Eastern European, East European | Europe
Western Europe | Western European, West European | Europe
Central Europe | Central European | ~
Mediterranean | Mediterranean | ~
Arctic | Arctic | ~
Polynesia | Polynesian | Oceania
Melanesia | Melanesian | Oceania
Arab world | Arab | ~
West | Western | ~
British Isles | | Europe, Western Europe
`

export const regionList: readonly Region[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [names = [], adjectives = [], within = []] = line.split('|').map(column =>
      column
        .split(',')
        .map(word => word.trim())
        .filter(Boolean),
    )
    return { names, adjectives, within }
  })
