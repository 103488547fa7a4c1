import { describe, expect, it } from 'vitest'
import { askWithAccount, askWithoutAccount, removeUnverified, verifyAsked } from '~/messages/asking.server'
import { guestAskForm, messageForm } from '~/messages/conversation-form'
import { conversationsOf, conversationView, readConversation, rowByToken, unreadFor } from '~/messages/conversations.server'
import { linkSecret } from '~/messages/message-mails.server'
import { organisationSubject, subjectOf } from '~/messages/subjects.server'
import { loader as linkLoader } from '~/messages/routes/link'
import { pauseOffer } from '~/offers/offers.server'
import { register, requestPasswordReset, requestSignInLink } from '~/people/sign-in.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { fillPlace } from '~/wanted/wanted.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, person, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { answerOf, visit } from '~tests/support/visits'
import { askedByGuest, askedWithAccount, everyRow, tokenFrom } from '~tests/support/talks'

useHouse()

describe('asking without an account', () => {
  it('reaches nobody before the address has proved right', async () => {
    const kirsten = volunteer()
    const { token } = await askedByGuest({ owner: kirsten })
    expect(conversationsOf(kirsten)).toEqual([])
    expect(unreadFor(kirsten)).toBe(0)
    const id = rowByToken(token)?.id ?? ''
    expect(readConversation(kirsten, id)).toBeNull()
    expect((await waitingMails()).filter(({ to, template }) => to === kirsten.email && template.startsWith('message'))).toEqual([])
  })

  it('reaches the owner when the one who holds the link says send, and only then; saying it again changes nothing', async () => {
    const kirsten = volunteer()
    const { token } = await askedByGuest({ owner: kirsten, text: 'Kan jeg komme på tirsdag?' })
    emptyOutbox()
    expect([verifyAsked(token), verifyAsked(token)]).toEqual(['sent', 'sent'])
    expect(unreadFor(kirsten)).toBe(1)
    const [row] = conversationsOf(kirsten)
    expect(row).toMatchObject({ other: 'Amal', state: 'open', unread: true })
    expect(readConversation(kirsten, row?.id ?? '')?.messages.map(({ text }) => text)).toEqual(['Kan jeg komme på tirsdag?'])
    expect((await waitingMails()).map(({ to }) => to)).toEqual([kirsten.email])
  })

  it('is not sent by opening the link: mail scanners open links too', async () => {
    const { token } = await askedByGuest()
    const before = everyRow()
    const { status, data } = await answerOf(linkLoader(await visit(`/samtale/${token}`, { params: { token } })))
    expect([status, (data as { conversation: { state: string } }).conversation.state]).toEqual([200, 'unverified'])
    expect(everyRow()).toBe(before)
  })

  it('a link that nobody was given leads nowhere', async () => {
    await askedByGuest()
    expect(rowByToken('a-token-nobody-has')).toBeNull()
    expect(verifyAsked('a-token-nobody-has')).toBeNull()
    expect((await answerOf(linkLoader(await visit('/samtale/x', { params: { token: 'x' } })))).status).toBe(404)
  })

  it('every mail brings the same link, and the database holds only its fingerprint', async () => {
    const { token, mail } = await askedByGuest()
    const row = rowByToken(token)
    expect(linkSecret(row?.id ?? '')).toBe(token)
    expect(everyRow()).not.toContain(token)
    expect(mail.template).toBe('message-verify')
  })

  it('is gone with every word after three days, when nobody has said send', async () => {
    const at = Date.parse('2026-11-01T10:00:00Z')
    setClock(() => new Date(at))
    const left = await askedByGuest()
    const sent = await askedByGuest({ email: 'rania@example.com' })
    verifyAsked(sent.token)
    setClock(() => new Date(at + 2.9 * 86_400_000))
    removeUnverified()
    expect(rowByToken(left.token)).not.toBeNull()
    setClock(() => new Date(at + 3.1 * 86_400_000))
    removeUnverified()
    expect(rowByToken(left.token)).toBeNull()
    expect(rowByToken(sent.token)).not.toBeNull()
    expect(handle().sqlite.prepare('select count(*) from messages').pluck().get()).toBe(1)
  })

  it('is one conversation and one mail when the form is sent twice', async () => {
    const offer = publishedOffer()
    const form = {
      firstName: 'Amal',
      email: 'amal@example.com',
      language: 'ar',
      text: 'Hej',
      formKey: 'the-form-key',
      network: '192.0.2.1',
    } as const
    const subject = subjectOf('offer', offer)
    if (!subject) throw new Error('the offer is there')
    emptyOutbox()
    await askWithoutAccount(subject, form)
    await askWithoutAccount(subject, form)
    expect(await waitingMails()).toHaveLength(1)
  })

  it('is limited by network, and every address is answered the same', async () => {
    const subject = subjectOf('offer', publishedOffer())
    if (!subject) throw new Error('the offer is there')
    const ask = (at: number, email: string) =>
      askWithoutAccount(subject, { firstName: 'Amal', email, language: 'da', text: 'Hej', formKey: `form-key-${at}`, network: '192.0.2.9' })
    const answers: string[] = []
    for (let at = 0; at < 22; at += 1) answers.push((await ask(at, at % 2 ? 'one@example.com' : 'other@example.com')).outcome)
    expect(answers.slice(0, 20).every((outcome) => outcome === 'mailed')).toBe(true)
    expect(answers.slice(20)).toEqual(['too-often', 'too-often'])
    expect((await waitingMails()).filter(({ to }) => to === 'one@example.com').length).toBeLessThanOrEqual(8)
  })

  it('cannot be sent about what is no longer there', async () => {
    const kirsten = volunteer()
    const { token, offer } = await askedByGuest({ owner: kirsten })
    pauseOffer(kirsten, offer)
    expect(verifyAsked(token)).toBe('gone')
    expect(conversationsOf(kirsten)).toEqual([])
  })

  it('reads and is mailed in the language that was chosen, Arabic from right to left', async () => {
    const { mail } = await askedByGuest({ language: 'ar' })
    expect(mail.locale).toBe('ar')
    expect(mail.html).toContain('dir="rtl"')
    expect(mail.subject).toBe('اضغط لنرسل رسالتك')
  })
})

