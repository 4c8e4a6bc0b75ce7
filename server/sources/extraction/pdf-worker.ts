import { extractedFromPdf } from './pdf.ts'
import { answerWith } from './worker.ts'

answerWith(extractedFromPdf)
