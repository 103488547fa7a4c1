import { describe, expect, it } from 'vitest'
import { claimCase, ClaimMoved, countWaitingClaims, grantClaim, refuseClaim, waitingClaims } from '~/organisations/claim-decisions.server'
import { claimOf, claimOrganisation, organisationsCalled, ownClaims, registerOrganisation } from '~/organisations/claims.server'
import { makeLeader, membersOf, removeHelper, stepDown } from '~/organisations/memberships.server'
import {
  acceptInvitation,
  inviteByMail,
  isInvited,
  openInvitations,
  readInvitation,
  removeOldInvitations,
  withdrawInvitation,
} from '~/organisations/invitations.server'
import { loader as claimLoader } from '~/organisations/routes/approve-claim'
import { closeOrganisation } from '~/organisations/organisation-standing.server'
import { leadersOf, markOrganisationKnown, membershipOf, organisationBySlug, organisationsById } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { findByWords } from '~/server/search-index.server'
import { fails } from '~tests/support/forms'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, person } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const view = (id: string) => organisationsById([id]).get(id) ?? expect.fail('no such organisation')

/** Invites, and gives the token of the mail. */
async function invited(
  leader: Actor,
  id: string,
  email: string,
  as: { role?: 'leader' | 'helper'; handsOver?: boolean } = {},
): Promise<string> {
  emptyOutbox()
  const outcome = await inviteByMail(leader, id, { email, role: as.role ?? 'helper', handsOver: as.handsOver ?? false })
  const [mail] = await waitingMails()
  if (outcome.outcome !== 'sent' || mail?.to !== email) throw new Error('no invitation was sent')
  return String(mail.data.path).replace('/invitation/', '')
}
const daysLater = (days: number) => {
  const at = Date.now() + days * 86_400_000
  setClock(() => new Date(at))
}

