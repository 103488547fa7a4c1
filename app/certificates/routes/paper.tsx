import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayLoad, notFound } from '~/people/guard.server'
import { paperLanguageOf } from '../certificate'
import { paperOf } from '../certificates.server'
import { PaperPage } from '../paper-page'
import { canBeWritten } from '../script-runs'
import { sheetOf } from '../sheet.server'

/** One's own certificate, front and back: while it waits for a coordinator as it will look. */
export const loader = mayLoad('/mit/beviser/:id', async ({ actor, params, url, language }) => {
  const paper = paperOf(actor, params.id ?? '')
  if (!paper) throw notFound()
  const sheet = await sheetOf(paper, paperLanguageOf(url.searchParams.get('papir'), language))
  return {
    sheet,
    here: url.pathname,
    pdf: `${url.pathname}/pdf?sprog=${sheet.language}`,
    note: paper.number ? ('ready' as const) : ('notYet' as const),
    withoutLetters: !canBeWritten(paper.name),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.sheet.documentTitle },
  { name: 'robots', content: 'noindex' },
]

export default function Paper() {
  return <PaperPage {...useLoaderData<typeof loader>()} />
}
