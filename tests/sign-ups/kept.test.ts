import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventDates, events } from '~db/schema/events'
import { users } from '~db/schema/people'
import { cancelEvent, takeDown } from '~/events/changing.server'
import { cancelDate } from '~/events/dates.server'
import { instantOf } from '~/events/recurrence'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { tokenOf } from '~/sign-ups/comer.server'
import { comingTo, mayKnowAddress } from '~/sign-ups/coming.server'
import { mySignUpLines } from '~/sign-ups/my-sign-ups.server'
import { ownPage } from '~/sign-ups/own-page.server'
import { loader as signUpPage } from '~/sign-ups/routes/sign-up'
import '~/server/wiring.server'
import { helping } from '~tests/support/door'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, person } from '~tests/support/people'
import { comes, guest, rowOf } from '~tests/support/sign-ups'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const tuesdays = ['2027-01-12', '2027-01-19']
const [DAY = ''] = tuesdays
const start = instantOf(DAY, 15 * 60 + 30)
const at = (hoursBefore: number) => setClock(() => new Date(start.getTime() - hoursBefore * 3_600_000))
beforeEach(() => at(24 * 10))

const WAY = 'Ring på hos Jensen, anden sal'
const ELSEWHERE = 'Gule Hus, Rønnevej 9'
/** A group that keeps its address, and meets somewhere else the first time. */
function group({ capacity = null as number | null } = {}) {
  const made = publishedEvent({ keptAddress: 'Stille Stræde 3', capacity, days: tuesdays })
  db().update(events).set({ directions: WAY }).where(eq(events.id, made.id)).run()
  const [first = '', second = ''] = made.dates
  db().update(eventDates).set({ place: ELSEWHERE }).where(eq(eventDates.id, first)).run()
  return { ...made, first, second }
}
const page = (row: { id: string }) => ownPage(tokenOf(row.id))
const secret = /Stille|Jensen|Gule Hus/

describe('where a group meets that keeps its address', () => {
  it('is told with the way there to who has a place, and nothing of it to who waits or said no', () => {
    const quiet = group({ capacity: 1 })
    const [first, waiter] = [rowOf(comes(quiet, { who: guest() })), rowOf(comes(quiet, { who: guest() }))]
    expect(page(first)).toMatchObject({ address: 'Stille Stræde 3', directions: WAY, entries: [{ place: ELSEWHERE }] })
    expect(JSON.stringify(page(waiter))).not.toMatch(secret)
  })

  it('who has a place on one date and waits for another learns nothing of where that one is', () => {
    const quiet = group({ capacity: 1 })
    comes(quiet)
    const row = rowOf(comes(quiet, { who: guest(), to: 'every' }))
    expect(page(row)).toMatchObject({
      address: 'Stille Stræde 3',
      entries: [
        { state: 'waiting', place: null },
        { state: 'in', place: null },
      ],
    })
  })

  it('stands neither beside the form nor in a mail, whatever place and way there are written down', async () => {
    const quiet = group()
    comes(quiet, { who: guest(), to: 'every' })
    const form = await answerOf(signUpPage(await visit(`/arrangementer/${quiet.slug}/tilmeld`, { params: { slug: quiet.slug } })))
    expect(JSON.stringify(form)).not.toMatch(secret)
    const [mail] = await waitingMails()
    expect([mail?.subject, mail?.text, mail?.html, String(mail?.data.calendar)].join('\n')).not.toMatch(secret)
  })

  it('is not told any more once the date is called off, or the event is called off or taken down', () => {
    const off = group()
    const amal = person()
    const row = rowOf(comes(off, { who: amal }))
    const knows = () => [mayKnowAddress(amal, off.id), page(row)?.address ?? null, secret.test(JSON.stringify(page(row)))]
    expect(knows()).toEqual([true, 'Stille Stræde 3', true])
    cancelDate(off.host, off.first, 'Sygdom')
    expect(knows()).toEqual([false, null, false])
    // nor by an event that is gone while its dates still stand as planned
    const gone = group()
    const before = rowOf(comes(gone, { who: amal }))
    db().update(events).set({ state: 'cancelled' }).where(eq(events.id, gone.id)).run()
    expect([mayKnowAddress(amal, gone.id), page(before)?.address]).toEqual([false, null])
    for (const end of [cancelEvent, takeDown]) {
      const other = group()
      const there = rowOf(comes(other, { who: amal }))
      end(coordinator(), other.id, 'Det går ikke')
      expect([mayKnowAddress(amal, other.id), page(there)?.address]).toEqual([false, null])
    }
  })
})

