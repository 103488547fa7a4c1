import { describe, expect, it } from 'vitest'
import { accountFromLink, confirmAddress, offerAccount, readWelcome } from '~/newcomers/accounts.server'
import { looksAtOwn } from '~/newcomers/looks.server'
import { needsOf } from '~/newcomers/needs.server'
import {
  changeNewcomer,
  newcomerFacts,
  newcomerOfUser,
  readNewcomer,
  selfRegisteredWaiting,
  takeOverNewcomer,
} from '~/newcomers/newcomers.server'
import { action as newHere } from '~/newcomers/routes/new-here'
import { action as welcome } from '~/newcomers/routes/welcome'
import { selfForm, type SelfTyped } from '~/newcomers/self-form'
import { offersThatFit, ownWishes, registerSelf } from '~/newcomers/self-registration.server'
import { personById } from '~/people/people.server'
import { setClock } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { goodSelf } from '~tests/support/forms'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, person, publishedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const words = {
  needs: ['language-buddy'],
  name: 'Rania',
  languages: ['ar'],
  danishLevel: 'beginner',
  town: 'nexoe',
  arrivedMonth: '2026-03',
  transport: 'bus',
  when: ['weekday-mornings', 'weekends'],
  ageBand: '26-40',
  genderWish: 'any',
  channel: 'email',
  email: 'rania@example.org',
  consent: 'on',
}
const form = (change: object = {}): SelfTyped => selfForm.parse({ ...words, formKey: newId(), ...change })
const here = { language: 'ar', network: '203.0.113.7' } as const
const theOne = () => selfRegisteredWaiting()[0]?.id ?? ''
/** The secret of the link in the only mail that waits. */
async function linkInMail(): Promise<string> {
  const [mail] = await waitingMails()
  return /\/velkommen\/([\w-]+)\?sprog=ar/.exec(mail?.text ?? '')?.[1] ?? ''
}

