import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { newcomersOfCoordinator } from '~/newcomers/newcomers.server'
import { frontOf } from '~/offers/offer'
import { isOneOf } from '~/people/facts'
import { mineOnDay } from '~/people/absences.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { Segmented } from '~/ui/segmented'
import { Tabs } from '~/ui/tabs'
import { queuedMatches } from '../queued.server'
import { matchSigns, matchTabNames, matchTabs } from '../match-signs'
import { countByState, listMatches } from '../match-reading.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 25

export const loader = mayLoad('/koordinator/match', ({ actor, url, language }) => {
  const asked = url.searchParams.get('state')
  const tab = isOneOf(matchTabNames, asked) ? asked : 'proposed'
  const whose = url.searchParams.get('hvis') === 'mine' ? ('mine' as const) : ('alle' as const)
  // as on the desk: one's own newcomers, those of a colleague one stands in for, and nobody's
  const newcomers = whose === 'mine' ? [null, ...mineOnDay(actor)].flatMap((id) => newcomersOfCoordinator(id)) : null
  const byState = countByState(newcomers)
  const counts = Object.fromEntries(
    matchTabNames.map((name) => [name, matchTabs[name].reduce((sum, state) => sum + (byState.get(state) ?? 0), 0)]),
  )
  const pages = Math.max(1, Math.ceil((counts[tab] ?? 0) / PAGE_SIZE))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1))
  const found = listMatches(
    { states: matchTabs[tab], newcomers },
    tab === 'proposed' || tab === 'agreed' ? 'oldest' : 'newest',
    PAGE_SIZE,
    (page - 1) * PAGE_SIZE,
  )
  return {
    title: translator(language)('matching:matches.title'),
    tab,
    whose,
    counts,
    page,
    pages,
    today: now(),
    rows: queuedMatches(actor, found),
  }
})

export default function Matches() {
  const { tab, whose, counts, page, pages, rows, today } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['matching', 'course'])
  const here = (state: string, mine = whose === 'mine') => `/koordinator/match?state=${state}${mine ? '&hvis=mine' : ''}`
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <h1>{t('matches.heading')}</h1>
        <Segmented
          label={t('course:list.whose')}
          options={[
            { text: t('course:list.all'), href: here(tab, false), current: whose === 'alle' },
            { text: t('course:list.mine'), href: here(tab, true), current: whose === 'mine' },
          ]}
        />
      </div>
      <Tabs
        label={t('matches.states')}
        items={matchTabNames.map((name) => ({
          href: here(name),
          text: t(`matches.tabs.${name}`),
          current: name === tab,
          count: counts[name],
        }))}
      />
      <p className="soft">{t(`matches.lead.${tab}`)}</p>
      <DataTable
        label={t(`matches.tabs.${tab}`)}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            head: t('matches.who'),
            rowHead: true,
            render: (row) => (
              <Anchor href={`/koordinator/match/${row.id}`}>{t('match.pair', { one: row.owner, other: row.newcomer })}</Anchor>
            ),
          },
          { head: t('needs.kind'), render: (row) => row.kind && <Kind front={frontOf[row.kind]}>{t(`facts:kinds.${row.kind}`)}</Kind> },
          {
            head: t('matches.state'),
            render: (row) => (
              <span className="row">
                <Badge tone={matchSigns[row.state].tone} icon={matchSigns[row.state].icon}>
                  {t(`states.${row.state}`)}
                </Badge>
                {row.outcome !== null && <span className="soft">{t(`course:outcomes.${row.outcome}`)}</span>}
                {row.pausedUntil && (
                  <span className="soft">{t('course:list.until', { day: formatDay(row.pausedUntil, i18n.language, today) })}</span>
                )}
                {row.state === 'proposed' && <span className="soft">{t(`matches.waitsFor.${row.waitsFor}`)}</span>}
                {row.question && (
                  <Badge tone="info" icon="message-circle">
                    {t('matches.question')}
                  </Badge>
                )}
              </span>
            ),
          },
          {
            head: t('matches.proposed'),
            render: (row) => <span className="nowrap">{formatDay(row.proposedAt, i18n.language, today)}</span>,
          },
        ]}
        empty={<Empty title={t(`matches.none.${tab}`)} action={<ButtonLink href="/koordinator">{t('needs.toDesk')}</ButtonLink>} />}
      />
      <Pagination
        label={t('pages.label')}
        page={page}
        pages={pages}
        href={(to) => `${here(tab)}&page=${to}`}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
    </div>
  )
}
