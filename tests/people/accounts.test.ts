import { describe, expect, it } from 'vitest'
import { readMailLink } from '~/people/mail-links.server'
import { accountByEmail, firstNamesOf, peopleWithRole } from '~/people/people.server'
import { firstPageOf, withdrawRole } from '~/people/roles.server'
import { startSession, visitOf } from '~/people/sessions.server'
import {
  becomeFirstAdministrator,
  changePassword,
  firstAdministratorLink,
  followSignInLink,
  register,
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  signInWithPassword,
} from '~/people/sign-in.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { administrator, person } from '~tests/support/people'

useHouse()

const KIRSTEN = 'kirsten@example.com'
const PASSWORD = 'regnvejr og rugbrød'
const signsUp = (wishes: Partial<Parameters<typeof register>[0]> = {}) =>
  register({ email: KIRSTEN, password: PASSWORD, firstName: 'Kirsten', locale: 'da', network: '192.0.2.1', next: null, ...wishes })
const signsIn = (password: string, email = KIRSTEN) => signInWithPassword({ email, password, network: '192.0.2.1' })
/** The secret at the end of the newest mail's link. */
const tokenInMail = async () =>
  String((await waitingMails())[0]?.data.path)
    .split('/')
    .at(-1) ?? ''
const deviceOf = (result: Awaited<ReturnType<typeof register>>) => (result.outcome === 'sent' ? result.device : '')

/** Kirsten's account with her password, and her mail proved. */
async function kirstenIsHere(): Promise<string> {
  const device = deviceOf(await signsUp())
  const { userId } = followSignInLink(await tokenInMail(), device) ?? { userId: '' }
  emptyOutbox()
  return userId
}
/** A cookie of a device that is signed in. */
const aDevice = async (userId: string) => (await startSession(userId)).split(';')[0] ?? ''
const isSignedIn = async (cookie: string) => (await visitOf(new Request('http://localhost/mit', { headers: { cookie } }))).actor !== null

describe('making an account', () => {
  it('sends a mail, and the password counts once the link is opened in the same browser', async () => {
    const device = deviceOf(await signsUp({ next: '/tilbud/nyt' }))
    expect(await signsIn(PASSWORD)).toEqual({ outcome: 'wrong' })
    expect(followSignInLink(await tokenInMail(), device)).toMatchObject({ next: '/tilbud/nyt', needsPassword: false })
    expect(await signsIn(PASSWORD)).toMatchObject({ outcome: 'in', person: { firstName: 'Kirsten', emailVerified: true } })
  })

  it('does not take the password when the link is opened in another browser', async () => {
    await signsUp()
    expect(followSignInLink(await tokenInMail(), 'the device of somebody else')).toMatchObject({ needsPassword: true })
    expect(await signsIn(PASSWORD)).toEqual({ outcome: 'wrong' })
  })

  it('does not give an account to whoever typed somebody else’s address and chose a password', async () => {
    const attacker = deviceOf(await signsUp({ password: 'jeg er en anden' }))
    const own = deviceOf(await signsUp())
    for (const mail of await waitingMails()) followSignInLink(String(mail.data.path).split('/').at(-1) ?? '', own)
    expect(attacker).not.toBe(own)
    expect(await signsIn('jeg er en anden')).toEqual({ outcome: 'wrong' })
    expect((await signsIn(PASSWORD)).outcome).toBe('in')
  })

  it('says the same to an address that has an account already; only the mail differs', async () => {
    await kirstenIsHere()
    expect(Object.keys(await signsUp({ firstName: 'Fremmed', password: 'noget helt andet' }))).toEqual(
      Object.keys(await signsUp({ email: 'ny@example.com' })),
    )
    const mail = (await waitingMails()).find(({ to }) => to === KIRSTEN)
    expect(mail).toMatchObject({ template: 'already-registered', data: { firstName: 'Kirsten' } })
    expect(await signsIn('noget helt andet')).toEqual({ outcome: 'wrong' })
  })

  it('writes to people in their own language, without a name that anybody could have typed', async () => {
    await signsUp({ locale: 'ar', email: 'amal@example.com', firstName: 'أمل' })
    const [mail] = await waitingMails()
    expect(mail?.html).toContain('dir="rtl"')
    expect(mail?.subject).toMatch(/\p{Script=Arabic}/u)
    expect(mail?.text).toMatch(/مرحبًا\n/)
    expect(mail?.text).not.toContain('أمل')
  })

  it('keeps no secret that the database could give away', async () => {
    const device = deviceOf(await signsUp())
    const token = await tokenInMail()
    const rows = JSON.stringify(handle().sqlite.prepare('select * from mail_links').all())
    for (const secret of [token, device, PASSWORD]) expect(rows).not.toContain(secret)
    expect(readMailLink(token, ['verify-email'])?.purpose).toBe('verify-email')
  })

  it('a link for one thing does nothing else', async () => {
    await signsUp()
    const token = await tokenInMail()
    expect([readMailLink(token, ['reset-password']), await resetPassword(token, 'et andet kodeord')]).toEqual([null, null])
    expect(readMailLink(token, ['verify-email'])).not.toBeNull()
  })
})

