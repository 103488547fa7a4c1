import { beforeEach, describe, expect, it } from 'vitest'
import { certificateByNumber, certificatesOf, markOf, paperOf } from '~/certificates/certificates.server'
import {
  approve,
  approveAs,
  CertificateMoved,
  chooseName,
  decline,
  NoLongerEarned,
  reopen,
  restore,
  withdraw,
  writePaper,
} from '~/certificates/deciding.server'
import { askForOne, proposeEarned, proposeForAll, proposeSoon, thank } from '~/certificates/proposing.server'
import { hoursConfirmed } from '~/activities/hours-confirmed.server'
import { inTheMorning } from '~/certificates/certificate-mails.server'
import { readDeskCase, readDeskList } from '~/certificates/desk.server'
import { readOwnCertificates } from '~/certificates/road.server'
import { takeBackModule } from '~/training/training.server'
import { readNumber } from '~/certificates/certificate'
import { endMatch } from '~/matching/match-course.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { handle, inTransaction } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, newcomer, person, type Somebody } from '~tests/support/people'
import { daysLater, runningMatch } from '~tests/support/running'
import { followedUp, gave, tookTheCourse } from './earning'

useHouse()

let mette: Somebody
let freja: Somebody
beforeEach(async () => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  mette = coordinator()
  freja = person({ firstName: 'Freja', lastName: 'Holm', ageBand: '15-17' })
  await proposeSoon()
})
const kindsOf = (who: Somebody) => certificatesOf(who.userId).map(({ kind, state }) => `${kind} ${state}`)
const only = (who: Somebody) => {
  const [certificate] = certificatesOf(who.userId)
  if (!certificate) throw new Error('there is a certificate')
  return certificate
}

