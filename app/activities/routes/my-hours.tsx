import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { countActivities, deleteActivity, ownActivities } from '../activities.server'
import { ActivityAbout } from '../activity-about'
import { hoursOf } from '../activity'
import { myMatches } from '../my-page.server'
import { useHoursText } from '../use-hours-text'

const PAGE_SIZE = 50

export const loader = mayLoad('/mit/timer', ({ actor, url, language }) => {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(url.searchParams.get('side') ?? '1', 10) || 1))
  return {
    page,
    pages: Math.max(1, Math.ceil(countActivities(actor) / PAGE_SIZE)),
    today: islandDate(now()),
    activities: ownActivities(actor, PAGE_SIZE, (page - 1) * PAGE_SIZE),
    names: Object.fromEntries(myMatches(actor).flatMap(({ id, name }) => (name ? [[id, name]] : []))),
    title: translator(language)('mine:hoursTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/mit/timer', {
  async delete({ actor, form }) {
    if (!deleteActivity(actor, String(form.get('id')))) throw notFound()
    return redirect('/mit/timer', { headers: { 'set-cookie': await flashHeader({ key: 'removed', tone: 'info' }) } })
  },
})

export default function MyHours() {
  const { page, pages, today, activities, names } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('mine')
  const hours = useHoursText()
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('title'), href: '/mit' }, { text: t('hoursTitle') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('hoursTitle')}</h1>
      <DataTable
        label={t('hoursTitle')}
        rows={activities}
        rowKey={({ id }) => id}
        empty={<Empty title={t('sum.none')} />}
        columns={[
          { head: t('table.day'), rowHead: true, render: ({ date }) => formatDay(date, i18n.language, new Date(`${today}T12:00:00Z`)) },
          { head: t('table.who'), render: (each) => <ActivityAbout activity={each} names={names} /> },
          { head: t('table.note'), render: ({ note }) => <span dir="auto">{note ?? ''}</span> },
          { head: t('table.hours'), numeric: true, render: ({ minutes }) => hours(hoursOf(minutes)) },
          {
            head: t('table.change'),
            render: ({ id }) => (
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" size="sm" variant="danger" name="intent" value="delete">
                  {t('table.delete')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Pagination
        label={t('table.pages')}
        page={page}
        pages={pages}
        href={(to) => `/mit/timer?side=${to}`}
        previous={t('table.previous')}
        next={t('table.next')}
        pageLabel={(to) => t('table.page', { page: to })}
      />
    </div>
  )
}
