import { describe, expect, it } from 'vitest'
import { askWithAccount, askWithoutAccount, verifyAsked } from '~/messages/asking.server'
import { reasonToRead } from '~/messages/conversation'
import { conversationRow, conversationsOf, readConversation, rowByToken, unreadFor, type Row } from '~/messages/conversations.server'
import { countConversationsWaiting, handleReports, interestIn, listsForCoordinator, readAsCoordinator } from '~/messages/coordinator.server'
import { subjectOf } from '~/messages/subjects.server'
import { blockAs, closeAsCoordinator, endAs, reportAs, settleInterest, writeAs, writeAsCoordinator } from '~/messages/writing.server'
import { organisationNeeds } from '~/newcomers/needs.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { rolesById } from '~/wanted/wanted-reading.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { administrator, association, coordinator, person, publishedOffer, volunteer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { askedByGuest, askedWithAccount, everyRow, sentByGuest } from '~tests/support/talks'

useHouse()

const rowOf = (id: string): Row => {
  const row = conversationRow(id)
  if (!row) throw new Error('the conversation is there')
  return row
}
const DAY = 86_400_000

describe('who may read a conversation', () => {
  it('are its two sides, and nobody else who is signed in', async () => {
    const [kirsten, rania] = [volunteer(), person()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    expect([kirsten, rania].map((who) => readConversation(who, id)?.side)).toEqual(['owner', 'asker'])
    for (const stranger of [person(), coordinator(), administrator(), association().leader])
      expect(readConversation(stranger, id)).toBeNull()
  })

  it('a coordinator may not, before it is about a role, reported or unanswered for three days; then every reading is written down', async () => {
    const at = Date.parse('2026-11-10T10:00:00Z')
    setClock(() => new Date(at))
    const mette = coordinator()
    const id = await askedWithAccount()
    expect(readAsCoordinator(mette, id)).toBeNull()
    setClock(() => new Date(at + 2.9 * DAY))
    expect(readAsCoordinator(mette, id)).toBeNull()
    expect(countConversationsWaiting()).toBe(0)
    setClock(() => new Date(at + 3 * DAY))
    expect(listsForCoordinator(mette).unanswered.map((row) => row.id)).toEqual([id])
    expect(countConversationsWaiting()).toBe(1)
    expect(readAsCoordinator(mette, id)?.why).toBe('unanswered')
    expect(readAsCoordinator(mette, id)?.why).toBe('unanswered')
    expect(
      auditFor(`conversation:${id}`).filter(({ action, actor }) => action === 'conversation.read' && actor === mette.userId),
    ).toHaveLength(2)
  })

  it('an answer takes it away from the coordinators again', async () => {
    const at = Date.parse('2026-11-10T10:00:00Z')
    setClock(() => new Date(at))
    const [kirsten, mette] = [volunteer(), coordinator()]
    const id = await askedWithAccount({ owner: kirsten })
    setClock(() => new Date(at + 4 * DAY))
    writeAs(rowOf(id), 'owner', kirsten.userId, 'Ja, kom endelig.', newId())
    expect(listsForCoordinator(mette).unanswered).toEqual([])
    expect(readAsCoordinator(mette, id)).toBeNull()
  })

  it('what has not been sent yet is nobody’s to read, whatever the reason', () => {
    const facts = { about: 'role', state: 'unverified', waitingSince: new Date(0), closedBy: 'mette' } as const
    expect(reasonToRead(facts, { reported: true, wroteHere: true, coordinator: 'mette', at: new Date() })).toBeNull()
  })
})

describe('writing', () => {
  it('mails the other side once until they have read', async () => {
    const [kirsten, rania] = [volunteer(), person()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    emptyOutbox()
    for (const text of ['Er du der?', 'Hallo?', 'Jeg venter.']) writeAs(rowOf(id), 'asker', rania.userId, text, newId())
    expect(await waitingMails()).toHaveLength(0) // the first question is still unread
    setClock(() => new Date(Date.now() + 1000))
    readConversation(kirsten, id)
    setClock(() => new Date(Date.now() + 2000))
    writeAs(rowOf(id), 'asker', rania.userId, 'Nu skriver jeg igen.', newId())
    writeAs(rowOf(id), 'asker', rania.userId, 'Og igen.', newId())
    expect((await waitingMails()).map(({ to }) => to)).toEqual([kirsten.email])
  })

  it('counts as unread for the other until they open it', async () => {
    const [kirsten, rania] = [volunteer(), person()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    expect([unreadFor(kirsten), unreadFor(rania)]).toEqual([1, 0])
    readConversation(kirsten, id)
    expect(unreadFor(kirsten)).toBe(0)
    setClock(() => new Date(Date.now() + 1000))
    writeAs(rowOf(id), 'owner', kirsten.userId, 'Ja.', newId())
    expect([unreadFor(kirsten), unreadFor(rania)]).toEqual([0, 1])
    expect(conversationsOf(rania)[0]).toMatchObject({ unread: true, other: 'Kirsten' })
  })

  it('a form sent twice is one message', async () => {
    const rania = person()
    const id = await askedWithAccount({ asker: rania })
    for (const _ of [1, 2]) writeAs(rowOf(id), 'asker', rania.userId, 'Hej igen', 'the-same-key')
    expect(readConversation(rania, id)?.messages).toHaveLength(2)
  })

  it('to one that is closed is refused, and nothing is kept of it', async () => {
    const rania = person()
    const id = await askedWithAccount({ asker: rania })
    endAs(rowOf(id), rania.userId)
    const before = everyRow()
    expect(writeAs(rowOf(id), 'asker', rania.userId, 'Hallo?', newId())).toBe('closed')
    expect(writeAsCoordinator(coordinator(), id, 'Hallo?', newId())).toBe('closed')
    expect(everyRow()).toBe(before)
  })

  it('by a coordinator reaches both, and nobody waits any longer', async () => {
    const [kirsten, rania, mette] = [volunteer(), person(), coordinator({ firstName: 'Mette' })]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    readConversation(kirsten, id)
    emptyOutbox()
    setClock(() => new Date(Date.now() + 1000))
    writeAsCoordinator(mette, id, 'Jeg kan hjælpe jer med numrene.', newId())
    expect((await waitingMails()).map(({ to }) => to).toSorted()).toEqual([kirsten.email, rania.email].toSorted())
    expect(readConversation(rania, id)?.messages.at(-1)).toMatchObject({ who: 'Mette', side: 'coordinator' })
    expect(rowOf(id).waitingSince).toBeNull()
  })
})

describe('hearing no more', () => {
  it('closes the conversation, and the two cannot begin again; it is told like any other end', async () => {
    const [kirsten, rania] = [volunteer(), person()]
    const offer = publishedOffer({ owner: kirsten })
    const id = await askedWithAccount({ offer, asker: rania })
    blockAs(rowOf(id), 'owner', kirsten.userId)
    expect(readConversation(rania, id)).toMatchObject({ state: 'closed', ending: 'ended' })
    const subject = subjectOf('offer', offer)
    const other = subjectOf('offer', publishedOffer({ owner: kirsten }))
    if (!subject || !other) throw new Error('the offers are there')
    expect(await askWithAccount(rania, subject, 'Hvorfor?', newId())).toEqual({ outcome: 'kept-apart' })
    expect(await askWithAccount(rania, other, 'Hvorfor?', newId())).toEqual({ outcome: 'kept-apart' })
    expect(await askWithAccount(person(), subject, 'Hej', newId())).toMatchObject({ outcome: 'sent' })
    expect(conversationsOf(kirsten)).toHaveLength(2)
  })

  it('holds for an address too: what they write is answered as to anybody, and never reaches the one who blocked', async () => {
    const kirsten = volunteer()
    const { row, offer } = await sentByGuest({ owner: kirsten })
    blockAs(row, 'owner', kirsten.userId)
    const subject = subjectOf('offer', offer)
    if (!subject) throw new Error('the offer is there')
    const again = { firstName: 'Amal', email: 'amal@example.com', language: 'da', text: 'Hallo?', formKey: newId(), network: 'n' } as const
    emptyOutbox()
    expect(await askWithoutAccount(subject, again)).toEqual({ outcome: 'mailed' })
    const token = /\/samtale\/([\w-]+)/.exec((await waitingMails())[0]?.text ?? '')?.[1] ?? ''
    expect(verifyAsked(token)).toBe('kept-apart')
    expect(rowByToken(token)?.state).toBe('closed')
    expect(conversationsOf(kirsten)).toHaveLength(1)
    expect((await waitingMails()).filter(({ to }) => to === kirsten.email)).toEqual([])
  })

  it('holds for one person, whichever way they come: with an account or by its address alone', async () => {
    const kirsten = volunteer()
    const { row, offer } = await sentByGuest({ owner: kirsten, email: 'amal@example.com' })
    blockAs(row, 'owner', kirsten.userId)
    const amal = person({ email: 'amal@example.com' })
    const subject = subjectOf('offer', offer)
    if (!subject) throw new Error('the offer is there')
    expect(await askWithAccount(amal, subject, 'Nu har jeg en konto.', newId())).toEqual({ outcome: 'kept-apart' })

    const rania = person({ email: 'rania@example.com' })
    const other = await askedWithAccount({ offer, asker: rania })
    blockAs(rowOf(other), 'owner', kirsten.userId)
    const again = await askedByGuest({ offer, email: 'rania@example.com' })
    expect(verifyAsked(again.token)).toBe('kept-apart')
  })

  it('can be said by the asker too, and by the leaders for their organisation', async () => {
    const { id: role, club } = publishedRole({ wanted: 5 })
    const rania = person()
    const id = await askedWithAccount({ role, asker: rania })
    blockAs(rowOf(id), 'asker', rania.userId)
    expect(readConversation(club.leader, id)?.ending).toBe('ended')
    const subject = subjectOf('organisation', club.id)
    if (!subject) throw new Error('the club is there')
    expect(await askWithAccount(rania, subject, 'Hej', newId())).toEqual({ outcome: 'kept-apart' })
  })
})

describe('telling a coordinator', () => {
  it('puts it before the coordinators with its reason, once until somebody has looked', async () => {
    const [kirsten, rania, mette] = [volunteer(), person(), coordinator()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    reportAs(rowOf(id), 'asker', rania.userId, 'Han bliver ved.')
    reportAs(rowOf(id), 'asker', rania.userId, undefined)
    expect(listsForCoordinator(mette).reported.map((row) => row.id)).toEqual([id])
    expect(readAsCoordinator(mette, id)).toMatchObject({ why: 'reported', reports: [{ reason: 'Han bliver ved.', handled: false }] })
    expect(readConversation(rania, id)?.reported).toBe(true)
    expect(readConversation(kirsten, id)?.reported).toBe(false)
    handleReports(mette, id)
    expect(listsForCoordinator(mette).reported).toEqual([])
    expect(readAsCoordinator(mette, id)?.reports[0]?.handled).toBe(true)
  })

  it('lets them close it with a word to both', async () => {
    const [kirsten, rania, mette] = [volunteer(), person(), coordinator()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    reportAs(rowOf(id), 'owner', kirsten.userId, undefined)
    emptyOutbox()
    expect(closeAsCoordinator(mette, id, 'Vi stopper her. Ring til mig, hvis I vil tale om det.', newId())).toBe(true)
    expect(closeAsCoordinator(mette, id, 'En gang til', newId())).toBe(false)
    for (const who of [kirsten, rania])
      expect(readConversation(who, id)).toMatchObject({ ending: 'coordinator', messages: [{}, { side: 'coordinator' }] })
    const mails = await waitingMails()
    expect(mails.map(({ subject }) => subject)).toEqual(['En samtale er lukket', 'En samtale er lukket'])
    expect(mails.some(({ text }) => text.includes('Vi stopper her'))).toBe(false)
    expect(listsForCoordinator(mette).closedByMe.map((row) => row.id)).toEqual([id])
  })
})

describe('interest in a role', () => {
  const needOf = (id: string) => organisationNeeds([id]).get(id)?.state

  it('goes to the leaders and stands before the coordinators, and the need is being talked about', async () => {
    const { id: role, club } = publishedRole()
    const id = await askedWithAccount({ role, asker: person({ firstName: 'Rania' }) })
    expect(needOf(role)).toBe('matching')
    expect(readConversation(club.leader, id)?.placesLeft).toBe(1)
    expect(interestIn(role)).toMatchObject([{ id, other: 'Rania' }])
    expect(listsForCoordinator(coordinator()).roles.map((row) => row.id)).toEqual([id])
    expect(readAsCoordinator(coordinator(), id)?.why).toBe('role')
  })

  it('that is agreed fills a place, the asker is told, and the need is covered', async () => {
    const { id: role, club } = publishedRole()
    const rania = person()
    const id = await askedWithAccount({ role, asker: rania })
    emptyOutbox()
    expect(settleInterest(rowOf(id), club.leader, 'agreed')).toBe('done')
    expect(rolesById([role]).get(role)).toMatchObject({ filled: 1 })
    expect(needOf(role)).toBe('covered')
    expect(readConversation(rania, id)).toMatchObject({ outcome: 'agreed', state: 'open' })
    expect((await waitingMails()).map(({ to, subject }) => [to, subject])).toEqual([[rania.email, 'Godt nyt om rollen']])
  })

  it('of two who want the last place, one has it and the other leader is told', async () => {
    const { id: role, club } = publishedRole()
    const [one, other] = [await askedWithAccount({ role }), await askedWithAccount({ role })]
    expect(settleInterest(rowOf(one), club.leader, 'agreed')).toBe('done')
    expect(settleInterest(rowOf(other), club.leader, 'agreed')).toBe('full')
    expect(rowOf(other)).toMatchObject({ outcome: null, state: 'open' })
    expect(rolesById([role]).get(role)).toMatchObject({ filled: 1 })
    expect(settleInterest(rowOf(one), club.leader, 'agreed')).toBe('closed')
  })

  it('that comes to nothing is told kindly and never why, and the role is open again', async () => {
    const { id: role, club } = publishedRole()
    const rania = person()
    const id = await askedWithAccount({ role, asker: rania })
    emptyOutbox()
    expect(settleInterest(rowOf(id), club.leader, 'declined')).toBe('done')
    expect(readConversation(rania, id)).toMatchObject({ ending: 'declined', state: 'closed' })
    expect(needOf(role)).toBe('open')
    const [mail] = await waitingMails()
    expect(mail?.subject).toBe('Det blev ikke denne gang')
  })

  it('without an account counts only when it has been sent', async () => {
    const { id: role } = publishedRole()
    const { token } = await askedByGuest({ role })
    expect([needOf(role), interestIn(role).length]).toEqual(['open', 0])
    verifyAsked(token)
    expect([needOf(role), interestIn(role).length]).toEqual(['matching', 1])
  })
})
