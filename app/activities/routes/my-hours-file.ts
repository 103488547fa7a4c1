import { writeCsv } from '~/imports/csv-file'
import { mayLoad } from '~/people/guard.server'
import { ownFile } from '../own-file.server'

/** One's own hours as a file that a spreadsheet opens right. */
export const loader = mayLoad('/mit/timer.csv', ({ actor, language }) => {
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="mine-timer.csv"' }
  return new Response(writeCsv(ownFile(actor, language)), { headers: { ...headers, 'cache-control': 'private, no-store' } })
})