describe('signing in', () => {
  it('answers a wrong password, an unknown address and an account without a password alike', async () => {
    await kirstenIsHere()
    person({ email: 'uden@example.com' })
    const answers = await Promise.all([
      signsIn('forkert kodeord'),
      signsIn('forkert kodeord', 'ukendt@example.com'),
      signsIn('forkert kodeord', 'uden@example.com'),
    ])
    expect(answers).toEqual([{ outcome: 'wrong' }, { outcome: 'wrong' }, { outcome: 'wrong' }])
  })

  it('by a link: an unknown address is told the same, and nobody gets a mail', async () => {
    await kirstenIsHere()
    expect(await requestSignInLink('ukendt@example.com', '192.0.2.1', null)).toEqual({ outcome: 'sent' })
    expect(await waitingMails()).toEqual([])
    expect(await requestSignInLink(KIRSTEN, '192.0.2.1', '/mit/timer')).toEqual({ outcome: 'sent' })
    expect(followSignInLink(await tokenInMail(), null)).toMatchObject({ next: '/mit/timer' })
  })

  it('a link works once', async () => {
    await kirstenIsHere()
    await requestSignInLink(KIRSTEN, '192.0.2.1', null)
    const token = await tokenInMail()
    expect(followSignInLink(token, null)).not.toBeNull()
    expect(followSignInLink(token, null)).toBeNull()
  })

  it('a new link puts the one before out of use', async () => {
    await kirstenIsHere()
    await requestSignInLink(KIRSTEN, '192.0.2.1', null)
    const first = await tokenInMail()
    emptyOutbox()
    await requestSignInLink(KIRSTEN, '192.0.2.1', null)
    expect(followSignInLink(first, null)).toBeNull()
    expect(followSignInLink(await tokenInMail(), null)).not.toBeNull()
  })

  it.each([
    ['a link to sign in with', 30, requestSignInLink],
    ['a link to a new password', 60, (email: string, network: string) => requestPasswordReset(email, network)],
  ])('%s is good for %i minutes', async (_what, minutes, asks) => {
    await kirstenIsHere()
    const start = new Date('2026-11-21T10:00:00Z')
    setClock(() => start)
    await asks(KIRSTEN, '192.0.2.1', null)
    const token = await tokenInMail()
    setClock(() => new Date(start.getTime() + minutes * 60_000 - 1))
    expect(readMailLink(token, ['sign-in', 'reset-password'])).not.toBeNull()
    setClock(() => new Date(start.getTime() + minutes * 60_000))
    expect(readMailLink(token, ['sign-in', 'reset-password'])).toBeNull()
    expect([followSignInLink(token, null), await resetPassword(token, PASSWORD)]).toEqual([null, null])
  })
})

