import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { activities } from '~db/schema/activities'
import { memberships } from '~db/schema/organisations'
import { askedBackOf, saysItStands } from '~/activities/asked-back.server'
import { monthsUpTo, readMonth, refusalToConfirm } from '~/activities/confirming'
import { askBack, confirmHours, confirmUsual, takeBackConfirmation } from '~/activities/confirming.server'
import { whenHoursConfirmed } from '~/activities/hours-confirmed.server'
import { hoursFor, hoursTotals, waitingToConfirm } from '~/activities/hours-reading.server'
import { action, loader } from '~/activities/routes/club-hours'
import { action as deskAction, loader as desk } from '~/activities/routes/desk-hours'
import { loader as myPage } from '~/activities/routes/my-page'
import { loader as overview } from '~/organisations/routes/overview'
import { organisationsById } from '~/organisations/organisations.server'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { association, coordinator, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let club: ReturnType<typeof association>
let kirsten: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  club = association()
  kirsten = volunteer({ firstName: 'Kirsten', lastName: 'Kofoed' })
})

/** Hours somebody has written; gives the entry's id. */
function hours(of: Somebody, wishes: Partial<typeof activities.$inferInsert> & { note?: string } = {}): string {
  const id = newId()
  const { note, ...columns } = wishes
  db()
    .insert(activities)
    .values({
      id,
      userId: of.userId,
      organisationId: club.id,
      date: '2026-11-20',
      minutes: 90,
      formKey: id,
      createdAt: now(),
      noteSealed: note === undefined ? null : seal(note, `activities.note:${id}`),
      ...columns,
    })
    .run()
  return id
}
const waiting = () => hoursFor({ of: { organisationId: club.id }, state: 'waiting' }, 100)
const slugOf = (id: string) => organisationsById([id]).get(id)?.slug ?? ''
const done = { confirmed: 0, people: 0, minutes: 0, already: 0, changed: 0, own: 0 }

describe('who may say that hours were so', () => {
  it('never whoever wrote them, nor a day that has not been, whatever else is so', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('anna', 'me'),
        fc.constantFrom('2026-11-20', '2026-11-22'),
        (isCoordinator, isLeader, by, date) => {
          const refusal = refusalToConfirm(
            { userId: 'me', coordinator: isCoordinator, led: new Set(isLeader ? ['club'] : []) },
            { userId: by, organisationId: 'club', date },
            '2026-11-21',
          )
          expect(refusal === null).toBe(by === 'anna' && date === '2026-11-20' && (isCoordinator || isLeader))
        },
      ),
    )
  })

  it('leaders their own organisation’s, coordinators anybody’s, others nothing', () => {
    const [ours, nobodys] = [hours(kirsten), hours(kirsten, { organisationId: null })]
    const other = association()
    expect(confirmHours(other.leader, [ours, nobodys], now())).toEqual(done)
    expect(confirmHours(kirsten, [ours, nobodys], now())).toEqual({ ...done, own: 2 })
    expect(confirmHours(club.leader, [ours, nobodys], now())).toMatchObject({ confirmed: 1, minutes: 90 })
    expect(confirmHours(coordinator(), [ours, nobodys], now())).toMatchObject({ confirmed: 1, already: 1 })
  })

  it('a leader’s own wait for another leader or a coordinator', () => {
    const own = hours(club.leader)
    expect(confirmHours(club.leader, [own], now())).toEqual({ ...done, own: 1 })
    const second = volunteer()
    db().insert(memberships).values({ organisationId: club.id, userId: second.userId, role: 'leader', since: now() }).run()
    expect(confirmHours(second, [own], now()).confirmed).toBe(1)
  })
})

