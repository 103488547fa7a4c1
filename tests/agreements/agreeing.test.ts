import { beforeEach, describe, expect, it } from 'vitest'
import { agreementStanding } from '~/agreements/agreement-desk.server'
import { agreementFor } from '~/agreements/agreement-letter.server'
import {
  AgreementMoved,
  agreementOf,
  confirmAgreement,
  draftAgreement,
  draftFor,
  makeAgreementLink,
  saveAgreement,
  sendAgreement,
} from '~/agreements/agreements.server'
import { action as linkAction, loader as linkLoader } from '~/agreements/routes/by-link'
import { action as deskAction, loader as deskLoader } from '~/agreements/routes/desk'
import { loader as printLoader } from '~/agreements/routes/print'
import { unconfirmedAgreements } from '~/agreements/unconfirmed.server'
import type { Terms } from '~/agreements/agreement'
import { makeAnswerLink } from '~/matching/answer-links.server'
import type { Match } from '~/matching/match'
import { endMatch } from '~/matching/match-course.server'
import { questionsOf } from '~/matching/match-questions.server'
import { matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { action as letterAction, loader as letterLoader } from '~/matching/routes/answer'
import { action as ownAction, loader as ownLoader } from '~/matching/routes/my-match'
import { auditFor } from '~/server/audit.server'
import { now, setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

let mette: Somebody
let owner: Somebody
let match: string
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  mette = coordinator()
  owner = volunteer({ firstName: 'Kirsten', lastName: 'Holm', email: 'kirsten@example.org', phone: '+4599887766' })
  const { needId } = newcomer({ name: 'Selamawit', email: 'selamawit@example.org', locale: 'ar' })
  match = proposeMatch(mette, needId, publishedOffer({ owner, by: mette, frequency: 'weekly' }), 1)
})
const found = (): Match => {
  const there = matchById(match)
  if (!there) throw new Error('the match is there')
  return there
}
const terms = (change: Partial<Terms> = {}): Terms => {
  const draft = draftFor(found())
  if (!draft) throw new Error('there is a template')
  return { ...draft, ...change }
}
function begun() {
  answerMatch(match, 'offer', 'yes', 'link')
  answerMatch(match, 'need', 'yes', 'link')
  draftAgreement(found())
  emptyOutbox()
}
const whyNot = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof AgreementMoved) return error.why
    throw error
  }
}
const later = (days: number) => {
  const at = new Date(now().getTime() + days * 86_400_000)
  setClock(() => at)
}
const tokenFor = (side: 'offer' | 'need') => makeAgreementLink(match, side).split('/').at(-1) ?? ''
const open = async (token: string) => answerOf(linkLoader(await visit(`/aftale/${token}?sprog=da`, { params: { token } })))
const press = async (token: string, form: Record<string, string>) =>
  answerOf(linkAction(await visit(`/aftale/${token}`, { params: { token }, form })))
const desk = async (form: Record<string, string>, as = mette) =>
  answerOf(deskAction(await visit(`/koordinator/match/${match}/aftale`, { as, params: { id: match }, form })))
const typed = (change: Record<string, string> = {}) => ({
  intent: 'save',
  version: '1',
  frequency: 'weekly',
  length: '60',
  place: 'library',
  callName: 'Mette',
  ...change,
})

