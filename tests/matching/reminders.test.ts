import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '~/server/database.server'
import { answerLinks } from '~db/schema/matching'
import { handOverLink } from '~/matching/desk-match.server'
import { answerMatch, cancelMatch, proposeMatch } from '~/matching/matches.server'
import { remindOfProposals, remindersByPhone } from '~/matching/reminders.server'
import { remindersDue } from '~/matching/reminder'
import { action as cardAction, loader as cardLoader } from '~/matching/routes/card'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let mette: Somebody
let offer: () => string
beforeEach(() => {
  setClock(() => new Date('2026-11-02T09:00:00Z'))
  mette = coordinator()
  const owner = volunteer({ email: 'kirsten@example.org', lastName: 'Holm', phone: '+4599887766' })
  offer = () => publishedOffer({ owner, by: mette })
})
const proposed = (who: Parameters<typeof newcomer>[0] = {}) => {
  const id = proposeMatch(mette, newcomer({ email: 'farid@example.org', ...who }).needId, offer(), 1)
  emptyOutbox()
  return id
}
const later = (days: number) => {
  const at = new Date(now().getTime() + days * 86_400_000)
  setClock(() => at)
}
const reminded = async () => {
  const sent = (await waitingMails()).map(({ to, template }) => `${to} ${template}`).toSorted()
  emptyOutbox()
  return sent
}
const linksOf = () => db().select().from(answerLinks).all().length