describe('asking to lead', () => {
  it('waits once, and a coordinator says yes', async () => {
    const { id } = association()
    markOrganisationKnown(id)
    const asking = person({ firstName: 'Yusuf' })
    expect(await claimOrganisation(asking, view(id), 'Jeg er kasserer')).toMatchObject({ outcome: 'waiting' })
    expect(await claimOrganisation(asking, view(id), 'En gang til')).toEqual({ outcome: 'already-waiting' })
    expect(ownClaims(asking)).toMatchObject([{ id, state: 'waiting' }])
    const [claim] = waitingClaims()
    expect(claim).toMatchObject({ organisationId: id, firstName: 'Yusuf', isNew: false })
    expect(countWaitingClaims()).toBe(1)
    expect(claimCase(claim?.id ?? '')).toMatchObject({ note: 'Jeg er kasserer', leaders: ['Kirsten'] })
    grantClaim(coordinator(), claim?.id ?? '')
    expect(membershipOf(asking, id)).toBe('leader')
    expect(countWaitingClaims()).toBe(0)
    expect((await waitingMails())[0]).toMatchObject({ to: asking.email, template: 'organisation-claim-granted' })
    expect(await claimOrganisation(asking, view(id), 'Igen')).toEqual({ outcome: 'already-leader' })
  })

  it('of two coordinators at once the first decides', async () => {
    const { id } = association()
    markOrganisationKnown(id)
    const asking = person()
    await claimOrganisation(asking, view(id), 'Formand')
    const claim = claimOf(asking, id)?.id ?? ''
    refuseClaim(coordinator(), claim, 'Vi kender dig ikke.')
    expect(() => grantClaim(coordinator(), claim)).toThrow(ClaimMoved)
    expect(membershipOf(asking, id)).toBeNull()
    expect((await waitingMails())[0]?.text).toContain('Vi kender dig ikke.')
    expect(claimCase(claim)).toMatchObject({ state: 'refused', note: null })
  })

  it('for a new organisation: nobody sees it before, everybody after', async () => {
    const asking = person()
    const made = await registerOrganisation(asking, {
      name: 'Koret Vindstille',
      kind: 'group',
      town: 'hasle',
      lead: 'Vi synger',
      note: 'Jeg dirigerer',
    })
    const slug = made.outcome === 'waiting' ? made.slug : ''
    expect(slug).toBe('koret-vindstille')
    expect(organisationBySlug(slug)).toBeNull()
    expect(findByWords('organisation', 'vindstille')).toEqual([])
    expect(organisationsCalled('koret vindstille')).toEqual([])
    grantClaim(coordinator(), waitingClaims()[0]?.id ?? '')
    expect(organisationBySlug(slug)).toMatchObject({ lead: 'Vi synger', approved: true })
    expect(findByWords('organisation', 'vindstille')).toHaveLength(1)
    expect(organisationsCalled('KORET vindstille')).toHaveLength(1)
    expect(auditFor(`organisation:${organisationBySlug(slug)?.id}`).map(({ action }) => action)).toContain('organisation.claim-granted')
  })

  it('for a new organisation that is refused: it is closed, and its address is not used again', async () => {
    const facts = { name: 'Koret', kind: 'group', town: 'hasle', lead: 'Vi synger', note: 'Mig' } as const
    await registerOrganisation(person(), facts)
    refuseClaim(coordinator(), waitingClaims()[0]?.id ?? '', 'Findes allerede')
    expect(organisationBySlug('koret', { hidden: true })?.closed).toBe(true)
    expect(await registerOrganisation(person(), facts)).toEqual({ outcome: 'waiting', slug: 'koret-2' })
  })

  it('for a new organisation with a form that is sent twice: it is registered once', async () => {
    const asking = person()
    const facts = { name: 'Koret', kind: 'group', town: 'hasle', lead: 'Vi synger', note: 'Mig' } as const
    const [first, second] = await Promise.all([registerOrganisation(asking, facts), registerOrganisation(asking, facts)])
    expect([first, second, await registerOrganisation(asking, { ...facts, name: 'koret' })]).toEqual([first, first, first])
    expect(countWaitingClaims()).toBe(1)
    expect(await registerOrganisation(person(), facts)).toEqual({ outcome: 'waiting', slug: 'koret-2' })
  })

  it('shows the coordinator a whole name and an address, and it is written down who read them', async () => {
    const { id } = association()
    const [asking, mette] = [person({ lastName: 'Holm', email: 'yusuf@example.com' }), coordinator()]
    await claimOrganisation(asking, view(id), 'Jeg er kasserer')
    const claim = claimOf(asking, id)?.id ?? ''
    const { data } = await answerOf(
      claimLoader(await visit(`/koordinator/godkendelse/leder/${claim}`, { as: mette, params: { id: claim } })),
    )
    expect(data).toMatchObject({ claimant: { email: 'yusuf@example.com' } })
    expect(auditFor(`organisation-claim:${claim}`)).toMatchObject([{ actor: mette.userId, action: 'organisation-claim.read' }])
  })

  it('not without end: after five a day one waits', async () => {
    const asking = person()
    const facts = { kind: 'group', town: 'hasle', lead: 'x', note: 'y' } as const
    for (let number = 0; number < 5; number += 1) await registerOrganisation(asking, { ...facts, name: `Klub ${number}` })
    expect((await registerOrganisation(asking, { ...facts, name: 'Klub 6' })).outcome).toBe('too-often')
  })
})

