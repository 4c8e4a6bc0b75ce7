/** canonical name: the ways of writing it, without commas and hyphens */
const table: Readonly<Record<string, string>> = {
  foreign:
    'foreign affairs, external affairs, external relations, foreign and commonwealth affairs, foreign relations, foreign policy, foreign office, international relations',
  interior: 'home, home affairs, internal affairs, the interior, home office',
  finance: 'treasury, the treasury, economy and finance, finances, finance and economy, financial affairs',
  economy: 'economic affairs, economics, economic development, the economy, economic',
  defence: 'defense, national defence, national defense, war, armed forces',
  health: 'public health, health and social care, health and human services, healthcare, social care',
  education: 'schools, higher education, universities, education and science, children, early education',
  justice: 'legal affairs',
  trade: 'international trade, foreign trade, commerce',
  business: 'business and trade, industry, enterprise, business energy and industrial strategy',
  transport: 'transportation, infrastructure, roads, railways, aviation, shipping, ports',
  environment:
    'environment food and rural affairs, climate, climate change, ecology, environmental protection, environmental, water',
  energy: 'energy security and net zero, energy and climate change, power, petroleum, oil',
  culture: 'culture media and sport, culture and sport, arts, media, heritage, culture and tourism',
  sport: 'sports, youth and sports',
  tourism: '',
  labour: 'labor, employment, jobs',
  'work and pensions': 'welfare, pensions, social security, social affairs, social welfare, social services',
  agriculture: 'farming, fisheries, food, rural affairs, forestry',
  housing:
    'housing communities and local government, housing and urban development, communities, local government, levelling up, levelling up housing and communities',
  'science and technology':
    'science, technology, science innovation and technology, innovation, digital, information technology, digital affairs',
  'veterans affairs': 'veterans',
  'homeland security': '',
  security: 'public security, state security, national security',
  'northern ireland': '',
  scotland: 'scottish',
  wales: 'welsh',
  'european affairs': 'europe, brexit, exiting the european union',
  'international development': 'overseas development, development, development cooperation, overseas aid',
  immigration: 'migration, citizenship, asylum',
  'women and equalities': 'equalities, women, gender equality, family, families, family affairs',
  'parliamentary affairs': '',
  'religious affairs': '',
  communications: 'information, telecommunications, telecoms, broadcasting',
  planning: '',
  mining: 'mines, mineral resources',
  'natural resources': '',
  police: 'policing, policing and crime',
  'civil service': '',
  asia: 'indo pacific, asia pacific',
  africa: '',
  'middle east': '',
}

/** Variant → canonical, each canonical name among its own variants. Words of letters only, with spaces. */
export const portfolios: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([canonical, variants]) =>
    [canonical, ...variants.split(',').map(variant => variant.trim())]
      .filter(Boolean)
      .map(variant => [variant, canonical] as const),
  ),
)