describe('confirming many at once', () => {
  it('tells later rooms of each person once, and the trail how many', () => {
    const told: string[][] = []
    whenHoursConfirmed('a test', (people) => told.push([...people]))
    const rania = volunteer()
    const ids = [hours(kirsten), hours(kirsten, { date: '2026-11-19' }), hours(rania)]
    expect(confirmHours(club.leader, ids, now())).toEqual({ ...done, confirmed: 3, people: 2, minutes: 270 })
    expect(told.map((people) => people.toSorted())).toEqual([[kirsten.userId, rania.userId].toSorted()])
    expect(auditFor(`organisation:${club.id}`)).toMatchObject([{ action: 'hours.confirmed', detail: '3' }])
    expect(confirmHours(club.leader, ids, now())).toEqual({ ...done, already: 3 })
    expect(told).toHaveLength(1)
    whenHoursConfirmed('a test', () => undefined)
  })

  it('what was changed after the page was opened is not confirmed unseen', () => {
    const id = hours(kirsten)
    const opened = now()
    setClock(() => new Date('2026-11-21T09:05:00Z'))
    const changed = hours(kirsten, { createdAt: opened, changedAt: now(), minutes: 780 })
    expect(confirmHours(club.leader, [id, changed], opened)).toMatchObject({ confirmed: 1, changed: 1 })
  })

  it('with one press all that look right, and none that is unusual', () => {
    for (let day = 1; day <= 9; day += 1) hours(kirsten, { date: `2026-11-0${day}` })
    const unusual = hours(kirsten, { minutes: 800, assured: ['long-day'] })
    const filter = { of: { organisationId: club.id }, state: 'waiting' as const }
    expect(confirmUsual(club.leader, filter, now()).confirmed).toBe(9)
    expect(waiting().map(({ id }) => id)).toEqual([unusual])
  })

  it('the list has the unusual first, and neither what somebody took part in nor what has not been yet', () => {
    const usual = hours(kirsten)
    const unusual = hours(kirsten, { date: '2026-10-01', minutes: 800, assured: ['long-day'], note: 'Hele dagen i hallen' })
    hours(kirsten, { source: 'attendance' })
    hours(kirsten, { date: '2026-11-25', assured: ['ahead'] })
    expect(waiting().map(({ id }) => id)).toEqual([unusual, usual])
    expect(waiting()[0]).toMatchObject({ name: 'Kirsten K.', note: 'Hele dagen i hallen', assured: ['long-day'] })
    expect(hoursTotals({ of: { organisationId: club.id }, state: 'waiting' }, club.leader.userId)).toEqual({
      count: 2,
      minutes: 890,
      people: 1,
      unusual: 1,
      usual: 1,
      own: 0,
    })
  })

  it('can be taken back', () => {
    const id = hours(kirsten)
    confirmHours(club.leader, [id], now())
    expect(takeBackConfirmation(kirsten, [id])).toBe(0)
    expect(takeBackConfirmation(club.leader, [id])).toBe(1)
    expect(waiting()).toHaveLength(1)
  })
})

describe('asking about an entry instead', () => {
  it('whoever wrote it reads the line on their page and in a mail, which says nothing of it in its subject', async () => {
    const id = hours(kirsten, { minutes: 780 })
    expect(askBack(club.leader, id, 'Var det 3 timer eller 13?')).toBe('asked')
    expect(waiting()).toEqual([])
    expect(askedBackOf(kirsten.userId)).toMatchObject([{ id, line: 'Var det 3 timer eller 13?' }])
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: kirsten.email, subject: 'Et spørgsmål til dine timer' })
    expect(mail?.text).toContain('Var det 3 timer eller 13?')
    expect(mail?.text).toContain('fredag 20. november, 13 timer')
  })

  it('»it is right« brings it back, first in the list; nobody can say it for others', () => {
    const id = hours(kirsten)
    askBack(club.leader, id, 'Er det rigtigt?')
    expect(saysItStands(volunteer(), id)).toBe(false)
    expect(saysItStands(kirsten, id)).toBe(true)
    expect(waiting()).toMatchObject([{ id, assured: ['asked'], askedBack: 'Er det rigtigt?' }])
    expect(saysItStands(kirsten, id)).toBe(false)
  })

  it('not by strangers, and not once it is confirmed', () => {
    const id = hours(kirsten)
    expect(askBack(association().leader, id, 'Hvad?')).toBe('not-theirs')
    confirmHours(club.leader, [id], now())
    expect(askBack(club.leader, id, 'Hvad?')).toBe('too-late')
  })

  it('the line is sealed', () => {
    const id = hours(kirsten)
    askBack(club.leader, id, 'Var det hos fru Jensen?')
    expect(JSON.stringify(db().select().from(activities).all())).not.toContain('Jensen')
  })
})

