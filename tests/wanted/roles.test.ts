import { describe, expect, it } from 'vitest'
import { organisations } from '~db/schema/organisations'
import { needs } from '~db/schema/needs'
import { eq } from 'drizzle-orm'
import { rankNewcomers } from '~/matching/role-fit'
import { roleCandidates, rolesWaiting } from '~/matching/role-candidates.server'
import { needById, needsInState, organisationNeeds } from '~/newcomers/needs.server'
import { livingNewcomers, openNeeds, archiveNewcomer } from '~/newcomers/newcomers.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { roleCase } from '~/wanted/wanted-approval.server'
import {
  roleForReading,
  rolesById,
  rolesForLeaders,
  rolesOf,
  countWaitingRoles,
  publishedRoleDates,
  waitingRoles,
  ownRole,
} from '~/wanted/wanted-reading.server'
import {
  approveRole,
  beginRole,
  closeRole,
  copyRole,
  fillPlace,
  freePlace,
  markTalking,
  pauseRole,
  resumeRole,
  RoleMoved,
  saveRole,
  sendBackRole,
  submitRole,
} from '~/wanted/wanted.server'
import { readRoleFilter } from '~/wanted/wanted-filter'
import { searchRoles } from '~/wanted/wanted-search.server'
import { action as approvalAction } from '~/wanted/routes/approval'
import { subjectOf } from '~/messages/subjects.server'
import { conversationRow } from '~/messages/conversations.server'
import { endAs } from '~/messages/writing.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, newcomer, person, volunteer } from '~tests/support/people'
import { askedWithAccount } from '~tests/support/talks'
import { answerOf, visit } from '~tests/support/visits'
import { draftRole, publishedRole, roleEntry, submittedRole } from '~tests/support/roles'

useHouse()

const need = (id: string) => organisationNeeds([id]).get(id)
const view = (id: string) => rolesById([id]).get(id)

