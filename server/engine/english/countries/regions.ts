import type { Region } from '../countries.ts'

/** names | adjectives, one region a line */
const table = `
Africa | African
Asia | Asian
Europe | European
North America | North American
South America | South American
Oceania |
Antarctica | Antarctic
Australasia | Australasian
Americas |
Latin America | Latin American
Central America | Central American
Caribbean, West Indies | West Indian
Middle East | Middle Eastern
Near East |
Far East | Far Eastern
Gulf, Persian Gulf | Gulf
Maghreb | Maghrebi
Levant | Levantine
Sahel | Sahelian
Horn of Africa |
Sub-Saharan Africa | Sub-Saharan
North Africa | North African
West Africa | West African
East Africa | East African
Southern Africa | Southern African
Central Asia | Central Asian
South Asia | South Asian
South-east Asia, Southeast Asia | South-east Asian, Southeast Asian
East Asia | East Asian
Asia-Pacific, Indo-Pacific |
Balkans | Balkan
Baltics, Baltic states | Baltic
Caucasus | Caucasian
Scandinavia | Scandinavian
Nordic countries | Nordic
Benelux |
Iberia, Iberian Peninsula | Iberian
Eastern Europe | Eastern European, East European
Western Europe | Western European, West European
Central Europe | Central European
Mediterranean | Mediterranean
Arctic | Arctic
Polynesia | Polynesian
Melanesia | Melanesian
Arab world | Arab
West | Western
British Isles |
`

export const regionList: readonly Region[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [names = [], adjectives = []] = line.split('|').map(column =>
      column
        .split(',')
        .map(word => word.trim())
        .filter(Boolean),
    )
    return { names, adjectives }
  })
