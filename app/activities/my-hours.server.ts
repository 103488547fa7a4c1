import { islandDate } from '~/i18n/format'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { askedBackOf } from './asked-back.server'
import { hoursStates } from './confirming'
import { wantsMonthMails } from './month-mails.server'
import { sumOf, yearOf, yearsOf } from './months'
import { myMatches } from './my-page.server'
import { countOwnHours, monthsOf, ownHours, sharedIn } from './own-hours.server'

const PAGE_SIZE = 50

/** The year of an address, when it is one with hours in it or this one. */
export function readYear(text: string | null | undefined, years: readonly string[]): string | null {
  return text !== null && text !== undefined && years.includes(text) ? text : null
}

/** What a person's page of hours shows. */
export function myHours(actor: Actor, url: URL) {
  const today = islandDate(now())
  const months = monthsOf(actor.userId)
  const years = yearsOf(months, today)
  const asked = { year: readYear(url.searchParams.get('aar'), years), state: url.searchParams.get('vis') }
  const state = isOneOf(hoursStates, asked.state) ? asked.state : null
  const filter = { userId: actor.userId, year: asked.year, state }
  const count = countOwnHours(filter)
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Math.max(1, Math.min(pages, Number.parseInt(url.searchParams.get('side') ?? '1', 10) || 1))
  const shown = asked.year ?? years[0] ?? today.slice(0, 4)
  return {
    today,
    years,
    chosen: { year: asked.year ?? '', state: state ?? '' },
    shown,
    sums: { month: sumOf(months, today.slice(0, 7)), year: sumOf(months, today.slice(0, 4)), all: sumOf(months) },
    months: yearOf(shown, months),
    shared: sharedIn(actor.userId, shown),
    asked: askedBackOf(actor.userId),
    entries: ownHours(filter, PAGE_SIZE, (page - 1) * PAGE_SIZE),
    count,
    page,
    pages,
    // the other's name only while the two are together
    names: Object.fromEntries(myMatches(actor).flatMap(({ id, name }) => (name ? [[id, name]] : []))),
    mails: wantsMonthMails(actor),
  }
}
export type MyHours = ReturnType<typeof myHours>
