import { beforeEach, describe, expect, it } from 'vitest'
import { addMember } from '~/organisations/memberships.server'
import { loader as overviewLoader } from '~/organisations/routes/overview'
import { checksOf, checksOfPerson } from '~/screening/checks.server'
import { peopleOfClub, readClubChecks } from '~/screening/club-checks.server'
import { declarationsOf } from '~/screening/declarations.server'
import { sayDuty } from '~/screening/duties.server'
import { action as clubAction, loader as clubLoader } from '~/screening/routes/club'
import { action as deskAction, loader as deskLoader } from '~/screening/routes/desk'
import { action as mineAction, loader as mineLoader } from '~/screening/routes/my-requirements'
import { action as promiseAction, loader as promiseLoader } from '~/screening/routes/promise'
import { credentialsSeen } from '~/people/credentials.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { fails } from '~tests/support/forms'
import { association, coordinator, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const coach = { duty: 'coach', youngest: 6, regular: true } as const
type Form = Record<string, string | readonly string[]>

let club: { id: string; leader: Somebody }
let liv: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T10:00:00Z'))
  club = association()
  liv = helper('Liv')
})
function helper(firstName: string): Somebody {
  const somebody = volunteer({ firstName, lastName: 'Dam' })
  addMember(club.leader, club.id, somebody.userId, 'helper')
  return somebody
}
const params = () => ({ slug: `forening-${club.id}` })
const seen = async (as: Somebody, query = '') => answerOf(clubLoader(await visit(`/forening/x/attester${query}`, { as, params: params() })))
const sent = async (form: Form, as = club.leader) =>
  answerOf(clubAction(await visit('/forening/x/attester', { as, params: params(), form })))
const idOf = (who: Somebody) => checksOfPerson(who.userId).get(club.id)?.id ?? fails('there is no check')

