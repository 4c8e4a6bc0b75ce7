import type { Sex } from './given-names.ts'

/** Word, without its full stop → the sex that it tells, if it tells one. A word that stands before a name. */
export const honorifics: ReadonlyMap<string, Sex | undefined> = new Map([
  ...'mr mister sir lord master messrs fr father brother señor senor signor herr monsieur sheikh shaikh sheik imam rabbi sayyid'
    .split(' ')
    .map(word => [word, 'male'] as const),
  ...'mrs ms miss mme madame mlle mademoiselle madam lady dame baroness viscountess marchioness sister mother señora senora signora frau sheikha begum'
    .split(' ')
    .map(word => [word, 'female'] as const),
  ...'mx dr doctor prof professor rev revd reverend hon honourable honorable rt st saint ayatollah hajji haji swami mahatma judge justice gen general col colonel lt lieutenant maj major capt captain cpl corporal sgt sergeant adm admiral brig brigadier cmdr commander insp inspector supt superintendent constable pc wpc det detective di dci dsi ds dc pte gov sen senator rep representative cllr councillor amb ambassador pres president'
    .split(' ')
    .map(word => [word, undefined] as const),
  ...'viscount baron earl count'.split(' ').map(word => [word, 'male'] as const),
])

/** Whether a word, with or without its full stop and in any case, is a form of address before a name. */
export function isHonorific(word: string): boolean {
  return honorifics.has(key(word))
}

/** The sex that a form of address tells: "Mrs", "Sir", "Dame"; undefined where it tells none. */
export function sexOfHonorific(word: string): Sex | undefined {
  return honorifics.get(key(word))
}

function key(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}
