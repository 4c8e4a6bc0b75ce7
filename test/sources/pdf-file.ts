// Writes small PDF files for tests: lines of text at places of a page.

export interface PlacedLine {
  readonly text: string
  /** In points from the lower left of the page. */
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface PdfOptions {
  /** `D:20250305…` */
  readonly created?: string
  readonly isEncrypted?: boolean
}

export function pdfOf(pages: readonly (readonly PlacedLine[])[], { created, isEncrypted }: PdfOptions = {}): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>')
  for (const [page, lines] of pages.entries()) {
    const shown = lines.map(({ text, x, y, size = 10 }) => {
      const escaped = text.replace(/[\\()]/g, '\\$&')
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`
    })
    const content = shown.join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  add(`<< ${created === undefined ? '' : `/CreationDate (${created})`} >>`)
  const info = objects.length
  const keys = `/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}>`
  if (isEncrypted) add(`<< /Filter /Standard /V 1 /R 2 ${keys} /P -4 >>`)

  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = isEncrypted ? `/Encrypt ${objects.length} 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` : ''
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${info} 0 R ${encrypt} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

/** Lines under each other, each paragraph's first line drawn in; an empty string leaves a gap. */
export function column(lines: readonly string[], x = 60, top = 760): readonly PlacedLine[] {
  return lines.flatMap((text, index) => (text === '' ? [] : [{ text, x, y: top - 12 * index }]))
}
