import { beforeEach, describe, expect, it } from 'vitest'
import { whenMemberLeaves } from '~/organisations/leaving.server'
import { addMember, removeHelper, stepDown } from '~/organisations/memberships.server'
import { credentialsOf } from '~/people/credentials.server'
import { askForRenewals, forgetOldChecks, lapseConsents, remindOfConsents, tellOfLongWaits } from '~/screening/check-jobs.server'
import { MUNICIPALITY, daysLater } from '~/screening/check'
import { checksOf, checksOfPerson, peopleOfOrder, sayConsented, takeOff } from '~/screening/checks.server'
import { orderForClub, orderToType, peopleOfClub, seenForClub } from '~/screening/club-checks.server'
import { declarationsIn, declarationsOf, declare } from '~/screening/declarations.server'
import { dutiesIn, dutiesOf, endDuties, sayDuty } from '~/screening/duties.server'
import { loneLeaders, seenOfLoneLeaders } from '~/screening/lone-leaders.server'
import { noteTalks, orderForMunicipality, peopleOfMunicipality, seenForMunicipality, talksOf } from '~/screening/municipality.server'
import { screeningLines, standingOf } from '~/screening/standing.server'
import { signPromise } from '~/screening/confidentiality.server'
import { markOrganisationKnown } from '~/organisations/organisations.server'
import { recentAudit } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { fails } from '~tests/support/forms'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import {
  association,
  coordinator,
  credential,
  person,
  publishedOffer,
  submittedOffer,
  volunteer,
  type Somebody,
} from '~tests/support/people'

useHouse()

const FIRST = '2026-11-21'
const onDay = (days: number, hour = '10') => setClock(() => new Date(`${daysLater(FIRST, days)}T${hour}:00:00Z`))
const coach = { duty: 'coach', youngest: 6, regular: true } as const

let club: { id: string; leader: Somebody }
let liv: Somebody
let kim: Somebody
beforeEach(() => {
  onDay(0)
  club = association({ leader: person({ firstName: 'Bente', lastName: 'Holm' }) })
  liv = helper('Liv', 'Dam')
  kim = helper('Kim', 'Bech')
  sayDuty(club.leader, club.id, [liv.userId, kim.userId], coach)
  emptyOutbox()
})
function helper(firstName: string, lastName = 'Lund'): Somebody {
  const somebody = volunteer({ firstName, lastName })
  addMember(club.leader, club.id, somebody.userId, 'helper')
  return somebody
}
function helperWho(does: Parameters<typeof sayDuty>[3]): Somebody {
  const somebody = helper('Mia')
  sayDuty(club.leader, club.id, [somebody.userId], does)
  return somebody
}
const standing = (who: Somebody) => peopleOfClub(club.id).find(({ userId }) => userId === who.userId)?.standing
const ordered = (...who: Somebody[]) =>
  orderForClub(
    club.leader,
    club.id,
    who.map(({ userId }) => userId),
    `form-key-${Math.random()}`,
  )
const told = async () => (await waitingMails()).map(({ to, template }) => `${template} ${to}`).sort()

