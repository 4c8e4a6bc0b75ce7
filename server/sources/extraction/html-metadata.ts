// What a web page says of its article to machines: JSON-LD, meta elements, and the times that stand in it.
import type { Extracted } from './extraction.ts'
import type { Page } from './page.ts'

type Metadata = Pick<Extracted, 'title' | 'publisher' | 'dates' | 'url'>

/** Names of meta elements that hold the day of publication, the surest first, in lower case. */
const dateNames = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article.published',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'published-date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
]

export function pageMetadata(page: Page): Metadata {
  const linked = articlesInJson(page)
  const meta = metaElements(page)
  const first = (values: readonly (string | undefined)[]) => values.find(value => value !== undefined && value !== '')
  const dates = [...linked.map(article => article.date), ...dateNames.map(name => meta.get(name)), ...times(page)]
  const title = first([...linked.map(article => article.title), meta.get('og:title'), meta.get('twitter:title')])
  const publisher = first([meta.get('og:site_name'), ...linked.map(article => article.publisher)])
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  const url = first([canonical, meta.get('og:url')])
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    dates: dates.filter((date): date is string => date !== undefined && date !== ''),
    ...(url !== undefined && { url }),
  }
}

function metaElements(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map(attribute => element.getAttribute(attribute)).find(Boolean)
    const key = name?.toLowerCase() ?? ''
    if (!found.has(key)) found.set(key, element.getAttribute('content')?.trim() ?? '')
  }
  return found
}

/** The times that are marked as the article's, or the only day that any of its times names. */
function times(page: Page): readonly string[] {
  const valuesOf = (selector: string) =>
    [...page.querySelectorAll(selector)].map(
      element => element.getAttribute('datetime') ?? element.getAttribute('content') ?? '',
    )
  const marked = valuesOf('[itemprop="datePublished"], time[pubdate]')
  const others = valuesOf('article time[datetime], header time[datetime], main time[datetime]')
  const days = new Set(others.map(time => time.slice(0, 10)))
  return days.size === 1 ? [...marked, ...others] : marked
}

interface LinkedArticle {
  readonly title?: string
  readonly publisher?: string
  readonly date?: string
}

function articlesInJson(page: Page): readonly LinkedArticle[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(element => objectsIn(jsonIn(element.textContent ?? '')))
    .filter(({ '@type': type }) => [type].flat().some(type => /(?:Article|Posting|Report)$/.test(String(type))))
    .map(({ headline, datePublished, publisher }) => {
      const named = isObject(publisher) ? publisher.name : publisher
      return {
        ...(typeof headline === 'string' && { title: headline.trim() }),
        ...(typeof datePublished === 'string' && { date: datePublished }),
        ...(typeof named === 'string' && { publisher: named.trim() }),
      }
    })
}

type Json = Readonly<Record<string, unknown>>

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a document: itself, those of a list, and those of its graph. */
function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  return [value, ...(Array.isArray(value['@graph']) ? value['@graph'].filter(isObject) : [])]
}
