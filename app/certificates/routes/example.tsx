import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isOneOf } from '~/people/facts'
import { mayLoad, notFound } from '~/people/guard.server'
import { fullNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { certificateKinds, paperLanguageOf } from '../certificate'
import { hoursBasis } from '../earned'
import { exampleOf } from '../example-paper'
import { PaperPage } from '../paper-page'
import { canBeWritten } from '../script-runs'
import { sheetOf } from '../sheet.server'
import { factsOf } from '../standing.server'

/** What one is on the way to, with one's own name, and one's own work where there is some; else invented work, which it says. */
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
  const invented = exampleOf(kind, words, islandDate(now()).slice(0, 4))
  const own = kind === 'thanks' || kind === 'training' ? null : factsOf(actor.userId, { kind, basis: hoursBasis })
  const worked = own !== null && own.tasks.length > 0
  const paper = worked ? { ...invented, facts: own } : invented
  const across = worked ? ('ownExample' as const) : ('example' as const)
  return {
    sheet: await sheetOf(paper, written, across),
    here: url.pathname,
    pdf: null,
    note: across,
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
