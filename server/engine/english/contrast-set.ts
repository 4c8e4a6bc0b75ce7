/** Alternatives that exclude each other in the same place of the same claim. */
export interface ContrastSet {
  readonly name: string
  /** Words of one member agree with each other; words of different members contradict each other. Base forms. */
  readonly members: readonly (readonly string[])[]
}

/** Each member is written as one string: its words with commas between them. */
export function contrastSet(name: string, ...members: readonly string[]): ContrastSet {
  return { name, members: members.map(member => member.split(',').map(word => word.trim())) }
}

/** Two members, named after their first words: "legal or illegal". */
export function opposites(one: string, other: string): ContrastSet {
  return contrastSet([one, other].map(member => member.split(',')[0]).join(' or '), one, other)
}
