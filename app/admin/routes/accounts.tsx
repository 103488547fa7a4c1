import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { listAccounts, personById } from '~/people/people.server'
import { grantRole, withdrawRole } from '~/people/roles.server'
import { grantedRoles } from '~/people/permissions'
import { emailAddress } from '~/people/typed-text'
import { Button } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { PlainSearch, PlainSelect } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'

const PAGE_SIZE = 50

export const loader = mayLoad('/admin/brugere', ({ url, language }) => {
  const q = url.searchParams.get('q')?.trim() ?? ''
  const page = Math.max(1, Math.min(10_000, Number.parseInt(url.searchParams.get('side') ?? '1', 10) || 1))
  const email = q ? emailAddress.safeParse(q) : null
  const found = email && !email.success ? { rows: [], total: 0 } : listAccounts({ email: email?.data, page, pageSize: PAGE_SIZE })
  return { q, page, ...found, pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)), title: translator(language)('admin:accounts.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function chosen(form: FormData) {
  const userId = String(form.get('userId'))
  const role = form.get('role')
  if (!isOneOf(grantedRoles, role)) throw new Response(null, { status: 400 })
  if (!personById(userId)) throw notFound()
  return { userId, role }
}
const done = async (key: string, tone: 'ok' | 'warn' = 'ok') =>
  redirect('/admin/brugere', { headers: { 'set-cookie': await flashHeader({ key, tone }) } })

export const action = mayAct('/admin/brugere', {
  grant({ actor, form }) {
    const { userId, role } = chosen(form)
    grantRole(actor, userId, role)
    return done('roleGranted')
  },
  withdraw({ actor, form }) {
    const { userId, role } = chosen(form)
    return withdrawRole(actor, userId, role) ? done('roleWithdrawn') : done('lastAdmin', 'warn')
  },
})

export default function Accounts() {
  const { q, rows, page, pages } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('title'), href: '/admin' }, { text: t('accounts.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('accounts.title')}</h1>
      <p>{t('accounts.lead')}</p>
      <Form className="searchrow">
        <PlainSearch id="q" name="q" label={t('accounts.search')} value={q} placeholder={t('accounts.search')} />
        <Button type="submit">{t('accounts.find')}</Button>
      </Form>
      <DataTable
        label={t('accounts.title')}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={t('accounts.none')} />}
        columns={[
          {
            head: t('accounts.name'),
            rowHead: true,
            render: (row) => (
              <>
                <bdi>{[row.firstName, row.lastName].filter(Boolean).join(' ')}</bdi>
                <br />
                <span className="soft" dir="ltr">
                  {row.email}
                </span>
              </>
            ),
          },
          { head: t('accounts.town'), render: ({ town }) => (town && isTownSlug(town) ? townName(town) : '') },
          {
            head: t('accounts.roles'),
            render: (row) => (
              <Form method="post" className="row">
                <input type="hidden" name="userId" value={row.id} />
                <input type="hidden" name="intent" value="withdraw" />
                {row.roles.length === 0
                  ? t('accounts.member')
                  : row.roles.map((role) => (
                      <Button key={role} type="submit" size="sm" icon="x" name="role" value={role}>
                        {t(`roles.${role}`)}
                        <span className="vh"> {t('accounts.take', { role: t(`roles.${role}`) })}</span>
                      </Button>
                    ))}
              </Form>
            ),
          },
          {
            head: t('accounts.give'),
            render: (row) => (
              <Form method="post" className="row">
                <input type="hidden" name="userId" value={row.id} />
                <PlainSelect
                  id={`role-${row.id}`}
                  name="role"
                  label={<span className="vh">{t('accounts.roles')}</span>}
                  options={grantedRoles.filter((role) => !row.roles.includes(role)).map((value) => ({ value, text: t(`roles.${value}`) }))}
                />
                <Button type="submit" size="sm" name="intent" value="grant">
                  {t('accounts.give')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Pagination
        label={t('accounts.pages')}
        page={page}
        pages={pages}
        href={(to) => `/admin/brugere?side=${to}`}
        previous={t('accounts.previous')}
        next={t('accounts.next')}
        pageLabel={(to) => t('accounts.page', { page: to })}
      />
    </div>
  )
}