describe('an invitation', () => {
  it('is accepted once, by the one whose address it was sent to', async () => {
    const { id, leader } = association()
    const helper = person({ email: 'amal@example.com' })
    const token = await invited(leader, id, helper.email)
    expect(membersOf(id)).toHaveLength(1)
    expect(acceptInvitation(person(), token)).toBe('other-address')
    expect(acceptInvitation(helper, token)).toEqual({ slug: view(id).slug })
    expect(membershipOf(helper, id)).toBe('helper')
    expect(acceptInvitation(helper, token)).toBe('gone')
    expect(openInvitations(id)).toEqual([])
  })

  it('can be read without using it, and ends after fourteen days', async () => {
    const { id, leader } = association({ name: 'Klubben' })
    const helper = person()
    const token = await invited(leader, id, helper.email)
    for (let look = 0; look < 3; look += 1)
      expect(readInvitation(token)).toMatchObject({ organisation: { name: 'Klubben' }, role: 'helper' })
    daysLater(15)
    expect(readInvitation(token)).toBeNull()
    expect(acceptInvitation(helper, token)).toBe('gone')
    daysLater(40)
    removeOldInvitations()
    expect(openInvitations(id)).toEqual([])
  })

  it('is replaced by a newer one, withdrawn, and worth nothing when the organisation is closed', async () => {
    const { id, leader } = association()
    const helper = person()
    const first = await invited(leader, id, helper.email)
    const second = await invited(leader, id, helper.email)
    expect([readInvitation(first), readInvitation(second)?.role]).toEqual([null, 'helper'])
    withdrawInvitation(leader, id, openInvitations(id)[0]?.id ?? '')
    expect(readInvitation(second)).toBeNull()
    const third = await invited(leader, id, helper.email)
    closeOrganisation(coordinator(), id)
    expect(acceptInvitation(helper, third)).toBe('gone')
  })

  it('is for an address that is proven', async () => {
    const { id, leader } = association()
    const token = await invited(leader, id, 'ny@example.com')
    const invitation = readInvitation(token) ?? fails('it can be read')
    expect(isInvited(person({ email: 'anden@example.com' }), invitation)).toBe(false)
    expect(isInvited(person({ email: 'ny@example.com' }), invitation)).toBe(true)
  })

  it('goes to no member, comes from leaders alone, and not without end', async () => {
    const { id, leader } = association()
    expect(await inviteByMail(leader, id, { email: leader.email, role: 'helper', handsOver: false })).toEqual({ outcome: 'already-member' })
    expect(await inviteByMail(person(), id, { email: 'a@example.com', role: 'helper', handsOver: false })).toEqual({
      outcome: 'not-leader',
    })
    const outcomes = new Set<string>()
    for (let number = 0; number < 25; number += 1)
      outcomes.add((await inviteByMail(leader, id, { email: `p${number}@example.com`, role: 'helper', handsOver: false })).outcome)
    expect([...outcomes]).toEqual(['sent', 'too-often'])
    expect(openInvitations(id).length).toBeLessThanOrEqual(20)
  })

  it('can hand leadership over: in the same moment one leads and the other helps', async () => {
    const { id, leader } = association()
    const next = person()
    const token = await invited(leader, id, next.email, { role: 'leader', handsOver: true })
    expect(leadersOf(id)).toEqual([leader.userId])
    acceptInvitation(next, token)
    expect(leadersOf(id)).toEqual([next.userId])
    expect(membershipOf(leader, id)).toBe('helper')
    expect((await waitingMails())[0]).toMatchObject({ template: 'organisation-you-lead', to: next.email })
  })
})

describe('an organisation that has a leader keeps one', () => {
  it('whatever is tried, in whatever order', async () => {
    const { id, leader } = association()
    const helper = person()
    acceptInvitation(helper, await invited(leader, id, helper.email))
    expect(stepDown(leader, id)).toBe('last-leader')
    expect(removeHelper(leader, id, leader.userId)).toBe('not-member')
    expect(makeLeader(leader, id, leader.userId, true)).toBe('not-member')
    expect(makeLeader(helper, id, helper.userId)).toBe('not-leader')
    expect(removeHelper(helper, id, leader.userId)).toBe('not-leader')
    expect(makeLeader(leader, id, person().userId, true)).toBe('not-member')
    expect(leadersOf(id)).toEqual([leader.userId])
    expect(makeLeader(leader, id, helper.userId, true)).toBeNull()
    expect(leadersOf(id)).toEqual([helper.userId])
    expect(removeHelper(leader, id, helper.userId)).toBe('not-leader')
    expect(stepDown(helper, id)).toBe('last-leader')
    expect(stepDown(leader, id)).toBeNull()
    expect(membersOf(id).map(({ userId }) => userId)).toEqual([helper.userId])
  })

  it('and of two leaders one may go', async () => {
    const { id, leader } = association()
    const other = person()
    acceptInvitation(other, await invited(leader, id, other.email, { role: 'leader' }))
    expect(leadersOf(id)).toHaveLength(2)
    expect(stepDown(leader, id)).toBeNull()
    expect(stepDown(other, id)).toBe('last-leader')
  })
})
