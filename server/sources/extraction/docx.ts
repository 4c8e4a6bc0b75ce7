// A Word document → its paragraphs, by mammoth: deleted text, comments, headers and footers are no part of them.
import mammoth from 'mammoth'
import type { Extraction } from './extraction.ts'
import { unpacked, zipEntries } from './zip.ts'

/** What all XML of a document may come to when it is unpacked, in bytes: a book has a third of it. */
const largestXml = 30_000_000

export async function extractedFromDocx(file: Uint8Array): Promise<Extraction> {
  const bytes = Buffer.from(file)
  // Office puts what it protects with a password into a container of the old kind, as it wrote all documents before 2007.
  if (bytes.toString('latin1', 0, 4) === 'ÐÏ\u0011à')
    return { trouble: 'is protected by a password, or an old Word document: save it as .docx without one' }
  const entries = zipEntries(bytes)
  if (!entries?.some(({ name }) => name === 'word/document.xml')) return { trouble: 'is not a Word document' }
  let left = largestXml
  let properties = ''
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
    try {
      const content = unpacked(bytes, entry, left)
      left -= content.length
      if (entry.name === 'docProps/core.xml') properties = content.toString('utf8')
    } catch (error) {
      if (error instanceof RangeError) return { trouble: 'is far larger than any article once it is unpacked' }
      return { trouble: 'is damaged' }
    }
  }
  const html = await htmlOf(bytes)
  if (html === undefined) return { trouble: 'is damaged' }
  const paragraphs = paragraphsOf(html)
  if (paragraphs.length === 0) return { trouble: 'holds no text' }
  const made = property(properties, 'dcterms:created')
  return { paragraphs, ...(made !== undefined && { made }) }
}

async function htmlOf(bytes: Buffer): Promise<string | undefined> {
  try {
    const withoutPictures = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
    return (await mammoth.convertToHtml({ buffer: bytes }, withoutPictures)).value
  } catch {
    return undefined
  }
}

/** mammoth writes plain HTML: a paragraph, heading or item in an element of its own, and nothing else with a meaning. */
function paragraphsOf(html: string): readonly string[] {
  return html
    .replace(/<li id="(?:foot|end)note-[\s\S]*?<\/li>/g, '')
    .replace(/<sup><a href="#(?:foot|end)note-[\s\S]*?<\/sup>/g, '')
    .split(/<\/?(?:p|h[1-6]|li|ul|ol|table|tr|td|th)\b[^>]*>/)
    .map(part => unescaped(part.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]*>/g, '')))
    .filter(part => part.trim() !== '')
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, entity => entities[entity] as string)
}

function property(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1]
}
