import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { countAccounts, firstNamesOf } from '~/people/people.server'
import { recentAudit } from '~/server/audit.server'
import { listTroubledMail } from '~/server/outbox.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DataTable } from '~/ui/table'
import { vars } from '~/ui/vars'

export const loader = mayLoad('/admin', ({ language }) => {
  const audit = recentAudit(50)
  const names = firstNamesOf(audit.map((event) => event.actor))
  return {
    title: translator(language)('admin:title'),
    accounts: countAccounts(),
    troubled: listTroubledMail().length,
    audit: audit.map(({ id, at, actor, action, subject }) => ({
      id,
      at: at.toISOString(),
      actor: names.get(actor) ?? actor,
      action,
      subject,
    })),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Overview() {
  const { accounts, troubled, audit } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['admin', 'weights', 'siteTexts'])
  return (
    <div className="wrap band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('title')}</h1>
      <p className="lead">{t('overview.lead')}</p>
      <div className="grid">
        <Card title={t('overview.accounts')}>
          <div className="stack">
            <p>{t('overview.accountsText', { count: accounts })}</p>
            <p>
              <ButtonLink href="/admin/brugere">{t('overview.accounts')}</ButtonLink>
            </p>
          </div>
        </Card>
        <Card title={t('weights:card')}>
          <div className="stack">
            <p>{t('weights:cardText')}</p>
            <p>
              <ButtonLink href="/admin/vaegte">{t('weights:card')}</ButtonLink>
            </p>
          </div>
        </Card>
        <Card title={t('siteTexts:card')}>
          <div className="stack">
            <p>{t('siteTexts:cardText')}</p>
            <p>
              <ButtonLink href="/admin/sider">{t('siteTexts:card')}</ButtonLink>
            </p>
          </div>
        </Card>
        <Card title={t('overview.mails')}>
          <div className="stack">
            <p>{t('overview.mailsText', { count: troubled })}</p>
            <p>
              <ButtonLink href="/admin/mails">{t('overview.mails')}</ButtonLink>
            </p>
          </div>
        </Card>
      </div>
      <h2 style={{ fontSize: 'var(--t-3)' }}>{t('overview.audit')}</h2>
      <DataTable
        label={t('overview.audit')}
        rows={audit}
        rowKey={({ id }) => id}
        empty={t('overview.auditNone')}
        columns={[
          { head: t('overview.at'), rowHead: true, render: ({ at }) => formatMoment(new Date(at), i18n.language) },
          { head: t('overview.who'), render: ({ actor }) => <bdi>{actor}</bdi> },
          { head: t('overview.what'), render: ({ action }) => <code dir="ltr">{action}</code> },
          { head: t('overview.subject'), render: ({ subject }) => <code dir="ltr">{subject}</code> },
        ]}
      />
    </div>
  )
}