describe('the pages', () => {
  const path = () => `/forening/${slugOf(club.id)}/timer`
  const params = () => ({ slug: slugOf(club.id) })
  const sends = async (as: Somebody, form: Record<string, string | string[]>) =>
    answerOf(action(await visit(path(), { as, params: params(), form })) as Promise<unknown>)

  it('of a leader is there for leaders of it alone', async () => {
    hours(kirsten)
    const seen = async (as: Somebody) => answerOf(loader(await visit(path(), { as, params: params() })))
    expect((await seen(club.leader)).data).toMatchObject({ page: { waiting: 1 } })
    for (const stranger of [kirsten, association().leader, coordinator()]) expect((await seen(stranger)).status).toBe(404)
  })

  it('answers a press without a tick with the list again, and one without its moment with 400', async () => {
    expect((await sends(club.leader, { intent: 'confirm' })).status).toBe(422)
    expect((await sends(club.leader, { intent: 'confirm-all' })).status).toBe(400)
    expect((await sends(club.leader, { intent: 'ask' })).status).toBe(422)
    expect((await sends(club.leader, { intent: 'take-back' })).status).toBe(422)
    expect((await sends(kirsten, { intent: 'confirm' })).status).toBe(404)
  })

  it('confirms what is ticked, and goes back to the list', async () => {
    const ids = [hours(kirsten), hours(kirsten)]
    expect(await sends(club.leader, { intent: 'confirm', entry: ids, seen: String(now().getTime()) })).toMatchObject({
      status: 302,
      location: path(),
    })
    expect(waiting()).toEqual([])
  })

  it('of a coordinator begins with what is nobody’s, and names who else has some waiting', async () => {
    const mette = coordinator()
    hours(kirsten)
    const nobodys = hours(kirsten, { organisationId: null })
    const { data } = await answerOf(desk(await visit('/koordinator/timer', { as: mette })))
    expect(data).toMatchObject({ nobodys: 1, page: { lines: [{ id: nobodys }] }, organisations: [{ id: club.id, count: 1 }] })
    const sent = await answerOf(
      deskAction(
        await visit(`/koordinator/timer?forening=${club.id}`, {
          as: mette,
          form: { intent: 'confirm-all', seen: String(now().getTime()) },
        }),
      ) as Promise<unknown>,
    )
    expect(sent).toMatchObject({ status: 302, location: `/koordinator/timer?forening=${club.id}` })
    expect(waiting()).toEqual([])
  })
})

describe('hours that wait for a leader', () => {
  it('are counted where the leader looks, without their own and without what has not been', async () => {
    hours(kirsten)
    hours(club.leader)
    hours(kirsten, { date: '2026-11-25' })
    askBack(coordinator(), hours(kirsten, { date: '2026-11-19' }), 'Var det så?')
    const other = association()
    expect([...waitingToConfirm(club.leader.userId, [club.id, other.id])]).toEqual([[club.id, 1]])
    const params = { slug: slugOf(club.id) }
    const seen = await answerOf(overview(await visit(`/forening/${params.slug}`, { as: club.leader, params })))
    expect(seen.data).toMatchObject({ member: { hours: 1 } })
    const own = await answerOf(myPage(await visit('/mit', { as: club.leader })))
    expect(own.data).toMatchObject({ organisations: [{ slug: params.slug, hours: 1 }] })
    const page = await answerOf(loader(await visit(`/forening/${params.slug}/timer`, { as: club.leader, params })))
    expect(page.data).toMatchObject({ page: { mine: 1, waiting: 2 } })
    const { lines } = (page.data as { page: { lines: object[] } }).page
    expect(lines.flatMap((line) => Object.keys(line))).not.toContain('matchId')
  })
})

describe('months', () => {
  it('go back over the turn of the year', () => {
    expect(monthsUpTo('2026-02-11', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
    expect([readMonth('2026-13'), readMonth('2026-1'), readMonth(null), readMonth('2026-12')]).toEqual([null, null, null, '2026-12'])
  })
})
