import { mayLoad } from '~/people/guard.server'
import { drawReport } from '../draw-report.server'
import { askedReport } from '../report-page.server'

/** A report as a PDF, in Danish or in English. */
export const loader = mayLoad('/koordinator/rapport/halvaar.pdf', async ({ url, language }) => {
  const { asked, facts, status } = askedReport(url.searchParams)
  const drawn = await drawReport(facts, status, language === 'da' ? 'da' : 'en')
  const { half, from, until } = asked.period
  return new Response(new Uint8Array(drawn), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="rapport-${half ?? `${from}-${until}`}.pdf"`,
      'cache-control': 'no-store',
    },
  })
})
