import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatMonth, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { townName, townsAlphabetical } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { qrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import { Button } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import type { PageHandle } from '~/ui/page-frame'
import { firstOf, isMonth, lastOf, monthLater, monthOf } from '../calendar-days'
import { eventsHref, readEventFilter } from '../event-filter'
import { entryOf, searchEvents } from '../event-search.server'
import { MonthPoster } from '../month-poster'
import { onOneSheet, posterLines } from '../poster-lines'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** So many lines stand on one sheet of A4 and can still be read from a metre. */
const ON_A_SHEET = 28
const MONTHS = 6

/** What takes place in a town in a month, as a sheet for a notice board, in the language of whoever prints it. */
export const loader = mayLoad('/arrangementer/plakat', async ({ url, language }) => {
  const { filter } = readEventFilter(url.searchParams)
  const asked = url.searchParams.get('maaned') ?? ''
  const today = islandDate(now())
  const month = isMonth(asked) ? asked : monthOf(today)
  // of this month only what is still to come
  const from = month === monthOf(today) ? today : firstOf(month)
  const search = { ...filter, from: null, to: null, near: false }
  const period = { from, to: lastOf(month) }
  const entries = searchEvents(search, null, period)
    .found.map(entryOf)
    .filter(({ state }) => state === 'planned')
  const address = publicAddress(eventsHref({ ...search, from: firstOf(month) }, { vis: 'maaned' }))
  const t = translator(language)
  return {
    town: filter.town,
    month,
    months: Array.from({ length: MONTHS }, (_, at) => monthLater(monthOf(today), at)),
    ...onOneSheet(posterLines(entries, period), ON_A_SHEET),
    // short enough to be typed
    address: publicAddress(filter.town ? `/arrangementer?town=${filter.town}` : '/arrangementer'),
    qr: await qrSign(address),
    title: t('events:poster.title', { town: filter.town ? townName(filter.town) : t('facts:island'), month: formatMonth(month, language) }),
  }
})

export default function EventsPoster() {
  const { town, month, months, weekly, single, more, address, qr } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['events', 'open'])
  const monthName = (each: string) => atLineStart(formatMonth(each, i18n.language), i18n.language)
  return (
    <div className="wrap band--tight stack">
      <form className="no-print filters__row posterchoice" action="/arrangementer/plakat">
        <PlainSelect
          id="town"
          name="town"
          label={t('filter.town')}
          value={town ?? ''}
          options={[
            { value: '', text: t('filter.anyTown') },
            ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
        <PlainSelect
          id="maaned"
          name="maaned"
          label={t('poster.month')}
          value={month}
          options={[...new Set([month, ...months])].sort().map((value) => ({ value, text: monthName(value) }))}
        />
        <Button type="submit">{t('poster.choose')}</Button>
      </form>
      <MonthPoster
        head={town ? t('poster.head', { town: townName(town) }) : t('poster.headIsland')}
        month={monthName(month)}
        weekly={weekly}
        single={single}
        more={more}
        withTown={town === null}
        qr={qr}
        address={address}
        backHref={town ? `/arrangementer?town=${town}` : '/arrangementer'}
      />
    </div>
  )
}
