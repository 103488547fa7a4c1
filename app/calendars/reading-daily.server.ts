import { leadersOf } from '~/organisations/organisations.server'
import { restingNow } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { log } from '~/server/log.server'
import { calendarsToRead, noteTrouble, takeIn, type ClubCalendar } from './club-calendars.server'
import type { Network } from '~/server/outside.server'
import { fetchCalendar } from './fetch-calendar.server'
import { blocksOf } from './ics-blocks'

/** Hours after which a calendar at an address is read again. */
const HOURS = 22
/** So many at a time; the rest waits for the next turn. */
const MOST = 20

/** Reads the clubs' calendars that are due, in the name of one who leads the club. What is gone there is only noted: a leader is asked. */
export async function readClubCalendars(network?: Network): Promise<number> {
  let read = 0
  for (const calendar of calendarsToRead(new Date(now().getTime() - HOURS * 3_600_000), MOST)) {
    // noted before it is read: one that brings the site down is not the first thing it does when it is up again
    noteTrouble(calendar.id, calendar.trouble)
    try {
      if (await readOne(calendar, network)) read += 1
    } catch (error) {
      noteTrouble(calendar.id, 'not-taken')
      log.error(
        { job: 'read-club-calendars', id: calendar.id, thrown: error instanceof Error ? error.name : typeof error },
        'a calendar was not taken in',
      )
    }
  }
  return read
}

async function readOne(calendar: ClubCalendar, network: Network | undefined): Promise<boolean> {
  const { id, organisationId, address, kind, town, addedBy } = calendar
  const leaders = leadersOf(organisationId)
  const leader = leaders.find((userId) => userId === addedBy) ?? leaders[0]
  if (!address || !leader || restingNow(organisationId) === 'closed') {
    noteTrouble(id, leader ? null : 'nobody')
    return false
  }
  const fetched = await fetchCalendar(address, network)
  if ('trouble' in fetched) {
    noteTrouble(id, fetched.trouble)
    return false
  }
  // a page that asks to sign in, in place of the calendar, must not look as if everything were gone
  if (!blocksOf(fetched.text)) {
    noteTrouble(id, 'no-calendar')
    return false
  }
  const actor: Actor = { userId: leader, roles: new Set() }
  takeIn(actor, organisationId, { text: fetched.text, address, kind, town })
  return true
}
