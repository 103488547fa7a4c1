import { and, eq, inArray } from 'drizzle-orm'
import { signUps } from '~db/schema/sign-ups'
import type { EventDate, EventView, Practicality } from '~/events/event'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { tokenOf } from './comer.server'
import { lineOf, placesOn, scopeOf, type Scope } from './places.server'
import { openDates } from './signing-up.server'
import { everyWeek, fewestAdults, hasRoom, standing, takesSignUps, type SignUpState } from './sign-up'
import type { SignUpQuestions } from './sign-up-form'

/** What the form beside an event needs to know. */

/** How full a date is, or a course. */
export interface Room {
  /** Free places; null is no limit, and none when somebody waits. */
  left: number | null
  waiting: number
}
export interface Choice extends Room {
  id: string
  day: string
  starts: number
  ends: number
}
/** What the reader is signed up for already. */
export interface OwnPlace {
  /** Null is the course. */
  day: string | null
  starts: number
  state: SignUpState
  token: string
}
export interface SignUpCardData {
  slug: string
  /** `drop-in`: just come; `over`: no date comes; `off`: the event is cancelled. */
  kind: 'form' | 'drop-in' | 'over' | 'off'
  questions: SignUpQuestions
  choices: Choice[]
  /** Of a course. */
  room: Room
  /** The date that stands chosen. */
  chosen: string
  /** Dates that come and are not among the choices. */
  more: number
  /** All of them can be taken at once. */
  every: boolean
  /** A day of the weekday they are all on. */
  everyDay: string | null
  own: OwnPlace[]
  childCare: boolean
  asksChildren: boolean
  interpreters: string[]
  formKey: string
}

const forChildren: readonly Practicality[] = ['child-care', 'babies-welcome', 'children-welcome']
const forGrownUps: readonly EventView['kind'][] = ['mentor-network', 'training', 'company-visit', 'welcome-course']

/**
 * The form for this reader. Nothing of anybody else stands in it.
 * @param dates those it offers: all that come, or the one of a date's own page
 * @param chosen the day that stands chosen, YYYY-MM-DD
 */
export function signUpCardFor(
  actor: Actor | null,
  event: EventView,
  dates: readonly EventDate[] | null = null,
  { chosen = null, most = 3 }: { chosen?: string | null; most?: number } = {},
): SignUpCardData {
  const course = event.signUp === 'course'
  const coming = openDates(event)
  const offered = dates ? coming.filter(({ id }) => dates.some((date) => date.id === id)) : coming
  const own = ownPlaces(actor, event, coming)
  const ownIds = new Set(own.map(({ scopeId }) => scopeId))
  const free = offered.filter(({ id }) => !ownIds.has(id))
  const asked = free.find(({ day }) => day === chosen)
  const shown = free.filter((date, at) => at < most || date === asked)
  const scopes = course ? [] : shown.map((date) => scopeOf(event, date))
  const courseScope = scopeOf(event, null)
  const figures = placesOn([...scopes.map(({ id }) => id), event.id])
  const roomOf = (scope: Scope) => roomIn(scope, figures.get(scope.id))
  const nothing = coming.length === 0 || (course && ownIds.has(event.id)) || (!course && free.length === 0)
  return {
    slug: event.slug,
    kind: event.state === 'cancelled' ? 'off' : nothing ? 'over' : takesSignUps(event) ? 'form' : 'drop-in',
    questions: {
      guest: actor === null,
      course,
      needsAdult: fewestAdults(event) > 0,
      womenOnly: event.womenOnly,
      openDates: shown.filter(({ openToAll }) => openToAll).map(({ id }) => id),
    },
    choices: scopes.map((scope) => {
      const { id = '', day = '', starts = 0, ends = 0 } = scope.date ?? {}
      return { id, day, starts, ends, ...roomOf(scope) }
    }),
    room: course ? roomOf(courseScope) : { left: null, waiting: 0 },
    chosen: (asked ?? shown[0])?.id ?? '',
    more: free.length - shown.length,
    every: !course && dates?.length !== 1 && coming.length > 1 && free.length > 1,
    everyDay: everyWeek(coming.map(({ day }) => day)),
    own: own.map(({ scopeId: _scope, ...place }) => place),
    childCare: event.practical.includes('child-care'),
    asksChildren: event.practical.some((code) => forChildren.includes(code)) || !forGrownUps.includes(event.kind),
    interpreters: event.interpreters,
    formKey: newId(),
  }
}

function roomIn(scope: Scope, figures = { taken: 0, waiting: 0 }): Room {
  if (scope.capacity === null) return { left: null, waiting: 0 }
  // whoever waits for more than all places together keeps nobody else out
  const open = figures.waiting === 0 || hasRoom(lineOf(scope), 1)
  return { left: open ? Math.max(0, scope.capacity - figures.taken) : 0, waiting: figures.waiting }
}

function ownPlaces(actor: Actor | null, event: EventView, coming: readonly EventDate[]) {
  if (!actor) return []
  const mine = and(eq(signUps.userId, actor.userId), inArray(signUps.state, [...standing]), eq(signUps.eventId, event.id))
  const rows = db().select().from(signUps).where(mine).all()
  return rows.flatMap((row) => {
    const date = coming.find(({ id }) => id === (row.dateId ?? coming[0]?.id))
    if (!date) return []
    const state = row.state as SignUpState
    return [{ scopeId: row.scopeId, day: row.dateId ? date.day : null, starts: date.starts, state, token: tokenOf(row.id) }]
  })
}
