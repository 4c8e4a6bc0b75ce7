import { extractedFromDocx } from './docx.ts'
import { answerWith } from './worker.ts'

answerWith(extractedFromDocx)
