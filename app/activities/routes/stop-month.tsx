import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { openStopLink } from '~/people/stop-link.server'
import type { PageHandle } from '~/ui/page-frame'
import { StopPage } from '~/ui/stop-page'
import { isMonthStopLink, stopMonthByLink } from '../month-mails.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of »your month«. Opening it changes nothing; its one button ends the mails. */
export const loader = mayLoad('/din-maaned/:token', async ({ params, url, language, context }) => ({
  title: translator(language)('hours:stop.title'),
  ...(await openStopLink(isMonthStopLink(params.token ?? ''), url, context.clientAddress)),
}))
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/din-maaned/:token', {
  // a link that has been used answers the same: mail programs may press it twice
  stop({ params, url }) {
    stopMonthByLink(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopMonthMails() {
  const { stopped } = useLoaderData<typeof loader>()
  const { t } = useTranslation('hours')
  return (
    <Form method="post">
      <StopPage
        title={t(stopped ? 'stop.done' : 'stop.title')}
        text={t('stop.text')}
        then={stopped ? { href: '/mit/timer', text: t('stop.see') } : { button: t('stop.button') }}
      />
    </Form>
  )
}
