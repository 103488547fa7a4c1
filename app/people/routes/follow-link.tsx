import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { AccountPage } from '../account-page'
import { deviceCookie } from '../device.server'
import { mayAct, mayLoad } from '../guard.server'
import { readMailLink } from '../mail-links.server'
import { firstPageOf } from '../roles.server'
import { startSession } from '../sessions.server'
import { followSignInLink } from '../sign-in.server'

/** A link from a mail. Opening it changes nothing: mail scanners open links too. The button does. */
export const loader = mayLoad('/log-ind/:token', ({ params, language }) => {
  const link = readMailLink(params.token ?? '', ['sign-in', 'verify-email'])
  return { purpose: link?.purpose ?? null, title: translator(language)('people:followLink.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/log-ind/:token', {
  async use({ params, request }) {
    const device: unknown = await deviceCookie().parse(request.headers.get('cookie'))
    const followed = followSignInLink(params.token ?? '', typeof device === 'string' ? device : null)
    if (!followed) return redirect(request.url)
    const headers = new Headers({ 'set-cookie': await startSession(followed.userId) })
    headers.append('set-cookie', await flashHeader({ key: followed.needsPassword ? 'choosePassword' : 'welcome', tone: 'info' }))
    return redirect(followed.needsPassword ? '/mit/privatliv' : (followed.next ?? firstPageOf(followed.userId)), { headers })
  },
})

export default function FollowLink() {
  const { purpose } = useLoaderData<typeof loader>()
  const { t } = useTranslation('people')
  if (!purpose) {
    return (
      <AccountPage title={t('followLink.oldTitle')} lead={t('followLink.oldText')}>
        <div className="stack">
          <ButtonLink variant="primary" full href="/log-ind">
            {t('signIn.submit')}
          </ButtonLink>
          <ButtonLink full href="/log-ind#link">
            {t('followLink.again')}
          </ButtonLink>
        </div>
      </AccountPage>
    )
  }
  return (
    <AccountPage title={t('followLink.title')} lead={t(purpose === 'sign-in' ? 'followLink.signInText' : 'followLink.verifyText')}>
      <Form method="post" reloadDocument>
        <Button type="submit" variant="primary" full size="big" name="intent" value="use">
          {t('followLink.submit')}
        </Button>
      </Form>
    </AccountPage>
  )
}
