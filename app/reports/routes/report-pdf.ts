import { mayLoad } from '~/people/guard.server'
import { askedReport } from '../report-page.server'
import { drawReport } from '../draw-report.server'

/** A report as a PDF, in Danish or in English. */
export const loader = mayLoad('/koordinator/rapport/halvaar.pdf', async ({ url, language }) => {
  const asked = askedReport(url.searchParams)
  const written = language === 'da' ? 'da' : 'en'
  const drawn = await drawReport(asked, written)
  const { half, from, until } = asked.asked.period
  return new Response(new Uint8Array(drawn), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="rapport-${half ?? `${from}-${until}`}.pdf"`,
      'cache-control': 'no-store',
    },
  })
})