describe('a role wanted', () => {
  it('is seen by nobody but its leaders before a coordinator has read it', () => {
    const { id, club } = submittedRole()
    expect(roleForReading(null, id)).toBeNull()
    expect(roleForReading(person(), id)).toBeNull()
    expect(roleForReading(club.leader, id)?.title).toBe('Træner til de mindste')
    expect(rolesOf(club.id)).toEqual([])
    expect(waitingRoles().map(({ view: { id: waiting } }) => waiting)).toEqual([id])
    approveRole(coordinator(), id)
    expect(roleForReading(null, id)?.organisation).toBe('Boldklubben')
    expect(rolesOf(club.id)).toHaveLength(1)
    expect(countWaitingRoles()).toBe(0)
  })

  it('belongs to the leaders of its organisation and to no other leader', () => {
    const { id } = publishedRole()
    const { leader: stranger, id: other } = association({ name: 'Skakklubben' })
    expect(ownRole(stranger, id)).toBeNull()
    for (const work of [
      () => saveRole(stranger, id, roleEntry()),
      () => pauseRole(stranger, id),
      () => closeRole(stranger, id),
      () => submitRole(stranger, id),
      () => copyRole(stranger, id),
      () => beginRole(volunteer(), other, roleEntry()),
    ])
      expect(work).toThrow(RoleMoved)
    expect(rolesForLeaders(stranger, view(id)?.organisationId ?? '')).toEqual([])
  })

  it('goes out of sight when it is changed, and the queue shows what changed since it was approved', () => {
    const { id, club } = publishedRole()
    const version = ownRole(club.leader, id)?.version ?? 0
    saveRole(club.leader, id, roleEntry({ version, text: 'Vi mangler en, der kan løbe.', hoursPerMonth: 6 }))
    expect(roleForReading(null, id)).toBeNull()
    submitRole(club.leader, id)
    expect(roleCase(id)).toMatchObject({ changed: ['text', 'hoursPerMonth'], approved: { text: 'Du leger med bolde sammen med ti børn.' } })
    approveRole(coordinator(), id)
    expect(roleCase(id)?.changed).toEqual([])
  })

  it('shows a coordinator also for whom it was and is now', () => {
    const { id, club } = publishedRole({ audience: ['women'] })
    saveRole(club.leader, id, roleEntry({ version: ownRole(club.leader, id)?.version ?? 0, audience: ['everyone'] }))
    submitRole(club.leader, id)
    expect(roleCase(id)).toMatchObject({ changed: ['audience'], approved: { audience: ['women'] }, role: { audience: ['everyone'] } })
  })

  it('is published with a coordinator’s corrections, and the leaders are told that there are some', async () => {
    const { id } = submittedRole()
    emptyOutbox()
    approveRole(coordinator(), id, { title: 'Træner for børn', text: 'Du leger med bolde sammen med ti børn.' })
    expect(view(id)?.title).toBe('Træner for børn')
    const [mail] = await waitingMails()
    expect(mail?.template).toBe('role-approved-edited')
    expect(mail?.text).toContain('rettet lidt i ordene')
    expect(auditFor(`role:${id}`).map(({ action }) => action)).toContain('role.approved-with-edits')
  })

  it('is sent back with a reason, and comes again', async () => {
    const { id, club } = submittedRole()
    emptyOutbox()
    sendBackRole(coordinator(), id, 'Skriv, hvor mange børn der er.')
    expect(ownRole(club.leader, id)).toMatchObject({ sentBackReason: 'Skriv, hvor mange børn der er.', view: { state: 'sent-back' } })
    expect((await waitingMails())[0]?.text).toContain('Skriv, hvor mange børn der er.')
    submitRole(club.leader, id)
    expect(view(id)?.state).toBe('submitted')
  })

  it('of two coordinators at once, one decides and the other is told', () => {
    const { id } = submittedRole()
    approveRole(coordinator(), id)
    expect(() => approveRole(coordinator(), id)).toThrow(RoleMoved)
    expect(() => sendBackRole(coordinator(), id, 'Nej')).toThrow(RoleMoved)
    expect(view(id)?.state).toBe('published')
  })

  it('is decided on as it was read: a text nobody has read is never published, and the page shows how it stands now', async () => {
    const { id, club } = submittedRole()
    const mette = coordinator()
    const read = roleCase(id)?.version ?? 0
    const decide = async (form: Record<string, string>) =>
      answerOf(approvalAction(await visit(`/koordinator/godkendelse/rolle/${id}`, { as: mette, params: { id }, form })) as Promise<unknown>)
    // meanwhile another coordinator sends it back, and the leaders write something else
    sendBackRole(coordinator(), id, 'Skriv det om.')
    saveRole(club.leader, id, roleEntry({ version: ownRole(club.leader, id)?.version ?? 0, text: 'Noget helt andet.' }))
    submitRole(club.leader, id)
    const words = { title: 'Træner til de mindste', text: 'Du leger med bolde sammen med ti børn.' }
    for (const version of [{ version: String(read) }, {}] as Record<string, string>[])
      expect(await decide({ intent: 'approve', ...words, ...version })).toMatchObject({ status: 409, data: { moved: true } })
    expect(await decide({ intent: 'send-back', reason: 'For kort.', version: String(read) })).toMatchObject({
      status: 409,
      data: { moved: true, refused: { reply: { initialValue: { reason: 'For kort.' } } } },
    })
    expect(view(id)).toMatchObject({ state: 'submitted', text: 'Noget helt andet.' })
    const now = String(roleCase(id)?.version)
    expect((await decide({ intent: 'approve', ...words, text: 'Noget helt andet.', version: now })).status).toBe(302)
    expect(view(id)).toMatchObject({ state: 'published', text: 'Noget helt andet.' })
  })

  it('of two leaders at once, the second is told and nothing of the first’s is lost', () => {
    const { id, club } = draftRole()
    const version = ownRole(club.leader, id)?.version ?? 0
    saveRole(club.leader, id, roleEntry({ version, title: 'Den første' }))
    expect(() => saveRole(club.leader, id, roleEntry({ version, title: 'Den anden' }))).toThrow(RoleMoved)
    expect(view(id)?.title).toBe('Den første')
  })

  it('of an organisation that is trusted is on the site at once, and that is written down', () => {
    const club = association()
    db().update(organisations).set({ trusted: true }).where(eq(organisations.id, club.id)).run()
    const { id } = draftRole({ club })
    expect(submitRole(club.leader, id)).toBe('published')
    expect(roleForReading(null, id)).not.toBeNull()
    expect(auditFor(`role:${id}`).map(({ action }) => action)).toEqual(['role.published-by-trusted'])
  })

  it('can be copied as a new draft with all its places free', () => {
    const { id, club } = publishedRole({ wanted: 2 })
    fillPlace(id)
    const copy = copyRole(club.leader, id)
    expect(view(copy)).toMatchObject({ state: 'draft', filled: 0, wanted: 2, title: 'Træner til de mindste' })
    expect(roleCase(copy)).toBeNull()
    expect(need(copy)?.state).toBe('closed')
  })
})