describe('who helps at it', () => {
  const unproven = (): Actor => {
    const somebody = person()
    db().update(users).set({ emailVerifiedAt: null }).where(eq(users.id, somebody.userId)).run()
    return somebody
  }

  it('knows the address two days before and who comes from the evening before, until the day is over and not a week ahead', () => {
    const quiet = group()
    comes(quiet, { who: guest({ name: 'Rania', email: null, phone: '12345678' }) })
    const [helper, hasty] = [person(), unproven()]
    for (const who of [helper, hasty]) helping(quiet.id, quiet.first, who)
    const sees = (who: Actor) => [mayKnowAddress(who, quiet.id), comingTo(who, quiet.first)?.map(({ firstName }) => firstName) ?? null]
    expect(sees(helper)).toEqual([false, null])
    setClock(() => new Date('2027-01-11T16:59:00Z'))
    expect(sees(helper)).toEqual([true, null])
    setClock(() => new Date('2027-01-11T17:00:00Z'))
    expect(sees(helper)).toEqual([true, ['Rania']])
    // a number is for hosts
    expect(comingTo(helper, quiet.first)?.[0]?.phone).toBeNull()
    // anybody can make an account with an address that is not theirs
    expect(sees(hasty)).toEqual([false, null])
    expect(sees(person())).toEqual([false, null])
    // another date of the same group is not theirs
    expect(comingTo(helper, quiet.second)).toBeNull()
    setClock(() => new Date('2027-01-13T08:00:00Z'))
    expect(sees(helper)).toEqual([false, null])
  })

  it('knows nothing when the date is called off', () => {
    const quiet = group()
    const helper = person()
    helping(quiet.id, quiet.first, helper)
    at(2)
    cancelDate(quiet.host, quiet.first, 'Sygdom')
    expect([mayKnowAddress(helper, quiet.id), comingTo(helper, quiet.first)]).toEqual([false, null])
  })
})

describe('a date that is somewhere else this once', () => {
  function cafe() {
    const made = publishedEvent({ days: tuesdays })
    const [first = ''] = made.dates
    db().update(eventDates).set({ place: 'Svaneke Kirke' }).where(eq(eventDates.id, first)).run()
    return made
  }

  it('says so in the mail and behind the link; of several it is said which', async () => {
    const made = cafe()
    const one = rowOf(comes(made, { who: guest() }))
    comes(made, { who: guest(), to: 'every' })
    expect(page(one)).toMatchObject({ entries: [{ place: 'Svaneke Kirke' }] })
    const [single, both] = await waitingMails()
    expect(single?.text).toContain('Svaneke Kirke, Nexø')
    expect(single?.text).not.toContain('Biblioteket')
    expect(both?.text).toContain('Biblioteket, Nexø')
    expect(both?.text).toContain('kl. 15.30–17.30, Svaneke Kirke')
  })
})

describe('what a coordinator writes who takes an event down', () => {
  it('is for its host: who is signed up reads that it is off, and no reason', async () => {
    const made = publishedEvent({ days: tuesdays })
    const amal = person()
    const row = rowOf(comes(made, { who: amal }))
    emptyOutbox()
    takeDown(coordinator(), made.id, 'Værten svarer ikke på klager')
    expect(page(row)).toMatchObject({ entries: [{ off: true, reason: null }] })
    // whatever stands with the date itself
    db().update(eventDates).set({ reason: 'Klager' }).where(eq(eventDates.eventId, made.id)).run()
    expect(page(row)).toMatchObject({ entries: [{ reason: null }] })
    expect(mySignUpLines(amal)).toMatchObject([{ off: true }])
    const mails = (await waitingMails()).filter(({ to }) => to === amal.email)
    expect(mails.map(({ template }) => template)).toEqual(['event-changed'])
    expect(mails[0]?.text).not.toContain('klager')
  })

  it('the reason of who calls off a date or all of them is for everybody', () => {
    const made = publishedEvent({ days: tuesdays })
    const row = rowOf(comes(made, { to: 'every' }))
    cancelDate(made.host, made.dates[0] ?? '', 'Vi er syge')
    expect(page(row)).toMatchObject({ entries: [{ reason: 'Vi er syge' }, { off: false, reason: null }] })
    cancelEvent(made.host, made.id, 'Vi lukker')
    expect(page(row)).toMatchObject({ entries: [{ reason: 'Vi lukker' }, { reason: 'Vi lukker' }] })
  })
})
