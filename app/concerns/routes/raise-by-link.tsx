import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openLink } from '~/matching/private-link.server'
import { translator } from '~/i18n/i18n.server'
import type { LinkPurpose } from '~/matching/answer-links.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import type { PageHandle } from '~/ui/page-frame'
import { RaisePage } from '../raise-page'
import { raisePage, takeConcern } from '../raising.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/**
 * Saying that something is wrong, by the private link of any letter about the match. A link too old to read the letter is still good for
 * this: it shows nothing, and somebody may need help. Answers are read by a fresh link alone.
 */
const purposes = ['answer', 'contact', 'follow-up', 'agreement', 'concern'] as const
/** The letter a link belongs to; one made for the answer to a concern has none. */
const letters: Partial<Record<LinkPurpose, string>> = {
  answer: '/svar',
  contact: '/har-i-talt',
  'follow-up': '/hvordan-gaar-det',
  agreement: '/aftale',
}

export const loader = mayLoad('/bekymring/:token', async ({ params, context, url, language }) => {
  const { match, side, expired, purpose } = await openLink(params.token, purposes, context.clientAddress)
  return {
    ...raisePage(match, side, url.searchParams.has('sagt'), !expired),
    back: letters[purpose] && !expired ? `${letters[purpose]}/${params.token}` : '/',
    title: translator(language)('concerns:raise.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/bekymring/:token', {
  async raise({ params, context, url, form }) {
    const { match, side } = await openLink(params.token, purposes, context.clientAddress)
    return takeConcern(match, side, 'link', form, url.pathname)
  },
})

export default function RaiseByLink() {
  const loaded = useLoaderData<typeof loader>()
  return <RaisePage {...loaded} reply={useActionData<typeof action>()?.reply} />
}
