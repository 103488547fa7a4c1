import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { openStopLink } from '~/people/stop-link.server'
import type { PageHandle } from '~/ui/page-frame'
import { StopPage } from '~/ui/stop-page'
import { isStopLink, stopReminders } from '../changing.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of a reminder. Opening it changes nothing; its one button, or the mail program's, ends the reminders. */
export const loader = mayLoad('/paamindelser/:token', async ({ params, url, language, context }) => ({
  title: translator(language)('signUps:stop.title'),
  ...(await openStopLink(isStopLink(params.token ?? ''), url, context.clientAddress)),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/paamindelser/:token', {
  // pressed twice, or for somebody who has been forgotten, it answers the same
  stop({ params, url }) {
    stopReminders(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopReminders() {
  const { stopped } = useLoaderData<typeof loader>()
  const { t } = useTranslation('signUps')
  return (
    <Form method="post">
      <StopPage
        title={t(stopped ? 'stop.done' : 'stop.title')}
        text={t(stopped ? 'stop.doneText' : 'stop.text')}
        then={stopped ? { href: '/arrangementer', text: t('done.more') } : { button: t('stop.button') }}
      />
    </Form>
  )
}