describe('an agreement', () => {
  it('is drafted from the kind’s template when the match starts, once', () => {
    begun()
    draftAgreement(found())
    expect(agreementOf(match)).toMatchObject({
      version: 1,
      sentAt: null,
      terms: { kind: 'language-buddy', frequency: 'weekly', callName: 'Mette' },
    })
  })

  it('is there only once both have said yes', async () => {
    expect(whyNot(() => saveAgreement(mette, match, 0, terms()))).toBe('over')
    expect(await desk(typed({ version: '0' }))).toMatchObject({ status: 409, data: { moved: 'over' } })
    const page = await answerOf(deskLoader(await visit('/', { as: mette, params: { id: match } })))
    expect(page).toMatchObject({ status: 200, data: { agreement: { open: false, version: 0 } } })
  })

  it('is sent to both in their own language, with nothing of the other in the mail', async () => {
    begun()
    sendAgreement(mette, match, 1)
    sendAgreement(mette, match, 1)
    const mails = (await waitingMails()).toSorted((a, b) => a.to.localeCompare(b.to))
    expect(mails.map(({ to, locale, template }) => `${to} ${locale} ${template}`)).toEqual([
      'kirsten@example.org da agreement-to-confirm',
      'selamawit@example.org ar agreement-to-confirm',
    ])
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/Selamawit|selamawit@/)
    expect(`${mails[1]?.subject} ${mails[1]?.text}`).not.toMatch(/Kirsten|Holm|99887766|kirsten@/)
  })

  it('is confirmed by both, each for themselves; twice is once', async () => {
    begun()
    sendAgreement(mette, match, 1)
    emptyOutbox()
    confirmAgreement(match, 'need', 1, 'link')
    confirmAgreement(match, 'need', 1, 'link')
    expect(await waitingMails()).toEqual([])
    confirmAgreement(match, 'offer', 1, owner)
    confirmAgreement(match, 'offer', 1, owner)
    expect((await waitingMails()).map(({ to, template }) => `${to} ${template}`).toSorted()).toEqual([
      'kirsten@example.org agreement-confirmed',
      'selamawit@example.org agreement-confirmed',
    ])
    expect(agreementOf(match)).toMatchObject({ offerConfirmedAt: now(), needConfirmedAt: now() })
  })

  it('that is changed takes back what was confirmed; the same words again change nothing', () => {
    begun()
    sendAgreement(mette, match, 1)
    confirmAgreement(match, 'need', 1, 'link')
    saveAgreement(mette, match, 1, terms())
    expect(agreementOf(match)).toMatchObject({ version: 1, needConfirmedAt: now() })
    saveAgreement(mette, match, 1, terms({ placeName: 'Nexø' }))
    expect(agreementOf(match)).toMatchObject({ version: 2, needConfirmedAt: null, sentAt: null })
    expect(whyNot(() => confirmAgreement(match, 'need', 1, 'link'))).toBe('changed')
  })

  it('changed by two coordinators at once: the second sees the change, and keeps what was typed', async () => {
    begun()
    expect(await desk(typed({ placeName: 'Nexø' }))).toMatchObject({ status: 302 })
    const karin = coordinator({ firstName: 'Karin' })
    expect(await desk(typed({ placeName: 'Rønne' }), karin)).toMatchObject({
      status: 409,
      data: { moved: 'changed', reply: { initialValue: { placeName: 'Rønne' } } },
    })
    expect(agreementOf(match)?.terms.placeName).toBe('Nexø')
    expect(await desk(typed({ placeName: 'Rønne', version: '2' }), karin)).toMatchObject({ status: 302 })
    expect(agreementOf(match)?.terms.placeName).toBe('Rønne')
  })

  it('is refused with a reason at the field', async () => {
    begun()
    expect(await desk(typed({ note: 'CPR 010190-1234' }))).toMatchObject({
      status: 400,
      data: { reply: { error: { note: ['cpr'] }, initialValue: { note: 'CPR 010190-1234' } } },
    })
    expect(await desk({ intent: 'confirm-for', version: '1', side: 'both' })).toMatchObject({ status: 400 })
    expect(await desk({ intent: 'send', version: 'x' })).toMatchObject({ status: 400 })
  })

  it('can be confirmed for somebody who said so by telephone, and it is written down who did', async () => {
    begun()
    expect(await desk({ intent: 'confirm-for', version: '1', side: 'need' })).toMatchObject({ status: 302 })
    expect(agreementOf(match)?.needConfirmedAt).toEqual(now())
    expect(auditFor(`match:${match}`)).toContainEqual(
      expect.objectContaining({ action: 'agreement.confirmed', actor: mette.userId, detail: 'need' }),
    )
  })

  it('is over when the match is: an old link then tells nothing of it, and opens no name', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('need')
    endMatch(mette, match, { outcome: 'moved', need: 'closed' })
    expect(whyNot(() => confirmAgreement(match, 'need', 1, 'link'))).toBe('over')
    const before = auditFor(`newcomer:${found().newcomerId}`).length
    const opened = await open(token)
    expect(opened).toMatchObject({ data: { letter: { standing: 'over', terms: null, reader: '', other: null }, danish: null } })
    expect(JSON.stringify(opened.data)).not.toMatch(/Selamawit|language-buddy/)
    expect(auditFor(`newcomer:${found().newcomerId}`)).toHaveLength(before)
  })
  it('that is being changed is told to nobody before it is sent, and nobody can say yes to it but through the coordinator', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('offer')
    saveAgreement(mette, match, 1, terms({ note: 'Noget, der ikke er sendt', placeName: 'Hos Bodil' }))
    const opened = await open(token)
    expect(opened).toMatchObject({ data: { letter: { standing: 'changing', terms: null } } })
    expect(JSON.stringify(opened.data)).not.toMatch(/ikke er sendt|Bodil/)
    expect(JSON.stringify(agreementFor(found(), 'need'))).not.toMatch(/ikke er sendt|Bodil/)
    await press(token, { intent: 'confirm', version: '2' })
    expect([whyNot(() => confirmAgreement(match, 'offer', 2, 'link')), whyNot(() => confirmAgreement(match, 'offer', 2, owner))]).toEqual([
      'changed',
      'changed',
    ])
    expect(agreementOf(match)).toMatchObject({ offerConfirmedAt: null })
    expect(await desk({ intent: 'confirm-for', version: '2', side: 'offer' })).toMatchObject({ status: 302 })
    expect(agreementOf(match)).toMatchObject({ offerConfirmedAt: now() })
  })

  it('lies sealed in the database', () => {
    begun()
    saveAgreement(mette, match, 1, terms({ note: 'Vi går en tur', placeName: 'Hos Bodil' }))
    const row = JSON.stringify(handle().sqlite.prepare('select * from agreements').all())
    expect(row).not.toMatch(/tur|Bodil|library/)
  })

  it('is printed in both scripts', async () => {
    begun()
    const page = await answerOf(printLoader(await visit('/', { as: mette, params: { id: match } })))
    expect(page).toMatchObject({
      status: 200,
      data: { heading: { own: 'اتفاقنا', danish: 'Vores aftale' }, names: { one: 'Kirsten', other: 'Selamawit' } },
    })
  })
})

