import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { troubleOf } from './text-file.ts'

/** The model that the engine reads English with: beside the program once it is built, else in the project's `models`. */
export async function languageModel(): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: string }> {
  // The build puts the folder of the bundle here.
  const folder = import.meta.dirname
  const places = [join(folder, 'english.bin'), join(folder, '../../models/english.bin')]
  let trouble = ''
  for (const place of places) {
    try {
      return { bytes: await readFile(place) }
    } catch (error) {
      trouble ||= `the language model ${troubleOf(error)} (${place})`
    }
  }
  return { trouble }
}
