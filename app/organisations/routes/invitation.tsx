import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { AccountPage } from '~/people/account-page'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import { acceptInvitation, isInvited, readInvitation } from '../invitations.server'

/** An invitation from a mail. Opening it changes nothing; the button does, for the one whose address it was sent to. */
export const loader = mayLoad('/invitation/:token', ({ params, actor, language, url }) => {
  const found = readInvitation(params.token ?? '')
  const title = translator(language)('organisations:invitation.title')
  if (!found) return { invitation: null, standing: 'gone' as const, here: url.pathname, title }
  const { organisation, role, inviter, handsOver } = found
  return {
    invitation: { name: organisation.name, role, inviter, handsOver },
    standing: !actor ? ('signed-out' as const) : isInvited(actor, found) ? ('invited' as const) : ('other-address' as const),
    here: url.pathname,
    title,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/invitation/:token', {
  async accept({ params, actor, request }) {
    const accepted = acceptInvitation(actor, params.token ?? '')
    // used, run out or somebody else's: the page itself says which
    if (typeof accepted === 'string') return redirect(new URL(request.url).pathname)
    return redirect(`/forening/${accepted.slug}`, {
      headers: { 'set-cookie': await flashHeader({ key: 'organisations:flash.joined' }) },
    })
  },
})

export default function Invitation() {
  const { invitation, standing, here } = useLoaderData<typeof loader>()
  const { t } = useTranslation('organisations')
  if (!invitation) {
    return (
      <AccountPage title={t('invitation.goneTitle')} lead={t('invitation.goneText')}>
        <ButtonLink variant="primary" full href="/foreninger">
          {t('list.short')}
        </ButtonLink>
      </AccountPage>
    )
  }
  const { name, role, inviter, handsOver } = invitation
  const then = `?til=${encodeURIComponent(here)}`
  const lead = inviter ? t(`invitation.lead.${role}`, { inviter, name }) : t(`invitation.leadOf.${role}`, { name })
  return (
    <AccountPage title={t('invitation.heading', { name })} lead={lead}>
      <div className="stack">
        {handsOver && <p>{t('invitation.handsOver')}</p>}
        <p>{t(`invitation.means.${role}`)}</p>
        {standing === 'invited' && (
          <Form method="post">
            <Button type="submit" variant="primary" full size="big" name="intent" value="accept">
              {t('invitation.accept')}
            </Button>
          </Form>
        )}
        {standing === 'signed-out' && (
          <>
            <p>{t('invitation.signedOut')}</p>
            <ButtonLink variant="primary" full href={`/log-ind${then}`}>
              {t('invitation.signIn')}
            </ButtonLink>
            <ButtonLink full href={`/opret${then}`}>
              {t('invitation.register')}
            </ButtonLink>
          </>
        )}
        {standing === 'other-address' && (
          <>
            <p>{t('invitation.otherAddress')}</p>
            <Form method="post" action="/log-ud" reloadDocument>
              <Button type="submit" full name="intent" value="sign-out">
                {t('invitation.signOut')}
              </Button>
            </Form>
          </>
        )}
      </div>
    </AccountPage>
  )
}