describe('the link to an agreement', () => {
  it('shows it in the reader’s language, and opening it confirms nothing', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('need')
    expect(await open(token)).toMatchObject({
      status: 200,
      data: { letter: { reader: 'Selamawit', other: 'Kirsten', mine: false, standing: 'open' } },
    })
    expect(agreementOf(match)?.needConfirmedAt).toBeNull()
    expect(await press(token, { intent: 'confirm', version: '1' })).toMatchObject({ status: 302 })
    expect(agreementOf(match)?.needConfirmedAt).toEqual(now())
  })

  it('takes a wish for something else to the coordinator, and a CPR number back to the writer', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('need')
    expect(await press(token, { intent: 'ask', question: 'هل يمكن يوم الأربعاء؟' })).toMatchObject({ status: 302 })
    expect(questionsOf(match)).toMatchObject([{ side: 'need', question: 'هل يمكن يوم الأربعاء؟' }])
    expect(await press(token, { intent: 'ask', question: 'Mit nummer er 010190-1234' })).toMatchObject({
      status: 400,
      data: { error: 'cpr', question: 'Mit nummer er 010190-1234' },
    })
  })

  it('of a version that was changed since confirms nothing, and says that it is being changed', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('offer')
    saveAgreement(mette, match, 1, terms({ length: '30' }))
    expect(await press(token, { intent: 'confirm', version: '1' })).toMatchObject({ status: 302 })
    expect(agreementOf(match)?.offerConfirmedAt).toBeNull()
    expect(await open(token)).toMatchObject({ data: { letter: { standing: 'changing' } } })
  })

  it('opens that and nothing else, for two months', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = tokenFor('need')
    const answer = makeAnswerLink(found(), 'need').split('/').at(-1) ?? ''
    expect(await open(answer)).toMatchObject({ status: 404 })
    expect(await open('nothing')).toMatchObject({ status: 404 })
    expect(await press(token, { intent: 'confirm', version: '0' })).toMatchObject({ status: 400 })
    later(61)
    expect(await open(token)).toMatchObject({ data: { letter: null } })
    await press(token, { intent: 'confirm', version: '1' })
    expect(agreementOf(match)?.needConfirmedAt).toBeNull()
  })

  it('tells a volunteer no name while a requirement is missing', () => {
    const needy = newcomer({ name: 'Farid', needs: ['mentor-work'] })
    const id = proposeMatch(mette, needy.needId, publishedOffer({ owner, by: mette, kind: 'mentor-work' }), 1)
    answerMatch(id, 'offer', 'yes', 'link')
    answerMatch(id, 'need', 'yes', 'link')
    match = id
    saveAgreement(mette, id, 0, terms())
    expect(agreementFor(found(), 'offer')).toMatchObject({ other: null })
  })
})

