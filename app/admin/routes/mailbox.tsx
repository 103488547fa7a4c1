import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { listMailbox } from '~/server/mailbox.server'
import { Anchor } from '~/ui/anchor'
import { Empty } from '~/ui/empty'
import { DataTable } from '~/ui/table'

/** The built-in mailbox of demo and development. */
export const loader = mayLoad('/udbakke', ({ url, language }) => ({
  title: translator(language)('admin:mailbox.title'),
  mails: listMailbox({ to: url.searchParams.get('til') ?? undefined }).map(({ id, to, subject, locale, deliveredAt }) => ({
    id,
    to,
    subject,
    locale,
    at: deliveredAt.toISOString(),
  })),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Mailbox() {
  const { mails } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('admin')
  return (
    <div className="wrap band--tight stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mailbox.title')}</h1>
      <p>{t('mailbox.lead')}</p>
      <DataTable
        label={t('mailbox.title')}
        rows={mails}
        rowKey={({ id }) => id}
        empty={<Empty title={t('mailbox.none')} text={t('mailbox.noneText')} />}
        columns={[
          {
            head: t('mailbox.subject'),
            rowHead: true,
            render: (mail) => (
              <Anchor href={`/udbakke/${mail.id}`} lang={mail.locale} dir="auto">
                {mail.subject}
              </Anchor>
            ),
          },
          { head: t('mailbox.to'), render: ({ to }) => <span dir="ltr">{to}</span> },
          { head: t('mailbox.at'), render: ({ at }) => formatMoment(new Date(at), i18n.language) },
        ]}
      />
    </div>
  )
}
