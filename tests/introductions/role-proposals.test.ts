import { ne } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { newcomers } from '~db/schema/newcomers'
import { linkToHand, roleCallsToMake, roleProposalsOnDesk } from '~/introductions/desk-proposals.server'
import { yesForm } from '~/introductions/role-answer-form'
import { roleLetter } from '~/introductions/role-letter.server'
import { proposalById, proposalByToken, secretOf } from '~/introductions/role-proposal-reading.server'
import {
  answerRoleProposal,
  cancelRoleProposal,
  endRoleProposals,
  proposeRole,
  remindOfRoleProposals,
} from '~/introductions/role-proposals.server'
import { askWithAccount } from '~/messages/asking.server'
import { conversationRow, conversationsOf, readConversation } from '~/messages/conversations.server'
import { subjectOf } from '~/messages/subjects.server'
import { writeAs, writeAsCoordinator } from '~/messages/writing.server'
import { organisationNeeds } from '~/newcomers/needs.server'
import { archiveNewcomer } from '~/newcomers/newcomers.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { closeRole, pauseRole, resumeRole } from '~/wanted/wanted.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails, type WrittenMail } from '~tests/support/mails'
import { association, coordinator, newcomer, person, type Somebody, type SomebodyNew } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'

useHouse()

let mette: Somebody
let leader: Somebody
let amal: SomebodyNew
let role: string
const day = (number: number) => setClock(() => new Date(Date.UTC(2026, 10, number, 10)))
const words = ({ subject, html, text }: WrittenMail) => `${subject}\n${html}\n${text}`

beforeEach(() => {
  day(1)
  mette = coordinator()
  leader = person({ firstName: 'Ole', email: 'ole@example.org' })
  role = publishedRole({ club: association({ leader, name: 'Boldklubben' }), by: mette }).id
  amal = newcomer({ by: mette, name: 'Amal', locale: 'ar', email: 'amal@example.org', phone: '+4511223344', speaks: ['ar'] })
  emptyOutbox()
})
const propose = (to = amal.id) => {
  const made = proposeRole(mette, role, to)
  if (made.outcome !== 'proposed') throw new Error(made.outcome)
  return made.id
}
const stateOf = (id: string) => proposalById(id)?.state

describe('a role proposed to a newcomer', () => {
  it('reaches her in her own language and tells the association nothing', async () => {
    propose()
    const mails = await waitingMails()
    expect(mails.map(({ to, locale }) => [to, locale])).toEqual([['amal@example.org', 'ar']])
    expect(mails[0]?.subject).not.toMatch(/Amal|Bold/)
    expect(conversationsOf(leader)).toEqual([])
    expect(organisationNeeds([role]).get(role)?.state).toBe('open')
  })

  it('is one when the button is pressed twice', async () => {
    expect(propose()).toBe(propose())
    expect(await waitingMails()).toHaveLength(1)
  })

  it('cannot be when the role rests, or she has been put away', () => {
    archiveNewcomer(mette, amal.id)
    expect(proposeRole(mette, role, amal.id)).toEqual({ outcome: 'newcomer-gone' })
    pauseRole(leader, role)
    expect(proposeRole(mette, role, newcomer().id)).toEqual({ outcome: 'role-gone' })
  })

  it('is opened by its link and by no other, and opening changes nothing', async () => {
    const id = propose()
    expect(proposalByToken('another')).toBeNull()
    const found = proposalByToken(secretOf(id))
    if (!found) throw new Error('the link leads nowhere')
    const letter = await roleLetter(found, 'ar')
    expect(letter).toMatchObject({ standing: 'answer', reader: 'Amal', coordinator: 'Mette', role: { organisation: 'Boldklubben' } })
    expect(letter.danish?.no).toBe('Nej tak')
    expect(stateOf(id)).toBe('proposed')
  })
})

