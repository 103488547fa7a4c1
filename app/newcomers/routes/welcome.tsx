import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { startSession } from '~/people/sessions.server'
import { takeToken } from '~/server/limits.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { accountFromLink, confirmAddress, readWelcome } from '../accounts.server'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** A link in a mail to a newcomer. Opening it changes nothing; the page shows nothing of anybody. Guessing links is limited. */
export const loader = mayLoad('/velkommen/:token', async ({ params, context, language }) => {
  const welcome = readWelcome(params.token ?? '')
  if (!welcome && !(await takeToken('answer-token', context.clientAddress)).allowed) throw new Response(null, { status: 429 })
  return {
    title: translator(language)('newHere:welcome.documentTitle'),
    standing: welcome && { proven: welcome.proven, hasAccount: welcome.hasAccount },
  }
})

export const action = mayAct('/velkommen/:token', {
  async confirm({ params, url }) {
    const done = confirmAddress(params.token ?? '')
    return redirect(url.pathname, done ? { headers: { 'set-cookie': await flashHeader({ key: 'newHere:flash.confirmed' }) } } : {})
  },
  async account({ actor, params, url }) {
    const result = accountFromLink(params.token ?? '', actor)
    if (!result) return redirect(url.pathname)
    if (result.outcome === 'sign-in') return redirect(`/log-ind?til=${encodeURIComponent(url.pathname)}`)
    if (result.outcome === 'other')
      return redirect(url.pathname, { headers: { 'set-cookie': await flashHeader({ key: 'newHere:flash.otherAccount', tone: 'warn' }) } })
    const headers = new Headers({
      'set-cookie': await flashHeader({ key: `newHere:flash.${result.outcome === 'made' ? 'account' : 'tied'}` }),
    })
    if (result.outcome === 'made') headers.append('set-cookie', await startSession(result.userId))
    return redirect('/mit', { headers })
  },
})

export default function Welcome() {
  const { standing } = useLoaderData<typeof loader>()
  const { t } = useTranslation('newHere')
  if (!standing || standing.hasAccount)
    return (
      <div className="wrap wrap--text band stack">
        <h1>{t('welcome.oldTitle')}</h1>
        <p className="lead">{t(standing ? 'welcome.hasAccount' : 'welcome.oldText')}</p>
        <p>
          <ButtonLink variant="primary" href={standing ? '/log-ind' : '/ny-paa-oeen'}>
            {t(standing ? 'welcome.signIn' : 'title')}
          </ButtonLink>
        </p>
      </div>
    )
  return (
    <div className="wrap wrap--text band stack">
      <h1>{t(standing.proven ? 'welcome.provenTitle' : 'welcome.title')}</h1>
      {standing.proven ? (
        <Flash tone="ok" still>
          {t('welcome.provenText')}
        </Flash>
      ) : (
        <Form method="post" reloadDocument className="stack">
          <p className="lead">{t('welcome.text')}</p>
          <Button type="submit" name="intent" value="confirm" variant="primary" size="big" full>
            {t('welcome.confirm')}
          </Button>
        </Form>
      )}
      <Card title={t('welcome.accountTitle')}>
        <Form method="post" reloadDocument className="stack">
          <p>{t('welcome.accountText')}</p>
          <div>
            <Button type="submit" name="intent" value="account" size="big" icon="user">
              {t('welcome.account')}
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  )
}