describe('asking with an account', () => {
  it('reaches the owner at once, and both see first names alone', async () => {
    const [kirsten, rania] = [volunteer({ firstName: 'Kirsten', lastName: 'Holm' }), person({ firstName: 'Rania', lastName: 'Haddad' })]
    const id = await askedWithAccount({ owner: kirsten, asker: rania })
    expect(readConversation(kirsten, id)).toMatchObject({ asker: 'Rania', owner: 'Kirsten', side: 'owner' })
    expect(readConversation(rania, id)).toMatchObject({ asker: 'Rania', owner: 'Kirsten', side: 'asker' })
    expect(JSON.stringify([readConversation(kirsten, id), readConversation(rania, id)])).not.toMatch(/Holm|Haddad|@/)
  })

  it('goes on in the same conversation when one asks about the same thing again', async () => {
    const [kirsten, rania] = [volunteer(), person()]
    const offer = publishedOffer({ owner: kirsten })
    const first = await askedWithAccount({ offer, asker: rania })
    const again = await askedWithAccount({ offer, asker: rania, text: 'Og om torsdagen?' })
    expect(again).toBe(first)
    expect(readConversation(kirsten, first)?.messages).toHaveLength(2)
  })

  it('nobody can stand in the way of another by the key of a form', async () => {
    const offer = publishedOffer()
    const subject = subjectOf('offer', offer)
    if (!subject) throw new Error('the offer is there')
    const one = await askWithAccount(person(), subject, 'Hej', 'the-same-key')
    const other = await askWithAccount(person(), subject, 'Hej', 'the-same-key')
    expect(one).toMatchObject({ outcome: 'sent' })
    expect(other).toMatchObject({ outcome: 'sent' })
    expect(one).not.toEqual(other)
  })

  it('of an organisation reaches all who lead it', async () => {
    const { id: role, club } = publishedRole()
    const asker = person()
    emptyOutbox()
    const subject = subjectOf('role', role)
    if (!subject) throw new Error('the role is there')
    await askWithAccount(asker, subject, 'Jeg vil gerne være med.', 'the-form-key')
    expect((await waitingMails()).map(({ to }) => to)).toEqual([club.leader.email])
    expect(unreadFor(club.leader)).toBe(1)
    expect(unreadFor(association().leader)).toBe(0)
  })
})

describe('what can be asked about', () => {
  it('is what everybody can see: published offers, roles with a place left, organisations that are known', () => {
    const { id: role, club } = publishedRole()
    expect(subjectOf('offer', submittedOffer())).toBeNull()
    expect(subjectOf('role', role)?.owner).toBe('Boldklubben')
    fillPlace(role)
    expect(subjectOf('role', role)).toBeNull()
    expect(subjectOf('organisation', club.id)?.path).toBe(`/foreninger/forening-${club.id}`)
    expect(organisationSubject('findes-ikke')).toBeNull()
    expect(organisationSubject(`forening-${association().id}`)).toBeNull()
  })
})