describe('a yes', () => {
  it('becomes interest in the role: the leader reads her first name and languages, and no address and no number', async () => {
    const id = propose()
    emptyOutbox()
    expect(answerRoleProposal(id, 'yes', 'link', 'أحب كرة القدم')).toBe('yes')
    const [talk] = conversationsOf(leader)
    const read = readConversation(leader, talk?.id ?? '')
    expect(read).toMatchObject({ asker: 'Amal', about: 'role' })
    expect(read?.messages[0]?.text).toContain('arabisk')
    expect(read?.messages[0]?.text).toContain('أحب كرة القدم')
    const mails = await waitingMails()
    expect(mails.map(({ to }) => to)).toEqual([leader.email])
    for (const secret of ['amal@example.org', '11223344']) {
      expect(JSON.stringify(read)).not.toContain(secret)
      expect(mails[0] && words(mails[0])).not.toContain(secret)
    }
    expect(organisationNeeds([role]).get(role)?.state).toBe('matching')
    expect(auditFor(`newcomer:${amal.id}`).some(({ actor }) => actor === `introduction:${id}`)).toBe(true)
  })

  it('counts once, however often it is pressed, and a no after it changes nothing', () => {
    const id = propose()
    answerRoleProposal(id, 'yes', 'link')
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('yes')
    expect(answerRoleProposal(id, 'no', 'link')).toBe('too-late')
    expect(conversationsOf(leader)).toHaveLength(1)
    expect(stateOf(id)).toBe('accepted')
  })

  it('goes on in her account when she has one', () => {
    const rania = person()
    const id = propose(newcomer({ account: rania, name: 'Rania' }).id)
    answerRoleProposal(id, 'yes', 'link')
    expect(conversationsOf(rania)).toMatchObject([{ id: proposalById(id)?.conversationId }])
  })

  it('brings what she wrote into the conversation about the role that goes on already', async () => {
    const rania = person({ firstName: 'Rania' })
    const subject = subjectOf('role', role)
    if (!subject) throw new Error('no role')
    await askWithAccount(rania, subject, 'Hvornår træner I?', 'the-key-of-a-question')
    const id = propose(newcomer({ account: rania, name: 'Rania' }).id)
    expect(answerRoleProposal(id, 'yes', 'link', 'Jeg kan hver tirsdag')).toBe('yes')
    const [talk] = conversationsOf(leader)
    expect(conversationsOf(leader)).toHaveLength(1)
    expect(proposalById(id)?.conversationId).toBe(talk?.id)
    const said = readConversation(leader, talk?.id ?? '')?.messages.map(({ text }) => text)
    expect(said).toHaveLength(2)
    expect(said?.join()).toContain('Jeg kan hver tirsdag')
  })

  it('comes too late for a role that is taken, and is told so', () => {
    const id = propose()
    pauseRole(leader, role)
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('too-late')
    expect(conversationsOf(leader)).toEqual([])
  })

  it('says to the association what she wrote, but no number and no address', () => {
    const refused = (text: string) => yesForm.safeParse({ words: text }).error?.issues[0]?.message
    expect(refused('Ring på 11 22 33 44')).toBe('phone-in-message')
    expect(refused('amal@example.org')).toBe('email-in-message')
    expect(refused('010190-1234')).toBe('cpr')
    expect(refused('Jeg glæder mig')).toBeUndefined()
  })
})

describe('a no', () => {
  it('is told to nobody, and the same role is not proposed to her again', async () => {
    const id = propose()
    emptyOutbox()
    expect(answerRoleProposal(id, 'no', 'link')).toBe('no')
    expect(await waitingMails()).toEqual([])
    expect(conversationsOf(leader)).toEqual([])
    expect(proposeRole(mette, role, amal.id)).toEqual({ outcome: 'said-no' })
    const after = proposalById(id)
    expect(after && (await roleLetter(after, 'ar'))).toMatchObject({ standing: 'said-no', reader: '' })
  })
})

