import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { OwnWordsPage } from '../own-words-page'
import { ownWordsStanding, takeOwnWords } from '../own-words.server'
import { openLink } from '~/matching/private-link.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The volunteer's private link to one follow-up. Opening it changes nothing. */
export const loader = mayLoad('/hvordan-gaar-det/:token', async ({ params, context, url, language }) => {
  const link = await openLink(params.token, ['follow-up'], context.clientAddress)
  const told = url.searchParams.has('fortalt')
  return {
    ...(link.expired ? { standing: 'expired' as const, name: null } : ownWordsStanding(link.about, link.match, told)),
    concernHref: `/bekymring/${params.token}`,
    title: translator(language)('followUps:own.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/hvordan-gaar-det/:token', {
  async save({ params, context, url, form }) {
    const link = await openLink(params.token, ['follow-up'], context.clientAddress)
    if (link.expired) throw redirect(url.pathname)
    return takeOwnWords(link.about, 'link', form, url.pathname)
  },
})

export default function OwnWordsByLink() {
  const loaded = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <OwnWordsPage {...loaded} reply={answered?.reply} homeHref="/" />
}