describe('a password that is forgotten or changed', () => {
  it('a forgotten one: the new one counts, the old one no more, and every device is signed out', async () => {
    const userId = await kirstenIsHere()
    const [phone, library] = [await aDevice(userId), await aDevice(userId)]
    await requestPasswordReset(KIRSTEN, '192.0.2.1')
    const token = await tokenInMail()
    expect(await resetPassword(token, 'et helt nyt kodeord')).toEqual({ userId })
    expect([await isSignedIn(phone), await isSignedIn(library)]).toEqual([false, false])
    expect((await signsIn('et helt nyt kodeord')).outcome).toBe('in')
    expect(await signsIn(PASSWORD)).toEqual({ outcome: 'wrong' })
    expect(await resetPassword(token, 'igen')).toBeNull()
  })

  it('somebody else stays signed in meanwhile', async () => {
    const other = await aDevice(person().userId)
    await kirstenIsHere()
    await requestPasswordReset(KIRSTEN, '192.0.2.1')
    await resetPassword(await tokenInMail(), 'et helt nyt kodeord')
    expect(await isSignedIn(other)).toBe(true)
  })

  it('is changed only by who knows the old one', async () => {
    const userId = await kirstenIsHere()
    const phone = await aDevice(userId)
    expect(await changePassword(userId, 'gættet', 'mit nye kodeord')).toBe(false)
    expect(await isSignedIn(phone)).toBe(true)
    expect(await changePassword(userId, PASSWORD, 'mit nye kodeord')).toBe(true)
    expect(await isSignedIn(phone)).toBe(false)
    expect((await signsIn('mit nye kodeord')).outcome).toBe('in')
  })

  it('is chosen without an old one by who never had one', async () => {
    const { userId, email } = person()
    expect(await changePassword(userId, '', PASSWORD)).toBe(true)
    expect((await signsIn(PASSWORD, email)).outcome).toBe('in')
  })
})

describe('the first administrator', () => {
  const becomes = (path: string | undefined, email = 'anders@example.com') =>
    becomeFirstAdministrator(path?.split('/').at(-1) ?? '', { email, password: PASSWORD, firstName: 'Anders', locale: 'da' })

  it('is made by the link of the first start, and by no second one', async () => {
    const [first, second] = [firstAdministratorLink(), firstAdministratorLink()]
    expect(await becomes(first)).not.toBeNull()
    expect(await becomes(second, 'en.anden@example.com')).toBeNull()
    expect(firstAdministratorLink()).toBeUndefined()
    expect(peopleWithRole('admin').map(({ email }) => email)).toEqual(['anders@example.com'])
  })

  it('one of two who hold the same link at once becomes it', async () => {
    const link = firstAdministratorLink()
    const both = await Promise.all([becomes(link, 'a@example.com'), becomes(link, 'b@example.com')])
    expect(both.filter((one) => one !== null)).toHaveLength(1)
    expect(peopleWithRole('admin')).toHaveLength(1)
    expect(['a@example.com', 'b@example.com'].filter((email) => accountByEmail(email) !== null)).toHaveLength(1)
  })

  it('may be somebody who has an account already', async () => {
    const { userId } = person({ email: 'anders@example.com' })
    expect(await becomes(firstAdministratorLink())).toEqual({ userId })
  })

  it('cannot be taken away while there is no other', () => {
    const [anders, bente] = [administrator(), administrator({ firstName: 'Bente' })]
    expect(withdrawRole(anders, bente.userId, 'admin')).toBe(true)
    expect(withdrawRole(anders, anders.userId, 'admin')).toBe(false)
    expect(peopleWithRole('admin').map(({ id }) => id)).toEqual([anders.userId])
    expect(auditFor(`user:${bente.userId}`).map(({ action, detail }) => `${action} ${detail}`)).toContain('role.withdrawn admin')
  })
})

describe('lists of people', () => {
  it('name each once, and nobody that is gone', () => {
    const kirsten = person()
    expect([...firstNamesOf([kirsten.userId, kirsten.userId, 'nobody'])]).toEqual([[kirsten.userId, 'Kirsten']])
    expect(firstNamesOf([]).size).toBe(0)
  })
})

describe('whoever signs in', () => {
  it('begins at the desk as a coordinator, and on their own page otherwise', () => {
    expect(firstPageOf(person({ roles: ['coordinator'] }).userId)).toBe('/koordinator')
    expect(firstPageOf(person({ roles: ['lead-mentor'] }).userId)).toBe('/mit')
    expect(firstPageOf(person().userId)).toBe('/mit')
  })
})
