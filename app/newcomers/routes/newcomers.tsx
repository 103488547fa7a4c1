import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { formatList, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { mineOnDay } from '~/people/absences.server'
import { mayLoad } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink, Buttons } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { coordinators } from '../handing-over.server'
import { daysWaited, waitingMood } from '../newcomer'
import { isNarrowed, newcomerLists, newcomersHref, readNewcomerFilter } from '../newcomer-filter'
import { NewcomerFilterFields } from '../newcomer-filter-fields'
import { listNewcomers } from '../newcomers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 25
const moodTones = { calm: 'wait', soon: 'warn', late: 'err' } as const

export const loader = mayLoad('/koordinator/tilflyttere', ({ actor, url, language }) => {
  const { filter, ignored } = readNewcomerFilter(url.searchParams)
  const { rows, total } = listNewcomers(actor, filter, PAGE_SIZE)
  const names = firstNamesOf(rows.flatMap(({ coordinatorId }) => coordinatorId ?? []))
  const mine = new Set(mineOnDay(actor))
  const at = now()
  return {
    title: translator(language)('newcomers:list.title'),
    rows: rows.map(({ waitingSince, coordinatorId, ...row }) => {
      const days = waitingSince === null ? null : daysWaited(waitingSince, at)
      return {
        ...row,
        days,
        mood: days === null ? null : waitingMood(days),
        mine: coordinatorId !== null && mine.has(coordinatorId),
        coordinator: coordinatorId && (names.get(coordinatorId) ?? null),
      }
    }),
    colleagues: coordinators(),
    ignored,
    total,
    filter,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
})

export default function Newcomers() {
  const { rows, total, filter, colleagues, ignored, pages } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('newcomers')
  const narrowed = isNarrowed(filter)
  const add = (
    <ButtonLink variant="primary" icon="user-plus" href="/koordinator/tilflyttere/ny">
      {t('list.register')}
    </ButtonLink>
  )
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <div>
          <h1>{t('list.heading')}</h1>
          <p className="soft">{t('list.count', { count: total })}</p>
        </div>
        <Buttons>
          {add}
          <ButtonLink icon="users" href="/koordinator/ansvar">
            {t('duty.heading')}
          </ButtonLink>
        </Buttons>
      </div>
      <Tabs
        label={t('list.which')}
        items={newcomerLists.map((name) => ({
          href: newcomersHref(filter, { list: name, whose: null, late: null }),
          text: t(`list.tabs.${name}`),
          current: name === filter.list,
        }))}
      />
      <NewcomerFilterFields filter={filter} colleagues={colleagues} />
      {ignored.includes('q') && (
        <Flash tone="warn" still>
          {t('list.notSearched')}
        </Flash>
      )}
      <DataTable
        label={t('list.heading')}
        rows={rows}
        rowKey={({ facts }) => facts.id}
        columns={[
          {
            head: t('list.name'),
            rowHead: true,
            render: ({ facts, name, self, coordinator }) => (
              <span className="row">
                <Anchor href={`/koordinator/tilflyttere/${facts.id}`}>
                  <bdi>{name}</bdi>
                </Anchor>
                {self && coordinator === null && (
                  <Badge tone="info" icon="pencil">
                    {t('list.self')}
                  </Badge>
                )}
              </span>
            ),
          },
          { head: t('list.town'), render: ({ facts }) => townName(facts.town) },
          {
            head: t('list.speaks'),
            render: ({ facts }) =>
              formatList(
                facts.languages.map((code) => languageName(code, i18n.language)),
                i18n.language,
              ),
          },
          {
            head: t('list.waits'),
            render: ({ openNeeds, days, mood, proposed }) =>
              days === null || mood === null ? (
                <span className="soft">{t(proposed ? 'list.proposed' : 'list.noNeeds')}</span>
              ) : (
                <span className="row">
                  {t('list.needs', { count: openNeeds })}
                  <Badge tone={moodTones[mood]} icon="clock">
                    {t('list.days', { count: days })}
                  </Badge>
                </span>
              ),
          },
          { head: t('list.channel'), render: ({ facts }) => t(`channels.${facts.channel}`) },
          {
            head: t('list.whose'),
            render: ({ mine, coordinator }) =>
              coordinator === null ? (
                <Badge tone="warn" icon="user">
                  {t('list.nobodys')}
                </Badge>
              ) : mine ? (
                <Badge tone="info" icon="user">
                  {coordinator}
                </Badge>
              ) : (
                coordinator
              ),
          },
        ]}
        empty={
          <Empty
            title={t(narrowed ? 'list.none.narrowed' : `list.none.${filter.list}`)}
            action={
              narrowed ? (
                <ButtonLink href={newcomersHref({ ...filter, q: '', town: null, speaks: null, kind: null, whose: null, late: false })}>
                  {t('list.clear')}
                </ButtonLink>
              ) : (
                add
              )
            }
          />
        }
      />
      <Pagination
        label={t('pages.label')}
        page={filter.page}
        pages={pages}
        href={(to) => newcomersHref(filter, { page: to })}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
    </div>
  )
}
