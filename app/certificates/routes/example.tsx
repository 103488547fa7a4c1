import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isOneOf } from '~/people/facts'
import { mayLoad, notFound } from '~/people/guard.server'
import { fullNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { certificateKinds, paperLanguageOf } from '../certificate'
import { exampleOf } from '../example-paper'
import { PaperPage } from '../paper-page'
import { canBeWritten } from '../script-runs'
import { sheetOf } from '../sheet.server'

/** What one is on the way to, with one's own name and invented work; it says across it that it is an example. */
export const loader = mayLoad('/mit/beviser/eksempel/:kind', async ({ actor, params, url, language }) => {
  const { kind } = params
  if (!isOneOf(certificateKinds, kind)) throw notFound()
  const written = paperLanguageOf(url.searchParams.get('papir'), language)
  const t = translator(written)
  const words = {
    name: fullNamesOf([actor.userId]).get(actor.userId) ?? t('verify:sample.name'),
    course: t('verify:sample.course'),
    organisation: t('verify:sample.organisation'),
    event: t('verify:sample.event'),
  }
  const paper = exampleOf(kind, words, islandDate(now()).slice(0, 4))
  return {
    sheet: await sheetOf(paper, written),
    here: url.pathname,
    pdf: null,
    note: 'example' as const,
    withoutLetters: !canBeWritten(paper.name),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.sheet.documentTitle },
  { name: 'robots', content: 'noindex' },
]

export default function Example() {
  return <PaperPage {...useLoaderData<typeof loader>()} />
}
