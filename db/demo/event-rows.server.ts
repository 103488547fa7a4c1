import { activities } from '~db/schema/activities'
import { heldDates } from '~db/schema/attendance'
import { eventDates, eventMakers, eventRules, events } from '~db/schema/events'
import { eventTasks, shifts } from '~db/schema/shifts'
import { places, signUps } from '~db/schema/sign-ups'
import { practicalBits, type SignUpWay } from '~/events/event'
import { keptAddressContext } from '~/events/event-reading.server'
import { dayAfter, startsOf } from '~/events/recurrence'
import { days } from '~/people/facts'
import { db } from '~/server/database.server'
import { hashToken, seal } from '~/server/sealed.server'
import { tokenOf } from '~/sign-ups/comer.server'
import { placesOf } from '~/sign-ups/sign-up'
import { diceFor, type Dice } from './dice'
import { inventedEvents, type InventedEvent } from './event-list'
import type { DemoIsland } from './island'
import { slugOf } from './organisations'
import type { DemoPerson } from './people'

/** One of the many, not somebody one can sign in as by name. */
const isVolunteer = (email: string) => /\.\d+@/.test(email)

interface Gathering {
  invented: InventedEvent
  id: string
  host: DemoPerson
  dates: { id: string; day: string; starts: number; ends: number; week: number; planned: boolean }[]
}

/** Writes where the island meets: series that run, a course that is over, who comes and who helps. After people and organisations. */
export function writeEvents(island: DemoIsland, at: Date, today: string): void {
  const dice = diceFor('events')
  const maker = island.people.find(
    ({ firstName, gender, established, roles, email }) =>
      gender === 'woman' && established && roles.length === 0 && isVolunteer(email) && /^[a-z]+$/i.test(firstName),
  )
  if (!maker) throw new Error('nobody on the island can host the women’s group')
  const by = (role: string) => island.people.find(({ email }) => email === `${role}@ressourcebank.test`) ?? maker
  db()
    .insert(eventMakers)
    .values({ userId: maker.id, trustedBy: by('koordinator').id, since: new Date(at.getTime() - 120 * 86_400_000) })
    .run()
  const hosts = {
    coordinator: by('koordinator'),
    coordinator2: by('koordinator2'),
    leadMentor: by('chefmentor'),
    volunteer: by('frivillig'),
    maker,
  }
  for (const invented of inventedEvents) {
    const organisation = 'organisation' in invented.by ? named(island, invented.by.organisation) : null
    const host = organisation?.leader ?? ('host' in invented.by ? hosts[invented.by.host] : maker)
    // whom nobody trusts to make events was asked by a coordinator to host this one
    const madeBy = organisation || host === maker ? host : hosts.coordinator
    const gathering = writeEvent({ invented, host, by: madeBy, organisationId: organisation?.id ?? null }, dice, at, today)
    writeComing(gathering, island, dice, at)
    writeHelpers(gathering, island, dice, at, today)
    writeHeld(gathering, dice, today)
  }
}

