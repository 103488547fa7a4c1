import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { Menu } from '~/ui/menu'
import type { SiteVisitor } from './site-visitor'

/** Sign in, or a menu in one's own name. */
export function AccountMenu({ visitor, dark }: { visitor: SiteVisitor | null; dark: boolean }) {
  const { t } = useTranslation('home')
  if (!visitor)
    return (
      <ButtonLink href="/log-ind" icon="user" size="sm">
        {t('account.signIn')}
      </ButtonLink>
    )
  return (
    <Menu
      icon="user"
      text={
        visitor.unread > 0 ? (
          <>
            {visitor.firstName}{' '}
            <Count hot unit={t('account.unread')}>
              {visitor.unread}
            </Count>
          </>
        ) : (
          visitor.firstName
        )
      }
      label={` – ${t('account.label')}`}
      variant={dark ? 'dark' : undefined}
    >
      <AccountRows visitor={visitor} />
    </Menu>
  )
}

/** The same as rows, for the menu of narrow screens. */
export function AccountRows({ visitor }: { visitor: SiteVisitor | null }) {
  const { t } = useTranslation('home')
  if (!visitor)
    return (
      <Anchor href="/log-ind">
        {t('account.signIn')} <Icon name="user" />
      </Anchor>
    )
  return (
    <>
      <Anchor href="/mit">
        {t('account.mine')} <Icon name="user" />
      </Anchor>
      <Anchor href="/mit/beskeder">
        {t('account.messages')}
        {visitor.unread > 0 ? (
          <Count hot unit={t('account.unread')}>
            {visitor.unread}
          </Count>
        ) : null}
        <Icon name="message-circle" />
      </Anchor>
      {visitor.organisations.map(({ slug, name }) => (
        <Anchor key={slug} href={`/forening/${slug}`}>
          <bdi>{name}</bdi> <Icon name="users" />
        </Anchor>
      ))}
      {visitor.roles.includes('coordinator') && (
        <Anchor href="/koordinator">
          {t('account.desk')} <Icon name="chevron-right" />
        </Anchor>
      )}
      {visitor.roles.includes('admin') && (
        <Anchor href="/admin">
          {t('account.admin')} <Icon name="settings" />
        </Anchor>
      )}
      <Form method="post" action="/log-ud" reloadDocument>
        <button type="submit" name="intent" value="sign-out">
          {t('account.signOut')} <Icon name="log-out" />
        </button>
      </Form>
    </>
  )
}
