import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { formatList, formatMonth, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName, townsAlphabetical } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { PlainSelect } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { listNewcomers } from '../newcomers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 25
const lists = ['all', 'mine', 'archived'] as const

export const loader = mayLoad('/koordinator/tilflyttere', ({ actor, url, language }) => {
  const asked = { list: url.searchParams.get('list'), town: url.searchParams.get('town') }
  const list = isOneOf(lists, asked.list) ? asked.list : 'all'
  const town = asked.town && isTownSlug(asked.town) ? asked.town : null
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1))
  const { rows, total } = listNewcomers(actor, { archived: list === 'archived', mine: list === 'mine', town, page, pageSize: PAGE_SIZE })
  return {
    title: translator(language)('newcomers:list.title'),
    rows,
    total,
    list,
    town,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
})

function address(list: string, town: string | null, page = 1): string {
  const query = new URLSearchParams({
    ...(list === 'all' ? {} : { list }),
    ...(town ? { town } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return query ? `/koordinator/tilflyttere?${query}` : '/koordinator/tilflyttere'
}

export default function Newcomers() {
  const { rows, total, list, town, page, pages } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('newcomers')
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
        {rows.length > 0 && add}
      </div>
      <Tabs
        label={t('list.which')}
        items={lists.map((name) => ({ href: address(name, town), text: t(`list.tabs.${name}`), current: name === list }))}
      />
      <Form method="get" action="/koordinator/tilflyttere" className="filterrow">
        {list !== 'all' && <input type="hidden" name="list" value={list} />}
        <PlainSelect
          id="filter-town"
          name="town"
          label={t('list.town')}
          value={town ?? ''}
          options={[{ value: '', text: t('list.anyTown') }, ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))]}
        />
        <Buttons>
          <Button type="submit" icon="funnel">
            {t('list.show')}
          </Button>
        </Buttons>
      </Form>
      <DataTable
        label={t('list.heading')}
        rows={rows}
        rowKey={({ facts }) => facts.id}
        columns={[
          {
            head: t('list.name'),
            rowHead: true,
            render: ({ facts, name }) => (
              <Anchor href={`/koordinator/tilflyttere/${facts.id}`}>
                <bdi>{name}</bdi>
              </Anchor>
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
          { head: t('list.arrived'), render: ({ facts }) => formatMonth(facts.arrivedMonth, i18n.language) },
          { head: t('list.channel'), render: ({ facts }) => t(`channels.${facts.channel}`) },
          {
            head: t('list.whose'),
            render: ({ mine }) =>
              mine ? (
                <Badge tone="info" icon="user">
                  {t('list.mine')}
                </Badge>
              ) : (
                t('list.others')
              ),
          },
        ]}
        empty={
          <Empty
            title={t(town ? 'list.none.town' : `list.none.${list}`)}
            action={town ? <ButtonLink href={address(list, null)}>{t('list.allTowns')}</ButtonLink> : add}
          />
        }
      />
      <Pagination
        label={t('pages.label')}
        page={page}
        pages={pages}
        href={(to) => address(list, town, to)}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
    </div>
  )
}
