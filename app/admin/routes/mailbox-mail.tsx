import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mayLoad, notFound } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { mailboxMail } from '~/server/mailbox.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Fold } from '~/ui/fold'

export const loader = mayLoad('/udbakke/:id', ({ params }) => {
  const mail = mailboxMail(params.id ?? '')
  if (!mail) throw notFound()
  const { to, subject, html, text, locale, calendar } = mail
  // Links of this site, as paths: the demo may be opened under another address than ORIGIN.
  const links = [
    ...new Set(
      [...text.matchAll(/https?:\/\/[^\s<>"]+/g)]
        .map(([link]) => link)
        .filter((link) => link.startsWith(`${env().ORIGIN}/`))
        .map((link) => link.slice(env().ORIGIN.length)),
    ),
  ]
  // Its buttons lead out of the frame, as they would out of a mail program.
  return {
    to,
    subject,
    html: html.replace(/<head>/i, '<head><base target="_top">'),
    text,
    locale,
    links,
    calendar: calendar?.name ?? null,
    id: mail.id,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject }]

export default function MailboxMail() {
  const { to, subject, html, text, locale, links, calendar, id } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mailbox.back'), href: '/udbakke' }, { text: <bdi>{subject}</bdi> }]} />
      <h1 style={{ fontSize: 'var(--t-3)' }} lang={locale} dir="auto">
        {subject}
      </h1>
      <p className="soft">
        {t('mailbox.to')}: <bdi>{to}</bdi>
      </p>
      {calendar ? (
        <div>
          <ButtonLink href={`/udbakke/${id}/kalender.ics`} icon="calendar-plus" whole>
            <bdi>{calendar}</bdi>
          </ButtonLink>
        </div>
      ) : null}
      <Card title={t('mailbox.links')}>
        <ul className="stack">
          {links.map((link) => (
            <li key={link}>
              <a href={link} dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                {link}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <iframe
        title={t('mailbox.mail')}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={html}
        style={{ inlineSize: '100%', blockSize: '36rem', border: '1px solid var(--line)' }}
      />
      <Fold summary={t('mailbox.text')}>
        <pre dir="auto" lang={locale} style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </pre>
      </Fold>
    </div>
  )
}
