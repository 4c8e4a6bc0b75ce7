// The report as W3C Web Annotations in JSON-LD, one a claim, for other programs.
import { reportedClaims } from './claims.ts'
import type { ReportedClaim, ReportedEvidence, ReportInput } from './model.ts'

/** How much of the text stands beside a quotation so that it can be found again. In UTF-16 code units. */
const context = 32

/** An annotation page (https://www.w3.org/TR/annotation-model/). Positions count Unicode code points, as the model wants it. */
export function annotationReport(input: ReportInput): string {
  const { draft, made } = input
  const positions = codePointsBefore(draft.text)
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#report',
    type: 'AnnotationPage',
    items: reportedClaims(input).map(claim => annotationOf(claim, input, positions)),
  }
  return `${JSON.stringify({ ...page, generator: { type: 'Software', name: made.by }, generated: made.at }, undefined, 2)}\n`
}

function annotationOf(claim: ReportedClaim, { draft, made }: ReportInput, positions: Uint32Array) {
  const { number, start, end, state, differences, decision, evidence } = claim
  const comments = differences.map(({ message }) => textual(message, 'commenting'))
  const decided = decision && [decision.what, decision.note].filter(Boolean).join(': ')
  const deciding = decided === undefined ? [] : [signed(textual(decided, 'assessing'), claim)]
  return {
    id: `#claim-${number}`,
    type: 'Annotation',
    motivation: 'assessing',
    generator: { type: 'Software', name: made.by },
    generated: made.at,
    target: {
      source: iriOf(draft.path),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: claim.words,
          prefix: whole(draft.text.slice(Math.max(0, start - context), start)),
          suffix: whole(draft.text.slice(end, end + context)),
        },
        { type: 'TextPositionSelector', start: positions[start]!, end: positions[end]! },
      ],
    },
    body: [textual(state, 'classifying'), ...comments, ...deciding, ...evidence.map(sourceOf)],
  }
}

function textual(value: string, purpose: string) {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

function signed(body: ReturnType<typeof textual>, { decision }: ReportedClaim) {
  return {
    ...body,
    ...(decision?.by !== undefined && { creator: { type: 'Person', name: decision.by } }),
    ...(decision?.when !== undefined && { created: decision.when }),
  }
}

function sourceOf({ path, source, place, before, words, after }: ReportedEvidence) {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: path === undefined ? `urn:claimcheck:${encodeURIComponent(source)}` : iriOf(path),
    selector: {
      type: 'TextQuoteSelector',
      exact: words,
      prefix: before.slice(-context),
      suffix: after.slice(0, context),
    },
    ...(place !== undefined && { label: place }),
  }
}

/** A path as a relative reference. */
function iriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Without the halves of characters that a cut left at its ends. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}

/** For every offset in UTF-16 code units, the end of the text included, how many code points stand before it. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    before[at] = count
    const pair = /[\ud800-\udbff]/.test(text[at]!) && /[\udc00-\udfff]/.test(text[at + 1] ?? '')
    if (pair) before[++at] = count
    count++
  }
  before[text.length] = count
  return before
}