function named({ organisations }: DemoIsland, name: string) {
  const found = organisations.find(({ invented }) => invented.name === name)
  if (!found) throw new Error(`No organisation is called ${name}`)
  return found
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const rruleDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Where a series begins, and its rule. */
function seriesOf({ day, hours, when }: InventedEvent, today: string): { startsAt: string; rrule: string | null } {
  const at = clock(hours[0] * 60)
  // counted from the next such weekday, so that the island is as large on any day
  const weekdayToday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
  const soon = dayAfter(today, (days.indexOf(day) - weekdayToday + 7) % 7)
  const inWeek = (week: number) => `${dayAfter(soon, 7 * week)}T${at}`
  switch (when.every) {
    case 'once':
      return { startsAt: inWeek(when.week), rrule: null }
    case 'week':
      return { startsAt: inWeek(when.from), rrule: `FREQ=WEEKLY;COUNT=${when.times}` }
    case 'two-weeks':
      return { startsAt: inWeek(when.from), rrule: `FREQ=WEEKLY;INTERVAL=2;COUNT=${when.times}` }
    case 'month': {
      const rule = `FREQ=MONTHLY;BYDAY=${when.nth}${rruleDays[days.indexOf(day)]}`
      const [next] = startsOf(`${today}T${at}`, `${rule};COUNT=1`)
      const month = new Date(`${(next?.day ?? today).slice(0, 7)}-01T12:00:00Z`)
      month.setUTCMonth(month.getUTCMonth() + when.from)
      const [first] = startsOf(`${month.toISOString().slice(0, 10)}T${at}`, `${rule};COUNT=1`)
      return { startsAt: first?.recurrenceId ?? inWeek(0), rrule: `${rule};COUNT=${when.times}` }
    }
  }
}

/** Between Christmas and New Year most things rest. */
const restsOn = (day: string) => day.slice(5) >= '12-21' || day.slice(5) <= '01-02'

function writeEvent(
  { invented, host, by, organisationId }: { invented: InventedEvent; host: DemoPerson; by: DemoPerson; organisationId: string | null },
  dice: Dice,
  at: Date,
  today: string,
): Gathering {
  const [id, ruleId] = [dice.id(), dice.id()]
  const { startsAt, rrule } = seriesOf(invented, today)
  const madeAt = new Date(Math.min(at.getTime(), Date.parse(`${startsAt}:00Z`)) - 20 * 86_400_000)
  const state = invented.state ?? 'published'
  const slug = slugOf(invented.title)
  db()
    .insert(events)
    .values({
      id,
      slug: slug.includes(invented.town) ? slug : `${slug}-${invented.town}`,
      kind: invented.kind,
      state,
      title: invented.title,
      text: invented.text,
      organisationId,
      hostId: host.id,
      town: invented.town,
      place: invented.place,
      directions: invented.directions ?? '',
      addressKept: invented.keptAddress !== undefined,
      keptAddressSealed: invented.keptAddress === undefined ? null : seal(invented.keptAddress, keptAddressContext(id)),
      womenOnly: invented.womenOnly ?? false,
      ageFrom: invented.ages?.[0] ?? null,
      ageTo: invented.ages?.[1] ?? null,
      languages: [...(invented.languages ?? ['da'])],
      interpreters: [...(invented.interpreters ?? [])],
      practical: practicalBits(invented.practical ?? []),
      notes: { ...invented.notes },
      signUp: invented.signUp,
      capacity: invented.capacity ?? null,
      createdBy: by.id,
      createdAt: madeAt,
      updatedAt: madeAt,
      publishedAt: state === 'draft' ? null : madeAt,
      cancelledAt: state === 'cancelled' ? madeAt : null,
      cancelReason: state === 'cancelled' ? 'For få kunne komme. Vi prøver igen til foråret.' : null,
    })
    .run()
  const [from, to] = [invented.hours[0] * 60, invented.hours[1] * 60]
  db()
    .insert(eventRules)
    .values({
      id: ruleId,
      eventId: id,
      uid: `${ruleId}@ressourcebank.test`,
      startsAt,
      minutes: to - from,
      rrule,
      skipsSchoolHolidays: rrule !== null,
      changedAt: madeAt,
    })
    .run()
  const starts = startsOf(startsAt, rrule)
  const coming = starts.findIndex(({ day }) => day >= today)
  const dates = starts.map(({ recurrenceId, day, starts: begins }, place) => {
    const week = coming < 0 ? place - starts.length : place - coming
    const off = invented.off?.date === week ? invented.off.reason : null
    const dateState = state === 'cancelled' || off ? 'cancelled' : rrule && day >= today && restsOn(day) ? 'left-out' : 'planned'
    return {
      id: dice.id(),
      eventId: id,
      ruleId,
      recurrenceId,
      day,
      starts: begins,
      ends: begins + to - from,
      state: dateState,
      reason: off ?? (dateState === 'left-out' ? 'Juleferie' : null),
      topic: (week >= 0 && invented.topics?.[week]) || '',
      changedAt: madeAt,
      week,
    }
  })
  db()
    .insert(eventDates)
    .values(dates.map(({ week: _week, ...row }) => row))
    .run()
  return { invented, id, host, dates: dates.map(({ state: dateState, ...date }) => ({ ...date, planned: dateState === 'planned' })) }
}

/** Who is signed up for the coming dates, or for the course. The newcomer of the demo waits for the women’s group, and comes the week after. */
function writeComing({ invented, id, dates }: Gathering, island: DemoIsland, dice: Dice, at: Date): void {
  if (!invented.coming || invented.state) return
  const event = { practical: [...(invented.practical ?? [])] }
  const fits = island.people.filter(
    ({ gender, roles, email }) => roles.length === 0 && isVolunteer(email) && (!invented.womenOnly || gender === 'woman'),
  )
  const rania = island.people.find(({ email }) => email === 'tilflytter@ressourcebank.test')
  const scopes =
    invented.signUp === 'course' ? [null] : dates.filter(({ week, planned }) => week >= 0 && (planned || week === invented.off?.date))
  invented.coming.forEach((people, place) => {
    const date = scopes[place]
    if (date === undefined) return
    const guests = dice.some(fits, people)
    if (rania && invented.title === 'Kvindegruppe i Rønne') guests.splice(place === 0 ? guests.length - 1 : 2, 1, rania)
    let [taken, waiting] = [0, 0]
    for (const [turn, person] of guests.entries()) {
      const adults = 1
      const children = (event.practical.includes('child-care') || event.practical.includes('children-welcome')) && turn % 4 === 1 ? 1 : 0
      const many = placesOf({ adults, children }, event)
      const inside = waiting === 0 && (invented.capacity === undefined || taken + many <= invented.capacity)
      if (inside) taken += many
      else waiting += 1
      const signUpId = dice.id()
      const signedAt = new Date(at.getTime() - (40 - turn) * 3_600_000)
      db()
        .insert(signUps)
        .values({
          id: signUpId,
          eventId: id,
          dateId: date?.id ?? null,
          scopeId: date?.id ?? id,
          groupId: signUpId,
          userId: person.id,
          locale: person.locale,
          adults,
          children,
          places: many,
          state: inside ? 'in' : 'waiting',
          tokenHash: hashToken(tokenOf(signUpId)),
          createdAt: signedAt,
          changedAt: signedAt,
        })
        .run()
    }
    db()
      .insert(places)
      .values({ scopeId: date?.id ?? id, eventId: id, taken, waiting })
      .run()
  })
}

/** Helpers of the coming dates, and the hours of those that are over. The volunteer of seventeen helps with homework in Nexø. */
function writeHelpers({ invented, id, dates }: Gathering, island: DemoIsland, dice: Dice, at: Date, today: string): void {
  if (!invented.helpers || invented.state) return
  const shown = new Set(island.credentials.filter(({ kind }) => kind === 'child-certificate').map(({ person }) => person.id))
  const asked = invented.practical?.includes('child-certificates')
  const birk = island.people.find(({ email }) => email === 'frivillig@ressourcebank.test')
  const others = island.people.filter(
    ({ id: who, roles, email, gender, town }) =>
      roles.length === 0 &&
      isVolunteer(email) &&
      (!invented.womenOnly || gender === 'woman') &&
      (asked ? shown.has(who) : town === invented.town),
  )
  const upcoming = dates.filter(({ week, planned }) => week >= 0 && planned)
  const past = dates.filter(({ day, planned }) => day < today && planned).slice(-4)
  invented.helpers.forEach(({ kind, name = '', wanted, taken }, position) => {
    const taskId = dice.id()
    db().insert(eventTasks).values({ id: taskId, eventId: id, kind, name, wanted, minutesBefore: 15, minutesAfter: 15, position }).run()
    const helpersOf = (count: number) => {
      const helpers = dice.some(others, count)
      return birk && invented.title === 'Lektiecafé i Nexø' && kind === 'homework' && count > 0 ? [birk, ...helpers.slice(1)] : helpers
    }
    const put = (date: Gathering['dates'][number], person: DemoPerson, state: 'taken' | 'done') => {
      const [shiftId, takenAt] = [dice.id(), new Date(Math.min(at.getTime(), Date.parse(`${date.day}T12:00:00Z`)) - 6 * 86_400_000)]
      db().insert(shifts).values({ id: shiftId, taskId, dateId: date.id, userId: person.id, state, takenAt, changedAt: takenAt }).run()
      if (state === 'done')
        db()
          .insert(activities)
          .values({
            id: dice.id(),
            userId: person.id,
            eventDateId: date.id,
            source: 'shift',
            date: date.day,
            minutes: date.ends - date.starts + 30,
            formKey: `shift:${shiftId}`,
            createdAt: new Date(`${date.day}T19:00:00Z`),
          })
          .run()
    }
    for (const date of past) for (const person of helpersOf(Math.max(1, wanted - 1))) put(date, person, 'done')
    taken.forEach((count, place) => {
      const date = upcoming[place]
      if (date) for (const person of helpersOf(count)) put(date, person, 'taken')
    })
  })
}

/** What came of the dates that are over: numbers, no names. */
function writeHeld({ invented, host, dates }: Gathering, dice: Dice, today: string): void {
  const usual: Record<SignUpWay, number> = { 'drop-in': 9, date: 8, course: 12 }
  const rows = dates
    .filter(({ day, planned }) => day < today && planned)
    .map(({ id: dateId, day }) => ({
      dateId,
      adults: dice.whole(4, usual[invented.signUp] + 3),
      children: invented.practical?.some((code) => code.startsWith('child') || code.startsWith('babies')) ? dice.whole(0, 6) : 0,
      noShows: invented.signUp === 'drop-in' ? 0 : dice.whole(0, 2),
      closedAt: new Date(`${day}T20:00:00Z`),
      closedBy: host.id,
      thankedAt: new Date(`${day}T20:00:00Z`),
    }))
  if (rows.length > 0) db().insert(heldDates).values(rows).run()
}
