// A saved web page → its article: Mozilla's Readability finds it, and what it leaves between the paragraphs goes.
import { Readability } from '@mozilla/readability'
import type { Extraction } from './extraction.ts'
import { pageMetadata } from './html-metadata.ts'
import { type PageElement, type PageNode, pageOf } from './page.ts'

export function extractedFromHtml(html: string): Extraction {
  const page = pageOf(html)
  // Readability takes the page apart, and the metadata with it.
  const metadata = pageMetadata(page)
  const article = new Readability(page as never).parse()
  const paragraphs = paragraphsOf(pageOf(article?.content ?? '').body)
  if (!paragraphs.some(paragraph => paragraph.split(/\s+/).length >= 5)) return { trouble: 'holds no article' }
  const title = metadata.title ?? (article?.title?.trim() || undefined)
  const publisher = metadata.publisher ?? (article?.siteName?.trim() || undefined)
  return {
    ...metadata,
    paragraphs,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
  }
}

const blocks = new Set(
  (
    'ADDRESS ARTICLE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P ' +
    'PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)
const furniture = new Set(
  'ASIDE AUDIO BUTTON CANVAS DIALOG FORM IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE VIDEO'.split(
    ' ',
  ),
)

function paragraphsOf(root: PageElement): readonly string[] {
  const found: string[] = []
  let text = ''
  let linked = 0
  const finish = () => {
    const words = text.trim()
    // A paragraph that is one link leads to another article.
    if (words !== '' && linked < 0.9 * words.length) found.push(words)
    text = ''
    linked = 0
  }
  const walk = (node: PageNode, isLink: boolean) => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? '').replace(/\s+/g, ' ')
      text += words
      if (isLink) linked += words.trim().length
      return
    }
    const name = node.nodeName.toUpperCase()
    if (node.nodeType !== 1 || furniture.has(name) || isHidden(node as PageElement)) return
    if (name === 'BR') text += ' '
    const isBlock = blocks.has(name)
    if (isBlock) finish()
    for (const child of node.childNodes) walk(child, isLink || name === 'A')
    if (isBlock) finish()
  }
  walk(root, false)
  finish()
  return found
}

function isHidden(element: PageElement): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
}