describe('on one’s own page', () => {
  it('a volunteer reads and confirms it, and nobody else does', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const look = async (as: Somebody) => answerOf(ownLoader(await visit(`/mit/match/${match}`, { as, params: { id: match } })))
    expect(await look(owner)).toMatchObject({ data: { agreement: { letter: { side: 'offer', mine: false } } } })
    const confirm = async (as: Somebody) =>
      answerOf(ownAction(await visit(`/mit/match/${match}`, { as, params: { id: match }, form: { intent: 'confirm', version: '1' } })))
    expect(await confirm(volunteer())).toMatchObject({ status: 404 })
    expect(await confirm(owner)).toMatchObject({ status: 302 })
    expect(agreementOf(match)).toMatchObject({ offerConfirmedAt: now(), needConfirmedAt: null })
  })
})

describe('an agreement on the letter a private link opens', () => {
  const letterToken = (side: 'offer' | 'need') => makeAnswerLink(found(), side).split('/').at(-1) ?? ''
  const look = async (token: string) => answerOf(letterLoader(await visit(`/svar/${token}?sprog=da`, { params: { token } })))
  const say = async (token: string, form: Record<string, string>) =>
    answerOf(letterAction(await visit(`/svar/${token}`, { params: { token }, form })))

  it('is read and confirmed by somebody without an account; a version that is none is refused', async () => {
    begun()
    const token = letterToken('need')
    expect(await look(token)).toMatchObject({ data: { agreement: null } })
    sendAgreement(mette, match, 1)
    expect(await look(token)).toMatchObject({ data: { agreement: { letter: { side: 'need', mine: false } } } })
    expect(agreementOf(match)?.needConfirmedAt).toBeNull()
    expect(await say(token, { intent: 'confirm', version: 'x' })).toMatchObject({ status: 400 })
    expect(await say(token, { intent: 'confirm', version: '1' })).toMatchObject({ status: 302, location: `/svar/${token}` })
    expect(agreementOf(match)).toMatchObject({ needConfirmedAt: now(), offerConfirmedAt: null })
  })

  it('is gone when the match is over', async () => {
    begun()
    sendAgreement(mette, match, 1)
    const token = letterToken('need')
    endMatch(mette, match, { outcome: 'moved', need: 'closed' })
    expect(await look(token)).toMatchObject({ data: { letter: { told: 'ended' }, agreement: null } })
  })
})

describe('an agreement that was never confirmed', () => {
  it('waits for nobody on the desk once the match is over', () => {
    begun()
    sendAgreement(mette, match, 1)
    expect(agreementStanding(found())).toBe('sent')
    endMatch(mette, match, { outcome: 'moved', need: 'closed' })
    expect(agreementStanding(found())).toBeNull()
  })
})

describe('agreements that wait', () => {
  it('stand on the desk while they are not sent, and again after a quiet week', () => {
    begun()
    expect(unconfirmedAgreements(mette)).toMatchObject({
      total: 1,
      lines: [{ state: 'draft', match: { id: match, newcomer: 'Selamawit' } }],
    })
    sendAgreement(mette, match, 1)
    expect(unconfirmedAgreements(mette).total).toBe(0)
    later(7)
    expect(unconfirmedAgreements(mette).lines).toMatchObject([{ state: 'sent' }])
    confirmAgreement(match, 'need', 1, 'link')
    confirmAgreement(match, 'offer', 1, 'link')
    expect(unconfirmedAgreements(mette)).toEqual({ total: 0, lines: [] })
  })
})
