import { decoded } from '../encoding.ts'
import { extractedFromHtml } from './html.ts'
import { answerWith } from './worker.ts'

answerWith(bytes => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  const found = decoded(bytes, charset)
  return found ? extractedFromHtml(found.text) : { trouble: 'is not a web page' }
})