describe('a mother who writes herself down', () => {
  it('stands in the queue at once, with nobody as her coordinator, in the language she read', async () => {
    const mette = coordinator()
    await registerSelf(null, form(), here)
    const read = readNewcomer(mette, theOne())
    expect(read).toMatchObject({
      name: 'Rania',
      locale: 'ar',
      consentLanguage: 'ar',
      source: 'self',
      coordinatorId: null,
      emailProven: false,
      radiusKm: 25,
    })
    expect(needsOf(theOne())).toMatchObject([{ kind: 'language-buddy', state: 'open' }])
  })

  it('is one newcomer, and gets one mail, when the button is pressed twice', async () => {
    const sent = form()
    await registerSelf(null, sent, here)
    await registerSelf(null, sent, here)
    expect(selfRegisteredWaiting()).toHaveLength(1)
    expect(await waitingMails()).toHaveLength(1)
  })

  it('is told nothing of herself by a mail that may have come to somebody else', async () => {
    await registerSelf(null, form({ wishes: 'Jeg vil gerne bage', phone: '11223344' }), here)
    const [mail] = await waitingMails()
    expect([mail?.to, mail?.locale]).toEqual(['rania@example.org', 'ar'])
    expect(`${mail?.subject} ${mail?.html} ${mail?.text}`).not.toMatch(/Rania|bage|11223344|nexoe|Nexø/i)
  })

  it('waits no more once a coordinator has taken her', async () => {
    const mette = coordinator()
    await registerSelf(null, form(), here)
    takeOverNewcomer(mette, theOne())
    expect(selfRegisteredWaiting()).toEqual([])
  })

  it('reads every mistake of one sending at the fields, the missing address too', async () => {
    const fields = { ...goodSelf, name: '', email: '', town: '' } as Record<string, string | string[]>
    const answer = await answerOf(newHere(await visit('/ny-paa-oeen', { form: fields })))
    expect(answer).toMatchObject({ status: 400, data: { reply: { error: { name: [expect.any(String)], email: ['required'] } } } })
  })

  it('is told of a missing address, number and gender together with every other mistake, not after it', () => {
    const wrong = (change: object) =>
      selfForm
        .safeParse({ ...words, formKey: newId(), email: undefined, town: 'paris', name: '', ...change })
        .error?.issues.map(({ path }) => path.join('.'))
        .toSorted()
    expect(wrong({})).toEqual(['email', 'name', 'town'])
    expect(wrong({ channel: 'phone', genderWish: 'same' })).toEqual(['gender', 'name', 'phone', 'town'])
    expect(wrong({ email: 'rania' })).toEqual(['email', 'name', 'town'])
    expect(wrong({ email: 'rania@example.org' })).toEqual(['name', 'town'])
  })

  it('needs neither mail nor telephone when she comes by', async () => {
    await registerSelf(null, form({ channel: 'paper', email: undefined }), here)
    expect(selfRegisteredWaiting()).toHaveLength(1)
    expect(await waitingMails()).toEqual([])
  })

  it('sees at once what there is that fits, in her own language first', () => {
    publishedOffer({ title: 'Dansk i Rønne', languages: ['da'] })
    const arabic = publishedOffer({ title: 'Snak på arabisk og dansk', languages: ['da', 'ar'] })
    expect(offersThatFit(form()).map(({ id }) => id)).toEqual([arabic])
  })

  it('is asked to wait when somebody behind the same network sends without end', async () => {
    for (let at = 0; at < 40; at += 1) await registerSelf(null, form({ channel: 'paper', email: undefined }), here)
    expect(await registerSelf(null, form(), here)).toMatchObject({ outcome: 'too-often' })
  })

  it('has each thing written down once, however often the form says it', async () => {
    const sent = form({ languages: ['ar', 'ar', 'en', 'ar'], needs: ['transport', 'transport'] })
    expect([sent.languages, sent.needs]).toEqual([['ar', 'en'], ['transport']])
    await registerSelf(null, sent, here)
    expect(newcomerFacts(theOne())?.languages).toEqual(['ar', 'en'])
  })

  it('uses up nobody’s mails for signing in: an address is asked twice a day, and then no more', async () => {
    const mailed = []
    for (let at = 0; at < 9; at += 1) mailed.push(await registerSelf(null, form(), here))
    expect(mailed.map((each) => 'mailed' in each && each.mailed)).toEqual([true, true, ...Array.from({ length: 7 }, () => false)])
    expect(await waitingMails()).toHaveLength(2)
    expect((await takeToken('mail-to-address', 'rania@example.org')).allowed).toBe(true)
  })

  it('came to the island before today', async () => {
    const fields = { ...goodSelf, arrivedMonth: '2099-12' } as Record<string, string | string[]>
    const answer = await answerOf(newHere(await visit('/ny-paa-oeen', { form: fields })))
    expect(answer).toMatchObject({ status: 400, data: { reply: { error: { arrivedMonth: ['month'] } } } })
    expect(selfRegisteredWaiting()).toEqual([])
  })

  it.each([
    ['three hundred languages', { languages: Array.from({ length: 300 }, () => 'ar') }, 'languages', 'too-many:10'],
    ['a CPR number', { wishes: 'Jeg er 010190-1234' }, 'wishes', 'cpr'],
    ['no yes', { consent: undefined }, 'consent', 'terms'],
    ['a telephone without number', { channel: 'phone', email: undefined }, 'phone', 'required'],
    ['a wish for the same gender without saying which', { genderWish: 'same' }, 'gender', 'needed-for-wish'],
    [
      'six wishes',
      { needs: ['language-buddy', 'transport', 'companion', 'hospitality', 'club-place', 'homework-help'] },
      'needs',
      'too-many:5',
    ],
  ])('is told what is wrong with %s', (_what, change, field, code) => {
    const issues = selfForm.safeParse({ ...words, formKey: newId(), ...change }).error?.issues
    expect(issues?.map((issue) => [issue.path[0], issue.message])).toEqual([[field, code]])
  })
})