describe('what may be written', () => {
  const said = (text: string) => messageForm.safeParse({ text, formKey: 'the-form-key' }).error?.issues.map(({ message }) => message) ?? []
  it('holds no number, no address and no CPR number, in any digits; everything else passes in every script', () => {
    expect(said('Ring på 56 95 12 34')).toEqual(['phone-in-message'])
    expect(said('اتصل على ٥٦٩٥١٢٣٤')).toEqual(['phone-in-message'])
    expect(said('skriv til amal@example.com')).toEqual(['email-in-message'])
    expect(said('Mit nummer er 010190-1234')).toEqual(['cpr'])
    expect(said('مرحباً، هل أستطيع أن آتي يوم الثلاثاء الساعة 17؟')).toEqual([])
    expect(said('x'.repeat(1001))).toEqual(['too-long:1000'])
    expect(said('   ')).toHaveLength(1)
  })
  it('leads nowhere else when nobody knows who writes; those who are signed in may name a website', () => {
    const guest = { firstName: 'Amal', email: 'a@example.com', language: 'ar', formKey: 'the-form-key' }
    const why = (text: string) => guestAskForm.safeParse({ ...guest, text }).error?.issues.map(({ message }) => message) ?? []
    for (const text of [
      'Se https://evil.example',
      'Se www.evil.example',
      'Vind på evil.dk nu',
      'EVIL.COM',
      'evil。com',
      'evil.\u200Bcom',
      't.co/abc',
      'пример.рф',
    ])
      expect(why(text), text).toEqual(['web-in-message'])
    for (const text of [
      'Kan jeg komme kl. 17.30, f.eks. tirsdag?Jeg bor i Rønne.Det er tæt på.',
      'مرحبا.هل أستطيع أن آتي؟',
      'Привіт. Я Юлія.',
      'bl.a. m.fl. 1.2.2026',
    ])
      expect(why(text), text).toEqual([])
    expect(said('Se www.boldklubben.dk')).toEqual([])
  })
  it('asks who is there, when nobody knows', () => {
    expect(guestAskForm.safeParse({ firstName: 'Amal', email: 'amal', language: 'ar', text: 'Hej', formKey: 'the-form-key' }).success).toBe(
      false,
    )
    expect(
      guestAskForm.safeParse({ firstName: 'Amal', email: 'a@example.com', language: 'ar', text: 'Hej', formKey: 'the-form-key' }).success,
    ).toBe(true)
  })
})

describe('the mails of conversations', () => {
  it('say neither in the subject nor in the text who wrote or what', async () => {
    const kirsten = volunteer({ firstName: 'Kirsten' })
    const asker = person({ firstName: 'Zulfiqara' })
    emptyOutbox()
    await askedWithAccount({ owner: kirsten, asker, text: 'Hemmelig besked', title: 'Kaffe på havnen' })
    const [mail] = await waitingMails()
    expect(mail?.subject).toBe('Nogen har skrevet til dig')
    for (const part of [mail?.subject, mail?.text, mail?.html]) expect(part).not.toMatch(/Zulfiqara|Hemmelig/)
    expect(mail?.subject).not.toMatch(/Kirsten|Kaffe/)
    expect(mail?.text).toContain('Kaffe på havnen')
  })

  it('greet nobody by a name a stranger typed for their address', async () => {
    const { mail } = await askedByGuest({ text: 'Hej' })
    for (const part of [mail.text, mail.html, mail.subject]) expect(part).not.toContain('Amal')
    await register({
      email: 'bo@example.com',
      password: 'et langt kodeord',
      firstName: 'Zulfiqara',
      locale: 'da',
      network: 'n',
      next: null,
    })
    await requestSignInLink('bo@example.com', 'n', null)
    await requestPasswordReset('bo@example.com', 'n')
    const toBo = (await waitingMails()).filter(({ to }) => to === 'bo@example.com')
    expect(toBo.map(({ template }) => template).toSorted()).toEqual(['reset-password', 'sign-in-link', 'verify-address'])
    for (const { text, html } of toBo) expect(text + html).not.toContain('Zulfiqara')
  })

  it('of the link holds no more than the link', async () => {
    const { mail, token } = await askedByGuest({ text: 'Hemmelig besked' })
    expect(mail.text).not.toContain('Hemmelig')
    expect(tokenFrom(mail)).toBe(token)
    const row = rowByToken(token)
    expect(row && conversationView(row, 'asker', null).messages[0]?.text).toBe('Hemmelig besked')
  })
})
