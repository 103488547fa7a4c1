import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { Button, ButtonLink } from '~/ui/button'
import { isStopLink, stopByLink } from '../unfilled-mails.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of the week's mail. Opening it changes nothing; its one button ends the mails. */
export const loader = mayLoad('/vagter/stop/:token', async ({ params, url, language, context }) => {
  const title = translator(language)('shifts:stop.title')
  if (url.searchParams.has('stoppet')) return { done: true, title }
  if (isStopLink(params.token ?? '')) return { done: false, title }
  const { allowed } = await takeToken('answer-token', context.clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/vagter/stop/:token', {
  // a link that has been used answers the same: mail programs may press it twice
  stop({ params, url }) {
    stopByLink(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopShiftMails() {
  const { done } = useLoaderData<typeof loader>()
  const { t } = useTranslation('shifts')
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(done ? 'stop.done' : 'stop.title')}</h1>
      <p className="lead">{t('stop.text')}</p>
      {done ? (
        <p>
          <ButtonLink href="/mit/vagter">{t('stop.find')}</ButtonLink>
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