describe('the link in the mail', () => {
  it('changes nothing when it is only opened, and proves the address when the button is pressed', async () => {
    const mette = coordinator()
    await registerSelf(null, form(), here)
    const token = await linkInMail()
    expect(readWelcome(token)).toMatchObject({ proven: false, hasAccount: false })
    expect(readNewcomer(mette, theOne())?.emailProven).toBe(false)
    expect(confirmAddress(token)).toBe(true)
    expect(readNewcomer(mette, theOne())?.emailProven).toBe(true)
  })

  it('makes an account that is hers, once', async () => {
    await registerSelf(null, form(), here)
    const token = await linkInMail()
    const made = accountFromLink(token, null)
    if (made?.outcome !== 'made') throw new Error('no account')
    expect(personById(made.userId)).toMatchObject({ firstName: 'Rania', email: 'rania@example.org', emailVerified: true, locale: 'ar' })
    expect(newcomerOfUser(made.userId)).toBe(theOne())
    expect(ownWishes({ userId: made.userId, roles: new Set() })).toMatchObject({ wishes: [{ kind: 'language-buddy' }], coordinator: null })
    expect(accountFromLink(token, null)).toBeNull()
  })

  it('opens nothing once a coordinator has mended the address it was sent to', async () => {
    const mette = coordinator()
    await registerSelf(null, form(), here)
    const token = await linkInMail()
    const read = readNewcomer(mette, theOne())
    if (!read) throw new Error('not there')
    changeNewcomer(mette, read.id, read.version, { ...read, email: 'right@example.org' })
    expect(readWelcome(token)).toBeNull()
    expect(accountFromLink(token, null)).toBeNull()
  })

  it('is sent by a coordinator too, and not to who has an account', async () => {
    const mette = coordinator()
    const amal = newcomer({ by: mette, locale: 'ar', email: 'amal@example.org' })
    emptyOutbox()
    expect(offerAccount(mette, amal.id)).toBe('sent')
    expect(accountFromLink(await linkInMail(), null)).toMatchObject({ outcome: 'made' })
    expect(offerAccount(mette, amal.id)).toBe('cannot')
  })

  it('is one a day however often a coordinator presses, and the next makes the one before useless', async () => {
    const mette = coordinator()
    const amal = newcomer({ by: mette, locale: 'ar', email: 'amal@example.org' })
    emptyOutbox()
    expect([offerAccount(mette, amal.id), offerAccount(mette, amal.id)]).toEqual(['sent', 'just-sent'])
    expect(await waitingMails()).toHaveLength(1)
    const first = await linkInMail()
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    setClock(() => tomorrow)
    expect(readWelcome(first)).not.toBeNull()
    expect(offerAccount(mette, amal.id)).toBe('sent')
    expect(readWelcome(first)).toBeNull()
  })

  it('signs nobody in to an account that is there already, and ties it once its owner has signed in', async () => {
    const rania = person({ email: 'rania@example.org' })
    await registerSelf(null, form(), here)
    const token = await linkInMail()
    expect(accountFromLink(token, null)).toEqual({ outcome: 'sign-in' })
    expect(accountFromLink(token, volunteer())).toEqual({ outcome: 'other' })
    const path = `/velkommen/${token}`
    const sent = await answerOf(welcome(await visit(path, { params: { token }, form: { intent: 'account' } })))
    expect(sent).toMatchObject({ status: 302, location: `/log-ind?til=${encodeURIComponent(path)}` })
    expect(newcomerOfUser(rania.userId)).toBeNull()
    expect(accountFromLink(token, rania)).toEqual({ outcome: 'tied', userId: rania.userId })
    expect(newcomerOfUser(rania.userId)).toBe(theOne())
  })

  it('makes no newcomer of somebody who works with newcomers', async () => {
    const mette = coordinator({ email: 'rania@example.org' })
    await registerSelf(null, form(), here)
    const token = await linkInMail()
    expect(accountFromLink(token, null)).toEqual({ outcome: 'sign-in' })
    expect(accountFromLink(token, mette)).toEqual({ outcome: 'other' })
    expect(newcomerOfUser(mette.userId)).toBeNull()
  })
})

describe('a member', () => {
  it('has the wish tied to the account, and adds to it the next time', async () => {
    const rania = person({ email: 'rania@example.org' })
    await registerSelf(rania, form(), here)
    await registerSelf(rania, form({ needs: ['transport', 'language-buddy'] }), here)
    expect(selfRegisteredWaiting()).toHaveLength(1)
    expect(ownWishes(rania)?.wishes.map(({ kind }) => kind)).toEqual(['language-buddy', 'transport'])
    expect(await waitingMails()).toEqual([])
  })

  it('who writes for somebody else keeps it apart from the own account; so does a coordinator', async () => {
    const kirsten = volunteer()
    await registerSelf(kirsten, form({ forOther: 'on' }), here)
    await registerSelf(coordinator(), form(), here)
    expect(newcomerOfUser(kirsten.userId)).toBeNull()
    expect(selfRegisteredWaiting()).toHaveLength(2)
  })

  it('who writes for somebody else from their own address gets no link that makes them that newcomer', async () => {
    const kirsten = volunteer({ email: 'kirsten@example.org' })
    const sent = await registerSelf(kirsten, form({ forOther: 'on', email: kirsten.email }), here)
    expect(sent).toMatchObject({ mailed: false, own: false })
    expect(await waitingMails()).toEqual([])
    // nobody is mailed about her there either
    expect(newcomerFacts(theOne())?.channel).toBe('paper')
  })

  it('who is known already is told that only the wishes were added', async () => {
    const rania = person({ email: 'rania@example.org' })
    await registerSelf(rania, form(), here)
    expect(await registerSelf(rania, form({ town: 'hasle' }), here)).toEqual({ outcome: 'added' })
    const again = await answerOf(
      newHere(await visit('/ny-paa-oeen', { as: rania, form: { ...goodSelf, formKey: newId() } as Record<string, string | string[]> })),
    )
    expect(again).toMatchObject({ status: 302, location: '/mit' })
  })

  it('sees who has looked, by role and never by name, and not what they did themselves', async () => {
    const rania = person({ email: 'rania@example.org' })
    await registerSelf(rania, form(), here)
    expect(looksAtOwn(rania.userId)).toEqual([])
    readNewcomer(coordinator({ firstName: 'Mette' }), theOne())
    const looks = looksAtOwn(rania.userId)
    expect(looks).toMatchObject([{ who: 'coordinator', action: 'newcomer.read' }])
    expect(JSON.stringify(looks)).not.toContain('Mette')
    expect(looksAtOwn(volunteer().userId)).toBeNull()
  })
})
