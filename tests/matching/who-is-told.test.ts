import { beforeEach, describe, expect, it } from 'vitest'
import { askAboutMatch, questionsOf, replyToQuestion } from '~/matching/match-questions.server'
import { confirmAgreement, draftAgreement, sendAgreement } from '~/agreements/agreements.server'
import { askInTheFirstWeeks } from '~/follow-ups/contact-checks.server'
import { islandDate } from '~/i18n/format'
import { endMatch, pauseMatch, resumeMatch } from '~/matching/match-course.server'
import { tell } from '~/matching/match-mails.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, cancelMatch, proposeMatch, putNewcomerAway } from '~/matching/matches.server'
import { remindOfProposals } from '~/matching/reminders.server'
import { needsOf } from '~/newcomers/needs.server'
import { newcomerFacts, proveAddress, readNewcomer, selfRegisteredWaiting } from '~/newcomers/newcomers.server'
import { selfForm, type SelfTyped } from '~/newcomers/self-form'
import { registerSelf } from '~/newcomers/self-registration.server'
import { setClock } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { goodSelf } from '~tests/support/forms'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails, type WrittenMail } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody, type SomebodyNew } from '~tests/support/people'

useHouse()

const NEW = { name: 'Selamawit', email: 'selamawit@example.org', phone: '+4511223344', wishes: 'Vil gerne bage' }
const words = ({ subject, html, text }: WrittenMail) => `${subject}\n${html}\n${text}`
const to = (mails: readonly WrittenMail[], address: string) => mails.filter((mail) => mail.to === address)

let mette: Somebody
let owner: Somebody
let iryna: SomebodyNew
let match: string
beforeEach(() => {
  mette = coordinator()
  owner = volunteer({ firstName: 'Kirsten', lastName: 'Holm', phone: '+4599887766', email: 'kirsten@example.org' })
  iryna = newcomer({ ...NEW, locale: 'ar' })
  const offerId = publishedOffer({ owner, by: mette })
  emptyOutbox()
  match = proposeMatch(mette, iryna.needId, offerId, 1)
})