describe('a leader', () => {
  it('says for several at once what they do, and sees who needs a certificate', async () => {
    const kim = helper('Kim')
    const said = { intent: 'duty', person: [liv.userId, kim.userId], duty: 'assistant', children: 'young', youngest: '9', regular: 'yes' }
    expect(await sent(said)).toMatchObject({ status: 302 })
    expect(await seen(club.leader)).toMatchObject({
      data: {
        people: [
          { name: 'Kim Dam', standing: 'missing', said: { duty: 'assistant', youngest: 9, regular: true } },
          { name: 'Liv Dam', standing: 'missing' },
          { said: null, standing: 'not-needed' },
        ],
      },
    })
  })
  it('is offered what the roles they look for say', () => {
    publishedRole({ club, role: 'assistant-coach', childCertificate: 'on' })
    expect(readClubChecks({ id: club.id, activities: [] }).suggested).toEqual({ duties: ['assistant'], youngest: null })
  })
  it('is told what is missing, and what was typed stands', async () => {
    const form = { intent: 'duty', person: liv.userId, children: 'young', youngest: '-3', regular: 'yes' }
    expect(await sent(form)).toMatchObject({
      status: 422,
      data: { duty: { error: { duty: ['choose'], youngest: ['too-small:0'] }, initialValue: { person: liv.userId, youngest: '-3' } } },
    })
  })
  it.each([
    ['children nobody spoke of', {}, { children: ['choose'] }],
    ['small children without an age', { children: 'young' }, { youngest: ['required'] }],
    ['small children of fifteen', { children: 'young', youngest: '15' }, { youngest: ['too-big:14'] }],
  ])('is asked again about %s: a coach never needs none by an empty field', async (_what, form, error) => {
    const said = { intent: 'duty', person: liv.userId, duty: 'coach', regular: 'yes', ...form }
    expect(await sent(said as Form)).toMatchObject({ status: 422, data: { duty: { error } } })
    expect(peopleOfClub(club.id).every(({ said: known }) => known === null)).toBe(true)
  })
  it.each([
    ['none', null, 'no-children'],
    ['older', 15, 'old-enough'],
  ])('says that there are %s', async (children, youngest, why) => {
    await sent({ intent: 'duty', person: liv.userId, duty: 'coach', regular: 'yes', children, youngest: '6' })
    expect(peopleOfClub(club.id).find(({ userId }) => userId === liv.userId)).toMatchObject({ said: { youngest }, why })
  })
  it('is told that nobody notes their own', async () => {
    sayDuty(club.leader, club.id, [club.leader.userId], coach)
    await sent({ intent: 'seen', person: club.leader.userId, seenOn: '2026-11-20', list: 'to-order' })
    expect(checksOf(club.id).size).toBe(0)
  })
  it('orders, and has the names to type in at the police; a stranger’s order is not there', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    const { status, location } = await sent({ intent: 'order', person: liv.userId, formKey: 'a-form-key', list: 'to-order' })
    expect([status, location]).toEqual([302, expect.stringMatching(/\?bestilling=\w+#bestilling$/)])
    const query = (location ?? '').replace(/^[^?]*|#.*$/g, '')
    expect(await seen(club.leader, query)).toMatchObject({ data: { order: { names: ['Liv Dam'], consentBy: '2026-12-05' }, orders: [{}] } })
    expect(await seen(club.leader, '?bestilling=anothers')).toMatchObject({ data: { order: null } })
    const order = query.replace('?bestilling=', '')
    await sent({ intent: 'undo-order', order })
    expect(checksOf(club.id).size).toBe(0)
  })
  it('is refused fifty-one with the reason, and keeps the ticks', async () => {
    const many = Array.from({ length: 51 }, (_, place) => `person-${place}`)
    const answer = await sent({ intent: 'order', person: many, list: 'to-order' })
    expect(answer).toMatchObject({ status: 422, data: { list: 'to-order', reply: { error: { person: ['check-too-many'] } } } })
    expect(answer).toMatchObject({ data: { reply: { initialValue: { person: many } } } })
  })
  it.each([
    ['nobody', {}, { person: ['choose'] }],
    ['a day to come', { person: 'x', seenOn: '2026-11-22' }, { seenOn: ['future'] }],
    ['one that has run out', { person: 'x', seenOn: '2024-11-21' }, { seenOn: ['check-too-old'] }],
    ['no day', { person: 'x', seenOn: '' }, { seenOn: ['required'] }],
    ['a day that does not exist', { person: 'x', seenOn: '2026-02-30' }, { seenOn: ['date'] }],
  ])('is asked again about %s', async (_what, form, error) => {
    expect(await sent({ intent: 'seen', list: 'under-way', ...form } as Form)).toMatchObject({ status: 422, data: { reply: { error } } })
  })
  it('notes what was seen, and takes off what cannot be used', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    await sent({ intent: 'seen', person: liv.userId, seenOn: '2026-11-20', list: 'to-order' })
    expect(peopleOfClub(club.id)[0]).toMatchObject({ standing: 'seen', validUntil: '2028-11-20' })
    expect(await seen(club.leader, `?fjern=${liv.userId}`)).toMatchObject({ data: { takingOff: { name: 'Liv Dam' } } })
    expect(await sent({ intent: 'not-in-order', person: liv.userId })).toMatchObject({ status: 302 })
    expect(checksOf(club.id).size).toBe(0)
    expect(await sent({ intent: 'take-off', person: 'nobody' })).toMatchObject({ status: 302 })
  })
  it('declares with a tick, and not without', async () => {
    expect(await sent({ intent: 'declare' })).toMatchObject({ status: 422, data: { declare: { error: { sure: ['terms'] } } } })
    expect(await sent({ intent: 'declare', sure: 'on' })).toMatchObject({ status: 302 })
    expect(declarationsOf(club.id)).toMatchObject([{ year: 2026 }])
  })
  it('sees on the overview what is to be done, in numbers', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    const page = await answerOf(overviewLoader(await visit('/x', { as: club.leader, params: params() })))
    expect(page.data).toMatchObject({ checks: { unknown: 1, toOrder: 1, underWay: 0, declared: false } })
    expect((await answerOf(overviewLoader(await visit('/x', { as: liv, params: params() })))).data).toMatchObject({ checks: null })
  })
})

describe('nobody else', () => {
  it('sees or does anything of it: a helper, a stranger, another club’s leader, a coordinator', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    for (const as of [liv, volunteer(), association().leader, coordinator()]) {
      expect((await seen(as)).status).toBe(404)
      for (const intent of ['duty', 'order', 'seen', 'take-off', 'not-in-order', 'undo-order', 'declare'])
        expect((await sent({ intent, person: liv.userId }, as)).status).toBe(404)
    }
    expect(checksOf(club.id).size).toBe(0)
  })
})

