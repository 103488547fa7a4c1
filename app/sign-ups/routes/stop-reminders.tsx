import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { Button, ButtonLink } from '~/ui/button'
import type { PageHandle } from '~/ui/page-frame'
import { isStopLink, stopReminders } from '../changing.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of a reminder. Opening it changes nothing; its one button, or the mail program's, ends the reminders. */
export const loader = mayLoad('/paamindelser/:token', async ({ params, url, language, context }) => {
  const title = translator(language)('signUps:stop.title')
  if (url.searchParams.has('stoppet')) return { stopped: true, title }
  if (isStopLink(params.token ?? '')) return { stopped: false, title }
  const { allowed } = await takeToken('answer-token', context.clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
})
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
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(stopped ? 'stop.done' : 'stop.title')}</h1>
      <p className="lead">{t(stopped ? 'stop.doneText' : 'stop.text')}</p>
      {stopped ? (
        <p>
          <ButtonLink href="/arrangementer">{t('done.more')}</ButtonLink>
        </p>
      ) : (
        <Form method="post">
          <Button type="submit" variant="primary" name="intent" value="stop">
            {t('stop.button')}
          </Button>
        </Form>
      )}
    </div>
  )
}
