// A newsroom's sources and drafts, made up by chance that is the same on every run: `node bench/newsroom/newsroom.ts
// FOLDER [SOURCES] [SEED]` writes a workspace of them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { colour } from './colour.ts'
import { accidentStory, dealStory, matchStory, studyStory } from './daily-news.ts'
import { councilStory, courtStory, officeStory, visitStory } from './public-life.ts'
import type { Story } from './story.ts'
import { type Chance, chanceFrom, town } from './world.ts'

const kinds = [
  councilStory,
  courtStory,
  visitStory,
  officeStory,
  dealStory,
  matchStory,
  studyStory,
  accidentStory,
] as const

export interface GeneratedSource {
  /** Without a folder. */
  readonly fileName: string
  readonly text: string
  readonly story: Story
}

/** Articles of about 500 words. The first ones are the same for any number of them. */
export function generatedSources(count: number, seed = 1): readonly GeneratedSource[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceFrom(seed * 1_000_003 + index)
    const story = chance.one(kinds)(chance)
    const { title, published, paragraphs } = story
    const name = `${String(index + 1).padStart(4, '0')}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    const text = `${title}\n\ndate: ${published.iso}\n\n${paragraphs.join('\n\n')}\n`
    return { fileName: `${name.slice(0, 60).replace(/-$/, '')}.txt`, text, story }
  })
}

export interface GeneratedDraft {
  readonly text: string
  /** How many of its sentences depart from their source. */
  readonly faulty: number
}

/**
 * A draft of at least so many words that leans on some of the sources: of five sentences, two retell a source, one of
 * them wrongly now and then, and the others are in none.
 */
export function generatedDraft(words: number, sources: readonly GeneratedSource[], seed = 1): GeneratedDraft {
  const chance = chanceFrom(seed * 7919)
  const paragraphs: string[] = []
  let faulty = 0
  for (let count = 0; count < words; ) {
    const { faithful, faulty: wrong } = chance.one(sources).story
    const isFaulty = chance.between(1, 6) === 1
    if (isFaulty) faulty += 1
    const retold = isFaulty ? [chance.one(wrong), chance.one(faithful)] : chance.some(2, faithful)
    const paragraph = mixed(chance, retold).join(' ')
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }
  return { text: `${paragraphs.join('\n\n')}\n`, faulty }
}

function mixed(chance: Chance, retold: readonly string[]): readonly string[] {
  return [...retold, ...colour(chance, town(chance), 3)]
}

if (import.meta.main) {
  const [folder, count = '1000', seed = '1'] = process.argv.slice(2)
  if (folder === undefined) throw new Error('usage: node bench/newsroom/newsroom.ts FOLDER [SOURCES] [SEED]')
  const sources = generatedSources(Number(count), Number(seed))
  mkdirSync(join(folder, 'sources'), { recursive: true })
  for (const { fileName, text } of sources) writeFileSync(join(folder, 'sources', fileName), text)
  writeFileSync(join(folder, 'draft.md'), generatedDraft(500, sources, Number(seed)).text)
  console.log(`${sources.length} sources and a draft in ${folder}`)
}
