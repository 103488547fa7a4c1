import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import { sharedPage } from '~/server/shared-page.server'
import { placesOn } from '~/sign-ups/places.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { vars } from '~/ui/vars'
import { scopeOf, type AgendaDay } from '../agenda'
import { AgendaDays } from '../agenda-days'
import { CalendarCards } from '../calendar-cards'
import { daysFrom, daysLater, firstOf, lastOf, monthOf } from '../calendar-days'
import { ChosenEventFilters } from '../chosen-event-filters'
import { chosenIn, eventsHref, eventViews, periodOf, readEventFilter, shownIn, weeksBeside } from '../event-filter'
import { EventFilterFields } from '../event-filter-fields'
import { agendaOf, agendaPage, byTownOf, nextDatesWith, nowOnTheIsland, searchEvents, somethingLeft } from '../event-search.server'
import { EventsMap } from '../events-map'
import { mayMakeEvents } from '../hosting.server'
import { MonthCard } from '../month-card'
import { MonthBar, MonthView } from '../month-view'
import { NothingFound } from '../nothing-found'
import { useEventWords } from '../use-event-words'
import { WeekStrip } from '../week-strip'

/** So many of a day stand in a week and in a month before the rest waits behind a link, and so many on a page of days. */
const A_DAY = 12
const A_CELL = 4
const A_PAGE = 50
/** So many of the next times, when these days hold none. */
const NEXT_TIMES = 3