describe('an organisation that rests', () => {
  it.each([
    ['is closed', { closedAt: new Date() }],
    ['pauses', { pausedSince: '2026-11-01' }],
  ])('shows none of its roles while it %s, but to its leaders and to coordinators', (_, columns) => {
    const { id, club } = publishedRole()
    const all = readRoleFilter(new URLSearchParams()).filter
    const { id: other } = publishedRole({ title: 'Dommer' })
    const toldToSearchEngines = () => publishedRoleDates(10).map(({ id: told }) => told)
    expect([rolesOf(club.id).length, searchRoles(all).total, rolesWaiting().length, toldToSearchEngines().toSorted()]).toEqual([
      1,
      2,
      2,
      [id, other].toSorted(),
    ])
    db().update(organisations).set(columns).where(eq(organisations.id, club.id)).run()
    expect([rolesOf(club.id).length, searchRoles(all).total, rolesWaiting().length, toldToSearchEngines()]).toEqual([0, 1, 1, [other]])
    expect(roleForReading(null, id)).toBeNull()
    expect(roleForReading(coordinator(), id)).not.toBeNull()
    expect(subjectOf('role', id)).toBeNull()
  })
})

describe('the places of a role', () => {
  it('are taken once each: the one who comes last is told', () => {
    const { id } = publishedRole({ wanted: 1 })
    expect([fillPlace(id), fillPlace(id)]).toEqual([true, false])
    expect(view(id)).toMatchObject({ filled: 1, free: 0 })
    expect([freePlace(id), freePlace(id)]).toEqual([true, false])
  })

  it('never become fewer than those that are taken', () => {
    const { id, club } = publishedRole({ wanted: 3 })
    fillPlace(id)
    fillPlace(id)
    saveRole(club.leader, id, roleEntry({ version: ownRole(club.leader, id)?.version ?? 0, wanted: 1 }))
    expect(view(id)).toMatchObject({ wanted: 2, filled: 2 })
  })
})

