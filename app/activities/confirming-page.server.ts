import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader, type FlashMessage } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { isOneOf } from '~/people/facts'
import { notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { askBackForm } from './ask-back-form'
import { askBack, confirmHours, confirmUsual, MOST_AT_ONCE, takeBackConfirmation } from './confirming.server'
import { hoursStates, monthsUpTo, readMonth, type Confirmed } from './confirming'
import { hoursFor, hoursTotals, peopleWithHours, type HoursFilter, type HoursOf } from './hours-reading.server'

/** The page where hours are confirmed, for a leader and for a coordinator: what it shows, and what is done on it. */

const PAGE_SIZE = 50
/** How far back hours may be confirmed, in months. */
const MONTHS = 13
/** More people than these are not chosen among in a list; their names alone would take longer than the page. */
const MOST_PEOPLE = 100
/** Undo carries what was confirmed in a cookie: no more than fit there. */
const MOST_TO_UNDO = 100

function filterFrom(of: HoursOf, url: URL): HoursFilter {
  const [state, person] = [url.searchParams.get('vis'), url.searchParams.get('hvem')]
  const month = readMonth(url.searchParams.get('maaned'))
  const shown = isOneOf(hoursStates, state) ? state : 'waiting'
  return {
    of,
    state: shown,
    ...(person ? { userId: person.slice(0, 32) } : {}),
    // what is confirmed is all there ever was: a month at a time
    month: month ?? (shown === 'confirmed' ? islandDate(now()).slice(0, 7) : null),
  }
}

export function confirmingPage(actor: Actor, of: HoursOf, url: URL) {
  const filter = filterFrom(of, url)
  const totals = hoursTotals(filter, actor.userId)
  const pages = Math.max(1, Math.ceil(totals.count / PAGE_SIZE))
  const page = Math.max(1, Math.min(pages, Number.parseInt(url.searchParams.get('side') ?? '1', 10) || 1))
  const lines = hoursFor(filter, PAGE_SIZE, (page - 1) * PAGE_SIZE)
  const { count: waitingCount, own: ownWaiting } =
    filter.state === 'waiting' && !filter.userId && !filter.month ? totals : hoursTotals({ of, state: 'waiting' }, actor.userId)
  const today = islandDate(now())
  const { userId: _userId, month: _month, ...everybody } = filter
  const asked = url.searchParams.get('spoerg')
  return {
    state: filter.state,
    person: filter.userId ?? '',
    month: filter.month ?? '',
    months: monthsUpTo(today, MONTHS),
    people: filter.state === 'confirmed' || (totals.people > MOST_PEOPLE && !filter.userId) ? [] : peopleWithHours(everybody, MOST_PEOPLE),
    waiting: waitingCount,
    // what the reader may confirm of what waits
    mine: waitingCount - ownWaiting,
    totals,
    page,
    pages,
    lines: lines.map(({ userId, ...line }) => ({ ...line, own: userId === actor.userId })),
    asking: lines.find(({ id, userId }) => id === asked && userId !== actor.userId)?.id ?? null,
    // what is changed after this moment is not confirmed unseen
    seen: now().getTime(),
    today,
  }
}
export type ConfirmingPage = ReturnType<typeof confirmingPage>

/** An act on the page: who, the form, the address it was sent from. */
interface Act {
  actor: Actor
  form: FormData
  url: URL
}

/** Back to the list as it was looked at; what was asked about is no longer open. */
async function back(url: URL, flash: FlashMessage) {
  const query = new URLSearchParams(url.search)
  for (const gone of ['spoerg', 'index']) query.delete(gone)
  return redirect(query.size > 0 ? `${url.pathname}?${query.toString()}` : url.pathname, {
    headers: { 'set-cookie': await flashHeader(flash) },
  })
}

const badRequest = () => new Response(null, { status: 400 })

function seenAt(form: FormData): Date {
  const at = Number(form.get('seen'))
  if (!Number.isSafeInteger(at) || at <= 0 || at > now().getTime()) throw badRequest()
  return new Date(at)
}

/** What is ticked; undo sends all in one field. */
const ticked = (form: FormData) =>
  form
    .getAll('entry')
    .concat(String(form.get('id') ?? '').split(','))
    .flatMap((id) => (typeof id === 'string' && id !== '' ? [id] : []))
    .slice(0, MOST_AT_ONCE)

function wordsFor({ confirmed, already, changed }: Confirmed): FlashMessage {
  if (confirmed > 0)
    return already + changed > 0
      ? { key: 'hours:flash.confirmedSome', values: { count: confirmed, left: already + changed }, tone: 'info' }
      : { key: 'hours:flash.confirmed', values: { count: confirmed } }
  return { key: changed > 0 ? 'hours:flash.changed' : already > 0 ? 'hours:flash.already' : 'hours:flash.nothing', tone: 'info' }
}

export async function confirmTicked({ actor, form, url }: Act) {
  const ids = ticked(form)
  if (ids.length === 0) return data({ reply: null, nothing: true }, { status: 422 })
  const done = confirmHours(actor, ids, seenAt(form))
  const undo = done.confirmed > 0 && ids.length <= MOST_TO_UNDO ? { undo: { path: url.pathname, intent: 'take-back', id: ids.join() } } : {}
  return back(url, { ...wordsFor(done), ...undo })
}

export async function confirmAllUsual(of: HoursOf, { actor, form, url }: Act) {
  return back(url, wordsFor(confirmUsual(actor, filterFrom(of, url), seenAt(form))))
}

export async function takeBackTicked({ actor, form, url }: Act) {
  const ids = ticked(form)
  if (ids.length === 0) return data({ reply: null, nothing: true }, { status: 422 })
  return back(url, { key: 'hours:flash.taken-back', values: { count: takeBackConfirmation(actor, ids) }, tone: 'info' })
}

export async function askAbout({ actor, form, url }: Act) {
  const submission = parseWithZod(form, { schema: askBackForm })
  if (submission.status !== 'success') return data({ reply: submission.reply(), nothing: false }, { status: 422 })
  const asked = askBack(actor, submission.value.id, submission.value.line)
  if (asked === 'not-theirs') throw notFound()
  return back(url, asked === 'asked' ? { key: 'hours:flash.asked' } : { key: 'hours:flash.askedTooLate', tone: 'info' })
}
