import { beforeEach, describe, expect, it } from 'vitest'
import { certificateByNumber, certificatesOf, paperOf } from '~/certificates/certificates.server'
import { approve, CertificateMoved, chooseName, decline, reopen, restore, withdraw, writePaper } from '~/certificates/deciding.server'
import { askForOne, proposeEarned, proposeForAll, proposeSoon, thank } from '~/certificates/proposing.server'
import { hoursConfirmed } from '~/activities/hours-confirmed.server'
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
    tookTheCourse(mette, freja, 'competence')
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
    expect(approve(mette, [only(freja).id])).toEqual({ approved: 1, own: 0, moved: 0 })
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
    expect(approve(own, [...ids, 'nobody'])).toEqual({ approved: 1, own: 1, moved: 2 })
    expect(approve(mette, ids)).toEqual({ approved: 1, own: 0, moved: 2 })
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
  it('mends the spelling of a name, also afterwards: whoever verifies reads the new initials', () => {
    const { id } = only(freja)
    writePaper(mette, id, { name: 'Freja Marie Holm', words: 'Tak for din hjælp.' })
    approve(mette, [id])
    writePaper(mette, id, { name: 'Freja Marie Kure', words: 'Noget andet' })
    expect(only(freja)).toMatchObject({ name: 'Freja Marie Kure', words: 'Tak for din hjælp.' })
    expect(certificateByNumber(only(freja).number ?? '')).toMatchObject({ initials: 'F. K.' })
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
    tookTheCourse(mette, freja, 'competence')
    await proposeSoon()
    expect(certificatesOf(freja.userId).map(({ name }) => name)).toEqual(['سمير الأحمد', 'سمير الأحمد'])
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