describe('mails about a match', () => {
  it('say nothing of a newcomer to the other side before both said yes', async () => {
    answerMatch(match, 'offer', 'yes', 'link')
    const mails = await waitingMails()
    expect(to(mails, owner.email)).toHaveLength(1)
    for (const mail of to(mails, owner.email)) for (const secret of Object.values(NEW)) expect(words(mail)).not.toContain(secret)
  })

  it('say no number and no surname of a volunteer to the newcomer before both said yes', async () => {
    const [mail] = to(await waitingMails(), NEW.email)
    expect(mail?.locale).toBe('ar')
    for (const secret of ['Holm', owner.email, '99887766']) expect(mail && words(mail)).not.toContain(secret)
  })

  it('tell each side of the other once both said yes', async () => {
    answerMatch(match, 'offer', 'yes', 'link')
    emptyOutbox()
    answerMatch(match, 'need', 'yes', 'link')
    const mails = await waitingMails()
    const [forOwner] = to(mails, owner.email)
    expect(forOwner && words(forOwner)).toContain(NEW.name)
    expect(to(mails, NEW.email)).toHaveLength(1)
    expect(mails).toHaveLength(2)
  })

  it('hold nothing of a newcomer in any subject', async () => {
    answerMatch(match, 'offer', 'yes', 'link')
    answerMatch(match, 'need', 'yes', 'link')
    for (const mail of await waitingMails())
      for (const secret of [...Object.values(NEW), 'Kirsten', 'Holm']) expect(mail.subject).not.toContain(secret)
  })

  it('never tell who said no: only who had said yes hears that it will not be this time', async () => {
    answerMatch(match, 'offer', 'yes', 'link')
    emptyOutbox()
    answerMatch(match, 'need', 'no', 'link')
    const mails = await waitingMails()
    expect(mails.map((mail) => [mail.to, mail.template])).toEqual([[owner.email, 'match-not-this-time']])
    for (const secret of Object.values(NEW)) expect(mails[0] && words(mails[0])).not.toContain(secret)
  })

  it('tell nobody of a proposal taken back that nobody had said yes to', async () => {
    emptyOutbox()
    cancelMatch(mette, match)
    expect(await waitingMails()).toEqual([])
  })

  it('on the way of a match tell neither side anything of the other: reminders, pauses, the agreement, the end', async () => {
    const at = (days: number) => {
      const moment = new Date(Date.now() + days * 86_400_000)
      setClock(() => moment)
    }
    emptyOutbox()
    at(5)
    remindOfProposals()
    const before = await waitingMails()
    answerMatch(match, 'offer', 'yes', 'link')
    answerMatch(match, 'need', 'yes', 'link')
    emptyOutbox()
    const found = matchById(match)
    if (found) draftAgreement(found)
    sendAgreement(mette, match, 1)
    confirmAgreement(match, 'offer', 1, 'link')
    confirmAgreement(match, 'need', 1, 'link')
    pauseMatch(mette, match, islandDate(new Date(Date.now() + 9 * 86_400_000)))
    resumeMatch(mette, match)
    endMatch(mette, match, { outcome: 'did-not-work-out', need: 'closed' })
    const mails = [...before, ...(await waitingMails())]
    expect([...new Set(mails.map(({ template }) => template))].toSorted()).toEqual([
      'agreement-confirmed',
      'agreement-to-confirm',
      'match-ended',
      'match-paused-until',
      'match-reminder',
      'match-resumed',
      'match-thanks',
    ])
    for (const mail of to(mails, owner.email)) for (const secret of Object.values(NEW)) expect(words(mail)).not.toContain(secret)
    for (const mail of to(mails, NEW.email))
      for (const secret of ['Kirsten', 'Holm', owner.email, '99887766']) expect(words(mail)).not.toContain(secret)
    for (const { subject } of mails) expect(subject).not.toMatch(/Selamawit|Kirsten|Holm/)
  })

  it('are not sent to who wants a call or paper', async () => {
    emptyOutbox()
    const other = newcomer({ name: 'Farid', channel: 'phone', phone: '12345678', email: 'farid@example.org' })
    proposeMatch(mette, other.needId, publishedOffer({ owner, by: mette }), 1)
    expect(to(await waitingMails(), 'farid@example.org')).toEqual([])
  })

  it('are not sent to an address typed on the public site before its link was followed, and it is told to nobody', async () => {
    const entry = selfForm.parse({ ...goodSelf, languages: ['ar'], email: 'stranger@example.org' })
    const telephoned = selfForm.parse({ ...goodSelf, languages: ['ar'], formKey: newId(), email: 'other@example.org', phone: '22334455' })
    const register = async (typed: SelfTyped) => {
      await registerSelf(null, typed, { language: 'ar', network: '203.0.113.7' })
      return selfRegisteredWaiting().at(-1)?.id ?? ''
    }
    const noor = await register(entry)
    const proposed = proposeMatch(mette, needsOf(noor)[0]?.id ?? '', publishedOffer({ owner, by: mette }), 1)
    emptyOutbox()
    answerMatch(proposed, 'need', 'yes', mette)
    answerMatch(proposed, 'offer', 'yes', 'link')
    const mails = await waitingMails()
    expect(to(mails, 'stranger@example.org')).toEqual([])
    expect(mails.map((mail) => [mail.to, mail.template])).toEqual([[owner.email, 'match-active']])
    for (const mail of mails) expect(words(mail)).not.toContain('stranger@example.org')
    expect(newcomerFacts(noor)?.channel).toBe('paper')
    // what was chosen stands in the form all the same
    expect(readNewcomer(mette, noor)).toMatchObject({ channel: 'email', email: 'stranger@example.org' })
    expect(newcomerFacts(await register(telephoned))?.channel).toBe('phone')
    proveAddress(noor)
    const active = matchById(proposed)
    if (active) tell(active, 'need', 'match-active')
    expect(to(await waitingMails(), 'stranger@example.org')).toHaveLength(1)
  })

  it('are sent no more to a newcomer who was put away; what ran has ended and its volunteer is thanked', async () => {
    answerMatch(match, 'offer', 'yes', 'link')
    answerMatch(match, 'need', 'yes', 'link')
    emptyOutbox()
    putNewcomerAway(mette, iryna.id, 'said-stop', 'friendship')
    expect(matchById(match)).toMatchObject({ state: 'ended', outcome: 'friendship' })
    const mails = await waitingMails()
    expect(mails.map((mail) => [mail.to, mail.template])).toEqual([[owner.email, 'match-thanks']])
    const later = new Date(Date.now() + 8 * 86_400_000)
    setClock(() => later)
    expect(askInTheFirstWeeks()).toBe(0)
    expect(to(await waitingMails(), NEW.email)).toEqual([])
  })

  it('tell who asked, and nobody else, that there is a reply; the words stay on the page', async () => {
    askAboutMatch(match, 'need', 'Er der trapper?')
    emptyOutbox()
    const [question] = questionsOf(match)
    replyToQuestion(mette, match, question?.id ?? '', 'Nej, der er en elevator.')
    const mails = await waitingMails()
    expect(mails.map((mail) => mail.to)).toEqual([NEW.email])
    expect(mails[0] && words(mails[0])).not.toMatch(/trapper|elevator/)
    expect(questionsOf(match, 'offer')).toEqual([])
    expect(questionsOf(match, 'need')).toMatchObject([{ reply: 'Nej, der er en elevator.' }])
  })
})
