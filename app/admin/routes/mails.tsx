import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { recordAudit } from '~/server/audit.server'
import { listTroubledMail, resendMail } from '~/server/outbox.server'
import { Button } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { DataTable } from '~/ui/table'

/** Mails that did not get through, by kind and state; never to whom or what they say. */
export const loader = mayLoad('/admin/mails', ({ language }) => ({
  title: translator(language)('admin:mails.title'),
  mails: listTroubledMail().map(({ id, template, state, attempts, createdAt }) => ({
    id,
    template,
    state,
    attempts,
    since: createdAt.toISOString(),
  })),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/admin/mails', {
  async resend({ actor, form }) {
    const id = String(form.get('id'))
    if (!resendMail(id)) throw notFound()
    recordAudit({ actor: actor.userId, action: 'mail.resent', subject: `mail:${id}` })
    return redirect('/admin/mails', { headers: { 'set-cookie': await flashHeader({ key: 'mailResent' }) } })
  },
})

export default function Mails() {
  const { mails } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('admin')
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('title'), href: '/admin' }, { text: t('mails.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mails.title')}</h1>
      <p className="measure">{t('mails.lead')}</p>
      <DataTable
        label={t('mails.title')}
        rows={mails}
        rowKey={({ id }) => id}
        empty={<Empty title={t('mails.none')} />}
        columns={[
          { head: t('mails.kind'), rowHead: true, render: ({ template }) => <code dir="ltr">{template}</code> },
          { head: t('mails.state'), render: ({ state }) => t(`mails.states.${state}`) },
          { head: t('mails.tries'), numeric: true, render: ({ attempts }) => attempts },
          { head: t('mails.since'), render: ({ since }) => formatMoment(new Date(since), i18n.language) },
          {
            head: t('mails.again'),
            render: ({ id }) => (
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" size="sm" icon="send" name="intent" value="resend">
                  {t('mails.again')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </div>
  )
}
