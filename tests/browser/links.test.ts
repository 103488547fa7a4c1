import { beforeAll, describe, expect, it } from 'vitest'
import { hashToken } from '~/server/sealed.server'
import { say, useBrowser } from '~tests/support/browser'
import { goodSelf, letterTo, openProposal } from '~tests/support/forms'
import { Caller, mailTo, signedIn, useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)
const { da, ar } = say

let coordinator: Caller
beforeAll(async () => {
  coordinator = await signedIn(site(), 'koordinator')
})

interface MatchRow {
  state: string
  offer_answer: string | null
  need_answer: string | null
}
const matchRow = (id: string) => site().rows<MatchRow>('SELECT state, offer_answer, need_answer FROM matches WHERE id = ?', id)[0]
/** Everything a link could change; answers and sign-ins leave a mark in one of these. */
const marks = () =>
  [
    'matches',
    'role_proposals',
    'newcomers',
    'match_questions',
    'answer_links',
    'agreements',
    'mail_links',
    'sessions',
    'users',
    'credentials',
    'audit_events',
  ].map((table) => JSON.stringify(site().rows(`SELECT * FROM ${table}`)))

async function registers(name: string, email: string, caller = new Caller(site())): Promise<{ caller: Caller; link: string }> {
  const { status } = await caller.post('/opret', {
    intent: 'register',
    firstName: name,
    email,
    password: 'et kodeord med strand',
    terms: 'on',
  })
  expect(status).toBe(200)
  const { links } = await mailTo(site(), email, da('mail:verifyAddress.subject'))
  return { caller, link: links.find((each) => each.startsWith('/log-ind/')) ?? '' }
}

describe('a mail scanner that opens every link before the person does', () => {
  it('answers nothing, signs nobody in and uses nothing up', async () => {
    const match = openProposal(site())
    const paths = [
      await letterTo(coordinator, match, 'need'),
      await letterTo(coordinator, match, 'offer'),
      (await registers('Ida', 'ida@example.test')).link,
    ]
    await new Caller(site()).post('/glemt', { intent: 'send', email: 'mentor@ressourcebank.test' })
    paths.push(
      (await mailTo(site(), 'mentor', da('mail:resetPassword.subject'))).links.find((each) => each.startsWith('/nyt-kodeord/')) ?? '',
    )
    for (const [purpose, path, state] of [
      ['agreement', '/aftale', 'active'],
      ['again', '/tak', 'ended'],
    ] as const) {
      site().change(
        `INSERT INTO answer_links (token_hash, match_id, side, purpose, expires_at)
         SELECT ?, id, 'offer', ?, ? FROM matches WHERE state = ? LIMIT 1`,
        hashToken(`a-link-for-the-scanner-${purpose}`),
        purpose,
        Date.now() + 86_400_000,
        state,
      )
      paths.push(`${path}/a-link-for-the-scanner-${purpose}`)
    }
    site().change(
      "UPDATE role_proposals SET token_hash = ? WHERE id = (SELECT id FROM role_proposals WHERE state = 'proposed' LIMIT 1)",
      hashToken('a-role-for-the-scanner'),
    )
    paths.push('/rolle-forslag/a-role-for-the-scanner')
    await new Caller(site()).post('/ny-paa-oeen', goodSelf)
    paths.push(
      (await mailTo(site(), 'noor', da('mail:newcomerWelcome.subject'))).links.find((each) => each.startsWith('/velkommen/')) ?? '',
    )
    expect(paths.every((path) => path.length > 20)).toBe(true)
    const before = marks()
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const { status } = await fetch(site().origin + path, { method, redirect: 'manual', headers: { 'user-agent': 'SafeLinks scanner' } })
        expect([method, status]).toEqual([method, 200])
      }
      await fetch(`${site().origin}${path}?intent=yes&svar=ja`)
    }
    const after = marks()
    // that a letter was read may be written down; nothing else changed
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    const audit = site()
      .rows<{ action: string }>('SELECT action FROM audit_events')
      .slice((JSON.parse(before.at(-1) ?? '[]') as unknown[]).length)
    expect([...new Set(audit.map(({ action }) => action))].filter((action) => !action.endsWith('-read'))).toEqual([])
  })

  it('is told by no page where it came from, and kept out of every cache and search', async () => {
    const path = await letterTo(coordinator, openProposal(site()), 'need')
    const { headers, text } = await new Caller(site()).get(path)
    expect(text).toContain('noindex')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin|strict-origin|origin)/)
    expect(headers.get('cache-control') ?? 'no-store').toMatch(/no-store|private|no-cache/)
  })
})