describe('an order', () => {
  it('is for who needs one, and tells each of them in words that show nothing on a lock screen', async () => {
    const outcome = ordered(liv, kim, club.leader)
    expect(outcome).toMatchObject({ outcome: 'ordered', count: 2 })
    expect([standing(liv), standing(kim), standing(club.leader)]).toEqual(['ordered', 'ordered', 'not-needed'])
    const mails = await waitingMails()
    expect(mails.map(({ to }) => to).sort()).toEqual([liv.email, kim.email].sort())
    for (const { subject, text } of mails) {
      expect(subject).not.toMatch(/attest|Boldklubben/)
      expect(text).toContain('Boldklubben')
      expect(text).toContain('5. december')
    }
  })
  it('has the names to type in at the police, and nothing else', () => {
    const outcome = ordered(liv, kim)
    const id = outcome.outcome === 'ordered' ? outcome.id : fails('nothing was ordered')
    expect(orderToType(club, id)).toEqual({ id, orderedOn: FIRST, consentBy: '2026-12-05', names: ['Kim Bech', 'Liv Dam'] })
    expect(orderToType(association(), id)).toBeNull()
  })
  it('takes fifty at once, and not one more', () => {
    const many = Array.from({ length: 51 }, () => helper('Mia'))
    sayDuty(
      club.leader,
      club.id,
      many.map(({ userId }) => userId),
      coach,
    )
    expect(ordered(...many)).toEqual({ outcome: 'too-many' })
    expect(checksOf(club.id).size).toBe(0)
    expect(ordered(...many.slice(1))).toMatchObject({ outcome: 'ordered', count: 50 })
  })
  it('that is sent twice is one; of two leaders at once the second finds nobody left', async () => {
    const once = () => orderForClub(club.leader, club.id, [liv.userId], 'the-same-form-key')
    expect(once()).toEqual(once())
    expect(await told()).toEqual([`check-ordered ${liv.email}`])
    expect(ordered(liv)).toEqual({ outcome: 'nobody' })
  })
  it('is not made for strangers, nor with another club’s form', () => {
    const stranger = volunteer()
    expect(sayDuty(club.leader, club.id, [stranger.userId], coach)).toBe(0)
    expect(ordered(stranger)).toEqual({ outcome: 'nobody' })
    const other = association()
    orderForClub(club.leader, club.id, [liv.userId], 'the-key-of-a-form')
    expect(orderForClub(other.leader, other.id, [liv.userId], 'the-key-of-a-form')).toEqual({ outcome: 'nobody' })
  })
})

describe('the consent', () => {
  const idOf = (who: Somebody) => checksOfPerson(who.userId).get(club.id)?.id ?? fails('there is no check')
  it('is asked for on one’s own page; only oneself can say that it is given', () => {
    ordered(liv)
    expect(screeningLines(liv.userId)).toEqual([{ what: 'consent', holder: 'Boldklubben', by: '2026-12-05' }])
    expect(sayConsented(kim, idOf(liv))).toBe(false)
    expect(sayConsented(liv, idOf(liv))).toBe(true)
    expect(sayConsented(liv, idOf(liv))).toBe(false)
    expect([standing(liv), screeningLines(liv.userId)]).toEqual(['consented', []])
  })
  it('is reminded of after a week and on the last day; who has given it hears nothing', async () => {
    ordered(liv, kim)
    sayConsented(kim, idOf(kim))
    emptyOutbox()
    for (let day = 1; day <= 16; day++) {
      onDay(day)
      remindOfConsents()
      remindOfConsents()
    }
    expect(await told()).toEqual([`check-last-day ${liv.email}`, `check-reminder ${liv.email}`])
  })
  it('falls away after fourteen days, and the leaders are told how many, once', async () => {
    ordered(liv, kim)
    sayConsented(kim, idOf(kim))
    emptyOutbox()
    onDay(14)
    expect(lapseConsents()).toBe(0)
    onDay(15)
    expect(standing(liv)).toBe('lapsed')
    expect([lapseConsents(), lapseConsents()]).toEqual([1, 0])
    const [mail, ...rest] = await waitingMails()
    expect([mail?.to, mail?.template, rest]).toEqual([club.leader.email, 'checks-lapsed', []])
    expect(mail?.text).not.toContain('Liv')
    expect([standing(liv), standing(kim)]).toEqual(['lapsed', 'consented'])
    expect(ordered(liv, kim)).toMatchObject({ outcome: 'ordered', count: 1 })
  })
  it('that somebody says they gave, and of which nothing came, is told to the leaders once', async () => {
    ordered(liv)
    onDay(8)
    remindOfConsents()
    sayConsented(liv, idOf(liv))
    emptyOutbox()
    onDay(14 + 13)
    expect(tellOfLongWaits()).toBe(0)
    onDay(14 + 14)
    expect([tellOfLongWaits(), tellOfLongWaits()]).toEqual([1, 0])
    onDay(14 + 30)
    expect(tellOfLongWaits()).toBe(0)
    const [mail, ...rest] = await waitingMails()
    expect([mail?.to, mail?.template, rest]).toEqual([club.leader.email, 'checks-waiting', []])
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('Liv')
    expect(mail?.subject).not.toContain('attest')
  })
  it('nobody is written to at night', async () => {
    ordered(liv, kim)
    sayConsented(kim, idOf(kim))
    seenForClub(club.leader, club.id, [helperWho(coach).userId], FIRST)
    emptyOutbox()
    for (const [day, hour] of [
      [7, '23'],
      [14, '04'],
      [15, '00'],
      [28, '05'],
      [700, '22'],
    ] as const) {
      onDay(day, hour)
      expect([remindOfConsents(), lapseConsents(), tellOfLongWaits(), askForRenewals()]).toEqual([0, 0, 0, 0])
    }
    onDay(700, '07')
    expect([lapseConsents(), tellOfLongWaits(), askForRenewals()]).toEqual([1, 1, 1])
  })
})