describe('a proposal', () => {
  it('is made once the twentieth hour is confirmed, with confirmed hours alone on it', async () => {
    gave(freja, 19)
    gave(freja, 5, { waiting: true })
    hoursConfirmed([freja.userId])
    expect(await proposeSoon()).toBe(0)
    gave(freja, 1, { date: '2026-11-20' })
    hoursConfirmed([freja.userId])
    expect(await proposeSoon()).toBe(1)
    expect(await proposeSoon()).toBe(0)
    expect(only(freja)).toMatchObject({
      kind: 'youth',
      state: 'proposed',
      name: 'Freja Holm',
      number: null,
      facts: { minutes: 1200, from: '2026-10-03', until: '2026-11-20', tasks: [{ task: { of: 'other' }, minutes: 1200 }] },
    })
  })
  it('is made once, however often the house looks and however much is done afterwards', async () => {
    gave(freja, 20)
    expect(await proposeForAll()).toBe(1)
    gave(freja, 30)
    expect([await proposeForAll(), proposeEarned(freja.userId).length]).toEqual([0, 0])
    decline(mette, only(freja).id, 'hours')
    expect(await proposeForAll()).toBe(0)
    expect(kindsOf(freja)).toEqual(['youth declined'])
  })
  it('waits for what happened to be committed', async () => {
    gave(freja, 20)
    expect(() =>
      inTransaction(() => {
        hoursConfirmed([freja.userId])
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(await proposeSoon()).toBe(0)
  })
  it('comes to a language buddy after three months with follow-ups, by itself', async () => {
    const { kirsten, id } = runningMatch({ mette })
    tookTheCourse(mette, kirsten, 'language-buddy')
    gave(kirsten, 4, { matchId: id })
    gave(kirsten, 2)
    followedUp(id, 2)
    expect(await proposeForAll()).toBe(1)
    expect(kindsOf(kirsten)).toEqual(['training proposed'])
    daysLater(92)
    expect(await proposeForAll()).toBe(1)
    // hours as a language buddy, and no others
    expect(only(kirsten)).toMatchObject({
      kind: 'language-buddy',
      facts: { minutes: 240, from: '2026-10-03', until: '2027-02-21', courses: [{ code: 'language-buddy' }], tasks: [{ times: 1 }] },
    })
  })
  it('comes to a mentor when the match has ended, and to whoever took a course', async () => {
    const gunnar = person({ firstName: 'Gunnar' })
    const { id } = runningMatch({ mette, kirsten: gunnar })
    handle().sqlite.exec("update offers set kind = 'mentor-work'")
    tookTheCourse(mette, gunnar, 'mentor')
    expect(await proposeSoon()).toBe(1)
    endMatch(mette, id, { outcome: 'job', need: 'closed' })
    expect(await proposeSoon()).toBe(1)
    expect(kindsOf(gunnar).toSorted()).toEqual(['mentor proposed', 'training proposed'])
  })
  it('is asked for by somebody new, for a single hour or a part in an association', () => {
    const amal = person({ firstName: 'Amal' })
    expect(askForOne(amal)).toBe(false)
    newcomer({ name: 'Amal', account: amal, by: mette })
    expect(askForOne(amal)).toBe(false)
    association({ leader: amal, name: 'Sy sammen' })
    expect([askForOne(amal), askForOne(amal)]).toEqual([true, false])
    expect(only(amal)).toMatchObject({ kind: 'newcomer', facts: { minutes: null, organisations: ['Sy sammen'] } })
  })
  it('does not come for a few minutes of reading: that is told on the back of others', async () => {
    tookTheCourse(mette, freja, 'competence')
    expect(await proposeForAll()).toBe(0)
    gave(freja, 20)
    await proposeForAll()
    expect(kindsOf(freja)).toEqual(['youth proposed'])
    expect(only(freja).facts.courses).toMatchObject([{ code: 'competence' }])
  })
  it('comes from a leader with words of thanks, once a year', () => {
    const { id, leader } = association({ name: 'Boldklubben' })
    gave(freja, 3, { organisationId: id })
    expect(thank(leader, id, freja.userId, 'Tak for alle de glade børn.')).toBe(true)
    expect(thank(leader, id, freja.userId, 'Tak igen.')).toBe(false)
    expect(only(freja)).toMatchObject({
      kind: 'thanks',
      words: 'Tak for alle de glade børn.',
      facts: { minutes: 180, organisations: ['Boldklubben'] },
    })
    daysLater(60)
    expect(thank(leader, id, freja.userId, 'Tak for i år.')).toBe(true)
  })
  it('asks by mail how the name is written, the first time only', async () => {
    emptyOutbox()
    gave(freja, 20)
    await proposeForAll()
    tookTheCourse(mette, freja, 'mentor')
    emptyOutbox()
    await proposeForAll()
    expect((await waitingMails()).filter(({ template }) => template === 'certificate-on-its-way')).toEqual([])
    expect(kindsOf(freja).toSorted()).toEqual(['training proposed', 'youth proposed'])
  })
})

describe('a coordinator', () => {
  beforeEach(async () => {
    gave(freja, 20)
    await proposeForAll()
    emptyOutbox()
  })

  it('approves: it has its number and its day, whoever verifies reads initials, and the mail names nobody in its subject', async () => {
    expect(paperOf(freja, only(freja).id)).toMatchObject({
      name: 'Freja Holm',
      number: null,
      issuedOn: null,
      signedBy: null,
      verifyAt: null,
    })
    expect(approve(mette, [only(freja).id])).toEqual({ approved: 1, own: 0, moved: 0, fallen: 0 })
    const { number, id } = only(freja)
    expect(number).toMatch(/^RB-[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    expect(readNumber(number?.toLowerCase() ?? '')).toBe(number)
    expect(certificateByNumber(number ?? '')).toEqual({
      number,
      kind: 'youth',
      initials: 'F. H.',
      issuedOn: '2026-11-21',
      state: 'approved',
    })
    expect(paperOf(freja, id)).toMatchObject({ signedBy: 'Mette', verifyAt: expect.stringContaining(`/bevis/${number}`) as unknown })
    expect(paperOf(mette, id)).not.toBeNull()
    expect(paperOf(person(), id)).toBeNull()
    const [mail] = await waitingMails()
    expect(mail).toMatchObject({ to: freja.email, template: 'certificate-ready' })
    expect(mail?.subject).not.toMatch(/Freja/)
    expect(mail?.text).toContain(`/mit/beviser/${id}`)
    expect(auditFor(`certificate:${id}`).map(({ action }) => action)).toContain('certificate.approved')
  })
  it('approves several at once; what a colleague decided meanwhile, and one’s own, is left', () => {
    const ida = person({ firstName: 'Ida', ageBand: '18-25' })
    const own = coordinator({ ageBand: '18-25' })
    for (const who of [ida, own]) {
      gave(who, 20)
      proposeEarned(who.userId)
    }
    decline(mette, only(ida).id, 'not-yet')
    const ids = [freja, ida, own].map((who) => only(who).id)
    expect(approve(own, [...ids, 'nobody'])).toEqual({ approved: 1, own: 1, moved: 2, fallen: 0 })
    expect(approve(mette, ids)).toEqual({ approved: 1, own: 0, moved: 2, fallen: 0 })
  })
  it('declines and says why; it can wait again', async () => {
    decline(mette, only(freja).id, 'hours')
    expect((await waitingMails())[0]).toMatchObject({ template: 'certificate-declined', to: freja.email })
    expect((await waitingMails())[0]?.text).toContain('Nogle af timerne skal ses efter først.')
    expect(() => decline(mette, only(freja).id, 'hours')).toThrow(CertificateMoved)
    expect(paperOf(freja, only(freja).id)).toBeNull()
    reopen(mette, only(freja).id)
    expect(only(freja)).toMatchObject({ state: 'proposed', reason: null })
  })
  it('withdraws: the number says so, the paper is gone, the person is told; and can take that back', async () => {
    const { id } = only(freja)
    expect(() => withdraw(mette, id, 'mistake')).toThrow(CertificateMoved)
    approve(mette, [id])
    const number = only(freja).number ?? ''
    emptyOutbox()
    withdraw(mette, id, 'mistake')
    expect(certificateByNumber(number)).toMatchObject({ state: 'withdrawn' })
    expect(paperOf(freja, id)).toBeNull()
    expect((await waitingMails())[0]).toMatchObject({ template: 'certificate-withdrawn', to: freja.email })
    restore(mette, id)
    expect(certificateByNumber(number)).toMatchObject({ state: 'approved' })
  })
  it('mends the spelling of a name while it waits; a paper that was given does not change', () => {
    const { id } = only(freja)
    writePaper(mette, id, { name: 'Freja Marie Holm', words: 'Tak for din hjælp.' })
    approve(mette, [id])
    expect(() => writePaper(mette, id, { name: 'Freja Marie Kure', words: null })).toThrow(CertificateMoved)
    expect(only(freja)).toMatchObject({ name: 'Freja Marie Holm', words: 'Tak for din hjælp.' })
    expect(certificateByNumber(only(freja).number ?? '')).toMatchObject({ initials: 'F. H.' })
  })
  it('replaces one: another waits at once with its own number to come, and the old number says withdrawn for good', () => {
    const { id } = only(freja)
    approve(mette, [id])
    const number = only(freja).number ?? ''
    withdraw(mette, id, 'replaced')
    const anew = certificatesOf(freja.userId).find(({ state }) => state === 'proposed')
    expect(anew).toMatchObject({ kind: 'youth', number: null, name: 'Freja Holm', facts: { minutes: 1200 } })
    expect(() => restore(mette, id)).toThrow(CertificateMoved)
    expect(readDeskCase(mette, id)).toMatchObject({ replaced: true })
    writePaper(mette, anew?.id ?? '', { name: 'Freja Kure', words: null })
    expect(approve(mette, [anew?.id ?? ''])).toMatchObject({ approved: 1 })
    const given = certificatesOf(freja.userId).find(({ state }) => state === 'approved')
    expect(certificateByNumber(given?.number ?? '')).toMatchObject({ state: 'approved', initials: 'F. K.' })
    expect(given?.number).not.toBe(number)
    expect(certificateByNumber(number)).toMatchObject({ state: 'withdrawn', initials: 'F. H.' })
    expect(proposeEarned(freja.userId)).toEqual([])
  })
  it('does not approve what was read otherwise: the person has written another name since', () => {
    const { id } = only(freja)
    const read = new Map([[id, markOf(only(freja))]])
    chooseName(freja, 'Dronningen')
    expect(approve(mette, [id], read)).toMatchObject({ approved: 0, moved: 1 })
    expect(approve(mette, [id], new Map([[id, markOf(only(freja))]]))).toMatchObject({ approved: 1 })
  })
})

describe('what rests on something that was taken back', () => {
  const takesBackHours = (from: string) =>
    handle().sqlite.prepare('update activities set confirmed_at = null where user_id = ? and date >= ?').run(freja.userId, from)
  beforeEach(async () => {
    gave(freja, 15)
    gave(freja, 10, { date: '2026-11-10' })
    await proposeForAll()
  })

  it('is not approved, alone or among others, and the desk says so', () => {
    takesBackHours('2026-11-01')
    const { id, name } = only(freja)
    expect(readDeskList(mette, null, 1).lines).toMatchObject([{ id, gone: 'not-earned' }])
    expect(readDeskCase(mette, id)).toMatchObject({ gone: 'not-earned' })
    expect(approve(mette, [id])).toEqual({ approved: 0, own: 0, moved: 0, fallen: 1 })
    expect(() => approveAs(mette, id, { name: 'Freja', words: null }, name)).toThrow(NoLongerEarned)
    expect(only(freja)).toMatchObject({ state: 'proposed', number: null, name: 'Freja Holm' })
  })
  it('tells today’s hours while it waits, and those of the day it is approved', () => {
    handle().sqlite.prepare('update activities set minutes = 420 where user_id = ? and date >= ?').run(freja.userId, '2026-11-01')
    proposeEarned(freja.userId)
    expect(only(freja).facts.minutes).toBe(15 * 60 + 420)
    gave(freja, 1)
    approve(mette, [only(freja).id])
    expect(only(freja).facts.minutes).toBe(16 * 60 + 420)
  })
  it('is marked at the desk when it was approved before, so that somebody may withdraw it', () => {
    approve(mette, [only(freja).id])
    expect(readDeskList(mette, 'givet', 1).lines).toMatchObject([{ gone: null }])
    takesBackHours('2026-11-01')
    expect(readDeskList(mette, 'givet', 1).lines).toMatchObject([{ gone: 'hours' }])
  })
  it('is a course, too: taken back before the approval or after it', () => {
    const gunnar = person({ firstName: 'Gunnar' })
    tookTheCourse(mette, gunnar, 'mentor')
    proposeEarned(gunnar.userId)
    const { id } = only(gunnar)
    takeBackModule(mette, gunnar.userId, 'mentor-dag-2')
    expect(approve(mette, [id])).toMatchObject({ approved: 0, fallen: 1 })
    tookTheCourse(mette, gunnar, 'mentor')
    expect(approve(mette, [id])).toMatchObject({ approved: 1 })
    takeBackModule(mette, gunnar.userId, 'mentor-dag-1')
    expect(readDeskCase(mette, id)).toMatchObject({ gone: 'course' })
  })
  it('declined as too early it comes again by itself when more was done, with that on it', () => {
    decline(mette, only(freja).id, 'not-yet')
    expect(proposeEarned(freja.userId)).toEqual([])
    expect(readOwnCertificates(freja).roads).toMatchObject([{ kind: 'youth' }])
    gave(freja, 10)
    expect(proposeEarned(freja.userId)).toEqual([only(freja).id])
    expect(only(freja)).toMatchObject({ state: 'proposed', reason: null, decidedBy: null, facts: { minutes: 35 * 60 } })
    decline(mette, only(freja).id, 'has-one')
    gave(freja, 10)
    expect(proposeEarned(freja.userId)).toEqual([])
    reopen(mette, only(freja).id)
    expect(only(freja).facts.minutes).toBe(45 * 60)
  })
})

describe('a certificate of a coordinator’s own', () => {
  it('is a colleague’s in every way: no yes, no spelling, no taking back, no letting it count again', () => {
    const own = coordinator({ firstName: 'Rikke', ageBand: '18-25' })
    gave(own, 20)
    proposeEarned(own.userId)
    const { id, name } = only(own)
    const refused = (act: () => void) => expect(act).toThrow(CertificateMoved)
    refused(() => approveAs(own, id, { name, words: null }, name))
    refused(() => writePaper(own, id, { name: 'Dronning Mary', words: null }))
    refused(() => decline(own, id, 'other'))
    decline(mette, id, 'has-one')
    refused(() => reopen(own, id))
    reopen(mette, id)
    approve(mette, [id])
    refused(() => withdraw(own, id, 'replaced'))
    withdraw(mette, id, 'mistake')
    refused(() => restore(own, id))
    expect(only(own).state).toBe('withdrawn')
  })
  it('is not the only one: thanks that they proposed as a leader are read by a colleague', () => {
    const { id: club } = association({ leader: mette, name: 'Boldklubben' })
    thank(mette, club, freja.userId, 'Tak for alt.')
    const { id } = only(freja)
    expect(approve(mette, [id])).toMatchObject({ approved: 0, own: 1 })
    expect(approve(coordinator({ firstName: 'Rikke' }), [id])).toMatchObject({ approved: 1 })
  })
})

describe('mails about certificates', () => {
  it('go to addresses that were proven to be the person’s', async () => {
    const eve = person({ firstName: 'Eve', ageBand: '18-25', verified: false })
    gave(eve, 20)
    emptyOutbox()
    proposeEarned(eve.userId)
    approve(mette, [only(eve).id])
    expect(await waitingMails()).toEqual([])
  })
  it('wait for the morning', () => {
    const out = (at: string) => inTheMorning(new Date(at)).toISOString()
    expect(out('2026-11-21T23:30:00Z')).toBe('2026-11-22T07:00:00.000Z')
    expect(out('2026-11-21T02:30:00Z')).toBe('2026-11-21T07:00:00.000Z')
    expect(out('2026-07-03T20:30:00Z')).toBe('2026-07-04T06:00:00.000Z')
    expect(out('2026-11-21T12:00:00Z')).toBe('2026-11-21T12:00:00.000Z')
    setClock(() => new Date('2026-11-21T23:30:00Z'))
    gave(freja, 20)
    emptyOutbox()
    proposeEarned(freja.userId)
    expect(handle().sqlite.prepare('select next_attempt_at from outbox').pluck().all()).toEqual([Date.parse('2026-11-22T07:00:00Z')])
  })
})

describe('the person', () => {
  it('chooses how the name is written, in any script, until it is approved; the next one is written as the last', async () => {
    expect(chooseName(freja, 'Фрея')).toBe(false)
    gave(freja, 20)
    await proposeForAll()
    expect(chooseName(freja, 'سمير الأحمد')).toBe(true)
    approve(mette, [only(freja).id])
    expect(certificateByNumber(only(freja).number ?? '')).toMatchObject({ initials: 'س. ا.' })
    expect(chooseName(freja, 'Freja')).toBe(false)
    tookTheCourse(mette, freja, 'mentor')
    await proposeSoon()
    expect(certificatesOf(freja.userId).map(({ name }) => name)).toEqual(['سمير الأحمد', 'سمير الأحمد'])
  })
  it('hears of a leader’s thanks when they are given, and nothing before that', async () => {
    const { id: club, leader } = association({ name: 'Boldklubben' })
    emptyOutbox()
    thank(leader, club, freja.userId, 'Tak for alt.')
    const { id } = only(freja)
    expect(paperOf(freja, id)).toBeNull()
    expect(readOwnCertificates(freja)).toMatchObject({ waiting: [], name: null })
    expect(await waitingMails()).toEqual([])
    decline(mette, id, 'other')
    expect(await waitingMails()).toEqual([])
    expect(readOwnCertificates(freja)).toMatchObject({ declined: [] })
    reopen(mette, id)
    approve(mette, [id])
    expect(readOwnCertificates(freja)).toMatchObject({ given: [{ id }] })
  })
  it('has another name on the next when the last was declined', () => {
    gave(freja, 20)
    proposeEarned(freja.userId)
    chooseName(freja, 'Supermand')
    decline(mette, only(freja).id, 'other')
    tookTheCourse(mette, freja, 'mentor')
    proposeEarned(freja.userId)
    expect(certificatesOf(freja.userId).find(({ kind }) => kind === 'training')?.name).toBe('Freja Holm')
  })
  it('takes the certificates along when the account is deleted', async () => {
    gave(freja, 20)
    await proposeForAll()
    approve(mette, [only(freja).id])
    const number = only(freja).number ?? ''
    handle().sqlite.prepare('delete from users where id = ?').run(freja.userId)
    expect(certificateByNumber(number)).toBeNull()
  })
})
