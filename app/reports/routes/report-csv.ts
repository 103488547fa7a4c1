import { redirect } from '@remix-run/node'
import { translator } from '~/i18n/i18n.server'
import { writeCsv } from '~/imports/csv-file'
import { mayLoad } from '~/people/guard.server'
import { csvRowsOf, isTableId } from '../report-csv'
import { askedReport } from '../report-page.server'

/** The tables of a report as a file that a Danish spreadsheet opens right: all of them, or one with `tabel=`. */
export const loader = mayLoad('/koordinator/rapport.csv', ({ url, language }) => {
  const { asked, facts } = askedReport(url.searchParams)
  // a file cannot say what is wrong with the days: the page does
  if (asked.trouble) throw redirect(`/koordinator/rapport${url.search}`)
  const only = url.searchParams.get('tabel')
  const rows = csvRowsOf(facts.compared, translator(language), language, isTableId(only) ? only : null)
  const { half, from, until } = asked.period
  return new Response(writeCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rapport-${half ?? `${from}-${until}`}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
