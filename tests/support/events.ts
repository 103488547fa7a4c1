import { eventDates, eventMakers, eventRules, events } from '~db/schema/events'
import { practicalBits, type EventKind, type Practicality, type SignUpWay } from '~/events/event'
import { keptAddressContext } from '~/events/event-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import { volunteer } from './people'

/** Events as a test speaks of them: only what the test is about is said, the rest is ordinary. */

interface EventWishes {
  kind?: EventKind
  title?: string
  host?: Actor
  organisationId?: string | null
  state?: 'draft' | 'published' | 'cancelled'
  signUp?: SignUpWay
  capacity?: number | null
  town?: string
  womenOnly?: boolean
  /** An address that is told after sign-up only. */
  keptAddress?: string
  languages?: string[]
  interpreters?: string[]
  practical?: Practicality[]
  /** Days it takes place, YYYY-MM-DD; the times are the same each day. */
  days?: readonly string[]
  starts?: number
  ends?: number
}

/** An event everybody can see, with its dates. */
export function publishedEvent({
  kind = 'homework-cafe',
  title = 'Lektiecafé i Nexø',
  host = volunteer(),
  organisationId = null,
  state = 'published',
  signUp = 'date',
  capacity = null,
  town = 'nexoe',
  womenOnly = false,
  keptAddress,
  languages = ['da'],
  interpreters = [],
  practical = [],
  days = ['2027-01-12'],
  starts = 15 * 60 + 30,
  ends = 17 * 60 + 30,
}: EventWishes = {}): { id: string; slug: string; host: Actor; ruleId: string; dates: string[] } {
  const [id, ruleId, at] = [newId(), newId(), now()]
  // whoever hosts in the municipality's name is trusted to
  if (organisationId === null) db().insert(eventMakers).values({ userId: host.userId, since: at }).onConflictDoNothing().run()
  const clock = `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`
  db()
    .insert(events)
    .values({
      id,
      slug: `arrangement-${id}`,
      kind,
      state,
      title,
      text: 'Kom og vær med.',
      organisationId,
      hostId: host.userId,
      town,
      place: 'Biblioteket',
      addressKept: keptAddress !== undefined,
      keptAddressSealed: keptAddress === undefined ? null : seal(keptAddress, keptAddressContext(id)),
      womenOnly,
      languages,
      interpreters,
      practical: practicalBits(practical),
      signUp,
      capacity,
      createdBy: host.userId,
      createdAt: at,
      updatedAt: at,
      publishedAt: state === 'draft' ? null : at,
    })
    .run()
  db()
    .insert(eventRules)
    .values({
      id: ruleId,
      eventId: id,
      uid: `${ruleId}@ressourcebank.test`,
      startsAt: `${days[0]}T${clock}`,
      minutes: ends - starts,
      rrule: days.length > 1 ? `FREQ=WEEKLY;COUNT=${days.length}` : null,
      changedAt: at,
    })
    .run()
  const dates = days.map((day) => ({ id: newId(), eventId: id, ruleId, recurrenceId: `${day}T${clock}`, day, starts, ends, changedAt: at }))
  db().insert(eventDates).values(dates).run()
  return { id, slug: `arrangement-${id}`, host, ruleId, dates: dates.map((date) => date.id) }
}