describe('one’s own page', () => {
  const mine = async (as: Somebody) => answerOf(mineLoader(await visit('/mit/krav', { as })))
  const consents = async (as: Somebody, check: string) =>
    answerOf(mineAction(await visit('/mit/krav', { as, form: { intent: 'consented', check } })))
  it('says what is asked and takes the yes; another’s yes changes nothing', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    await sent({ intent: 'order', person: liv.userId, list: 'to-order' })
    await consents(club.leader, idOf(liv))
    expect(await mine(liv)).toMatchObject({ data: { standing: { checks: [{ standing: 'ordered', holder: { name: 'Boldklubben' } }] } } })
    await consents(liv, idOf(liv))
    expect(await mine(liv)).toMatchObject({ data: { standing: { checks: [{ standing: 'consented' }] } } })
    expect((await consents(liv, 'nothing')).status).toBe(302)
  })
  it('of a club one has left says nothing', async () => {
    sayDuty(club.leader, club.id, [liv.userId], coach)
    const other = helper('Kim')
    expect(await mine(other)).toMatchObject({ data: { standing: { checks: [] } } })
  })
  it('shows the promise, and takes it only for the text that was read', async () => {
    publishedOffer({ owner: liv })
    const sign = async (form: Form) => answerOf(promiseAction(await visit('/mit/tavshed', { as: liv, form: { intent: 'sign', ...form } })))
    expect(await sign({ version: '2026-11' })).toMatchObject({ status: 422, data: { error: { read: ['terms'] } } })
    expect(await sign({ version: '2020-01', read: 'on' })).toMatchObject({ status: 409 })
    expect(credentialsSeen(liv.userId).size).toBe(0)
    expect(await sign({ version: '2026-11', read: 'on' })).toMatchObject({ status: 302 })
    expect(await answerOf(promiseLoader(await visit('/mit/tavshed', { as: liv })))).toMatchObject({
      data: { promise: { signedOn: '2026-11-21', current: true } },
    })
    expect(credentialsSeen(liv.userId).get('confidentiality')).toMatchObject({ textVersion: '2026-11' })
  })
})

describe('a coordinator', () => {
  const karin = () => coordinator({ firstName: 'Karin' })
  const desk = async (as: Somebody, query = '') => answerOf(deskLoader(await visit(`/koordinator/attester${query}`, { as })))
  const does = async (as: Somebody, form: Form) => answerOf(deskAction(await visit('/koordinator/attester', { as, form })))
  it('sees who is due, orders, notes and takes back', async () => {
    publishedOffer({ owner: liv, kind: 'homework-help' })
    const as = karin()
    expect(await desk(as)).toMatchObject({
      data: { shown: { due: 1, people: [{ name: 'Liv Dam', kinds: ['homework-help'], standing: 'missing' }] } },
    })
    const ordered = await does(as, { intent: 'order', person: liv.userId, list: 'to-order', formKey: 'key-of-karin' })
    expect(await desk(as, (ordered.location ?? '').replace(/^[^?]*|#.*$/g, ''))).toMatchObject({
      data: { shown: { order: { names: ['Liv Dam'] }, due: 0 } },
    })
    await does(as, { intent: 'seen', person: liv.userId, seenOn: '2026-11-21', list: 'under-way' })
    expect(credentialsSeen(liv.userId).get('child-certificate')).toMatchObject({ validUntil: '2028-11-21' })
    await does(as, { intent: 'not-in-order', person: liv.userId })
    expect(credentialsSeen(liv.userId).has('child-certificate')).toBe(false)
    // what a club does is the club's own
    sayDuty(club.leader, club.id, [club.leader.userId], coach)
    expect(JSON.stringify((await desk(as)).data)).not.toContain(club.leader.userId)
  })
  it('finds volunteers by name and notes that they have talked', async () => {
    publishedOffer({ owner: liv })
    const as = karin()
    expect(await desk(as, '?vis=samtaler')).toMatchObject({ data: { shown: { choice: 'now', talks: { total: 0 } } } })
    expect(await desk(as, '?vis=samtaler&hvem=all&q=liv')).toMatchObject({
      data: { shown: { talks: { total: 1, lines: [{ interviewOn: null }] } } },
    })
    expect(await does(as, { intent: 'talked', person: liv.userId, heldOn: '2026-11-30' })).toMatchObject({ status: 422 })
    expect(await does(as, { intent: 'talked', person: liv.userId, heldOn: '2026-11-20' })).toMatchObject({ status: 302 })
    expect(await desk(as, '?vis=samtaler&hvem=all&page=99')).toMatchObject({
      data: { shown: { talks: { lines: expect.arrayContaining([expect.objectContaining({ interviewOn: '2026-11-20' })]) } } },
    })
  })
  it('says that the certificate of a leader who is alone was seen', async () => {
    sayDuty(club.leader, club.id, [club.leader.userId], coach)
    await sent({ intent: 'order', person: club.leader.userId, list: 'to-order' })
    const as = karin()
    const checkId = idOf(club.leader)
    expect(await desk(as)).toMatchObject({ data: { shown: { leaders: [{ checkId, organisation: 'Boldklubben' }] } } })
    expect(await does(as, { intent: 'leader-seen' })).toMatchObject({ status: 422, data: { leaders: { error: { person: ['choose'] } } } })
    expect(await does(as, { intent: 'leader-seen', person: checkId, seenOn: '2026-11-20' })).toMatchObject({ status: 302 })
    expect(checksOf(club.id).get(club.leader.userId)).toMatchObject({ state: 'seen', seenOn: '2026-11-20' })
  })
  it('sees which associations have declared', async () => {
    expect(await desk(karin(), '?vis=erklaeringer')).toMatchObject({
      data: { shown: { year: 2026, made: 0, declarations: { lines: [] } } },
    })
  })
})
