import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { openStopLink } from '~/people/stop-link.server'
import type { PageHandle } from '~/ui/page-frame'
import { StopPage } from '~/ui/stop-page'
import { isStopLink, stopByLink } from '../unfilled-mails.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of the week's mail. Opening it changes nothing; its one button ends the mails. */
export const loader = mayLoad('/vagter/stop/:token', async ({ params, url, language, context }) => ({
  title: translator(language)('shifts:stop.title'),
  ...(await openStopLink(isStopLink(params.token ?? ''), url, context.clientAddress)),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/vagter/stop/:token', {
  // a link that has been used answers the same: mail programs may press it twice
  stop({ params, url }) {
    stopByLink(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopShiftMails() {
  const { stopped } = useLoaderData<typeof loader>()
  const { t } = useTranslation('shifts')
  return (
    <Form method="post">
      <StopPage
        title={t(stopped ? 'stop.done' : 'stop.title')}
        text={t('stop.text')}
        then={stopped ? { href: '/mit/vagter', text: t('stop.find') } : { button: t('stop.button') }}
      />
    </Form>
  )
}
