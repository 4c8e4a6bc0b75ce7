// A PDF → its lines, by pdf.js. What makes paragraphs of them is in pdf-layout.ts.
import { getDocumentProxy } from 'unpdf'
import type { Extraction } from './extraction.ts'
import { type Line, linesOf, type Piece, paragraphsOf } from './pdf-layout.ts'

/** No article has more; a book would keep the others waiting. */
const mostPages = 300

export async function extractedFromPdf(bytes: Uint8Array): Promise<Extraction> {
  // Some programs put a few bytes before the beginning.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { trouble: 'is not a PDF' }
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { trouble: name === 'PasswordException' ? 'is protected by a password' : 'is damaged' }
  }
  if (pdf.numPages > mostPages) return { trouble: `has more than ${mostPages} pages` }
  const pages: (readonly Line[])[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)))
    page.cleanup()
  }
  const { paragraphs, url } = paragraphsOf(pages)
  const letters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (letters < 20 * pdf.numPages) return { trouble: 'holds no text: its pages are pictures, perhaps scanned' }
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>
  const made = typeof info.CreationDate === 'string' ? info.CreationDate.replace(/^D:/, '') : undefined
  return { paragraphs, ...(made !== undefined && { made }), ...(url !== undefined && { url }) }
}
