import { eventDates, eventRules, events } from '~db/schema/events'
import { diceFor } from '~db/demo/dice'
import { daysFrom, daysLater, firstOf, lastOf, monthLater } from '~/events/calendar-days'
import { eventKinds } from '~/events/event'
import { eventTicks, readEventFilter } from '~/events/event-filter'
import { agendaOf, searchEvents } from '~/events/event-search.server'
import { townSlugs } from '~/island/towns'
import { now } from '~/server/clock.server'
import { closeDatabase, db, handle, inTransaction } from '~/server/database.server'
import { islandDate } from '~/i18n/format'

const AT_ONCE = 500

/** Writes so many weekly series of so many dates into the database, from this month on; every kind, town and practicality is among them. */
export function fillCalendar(series: number, times: number): number {
  const at = now()
  const from = firstOf(islandDate(at).slice(0, 7))
  inTransaction(() => {
    for (let one = 0; one < series; one += 1) {
      const [id, ruleId] = [`bench-${one}`, `bench-rule-${one}`]
      const first = daysLater(from, one % 7)
      const starts = 480 + (one % 20) * 30
      const clock = `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`
      db()
        .insert(events)
        .values({
          id,
          slug: id,
          kind: eventKinds[one % eventKinds.length] ?? 'other',
          state: 'published',
          title: `Samvær nummer ${one}`,
          text: 'Kom og vær med. Der er kaffe, og alle er velkomne.',
          town: townSlugs[one % townSlugs.length] ?? 'roenne',
          place: 'Forsamlingshuset',
          womenOnly: one % 11 === 0,
          languages: one % 3 === 0 ? ['da', 'ar'] : ['da'],
          interpreters: one % 5 === 0 ? ['uk'] : [],
          practical: one % 1024,
          signUp: one % 2 === 0 ? 'drop-in' : 'date',
          capacity: 20,
          createdAt: at,
          updatedAt: at,
          publishedAt: at,
        })
        .run()
      db()
        .insert(eventRules)
        .values({
          id: ruleId,
          eventId: id,
          uid: `${ruleId}@bench`,
          startsAt: `${first}T${clock}`,
          minutes: 90,
          rrule: `FREQ=WEEKLY;COUNT=${times}`,
          changedAt: at,
        })
        .run()
      const dates = Array.from({ length: times }, (_, week) => {
        const day = daysLater(first, week * 7)
        return { id: `${id}-${week}`, eventId: id, ruleId, recurrenceId: `${day}T${clock}`, day, starts, ends: starts + 90, changedAt: at }
      })
      for (let part = 0; part < dates.length; part += AT_ONCE)
        db()
          .insert(eventDates)
          .values(dates.slice(part, part + AT_ONCE))
          .run()
    }
  })
  return series * times
}

/**
 * Milliseconds of looking at a month as the agenda does it: the very first look, which reads every event; a month that nobody has looked at
 * since the start; and any month, all of it and with filters, every tenth time after somebody has changed a date.
 */
export function measureAgenda(times: number) {
  const dice = diceFor('bench-agenda')
  const months = Array.from({ length: 12 }, (_, later) => monthLater(islandDate(now()).slice(0, 7), later))
  const look = (query: string, month: string) => () => {
    const { filter } = readEventFilter(new URLSearchParams(query))
    const period = { from: firstOf(month), to: lastOf(month) }
    return agendaOf(searchEvents(filter, 'roenne', period), daysFrom(period.from, period.to), 12)
  }
  const [first = 0, ...fresh] = months.map((month) => timed(look('', month)))
  const all: number[] = []
  const filtered: number[] = []
  for (let at = 0; at < times; at += 1) {
    const month = dice.one(months)
    if (at % 10 === 0) touch(`bench-${dice.whole(0, 99)}-1`)
    all.push(timed(look('', month)))
    filtered.push(timed(look(`${dice.one(eventTicks)}=1&kind=${dice.one(eventKinds)}&town=${dice.one(townSlugs)}&km=25&q=samvær`, month)))
  }
  closeDatabase()
  return { first, fresh: quantiles(fresh), all: quantiles(all), filtered: quantiles(filtered) }
}

function touch(id: string) {
  handle().sqlite.prepare('UPDATE event_dates SET changed_at = changed_at + 1 WHERE id = ?').run(id)
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function quantiles(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
