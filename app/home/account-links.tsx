import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '~/ui/button'
import type { SiteVisitor } from './site-frame'

/** Sign in, or the way to one's own pages and out. */
export function AccountLinks({ visitor }: { visitor: SiteVisitor | null }) {
  const { t } = useTranslation('home')
  if (!visitor) return <ButtonLink href="/log-ind" icon="user" size="sm">{t('account.signIn')}</ButtonLink>
  return (
    <div className="row">
      {visitor.roles.includes('coordinator') && <ButtonLink href="/koordinator" size="sm">{t('account.desk')}</ButtonLink>}
      {visitor.roles.includes('admin') && <ButtonLink href="/admin" size="sm">{t('account.admin')}</ButtonLink>}
      <ButtonLink href="/mit" icon="user" size="sm">{t('account.mine')}</ButtonLink>
      <Form method="post" action="/log-ud" reloadDocument>
        <Button type="submit" variant="quiet" size="sm" name="intent" value="sign-out">{t('account.signOut')}</Button>
      </Form>
    </div>
  )
}
