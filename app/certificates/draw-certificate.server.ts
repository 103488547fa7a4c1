import { now } from '~/server/clock.server'
import type { CertificatePaper, PaperLanguage } from './certificate'
import { drawBack } from './draw-back.server'
import { drawFront } from './draw-front.server'
import { openPaper } from './paper-pen.server'
import { sheetOf } from './sheet.server'

/** A certificate as a PDF: A4 landscape, front and back, with its fonts in it. */
export async function drawCertificate(paper: CertificatePaper, language: PaperLanguage): Promise<Buffer> {
  const sheet = await sheetOf(paper, language)
  const at = paper.issuedOn ? new Date(`${paper.issuedOn}T12:00:00Z`) : now()
  const { pen, done } = await openPaper({ title: sheet.documentTitle, language, at })
  drawFront(pen, sheet)
  drawBack(pen, sheet)
  return done()
}
