// participant: who did it, who met whom.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const diplomacy = sheetNamed('diplomacy')
const council = sheetNamed('council')
const court = sheetNamed('court')
const business = sheetNamed('business')
const sport = sheetNamed('sport')

test('another person of the sheet in somebody’s place is flagged', () => {
  expectMended(
    diplomacy,
    `
    Pekka Rautio met Daniel Mwangome in Nairobi.
    ^^^^^^^^^^^^ participant: draft “Pekka Rautio”, source “Aino Kallasvuo”
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi.',
  )
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo met Pekka Rautio in Nairobi on 19 February 2025.
                       ^^^^^^^^^^^^ participant: draft “Pekka Rautio”, source “Daniel Mwangome”
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi on 19 February 2025.',
  )
  expectMended(
    council,
    `
    Gerald Pym met the Friends of the Lido at the Corn Exchange.
    ^^^^^^^^^^ participant: draft “Gerald Pym”, source “Nadia Farrow”
    `,
    'Nadia Farrow met the Friends of the Lido at the Corn Exchange.',
  )
  expectMended(
    court,
    `
    Northport police arrested Stephen Okoro in Rotterdam.
                              ^^^^^^^^^^^^^ participant: draft “Stephen Okoro”, source “Callum Reeve”
    `,
    'Northport police arrested Callum Reeve in Rotterdam.',
  )
  expectMended(
    court,
    `
    Stephen Okoro was arrested in Rotterdam in March 2022.
    ^^^^^^^^^^^^^ participant: draft “Stephen Okoro”, source “Callum Reeve”
    `,
    'Callum Reeve was arrested in Rotterdam in March 2022.',
  )
  expectMended(
    court,
    `
    The Crown Court convicted Lena Brandt.
                              ^^^^^^^^^^^ participant: draft “Lena Brandt”, source “Callum Reeve”
    `,
    'The Crown Court convicted Callum Reeve.',
  )
  expectMended(
    court,
    `
    Lena Brandt was convicted in Northport on 16 November 2023.
    ^^^^^^^^^^^ participant: draft “Lena Brandt”, source “Callum Reeve”
    `,
    'Callum Reeve was convicted in Northport on 16 November 2023.',
  )
})

test('a stranger in somebody’s place is flagged', () => {
  expectMended(
    court,
    `
    Dominic Vane was arrested by Northport police in Rotterdam in March 2022.
    ^^^^^^^^^^^^ participant: draft “Dominic Vane”, source “Callum Reeve”
    `,
    'Callum Reeve was arrested by Northport police in Rotterdam in March 2022.',
  )
})

test('the order of those who met, and the voice of the verb, do not matter', () => {
  expectSilent(diplomacy, 'Daniel Mwangome met Aino Kallasvuo in Nairobi.')
  expectSilent(diplomacy, 'Ms Kallasvuo sat down with her host, Mr Mwangome, in Nairobi.')
  expectSilent(court, 'Callum Reeve was arrested by Northport police.')
  expectSilent(business, 'Tern Batteries was bought by Halvorsen Marine.')
  expectSilent(sport, 'Denholm Town were beaten by Ashford Rovers at Kingsmead Park.')
})

test('another meeting is not the one of the sheet', () => {
  expectSilent(diplomacy, 'Pekka Rautio met Daniel Mwangome in Helsinki in 2023.')
  expectSilent(diplomacy, 'Aino Kallasvuo also met students in Nairobi.')
  expectSilent(council, 'Gerald Pym met the Friends of the Lido last year.')
})

test('what was only wished for did not happen', () => {
  expectSilent(court, 'Nobody arrested Stephen Okoro.')
})