describe('reminders of a proposal', () => {
  it('go to whoever has not answered, after 4 and after 10 days, once each', async () => {
    proposed()
    later(3.9)
    expect(remindOfProposals()).toBe(0)
    later(0.2)
    expect(remindOfProposals()).toBe(1)
    expect(remindOfProposals()).toBe(0)
    expect(await reminded()).toEqual(['farid@example.org match-reminder', 'kirsten@example.org match-reminder'])
    later(6)
    expect(remindOfProposals()).toBe(1)
    expect(await reminded()).toHaveLength(2)
    later(2)
    expect(remindOfProposals()).toBe(0)
  })

  it('leave in peace who has answered, and everybody once it is decided', async () => {
    const id = proposed()
    answerMatch(id, 'offer', 'yes', 'link')
    emptyOutbox()
    later(5)
    remindOfProposals()
    expect(await reminded()).toEqual(['farid@example.org match-reminder'])
    answerMatch(id, 'need', 'no', 'link')
    const other = proposed({ email: 'noor@example.org' })
    cancelMatch(mette, other)
    emptyOutbox()
    later(11)
    expect(remindOfProposals()).toBe(0)
    expect(await reminded()).toEqual([])
  })

  it('after a long silence of the site are one, the last', () => {
    proposed()
    later(11)
    expect(remindOfProposals()).toBe(1)
    later(1)
    expect(remindOfProposals()).toBe(0)
  })

  it('are none after the last day', () => {
    proposed()
    later(15)
    expect(remindOfProposals()).toBe(0)
  })

  it('count in whole days', () => {
    const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000)
    expect([0, 3.99, 4, 9.99, 10, 200].map((days) => remindersDue(at(0), at(days)))).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('say nothing of the other side, and the day until which it waits', async () => {
    proposed({ name: 'Selamawit', locale: 'da' })
    later(4)
    remindOfProposals()
    for (const mail of await waitingMails()) {
      const words = `${mail.subject} ${mail.text}`
      expect(mail.text.replace(/\s+/g, ' ')).toContain('mandag 16. november')
      expect(mail.subject).not.toMatch(/Selamawit|Kirsten/)
      expect(words).not.toMatch(/Holm|99887766/)
      expect(words.includes('Selamawit')).toBe(mail.to === 'farid@example.org')
    }
  })
})

describe('who reads no mail', () => {
  it('stands on the desk from the first day until the card is handed over, and again when it is time to ring', async () => {
    const id = proposed({ channel: 'phone', phone: '12345678', name: 'Farid' })
    expect(remindersByPhone(mette)).toMatchObject({ total: 1, lines: [{ matchId: id, newcomer: 'Farid', what: 'tell', channel: 'phone' }] })
    handOverLink(mette, id, 'need')
    expect(remindersByPhone(mette)).toEqual({ total: 0, lines: [] })
    later(4)
    expect(remindersByPhone(mette).lines).toMatchObject([{ what: 'remind', days: 4 }])
    later(6)
    expect(remindersByPhone(mette).lines).toMatchObject([{ what: 'last' }])
    remindOfProposals()
    expect(await reminded()).toEqual(['kirsten@example.org match-reminder'])
    answerMatch(id, 'need', 'yes', mette)
    expect(remindersByPhone(mette).total).toBe(0)
  })

  it('is not confused with who does', () => {
    proposed()
    later(5)
    expect(remindersByPhone(mette).total).toBe(0)
  })
})

describe('the card', () => {
  const look = async (id: string) =>
    answerOf(cardLoader(await visit(`/koordinator/match/${id}/kort?side=need`, { as: mette, params: { id } })))
  const make = async (id: string) =>
    answerOf(cardAction(await visit(`/koordinator/match/${id}/kort?side=need`, { as: mette, params: { id }, form: { intent: 'make' } })))

  it('says the proposal in the newcomer’s language and in Danish, without anything the letter hides', async () => {
    const id = proposed({ channel: 'paper', locale: 'ar', name: 'Samir' })
    const { data } = await look(id)
    expect(data).toMatchObject({
      invitation: {
        language: 'ar',
        own: { lines: { greeting: 'مرحبًا Samir', yes: 'نعم، أريد' } },
        danish: { lines: { greeting: 'Hej Samir', yes: 'Ja tak' } },
      },
    })
    expect(JSON.stringify(data)).not.toMatch(/Holm|99887766|kirsten@/)
  })

  it('to be looked at makes no link; the button makes one with its sign, and it is written down', async () => {
    const id = proposed({ channel: 'paper' })
    const before = linksOf()
    await look(id)
    expect(linksOf()).toBe(before)
    const made = await make(id)
    expect(made).toMatchObject({
      status: 200,
      data: { address: expect.stringMatching(/\/svar\/[\w-]{20,}\?sprog=en$/), qr: expect.stringMatching(/<svg/) },
    })
    expect(linksOf()).toBe(before + 1)
    expect(auditFor(`match:${id}`)).toContainEqual(expect.objectContaining({ action: 'match.link-made', actor: mette.userId }))
  })

  it('of a proposal that was taken back is not made', async () => {
    const id = proposed({ channel: 'paper' })
    cancelMatch(mette, id)
    expect(await make(id)).toMatchObject({ status: 409, data: { address: null } })
    expect(await look(id)).toMatchObject({ status: 200, data: { matchId: id, invitation: null } })
    expect(await look('nothing')).toMatchObject({ status: 404 })
  })

  it('is written down as read by the coordinator, and by nobody else', async () => {
    const farid = newcomer({ channel: 'paper', name: 'Samir' })
    const id = proposeMatch(mette, farid.needId, offer(), 1)
    const readers = () =>
      auditFor(`newcomer:${farid.id}`).flatMap(({ actor, action }) => (action === 'newcomer.contact-read' ? [actor] : []))
    const before = readers().length
    await look(id)
    expect(readers()).toHaveLength(before + 1)
    expect(readers()).toContain(mette.userId)
  })

  it('is none once the two have begun: nobody’s telephone or mail is read by asking for one', async () => {
    const farid = newcomer({ channel: 'phone', phone: '+4522334455', email: 'samir@example.org', name: 'Samir' })
    const id = proposeMatch(mette, farid.needId, offer(), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    const before = auditFor(`newcomer:${farid.id}`).length
    for (const side of ['offer', 'need']) {
      const asked = await answerOf(cardLoader(await visit(`/koordinator/match/${id}/kort?side=${side}`, { as: mette, params: { id } })))
      expect(asked).toMatchObject({ status: 200, data: { invitation: null } })
      expect(JSON.stringify(asked.data)).not.toMatch(/Samir|22334455|samir@/)
    }
    expect(auditFor(`newcomer:${farid.id}`)).toHaveLength(before)
  })
})
