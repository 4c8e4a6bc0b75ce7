// Provinces, states and islands that news names without their country: to know that a name is a place, and where it lies.
import type { Continent, Country } from '../countries.ts'

/** country, continent: the end of the code (ISO 3166-2) and the name, with "/" between spellings */
const table = `
CN, Asia: GD Guangdong, GX Guangxi, HI Hainan, SC Sichuan, YN Yunnan, GZ Guizhou, QH Qinghai, GS Gansu, NX Ningxia, SN Shaanxi, SX Shanxi, HA Henan, HB Hubei, HE Hebei, HN Hunan, HL Heilongjiang, JL Jilin, LN Liaoning, NM Inner Mongolia, ZJ Zhejiang, JS Jiangsu, AH Anhui, FJ Fujian, JX Jiangxi, SD Shandong
JP, Asia: 01 Hokkaido, 47 Okinawa
KR, Asia: 49 Jeju
IN, Asia: MH Maharashtra, KL Kerala, GJ Gujarat, RJ Rajasthan, TN Tamil Nadu, UP Uttar Pradesh, WB West Bengal, BR Bihar, AS Assam, KA Karnataka
ID, Asia: BA Bali
RU, Europe: SIB Siberia, KGD Kaliningrad
UA, Europe: 09 Luhansk, 14 Donetsk
US, North America: OH Ohio, AZ Arizona, NV Nevada, MI Michigan, WI Wisconsin, PA Pennsylvania, IL Illinois, MN Minnesota, CO Colorado, AL Alabama, LA Louisiana, IA Iowa, MA Massachusetts, NJ New Jersey, NC North Carolina, SC South Carolina, TN Tennessee, KY Kentucky, OR Oregon, UT Utah
CA, North America: ON Ontario, AB Alberta, BC British Columbia, MB Manitoba, SK Saskatchewan, NS Nova Scotia
AU, Oceania: NSW New South Wales
FR, Europe: NOR Normandy/Normandie, ARA Auvergne
IT, Europe: 25 Lombardy, 52 Tuscany
ES, Europe: AN Andalusia
`

export const provinces: readonly Country[] = table
  .trim()
  .split('\n')
  .flatMap(line => {
    const [head = '', list = ''] = line.split(': ')
    const [country = '', continent = ''] = head.split(', ')
    return list.split(', ').map((entry): Country => {
      const [, code = '', names = ''] = /^(\S+) (.*)$/.exec(entry) ?? []
      return {
        code: `${country}-${code}`,
        names: names.split('/'),
        adjectives: [],
        people: { one: [], many: [] },
        capital: [],
        metonyms: [],
        continent: continent as Continent,
        within: country,
      }
    })
  })
