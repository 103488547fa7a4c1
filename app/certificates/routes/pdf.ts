import { mayLoad, notFound } from '~/people/guard.server'
import { paperLanguageOf } from '../certificate'
import { paperOf } from '../certificates.server'
import { drawCertificate } from '../draw-certificate.server'

/** A certificate as a PDF, in Danish or in English. Its file's name says what it is and not whose. */
export const loader = mayLoad('/mit/beviser/:id/pdf', async ({ actor, params, url, language }) => {
  const paper = paperOf(actor, params.id ?? '')
  if (!paper) throw notFound()
  const written = paperLanguageOf(url.searchParams.get('sprog'), language)
  const drawn = await drawCertificate(paper, written)
  return new Response(new Uint8Array(drawn), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${written === 'da' ? 'bevis' : 'certificate'}-${paper.kind}.pdf"`,
      'cache-control': 'no-store',
    },
  })
})