describe('who leaves a club', () => {
  beforeEach(() => whenMemberLeaves('screening', endDuties))
  it('is asked for nothing by it any more, and the leaders have nothing of them', async () => {
    ordered(liv, kim)
    seenForClub(club.leader, club.id, [kim.userId], FIRST)
    emptyOutbox()
    expect([removeHelper(club.leader, club.id, liv.userId), stepDown(kim, club.id)]).toEqual([null, null])
    expect([checksOf(club.id).size, dutiesIn(club.id).size]).toEqual([0, 0])
    for (let day = 7; day <= 15; day++) {
      onDay(day)
      remindOfConsents()
      lapseConsents()
    }
    expect(await told()).toEqual([])
  })
  it('keeps what another club fetched', () => {
    const other = association()
    addMember(other.leader, other.id, liv.userId, 'helper')
    sayDuty(other.leader, other.id, [liv.userId], coach)
    orderForClub(other.leader, other.id, [liv.userId], 'a-form-key-of-another')
    ordered(liv)
    removeHelper(club.leader, club.id, liv.userId)
    expect([...checksOfPerson(liv.userId).keys(), ...dutiesOf(liv.userId).keys()]).toEqual([other.id, other.id])
  })
})

describe('what was seen', () => {
  const seen = (who: Somebody, on = FIRST) => seenForClub(club.leader, club.id, [who.userId], on)
  it('counts for two years, from the day and by whom; also when nobody ordered it here', () => {
    expect(seen(liv, '2026-03-01')).toEqual({ seen: 1, own: false })
    expect(checksOf(club.id).get(liv.userId)).toMatchObject({ state: 'seen', seenOn: '2026-03-01', validUntil: '2028-03-01' })
    expect(standingOf(liv.userId).checks).toMatchObject([{ holder: { name: 'Boldklubben' }, standing: 'seen', validUntil: '2028-03-01' }])
  })
  it('is no business of the municipality, nor of another club', () => {
    seen(liv)
    expect(credentialsOf([liv.userId], FIRST).size).toBe(0)
    expect(checksOfPerson(liv.userId).has(MUNICIPALITY)).toBe(false)
  })
  it('of oneself is noted by nobody: of the only leader a coordinator sees it, when it was ordered', () => {
    const mette = coordinator()
    sayDuty(club.leader, club.id, [club.leader.userId], coach)
    expect(seen(club.leader)).toEqual({ seen: 0, own: true })
    expect([standing(club.leader), loneLeaders()]).toEqual(['missing', []])
    ordered(club.leader, liv)
    const checkId = checksOf(club.id).get(club.leader.userId)?.id ?? fails('there is no check')
    const livs = checksOf(club.id).get(liv.userId)?.id ?? fails('there is no check')
    expect(loneLeaders()).toEqual([
      { checkId, userId: club.leader.userId, name: 'Bente Holm', organisationId: club.id, organisation: 'Boldklubben' },
    ])
    expect(seenOfLoneLeaders(club.leader, [checkId], FIRST)).toBe(0)
    expect(seenOfLoneLeaders(mette, [checkId, livs], FIRST)).toBe(1)
    expect([standing(club.leader), standing(liv), loneLeaders()]).toEqual(['seen', 'ordered', []])
  })
  it('last stands, whatever older list comes later', () => {
    seen(liv, '2026-10-01')
    expect(seen(liv, '2026-03-01')).toEqual({ seen: 0, own: false })
    expect(checksOf(club.id).get(liv.userId)).toMatchObject({ seenOn: '2026-10-01', validUntil: '2028-10-01' })
    expect(seen(liv, '2026-11-01')).toEqual({ seen: 1, own: false })
  })
  it('of oneself is seen by another leader', () => {
    sayDuty(club.leader, club.id, [club.leader.userId], coach)
    addMember(club.leader, club.id, kim.userId, 'leader')
    expect(seen(club.leader)).toEqual({ seen: 0, own: true })
    expect(seenForClub(kim, club.id, [club.leader.userId], FIRST)).toEqual({ seen: 1, own: false })
  })
  it('that is not in order leaves nothing at all, and its trail reads like a mistake', () => {
    ordered(liv, kim)
    takeOff(club.leader, club.id, liv.userId, 'not-in-order')
    takeOff(club.leader, club.id, kim.userId, 'mistake')
    expect([checksOf(club.id).size, standing(liv), standing(kim)]).toEqual([0, 'missing', 'missing'])
    const trail = recentAudit().filter(({ action }) => action === 'child-check.taken-off')
    expect(trail.map(({ detail }) => detail).sort()).toEqual([liv.userId, kim.userId].sort())
    expect(new Set(trail.map(({ actor, subject }) => `${actor} ${subject}`)).size).toBe(1)
  })
  it('still counts while a new one is fetched, and when that was ordered by mistake', () => {
    seen(liv)
    onDay(700)
    expect(standing(liv)).toBe('due')
    ordered(liv)
    expect(peopleOfClub(club.id).find(({ userId }) => userId === liv.userId)).toMatchObject({ standing: 'ordered', covered: true })
    takeOff(club.leader, club.id, liv.userId, 'mistake')
    expect(standing(liv)).toBe('due')
  })
  it('is asked for anew six weeks before, once, of those who still need it', async () => {
    seen(liv)
    seen(kim)
    sayDuty(club.leader, club.id, [kim.userId], { duty: 'board', youngest: null, regular: true })
    onDay(730 - 43)
    expect(askForRenewals()).toBe(0)
    onDay(731 - 42)
    expect([askForRenewals(), askForRenewals()]).toEqual([1, 0])
    expect(await told()).toEqual([`checks-renewal ${club.leader.email}`])
  })
  it('is forgotten a year after it ran out', () => {
    seen(liv)
    onDay(731 + 364)
    forgetOldChecks()
    expect(standing(liv)).toBe('expired')
    onDay(731 + 367)
    forgetOldChecks()
    expect(checksOf(club.id).size).toBe(0)
  })
  it('long ago is not forgotten while a new one is fetched', () => {
    seen(liv)
    onDay(731 + 364)
    ordered(liv)
    sayConsented(liv, checksOfPerson(liv.userId).get(club.id)?.id ?? fails('there is no check'))
    onDay(731 + 370)
    ordered(kim)
    forgetOldChecks()
    expect([standing(liv), standing(kim)]).toEqual(['consented', 'ordered'])
  })
})

