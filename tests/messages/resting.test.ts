import { describe, expect, it } from 'vitest'
import { askWithAccount, askWithoutAccount, removeUnverified, verifyAsked } from '~/messages/asking.server'
import {
  conversationRow,
  conversationsOf,
  conversationView,
  readConversation,
  rowByToken,
  unreadFor,
} from '~/messages/conversations.server'
import { listsForCoordinator } from '~/messages/coordinator.server'
import { action as askOffer, loader as askOfferLoader } from '~/messages/routes/ask-offer'
import { action as askOrganisation, loader as askOrganisationLoader } from '~/messages/routes/ask-organisation'
import { action as askRole, loader as askRoleLoader } from '~/messages/routes/ask-role'
import { action as linkAction } from '~/messages/routes/link'
import { action as conversationAction } from '~/messages/routes/my-conversation'
import { subjectOf } from '~/messages/subjects.server'
import { blockAs, needsNoAnswer, writeAs, writeAsCoordinator } from '~/messages/writing.server'
import { pauseOffer } from '~/offers/offers.server'
import { closeOrganisation, notePause, reopenOrganisation } from '~/organisations/organisation-standing.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { closeRole } from '~/wanted/wanted.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { administrator, association, coordinator, draftOffer, person, publishedOffer, volunteer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { askedByGuest, askedWithAccount, everyRow, sentByGuest } from '~tests/support/talks'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const rowOf = (id: string) => {
  const row = conversationRow(id)
  if (!row) throw new Error('the conversation is there')
  return row
}
const DAY = 86_400_000
const typed = 'Jeg vil gerne være med, og det her tog mig lang tid at skrive.'
const keptText = (data: unknown) => (data as { reply: { initialValue: { text: string }; error: Record<string, string[]> } }).reply

describe('a conversation with an organisation that closes', () => {
  it('is over for the one who asked: what they write is refused with the text kept, and no leader is mailed a page that is not there', async () => {
    const { id: role, club } = publishedRole()
    const rania = person()
    const id = await askedWithAccount({ role, asker: rania })
    readConversation(club.leader, id)
    setClock(() => new Date(Date.now() + 1000))
    closeOrganisation(administrator(), club.id)
    emptyOutbox()
    expect(readConversation(rania, id)).toMatchObject({ state: 'closed', ending: 'organisation-closed' })
    expect(conversationsOf(rania)).toMatchObject([{ id, state: 'closed' }])
    const before = everyRow()
    const form = { intent: 'write', text: typed, formKey: 'the-form-key' }
    const { status, data } = await answerOf(
      conversationAction(await visit(`/mit/beskeder/${id}`, { as: rania, params: { id }, form })) as Promise<unknown>,
    )
    expect([status, keptText(data).initialValue.text, keptText(data).error['']]).toEqual([409, typed, ['conversation-closed']])
    expect(everyRow()).toBe(before)
    expect(await waitingMails()).toEqual([])
    reopenOrganisation(administrator(), club.id)
    expect(readConversation(rania, id)?.state).toBe('open')
    expect(writeAs(rowOf(id), 'asker', rania.userId, typed, newId())).toBe('written')
  })

  it('still lets a coordinator help the one who asked, and mails nobody else', async () => {
    const { id: role, club } = publishedRole()
    const { row } = await sentByGuest({ role, email: 'amal@example.com' })
    readConversation(club.leader, row.id)
    closeOrganisation(administrator(), club.id)
    emptyOutbox()
    setClock(() => new Date(Date.now() + 1000))
    expect(conversationView(rowOf(row.id), 'coordinator', null)).toMatchObject({ state: 'open', ending: 'organisation-closed' })
    expect(writeAsCoordinator(coordinator(), row.id, 'Klubben er lukket. Jeg hjælper dig videre.', newId())).toBe('written')
    expect((await waitingMails()).map(({ to }) => to)).toEqual(['amal@example.com'])
  })
})

describe('asking about what rests', () => {
  it('is refused plainly, with every word kept, when an organisation pauses or closes while somebody writes', async () => {
    const { id: role, club } = publishedRole()
    const offer = publishedOffer({ owner: club.leader, organisationId: club.id })
    const slug = `forening-${club.id}`
    const pages = [
      ['/tilbud/:id/spoerg', { id: offer }, askOfferLoader, askOffer],
      ['/roller/:id/spoerg', { id: role }, askRoleLoader, askRole],
      ['/foreninger/:slug/spoerg', { slug }, askOrganisationLoader, askOrganisation],
    ] as const
    const form = { intent: 'ask', firstName: 'Amal', email: 'amal@example.com', language: 'ar', text: typed, formKey: 'the-form-key' }
    const asAnybody = async () => {
      for (const [path, params, loader, action] of pages)
        for (const as of [null, person()]) {
          const read = await answerOf(loader(await visit(path, { as, params })) as Promise<unknown>)
          expect([read.status, read.data], path).toMatchObject([200, { resting: true }])
          const { status, data } = await answerOf(action(await visit(path, { as, params, form })) as Promise<unknown>)
          expect([status, keptText(data).initialValue.text, keptText(data).error['']], path).toEqual([409, typed, ['resting']])
        }
    }
    emptyOutbox()
    notePause(club.leader, club.id, '2026-11-01', null, [])
    await asAnybody()
    closeOrganisation(administrator(), club.id)
    await asAnybody()
    expect(handle().sqlite.prepare('select count(*) from conversations').pluck().get()).toBe(0)
    expect(await waitingMails()).toEqual([])
  })

  it('is refused for an offer that is paused and a role that is closed, also when it came to rest a moment ago', async () => {
    const kirsten = volunteer()
    const offer = publishedOffer({ owner: kirsten, title: 'Kaffe på havnen' })
    const { id: role, club } = publishedRole()
    const asked = [subjectOf('offer', offer), subjectOf('role', role)]
    pauseOffer(kirsten, offer)
    closeRole(club.leader, role)
    for (const subject of asked) {
      if (!subject) throw new Error('it was there')
      expect(await askWithAccount(person(), subject, typed, newId())).toEqual({ outcome: 'resting' })
    }
    expect((await answerOf(askOfferLoader(await visit('/tilbud/x/spoerg', { params: { id: offer } })))).data).toMatchObject({
      resting: true,
      subject: { title: 'Kaffe på havnen' },
    })
    expect((await answerOf(askRoleLoader(await visit('/roller/x/spoerg', { params: { id: role } })))).data).toMatchObject({ resting: true })
  })

  it('says nothing of what nobody could ever see', async () => {
    const { status } = await answerOf(askOfferLoader(await visit('/tilbud/x/spoerg', { params: { id: draftOffer() } })))
    expect(status).toBe(404)
    const slug = `forening-${association().id}`
    expect((await answerOf(askOrganisationLoader(await visit('/foreninger/x/spoerg', { params: { slug } })))).status).toBe(404)
  })
})

describe('what somebody asked without an account', () => {
  it('reaches whoever answers for it on the day it is sent, not who did when it was written', async () => {
    const [kirsten, bo] = [volunteer(), volunteer({ firstName: 'Bo' })]
    const { token, offer } = await askedByGuest({ owner: kirsten })
    handle().sqlite.prepare('update offers set owner_user_id = ? where id = ?').run(bo.userId, offer)
    emptyOutbox()
    expect(verifyAsked(token)).toBe('sent')
    expect([unreadFor(kirsten), unreadFor(bo)]).toEqual([0, 1])
    expect((await waitingMails()).map(({ to }) => to)).toEqual([bo.email])
  })

  it('and was stopped is never said to be sent, however often they press, and is gone after three days', async () => {
    const at = Date.parse('2026-11-01T10:00:00Z')
    setClock(() => new Date(at))
    const kirsten = volunteer()
    const { row, offer } = await sentByGuest({ owner: kirsten })
    blockAs(row, 'owner', kirsten.userId)
    const subject = subjectOf('offer', offer)
    if (!subject) throw new Error('the offer is there')
    emptyOutbox()
    const again = { firstName: 'Amal', email: 'amal@example.com', language: 'da', text: 'Hallo?', formKey: newId(), network: 'n' } as const
    await askWithoutAccount(subject, again)
    const token = /\/samtale\/([\w-]+)/.exec((await waitingMails())[0]?.text ?? '')?.[1] ?? ''
    expect([verifyAsked(token), verifyAsked(token)]).toEqual(['kept-apart', 'kept-apart'])
    const pressed = linkAction(await visit(`/samtale/${token}`, { params: { token }, form: { intent: 'send' } })) as Promise<Response>
    const answer = await pressed.catch((thrown: Response) => thrown)
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([302, null])
    setClock(() => new Date(at + 3.1 * DAY))
    removeUnverified()
    expect(rowByToken(token)).toBeNull()
    expect(rowOf(row.id).state).toBe('closed')
    expect(handle().sqlite.prepare('select count(*) from messages').pluck().get()).toBe(1)
  })
})

describe('a »thank you« after the answer', () => {
  it('can be left unanswered by the owner, and no coordinator is called for it', async () => {
    const at = Date.parse('2026-11-10T10:00:00Z')
    setClock(() => new Date(at))
    const [kirsten, rania, mette] = [volunteer(), person(), coordinator()]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    // the first question wants an answer
    expect(needsNoAnswer(rowOf(id), kirsten.userId)).toBe(false)
    writeAs(rowOf(id), 'owner', kirsten.userId, 'Ja, kom endelig.', newId())
    writeAs(rowOf(id), 'asker', rania.userId, 'Tak!', newId())
    const say = async (as: typeof kirsten) =>
      answerOf(
        conversationAction(await visit('/mit/beskeder/x', { as, params: { id }, form: { intent: 'no-answer' } })) as Promise<unknown>,
      )
    expect((await say(rania)).status).toBe(404)
    expect((await say(kirsten)).status).toBe(302)
    setClock(() => new Date(at + 4 * DAY))
    expect(listsForCoordinator(mette).unanswered).toEqual([])
    // what is asked after that waits again
    writeAs(rowOf(id), 'asker', rania.userId, 'Hvor er det?', newId())
    setClock(() => new Date(at + 8 * DAY))
    expect(listsForCoordinator(mette).unanswered.map((row) => row.id)).toEqual([id])
  })
})