describe('the need behind a role', () => {
  it('follows it: open when others can see it, talked about, covered when all are found, closed when it rests', () => {
    const { id, club } = draftRole()
    const seen: (string | undefined)[] = [need(id)?.state]
    const then = (work: () => unknown) => {
      work()
      seen.push(need(id)?.state)
    }
    then(() => submitRole(club.leader, id))
    then(() => approveRole(coordinator(), id))
    then(() => markTalking(id, true))
    then(() => fillPlace(id))
    then(() => freePlace(id))
    then(() => markTalking(id, false))
    then(() => pauseRole(club.leader, id))
    then(() => resumeRole(club.leader, id))
    then(() => closeRole(club.leader, id))
    expect(seen).toEqual(['closed', 'closed', 'open', 'matching', 'covered', 'matching', 'open', 'closed', 'open', 'closed'])
  })

  it('remembers that somebody is talked with while its role rests, and forgets when they no longer are', async () => {
    const { id, club } = publishedRole({ wanted: 2 })
    const rania = person()
    const talk = await askedWithAccount({ role: id, asker: rania })
    pauseRole(club.leader, id)
    expect(need(id)?.state).toBe('closed')
    resumeRole(club.leader, id)
    expect(need(id)?.state).toBe('matching')
    saveRole(club.leader, id, roleEntry({ version: ownRole(club.leader, id)?.version ?? 0, text: 'Du hjælper også med at pumpe bolde.' }))
    submitRole(club.leader, id)
    approveRole(coordinator(), id)
    expect(need(id)?.state).toBe('matching')
    pauseRole(club.leader, id)
    const row = conversationRow(talk)
    if (row) endAs(row, rania.userId)
    resumeRole(club.leader, id)
    expect(need(id)?.state).toBe('open')
    expect(need(copyRole(club.leader, id))?.state).toBe('closed')
  })

  it('waits from the day others could see it, the longest first', () => {
    const at = Date.parse('2026-11-01T10:00:00Z')
    setClock(() => new Date(at))
    const { id: first, club } = draftRole({ title: 'Dommer' })
    setClock(() => new Date(at + 5 * 86_400_000))
    submitRole(club.leader, first)
    approveRole(coordinator(), first)
    setClock(() => new Date(at + 8 * 86_400_000))
    publishedRole({ title: 'Kasserer' })
    expect(rolesWaiting().map(({ role, days }) => [role.title, days])).toEqual([
      ['Dommer', 3],
      ['Kasserer', 0],
    ])
  })

  it('is no newcomer’s: the queues of the desk do not know it', () => {
    const { id } = publishedRole()
    expect(needById(id)).toBeNull()
    expect(needsInState('open')).toEqual([])
    expect(openNeeds({ town: null, kind: null, speaks: null, page: 1, pageSize: 10 }).total).toBe(0)
    expect(db().select().from(needs).where(eq(needs.id, id)).get()).toMatchObject({ newcomerId: null, kind: 'coach' })
  })
})

describe('whom a role could suit', () => {
  it('is ranked by Danish, way, time and interest, and those who cannot come are left out', () => {
    const { id } = publishedRole({ danishLevel: 'some', interest: 'football', town: 'roenne' })
    const near = newcomer({ name: 'Iryna', danishLevel: 'good', interests: ['football'], town: 'roenne' })
    const few = newcomer({ name: 'Amal', danishLevel: 'none', town: 'roenne' })
    newcomer({ name: 'Rania', town: 'nexoe', radiusKm: 3 })
    const found = roleCandidates(coordinator(), id)
    expect(found?.candidates.map(({ id: who }) => who)).toEqual([near.id, few.id])
    expect(found?.candidates.map(({ reasons }) => reasons[0]?.fit)).toEqual(['yes', 'no'])
    expect(found?.excluded).toBe(1)
  })

  it('leaves out whoever has been put away, and writes down whose name was read', () => {
    const { id } = publishedRole()
    const mette = coordinator()
    const [here, gone] = [newcomer({ name: 'Iryna' }), newcomer({ name: 'Amal' })]
    archiveNewcomer(mette, gone.id)
    expect(roleCandidates(mette, id)?.candidates.map(({ name }) => name)).toEqual(['Iryna'])
    expect(auditFor(`newcomer:${here.id}`).map(({ action, actor }) => [action, actor])).toContainEqual(['newcomer.name-read', mette.userId])
    expect(auditFor(`newcomer:${gone.id}`).map(({ action }) => action)).not.toContain('newcomer.name-read')
  })

  it('keeps women’s roles for women', () => {
    const { id } = publishedRole({ audience: ['women'] })
    const role = view(id)
    newcomer({ gender: 'man' })
    const woman = newcomer({ gender: 'woman' })
    const ranked = role && rankNewcomers(role, livingNewcomers(), '2026-11-21')
    expect(ranked?.candidates.map(({ newcomerId }) => newcomerId)).toEqual([woman.id])
    expect(ranked?.excluded[0]?.because).toEqual(['women-only'])
  })
})