describe('silence', () => {
  it('is reminded of after four days and after ten, once each, and over after fourteen', async () => {
    const id = propose()
    const sentOn = async (number: number) => {
      emptyOutbox()
      day(number)
      endRoleProposals()
      remindOfRoleProposals()
      remindOfRoleProposals()
      return (await waitingMails()).map(({ template }) => template)
    }
    expect(await sentOn(4)).toEqual([])
    expect(await sentOn(5)).toEqual(['role-proposed-again'])
    expect(await sentOn(6)).toEqual([])
    expect(await sentOn(12)).toEqual(['role-proposed-again'])
    expect(stateOf(id)).toBe('proposed')
    expect(await sentOn(15)).toEqual([])
    expect(stateOf(id)).toBe('expired')
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('too-late')
  })

  it('is one reminder, not two, after the site was down', async () => {
    propose()
    emptyOutbox()
    day(12)
    remindOfRoleProposals()
    remindOfRoleProposals()
    expect(await waitingMails()).toHaveLength(1)
  })

  it('is made for others also when one that is broken cannot be', async () => {
    propose(newcomer({ by: mette, name: 'Samir', email: 'samir@example.org' }).id)
    propose()
    db().update(newcomers).set({ nameSealed: 'broken' }).where(ne(newcomers.id, amal.id)).run()
    emptyOutbox()
    day(6)
    remindOfRoleProposals()
    expect((await waitingMails()).map(({ to }) => to)).toEqual(['amal@example.org'])
  })

  it('outlasts a pause of the role, and ends when the role is closed', () => {
    const id = propose()
    pauseRole(leader, role)
    endRoleProposals()
    expect(stateOf(id)).toBe('proposed')
    resumeRole(leader, role)
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('yes')
    const other = propose(newcomer({ by: mette }).id)
    closeRole(leader, role)
    endRoleProposals()
    expect(stateOf(other)).toBe('cancelled')
  })

  it('ends with the role and with a newcomer who is put away', () => {
    const id = propose()
    archiveNewcomer(mette, amal.id)
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('too-late')
    endRoleProposals()
    expect(stateOf(id)).toBe('cancelled')
  })

  it('can be ended by the coordinator, and an answer after that changes nothing', () => {
    const id = propose()
    cancelRoleProposal(mette, id)
    expect(answerRoleProposal(id, 'yes', 'link')).toBe('too-late')
    // a proposal that was taken back may be made again
    expect(propose()).not.toBe(id)
  })
})

describe('somebody who reads no mail', () => {
  it('is rung instead of mailed, and the coordinator writes the answer down and passes on', async () => {
    const farid = newcomer({ by: mette, name: 'Farid', channel: 'phone', phone: '12345678', email: 'farid@example.org' })
    emptyOutbox()
    const id = propose(farid.id)
    expect(await waitingMails()).toEqual([])
    day(5)
    remindOfRoleProposals()
    expect(await waitingMails()).toEqual([])
    expect(roleCallsToMake(mette)).toMatchObject([{ newcomerId: farid.id, why: 'ask' }])
    // a link handed over answers as he would, so it leaves its line
    expect(linkToHand(mette, id)?.newcomerId).toBe(farid.id)
    const made = { actor: mette.userId, action: 'newcomer.role-link-made', detail: role }
    expect(auditFor(`newcomer:${farid.id}`)).toContainEqual(expect.objectContaining(made))
    // nobody else's concern
    expect(roleCallsToMake(coordinator({ firstName: 'Karin' }))).toEqual([])
    expect(answerRoleProposal(id, 'yes', mette)).toBe('yes')
    expect(roleCallsToMake(mette)).toEqual([])
    const talk = proposalById(id)?.conversationId ?? ''
    const row = conversationRow(talk)
    if (!row) throw new Error('no conversation')
    expect(row.askerEmailSealed).toBeNull()
    writeAs(row, 'owner', leader.userId, 'Kom på tirsdag!', 'the-key-of-an-answer')
    expect(roleCallsToMake(mette)).toMatchObject([{ newcomerId: farid.id, why: 'pass-on' }])
    writeAsCoordinator(mette, talk, 'Farid kommer på tirsdag.', 'the-key-of-a-word')
    expect(roleCallsToMake(mette)).toEqual([])
    expect(roleProposalsOnDesk(mette, role)).toMatchObject([{ name: 'Farid', state: 'accepted', channel: 'phone' }])
  })
})