describe('a link from a mail', () => {
  it('works once; the second time it says so and leads on, and the account is safe', async () => {
    const { caller, link } = await registers('Jon', 'jon@example.test')
    expect(await caller.post(link, { intent: 'use' })).toMatchObject({ status: 302, to: '/mit' })
    const anna = await visitor({ width: 360 })
    expect(await anna.opens(link)).toBe(200)
    await anna.reads(da('people:followLink.oldTitle'))
    await anna.passes()
    const thief = new Caller(site())
    await thief.post(link, { intent: 'use' })
    expect((await thief.get('/mit')).status).toBe(302)
    await anna.follows(da('people:followLink.again'))
    await anna.standsAt('/log-ind')
  })

  it('of a new account does not let in a password that somebody else chose for it', async () => {
    const { link } = await registers('Kim', 'kim@example.test')
    const owner = new Caller(site())
    expect(await owner.post(link, { intent: 'use' })).toMatchObject({ status: 302, to: '/mit/privatliv' })
    const { status } = await new Caller(site()).post('/log-ind', {
      intent: 'password',
      email: 'kim@example.test',
      password: 'et kodeord med strand',
    })
    expect(status).toBe(400)
  })

  it('that is too old says so, for signing in and for a new password', async () => {
    await new Caller(site()).post('/log-ind', { intent: 'link', email: 'forening@ressourcebank.test' })
    await new Caller(site()).post('/glemt', { intent: 'send', email: 'forening@ressourcebank.test' })
    const signIn =
      (await mailTo(site(), 'forening', da('mail:signInLink.subject'))).links.find((each) => each.startsWith('/log-ind/')) ?? ''
    const reset =
      (await mailTo(site(), 'forening', da('mail:resetPassword.subject'))).links.find((each) => each.startsWith('/nyt-kodeord/')) ?? ''
    site().change('UPDATE mail_links SET expires_at = ?', Date.now() - 1000)
    for (const [path, fields] of [
      [signIn, { intent: 'use' }],
      [reset, { intent: 'change', password: 'et helt nyt kodeord' }],
    ] as const) {
      const late = new Caller(site())
      expect((await late.get(path)).text).toContain(da('people:followLink.oldTitle'))
      await late.post(path, fields)
      expect((await late.get('/mit')).status).toBe(302)
    }
    expect(
      (await new Caller(site()).post('/log-ind', { intent: 'password', email: 'forening@ressourcebank.test', password: 'bornholm-demo' }))
        .status,
    ).toBe(302)
  })

  it('for a new password changes it, signs out every other device, and works once', async () => {
    const lost = await signedIn(site(), 'mentor')
    await new Caller(site()).post('/glemt', { intent: 'send', email: 'mentor@ressourcebank.test' })
    const gunnar = await visitor({ javaScript: false })
    const reset = await gunnar.opensMail('mentor', da('mail:resetPassword.subject'))
    await gunnar.followsLinkTo('/nyt-kodeord/')
    await gunnar.passes()
    await gunnar.writes(da('people:newPassword.label'), 'en ny sætning om havet')
    await gunnar.presses(da('people:newPassword.submit'))
    await gunnar.standsAt('/mit')
    expect((await lost.get('/mit')).status).toBe(302)
    expect(await gunnar.opens(reset.find((each) => each.startsWith('/nyt-kodeord/')) ?? '')).toBe(200)
    await gunnar.reads(da('people:followLink.oldTitle'))
    expect(
      (await new Caller(site()).post('/log-ind', { intent: 'password', email: 'mentor@ressourcebank.test', password: 'bornholm-demo' }))
        .status,
    ).toBe(400)
  })

  it('says to a stranger who tries an address nothing about whether it has an account', async () => {
    const [known, unknown] = await Promise.all(
      ['koordinator2@ressourcebank.test', 'nobody@example.test'].map((email) =>
        new Caller(site()).post('/glemt', { intent: 'send', email }),
      ),
    )
    const plain = (text = '') => text.replace(/nonce="[^"]*"|value="[^"]*@[^"]*"|"[^"]*@[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|:[rR][\w]*:/g, '')
    expect(known?.status).toBe(unknown?.status)
    expect(plain(known?.text).length).toBeGreaterThan(1000)
    expect(known?.text).toContain(da('people:forgot.sent'))
    expect(unknown?.text).toContain(da('people:forgot.sent'))
  })
})

describe('a private link to a proposal', () => {
  it('that was withdrawn meanwhile says that it will not be this time, and takes no answer', async () => {
    const match = openProposal(site())
    const letter = await letterTo(coordinator, match, 'need')
    const yara = await visitor({ language: 'ar', width: 360 })
    await yara.opens(`${letter}?sprog=ar`)
    await yara.button(ar('letter:yes')).waitFor()
    await coordinator.post(`/koordinator/match/${match}`, { intent: 'cancel' })
    // the page with the buttons is still open in front of her
    await yara.presses(ar('letter:yes'))
    await yara.reads(ar('letter:told.not-this-time.title'))
    await yara.passes()
    expect(await yara.button(ar('letter:yes')).count()).toBe(0)
    expect(matchRow(match)).toEqual({ state: 'cancelled', offer_answer: null, need_answer: null })
    expect(
      site().rows("SELECT id FROM needs WHERE state = 'open' AND id = (SELECT need_id FROM matches WHERE id = ?)", match),
    ).toHaveLength(1)
  })

  it('takes back no answer: a no after both said yes changes nothing', async () => {
    const match = openProposal(site())
    const [offerLetter, needLetter] = [await letterTo(coordinator, match, 'offer'), await letterTo(coordinator, match, 'need')]
    await new Caller(site()).post(offerLetter, { intent: 'yes' })
    await new Caller(site()).post(needLetter, { intent: 'yes' })
    const settled = matchRow(match)
    expect(['active', 'agreed']).toContain(settled?.state)
    for (const letter of [offerLetter, needLetter]) {
      const late = new Caller(site())
      expect(await late.post(letter, { intent: 'no' })).toMatchObject({ status: 302 })
      expect((await late.get(letter)).text).toContain(da('flash:answerMoved'))
    }
    expect(matchRow(match)).toEqual(settled)
  })

  it('counts the same answer twice as one, and one no as the end that tells nobody why', async () => {
    const match = openProposal(site())
    const [offerLetter, needLetter] = [await letterTo(coordinator, match, 'offer'), await letterTo(coordinator, match, 'need')]
    const volunteer = new Caller(site())
    await Promise.all([volunteer.post(offerLetter, { intent: 'yes' }), volunteer.post(offerLetter, { intent: 'yes' })])
    expect(site().rows("SELECT id FROM audit_events WHERE action = 'match.answered' AND subject = ?", `match:${match}`)).toHaveLength(1)
    await new Caller(site()).post(needLetter, { intent: 'no' })
    expect(matchRow(match)).toEqual({ state: 'declined', offer_answer: 'yes', need_answer: 'no' })
    const { text } = await volunteer.get(offerLetter)
    expect(text).toContain(da('letter:told.not-this-time.title'))
    expect(text).not.toContain(da('letter:told.said-no.title'))
    // a yes by whoever said no comes too late: somebody else may have been asked
    await new Caller(site()).post(needLetter, { intent: 'yes' })
    expect(matchRow(match)?.state).toBe('declined')
  })

  it('that has run out says so and where to go, and takes no answer', async () => {
    const match = openProposal(site())
    const letter = await letterTo(coordinator, match, 'need')
    site().change('UPDATE answer_links SET expires_at = ? WHERE match_id = ?', Date.now() - 1000, match)
    const yara = await visitor({ language: 'ar', javaScript: false })
    await yara.opens(`${letter}?sprog=ar`)
    await yara.reads(ar('letter:expired.title'))
    await yara.passes()
    const late = new Caller(site())
    expect((await late.post(letter, { intent: 'yes' })).status).toBeLessThan(500)
    expect((await late.get(letter)).text).toContain(da('letter:expired.title'))
    expect(matchRow(match)).toEqual({ state: 'proposed', offer_answer: null, need_answer: null })
  })

  it('cannot be guessed: who tries many addresses is stopped, and the ones with a letter are not', async () => {
    const stranger = new Caller(site())
    const letter = await letterTo(coordinator, openProposal(site()), 'offer')
    const statuses: number[] = []
    for (let tried = 0; tried < 65; tried += 1) statuses.push((await stranger.get(`/svar/guess-${tried}-${'x'.repeat(30)}`)).status)
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
    expect((await stranger.get(letter)).status).toBe(200)
  })
})

describe('a question before the answer', () => {
  it('reaches the coordinator, and the reply reaches whoever asked, and only them', async () => {
    const match = openProposal(site())
    const letter = await letterTo(coordinator, match, 'need')
    const omar = await visitor({ language: 'ar', javaScript: false, width: 360 })
    await omar.opens(`${letter}?sprog=ar`)
    await omar.unfolds(ar('letter:ask'))
    await omar.writes(ar('letter:question'), 'هل يمكنني أن أحضر مع أختي؟')
    await omar.presses(ar('letter:send'))
    await omar.reads('هل يمكنني أن أحضر مع أختي؟', ar('letter:questionWaits'))
    await omar.passes()
    const asked =
      site().rows<{ id: string }>("SELECT id FROM match_questions WHERE match_id = ? AND side = 'need' AND replied_at IS NULL", match)[0]
        ?.id ?? ''
    const page = await coordinator.get(`/koordinator/match/${match}`)
    expect(page.text).toContain('هل يمكنني أن أحضر مع أختي؟')
    expect(
      await coordinator.post(`/koordinator/match/${match}`, { intent: 'reply', questionId: asked, reply: 'Ja, tag hende endelig med.' }),
    ).toMatchObject({ status: 302 })
    await omar.opens(letter)
    await omar.reads('Ja, tag hende endelig med.')
    await omar.passes()
    const { text } = await new Caller(site()).get(await letterTo(coordinator, match, 'offer'))
    expect(text).not.toContain('Ja, tag hende endelig med.')
  })

  it('with a CPR number comes back as it was typed, with the reason, and the field open', async () => {
    const letter = await letterTo(coordinator, openProposal(site()), 'need')
    for (const javaScript of [true, false]) {
      const omar = await visitor({ language: 'ar', javaScript })
      await omar.opens(`${letter}?sprog=ar`)
      await omar.unfolds(ar('letter:ask'))
      await omar.writes(ar('letter:question'), 'رقمي ٠١٠١٩٠-١٢٣٤')
      await omar.presses(ar('letter:send'))
      await omar.reads(ar('forms:errors.cpr'))
      expect(await omar.field(ar('letter:question')).inputValue()).toBe('رقمي ٠١٠١٩٠-١٢٣٤')
      await omar.page.locator('.errsum:focus').waitFor()
      await omar.passes()
    }
  })
})
