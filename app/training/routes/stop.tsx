import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { openStopLink } from '~/people/stop-link.server'
import type { PageHandle } from '~/ui/page-frame'
import { StopPage } from '~/ui/stop-page'
import { isStopLink, stopInvitations } from '../invitations.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of an invitation. Opening it changes nothing; its one button ends the invitations to that course. */
export const loader = mayLoad('/kurser/stop/:token', async ({ params, url, language, context }) => ({
  title: translator(language)('training:stop.title'),
  ...(await openStopLink(isStopLink(params.token ?? ''), url, context.clientAddress)),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/kurser/stop/:token', {
  // a link that has been used answers the same: mail programs may press it twice
  stop({ params, url }) {
    stopInvitations(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopInvitations() {
  const { stopped } = useLoaderData<typeof loader>()
  const { t } = useTranslation('training')
  return (
    <Form method="post">
      <StopPage
        title={t(stopped ? 'stop.done' : 'stop.title')}
        text={t('stop.text')}
        then={stopped ? { href: '/mit/kurser', text: t('stop.way') } : { button: t('stop.button') }}
      />
    </Form>
  )
}
