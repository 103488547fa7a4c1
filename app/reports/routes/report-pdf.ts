import { redirect } from '@remix-run/node'
import { mayLoad } from '~/people/guard.server'
import { drawReport } from '../draw-report.server'
import { printedIn } from '../printed-in'
import { askedReport } from '../report-page.server'

/** A report as a PDF, in Danish or in English. */
export const loader = mayLoad('/koordinator/rapport/halvaar.pdf', async ({ url, language }) => {
  const { asked, facts, status } = askedReport(url.searchParams)
  // a paper cannot say what is wrong with the days: the page does
  if (asked.trouble) throw redirect(`/koordinator/rapport${url.search}`)
  const drawn = await drawReport(facts, status, printedIn(language))
  const { half, from, until } = asked.period
  return new Response(new Uint8Array(drawn), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="rapport-${half ?? `${from}-${until}`}.pdf"`,
      'cache-control': 'no-store',
    },
  })
})