describe('the municipality', () => {
  let mette: Somebody
  let gunnar: Somebody
  beforeEach(() => {
    mette = coordinator()
    gunnar = volunteer({ firstName: 'Gunnar', lastName: 'Juhl' })
    publishedOffer({ owner: gunnar, kind: 'homework-help', by: mette })
    publishedOffer({ owner: volunteer(), kind: 'language-buddy', by: mette })
    emptyOutbox()
  })
  it('asks those whose offer is for children; what is seen counts for matches at once', async () => {
    expect(peopleOfMunicipality()).toMatchObject([{ userId: gunnar.userId, name: 'Gunnar Juhl', standing: 'missing' }])
    const outcome = orderForMunicipality(mette, [gunnar.userId, liv.userId], 'a-form-key-of-mette')
    expect(outcome).toMatchObject({ outcome: 'ordered', count: 1 })
    expect((await waitingMails())[0]).toMatchObject({ to: gunnar.email, template: 'check-ordered', data: { holder: '' } })
    expect(peopleOfOrder(outcome.outcome === 'ordered' ? outcome.id : '')).toEqual([gunnar.userId])
    expect(seenForMunicipality(mette, [gunnar.userId, liv.userId], FIRST)).toEqual({ seen: 1, own: false })
    expect(credentialsOf([gunnar.userId], FIRST).get(gunnar.userId)).toEqual(new Set(['child-certificate']))
    expect(peopleOfMunicipality()).toMatchObject([{ standing: 'seen', validUntil: '2028-11-21' }])
  })
  it('knows what was noted at the match desk, and asks the coordinators once for a new one', async () => {
    credential(gunnar, 'child-certificate', daysLater(FIRST, 30))
    expect(peopleOfMunicipality()).toMatchObject([{ standing: 'due' }])
    expect([askForRenewals(), askForRenewals()]).toEqual([1, 0])
    expect(await told()).toEqual([`checks-renewal ${mette.email}`])
  })
  it('does not ask every day for one that ran out long ago', async () => {
    credential(gunnar, 'child-certificate', '2025-06-01')
    for (let day = 0; day < 5; day++) {
      onDay(day)
      askForRenewals()
      forgetOldChecks()
    }
    expect(await told()).toEqual([])
  })
  it('asks once, until it is forgotten and after it', async () => {
    credential(gunnar, 'child-certificate', daysLater(FIRST, -360))
    for (let day = 0; day < 12; day++) {
      onDay(day)
      askForRenewals()
      forgetOldChecks()
    }
    expect(await told()).toEqual([`checks-renewal ${mette.email}`])
  })
  it('leaves the same trail of one that cannot be used and of a mistake', () => {
    const birte = volunteer({ firstName: 'Birte' })
    publishedOffer({ owner: birte, kind: 'homework-help', by: mette })
    for (const { userId } of [gunnar, birte]) {
      orderForMunicipality(mette, [userId], `a-form-key-${userId}`)
      seenForMunicipality(mette, [userId], FIRST)
    }
    onDay(1)
    const before = recentAudit(500).length
    takeOff(mette, MUNICIPALITY, gunnar.userId, 'not-in-order')
    takeOff(mette, MUNICIPALITY, birte.userId, 'mistake')
    const trail = recentAudit(500)
    const of = (who: Somebody) =>
      trail.slice(0, trail.length - before).flatMap(({ action, actor, detail }) => (detail === who.userId ? [`${action} ${actor}`] : []))
    expect(trail.length - before).toBe(2)
    expect(of(gunnar)).toEqual([`child-check.taken-off ${mette.userId}`])
    expect(of(birte)).toEqual(of(gunnar))
  })
  it('keeps the newer date of the match desk', () => {
    credential(gunnar, 'child-certificate', '2028-10-01')
    const { seenOn } = standingOf(gunnar.userId).checks[0] ?? fails('there is no check')
    expect(seenForMunicipality(mette, [gunnar.userId], daysLater(seenOn ?? '', -1))).toEqual({ seen: 0, own: false })
    expect(standingOf(gunnar.userId).checks).toMatchObject([{ seenOn, validUntil: '2028-10-01' }])
  })
  it('takes back what counted when a new one cannot be used', () => {
    seenForMunicipality(mette, [gunnar.userId], FIRST)
    takeOff(mette, MUNICIPALITY, gunnar.userId, 'not-in-order')
    expect(credentialsOf([gunnar.userId], FIRST).size).toBe(0)
    expect(peopleOfMunicipality()).toMatchObject([{ standing: 'missing' }])
  })
  it('sees nobody’s own certificate by themselves', () => {
    publishedOffer({ owner: mette, kind: 'homework-help', by: coordinator() })
    expect(seenForMunicipality(mette, [mette.userId], FIRST)).toEqual({ seen: 0, own: true })
  })
  it('puts overdue ones first', () => {
    const [late, soon] = [volunteer({ firstName: 'Aage' }), volunteer({ firstName: 'Birte' })]
    for (const owner of [soon, late]) publishedOffer({ owner, kind: 'friend-family', by: mette })
    credential(late, 'child-certificate', '2026-11-01')
    credential(soon, 'child-certificate', '2026-12-01')
    expect(peopleOfMunicipality().map(({ standing: each }) => each)).toEqual(['expired', 'missing', 'due'])
  })
  it('notes who was talked with, on which day; not oneself, and no stranger', () => {
    expect(noteTalks(mette, [gunnar.userId, mette.userId, liv.userId], FIRST)).toBe(1)
    expect(talksOf('juhl')).toMatchObject([{ name: 'Gunnar Juhl', interviewOn: FIRST, promised: null }])
    expect(talksOf('nobody')).toEqual([])
    expect(standingOf(gunnar.userId).interviewOn).toBe(FIRST)
  })
  it('looks first at who waits for a talk: whose offer waits', () => {
    const aage = volunteer({ firstName: 'Aage', lastName: 'Ibsen' })
    submittedOffer({ owner: aage, kind: 'language-buddy' })
    const names = (choice: Parameters<typeof talksOf>[1]) => talksOf('', choice).map(({ name }) => name)
    expect([names('now'), names('offers'), names('matches')]).toEqual([['Aage Ibsen'], ['Aage Ibsen'], []])
    expect(names('all')).toEqual(expect.arrayContaining(['Aage Ibsen', 'Gunnar Juhl']))
    expect(talksOf('aage')).toMatchObject([{ reasons: ['offer-waits'] }])
    expect(noteTalks(mette, [aage.userId], FIRST)).toBe(1)
    expect(names('now')).toEqual(['Aage Ibsen'])
    signPromise(aage, '2026-11')
    expect([names('now'), names('offers')]).toEqual([[], ['Aage Ibsen']])
  })
  it('a volunteer is asked for the promise until the present text is signed', () => {
    expect(screeningLines(gunnar.userId)).toEqual([{ what: 'promise', holder: null, by: null }])
    credential(gunnar, 'confidentiality')
    expect(standingOf(gunnar.userId).confidentiality).toEqual({ asked: true, signedOn: '2026-01-01', current: false })
    expect(signPromise(gunnar, 'an-older-text')).toBe(false)
    expect(signPromise(gunnar, '2026-11')).toBe(true)
    expect(screeningLines(gunnar.userId)).toEqual([])
    expect(talksOf('')).toContainEqual(expect.objectContaining({ promised: { on: FIRST, current: true } }))
  })
  it('asks nobody who offers nothing', () => {
    expect(standingOf(person().userId)).toMatchObject({ volunteers: false, confidentiality: { asked: false }, checks: [] })
  })
})

describe('the yearly declaration', () => {
  it('is made once a year, and the coordinator sees who lacks it', () => {
    markOrganisationKnown(club.id)
    const other = association({ name: 'Andelskoret' })
    markOrganisationKnown(other.id)
    declare(other.leader, other.id)
    declare(other.leader, other.id)
    expect(declarationsOf(other.id)).toHaveLength(1)
    expect(declarationsIn(2026).map(({ name, on }) => [name, on !== null])).toEqual([
      ['Boldklubben', false],
      ['Andelskoret', true],
    ])
    onDay(60)
    expect(declarationsIn(2027).every(({ on }) => on === null)).toBe(true)
  })
})
