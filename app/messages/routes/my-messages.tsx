import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { ConversationList } from '../conversation-list'
import { conversationsOf } from '../conversations.server'

export const loader = mayLoad('/mit/beskeder', ({ actor, language }) => ({
  rows: conversationsOf(actor),
  title: translator(language)('messages:list.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function MyMessages() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useTranslation('messages')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.mine'), href: '/mit' }, { text: t('list.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('list.title')}</h1>
      {rows.length === 0 ? (
        <Empty title={t('list.none')} text={t('list.noneText')} action={<ButtonLink href="/tilbud">{t('list.offers')}</ButtonLink>} />
      ) : (
        <ConversationList rows={rows} base="/mit/beskeder" />
      )}
    </div>
  )
}