export const loader = mayLoad('/arrangementer', ({ actor, url, language }) => {
  const { filter, ignored } = readEventFilter(url.searchParams)
  const view = shownIn(url.searchParams)
  const [today, minutes] = nowOnTheIsland()
  const period = periodOf(filter, view, today)
  const month = monthOf(filter.from ?? today)
  const town = actor ? personById(actor.userId)?.town : null
  const home = town && isTownSlug(town) ? town : null
  const all = searchEvents(filter, home, period, { from: firstOf(month), to: lastOf(month) })
  // who rests for a holiday need not be told of in the cells of a month
  const found = view === 'maaned' ? { ...all, found: all.found.filter(({ date }) => date.state !== 'left-out') } : all
  // of days that are gone, what was is looked at; of others, what is still to come
  const looksBack = period.to < today && found.found.length > 0
  // a period of one's own, and the list beside the map, are as long as they are; a week and a month have their days
  const paged = view === 'kort' || (filter.from !== null && filter.to !== null && view === 'uge')
  const listed = paged ? agendaPage(found, filter.page, A_PAGE) : null
  const days: AgendaDay[] = listed?.days ?? agendaOf(found, daysFrom(period.from, period.to), view === 'maaned' ? A_CELL : A_DAY)
  const scopes = view === 'maaned' ? [] : days.flatMap(({ entries }) => entries.filter(({ capacity }) => capacity !== null).map(scopeOf))
  const t = translator(language)
  return {
    filter,
    ignored,
    view,
    today,
    minutes,
    period,
    month,
    days,
    paging: listed && { page: listed.page, pages: listed.pages },
    counts: found.counts,
    empty: found.found.length === 0,
    total: found.total,
    next:
      looksBack || somethingLeft(found, today, minutes)
        ? []
        : nextDatesWith(filter, home, period.to < today ? today : daysLater(period.to, 1), NEXT_TIMES),
    byTown: view === 'kort' ? byTownOf(found) : [],
    places: Object.fromEntries(placesOn(scopes)),
    mayMake: mayMakeEvents(actor),
    homeless: filter.near && !filter.town && !home,
    shared: sharedPage({
      title: t('events:title'),
      description: t('events:subscribe.text'),
      path: '/arrangementer',
      language,
      picture: 'bornholm',
    }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Events() {
  const data = useLoaderData<typeof loader>()
  const {
    filter,
    ignored,
    view,
    today,
    minutes,
    period,
    month,
    days,
    paging,
    counts,
    empty,
    total,
    next,
    byTown,
    places,
    mayMake,
    homeless,
  } = data
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const ownPeriod = paging !== null && view === 'uge'
  const kort = view === 'kort' ? 'kort' : undefined
  const asked = chosenIn(filter).length > 0
  const nothing = (empty || next.length > 0) && <NothingFound filter={filter} view={view} next={next} asked={asked} />
  const agenda = !empty && (
    <AgendaDays
      days={days}
      today={today}
      minutes={minutes}
      places={places}
      mayMake={mayMake}
      asked={asked}
      dayHref={(day) => eventsHref(filter, { from: day, to: day })}
      nextHref={view === 'uge' && !ownPeriod ? eventsHref(filter, { from: weeksBeside(period).after, to: null }) : null}
    />
  )
  return (
    <>
      <div className="wrap band--tight">
        <div className="head">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('title')}</h1>
          <div className="btns">
            <Segmented
              label={t('view.label')}
              options={eventViews.map((each) => ({
                text: t(`view.${each}`),
                icon: ({ uge: 'list', maaned: 'calendar-days', kort: 'map' } as const)[each],
                href: eventsHref(filter, { to: null, vis: each }),
                current: view === each,
              }))}
            />
            {mayMake && (
              <ButtonLink icon="plus" href="/arrangementer/nyt">
                {t('new')}
              </ButtonLink>
            )}
          </div>
        </div>
        {view === 'maaned' ? (
          <MonthBar filter={filter} month={month} />
        ) : ownPeriod ? (
          <div className="weekbar">
            <h2>{words.days(period.from, period.to, today)}</h2>
            <ButtonLink size="sm" href={eventsHref(filter, { to: null })}>
              {t('view.uge')}
            </ButtonLink>
          </div>
        ) : (
          <WeekStrip filter={filter} period={period} today={today} counts={counts} asked={asked} vis={kort} />
        )}
        <p className="vh" role="status">
          {t(ownPeriod || view === 'maaned' ? 'found.days' : 'found.week', { count: total })}
        </p>
        <p>
          <a className="skip skip--here" href="#liste">
            {t('found.skip')}
          </a>
        </p>
        <div className="stack" style={{ ...vars({ gap: 'var(--s-3)' }), marginBlockStart: 'var(--s-4)' }}>
          <EventFilterFields filter={filter} view={view} />
          <ChosenEventFilters filter={filter} view={view} />
          {ignored.length > 0 && (
            <Flash>
              {t('ignored', {
                names: formatSeries(
                  ignored.map((name) => t(`filter.${name}`)),
                  i18n.language,
                ),
              })}
            </Flash>
          )}
          {homeless && <Flash icon="map-pin">{t('nearWhere')}</Flash>}
        </div>
      </div>
      <div className="band--white band--line">
        {view === 'maaned' ? (
          <div id="liste" tabIndex={-1} className="wrap band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
            {nothing}
            <MonthView filter={filter} month={month} days={days} today={today} counts={counts} />
            <div className="grid">
              <CalendarCards filter={filter} month={month} />
            </div>
          </div>
        ) : (
          <div
            id="liste"
            tabIndex={-1}
            className="wrap band--tight split"
            style={vars({ cols: kort ? 'minmax(0, 1fr) minmax(0, 31rem)' : 'minmax(0, 1fr) 21rem' })}
          >
            <div>
              {nothing}
              {agenda}
              {paging && (
                <Pagination
                  label={t('pages.label')}
                  page={paging.page}
                  pages={paging.pages}
                  href={(page) => eventsHref(filter, { page, vis: view })}
                  previous={t('pages.previous')}
                  next={t('pages.next')}
                  pageLabel={(page) => t('pages.page', { page })}
                />
              )}
            </div>
            {kort ? (
              <div className="sticky mapfirst">
                <EventsMap byTown={byTown} filter={filter} />
              </div>
            ) : (
              <aside className="stack" style={vars({ gap: 'var(--s-5)' })}>
                <MonthCard filter={filter} month={month} today={today} counts={counts} />
                <CalendarCards filter={filter} month={month} />
              </aside>
            )}
          </div>
        )}
      </div>
    </>
  )
}
