import { beforeAll, describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { goodAnswers, beginsOffer, decoded, goodNewcomer, goodOffer, peopleWithForms, refusalIn, refused } from '~tests/support/forms'
import { Caller, signedIn, useSite, type Fields } from '~tests/support/site'

const site = useSite()
const { member, visitor } = useBrowser(site)
const { da } = say

const count = (table: string) => site().rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n ?? 0

let coordinator: Caller
let volunteer: Caller
let offer: string
let match: string
let letter: string

beforeAll(async () => {
  ;({ coordinator, volunteer, offer, match, letter } = await peopleWithForms(site()))
})

/** The version of an offer that lies before the coordinator. */
const versionShown = async (id: string) =>
  /name="version" value="(\d+)"/.exec((await coordinator.get(`/koordinator/godkendelse/${id}`)).text)?.[1] ?? ''

describe('words that are code elsewhere', () => {
  const nasty = "<script>alert(1)</script><img src=x onerror=alert(2)> '; DROP TABLE offers;-- {{name}} $t(x) 🌊👩‍👩‍👧"

  it('are shown as the words they are, on every page that shows them', async () => {
    const id = await beginsOffer(volunteer, 'practical-help')
    const title = `${nasty.slice(0, 41)} 🌊 ';--`
    expect(
      (await volunteer.post(`/mit/tilbud/${id}/hvad`, { ...goodOffer, ...goodAnswers('practical-help'), title, text: nasty })).to,
    ).toBe(`/mit/tilbud/${id}/hvor`)
    expect(
      (
        await volunteer.post(`/mit/tilbud/${id}/hvor`, {
          intent: 'save',
          town: 'svaneke',
          reach: 'island',
          audience: 'everyone',
          capacity: '1',
        })
      ).to,
    ).toBe(`/mit/tilbud/${id}/dig`)
    expect((await volunteer.post(`/mit/tilbud/${id}/se`, { intent: 'submit' })).to).toBe('/mit')
    expect((await coordinator.post(`/koordinator/godkendelse/${id}`, { intent: 'approve', version: await versionShown(id) })).to).toBe(
      '/koordinator/godkendelse',
    )
    const anna = await visitor()
    let alerts = 0
    anna.page.on('dialog', (dialog) => {
      alerts += 1
      void dialog.dismiss()
    })
    for (const path of [`/tilbud/${id}`, `/tilbud?town=svaneke&kind=practical-help`, `/kort?town=svaneke`, '/tilbud?q=alert(1)']) {
      await anna.opens(path)
      await anna.reads(title)
    }
    await anna.opens(`/tilbud/${id}`)
    await anna.reads(nasty)
    expect(alerts).toBe(0)
    expect(count('offers')).toBeGreaterThan(100)
    const { features } = JSON.parse(await anna.page.request.get('/tilbud.geojson?town=svaneke').then((answer) => answer.text())) as {
      features: { properties: { id: string; title: string } }[]
    }
    expect(features.find(({ properties }) => properties.id === id)?.properties.title).toBe(title)
  })

  it('find nothing when they are searched for, and break nothing', async () => {
    for (const q of ["' OR 1=1 --", '%', '_', '"', '\\', '*', 'a'.repeat(5000), '\u0000', '🌊'.repeat(60), '<script>']) {
      const { status, text } = await new Caller(site()).get(`/tilbud?q=${encodeURIComponent(q)}`)
      expect([q.slice(0, 12), status, text.includes('<script>alert')]).toEqual([q.slice(0, 12), 200, false])
    }
  })

  it('are no name: it says to write a name only', async () => {
    const answer = await new Caller(site()).post('/opret', {
      intent: 'register',
      firstName: '<b>Ole</b>',
      email: 'ole@example.test',
      password: 'en lang sætning',
      terms: 'on',
    })
    expect(refusalIn(answer, da('forms:errors.name'), 'value="<b>Ole</b>"')).toEqual(refused)
  })

  it('that turn text around or cannot be seen do not stay in a title', async () => {
    await volunteer.post(`/mit/tilbud/${offer}/hvad`, { ...goodOffer, title: 'Kaffe\u202Egnp.exe\u0007 på havnen' })
    expect(site().rows('SELECT title FROM offers WHERE id = ?', offer)).toEqual([{ title: 'Kaffegnp.exe på havnen' }])
  })

  it('in letters of any script and with emoji are names as good as others', async () => {
    for (const name of ['محمد', 'Ærø-Åse', 'ሰላም', 'Nguyễn Thị', "O'Brien 🌼"]) {
      const { to } = await coordinator.post('/koordinator/tilflyttere/ny', { ...goodNewcomer, name })
      expect([name, decoded((await coordinator.get(to ?? '/')).text).includes(name)]).toEqual([name, true])
    }
  })
})

describe('what no form of ours sends', () => {
  it('a million letters without a space, is checked within the time of a test: nobody waits for it for long', async () => {
    for (const text of ['a'.repeat(900_000), '1'.repeat(900_000), 'a@'.repeat(250_000), '01-01-'.repeat(150_000), '٣'.repeat(150_000)]) {
      expect((await volunteer.post(`/mit/tilbud/${offer}/hvad`, { ...goodOffer, text })).status).toBe(400)
      expect(
        (
          await new Caller(site()).post('/opret', {
            intent: 'register',
            firstName: 'A',
            email: text.slice(0, 800_000),
            password: 'en lang sætning',
            terms: 'on',
          })
        ).status,
      ).toBe(400)
    }
  })

  it('fields inside of fields, or thousands of them, is a mistake: one who makes them up stops nobody else', async () => {
    const made: Fields[] = [
      { 'firstName[99999999]': 'A' },
      { firstName: 'A', 'firstName.a[5][99999999]': 'B' },
      { __intent__: JSON.stringify({ type: 'update', payload: { name: 'firstName[99999999]', value: 'x' } }) },
      { __proto__x: '1', 'constructor.prototype.x': '1' },
      { languages: Array.from({ length: 60_000 }, () => 'ar') },
      { [`a${'[b]'.repeat(100_000)}`]: 'x' },
    ]
    for (const fields of made) {
      for (const [caller, path, intent] of [
        [new Caller(site()), '/opret', 'register'],
        [coordinator, '/koordinator/tilflyttere/ny', 'register'],
      ] as const)
        expect((await caller.post(path, { intent, ...fields })).status).toBe(400)
    }
    expect((await new Caller(site()).get('/healthz')).status).toBe(200)
  })

  it('a file where words belong, or no form at all, is a mistake and no accident', async () => {
    const body = [
      '--edge',
      'content-disposition: form-data; name="intent"',
      '',
      'register',
      '--edge',
      'content-disposition: form-data; name="firstName"; filename="a.txt"',
      'content-type: text/plain',
      '',
      'A',
      '--edge--',
      '',
    ].join('\r\n')
    const sent: [string, string][] = [
      ['multipart/form-data; boundary=edge', body],
      ['multipart/form-data', body],
      ['application/json', '{"intent":"register"}'],
      ['text/plain', 'intent=register'],
      ['application/x-www-form-urlencoded', '%%%=%'],
    ]
    for (const [type, text] of sent) {
      const answer = await fetch(`${site().origin}/opret`, {
        method: 'POST',
        headers: { origin: site().origin, 'content-type': type },
        body: text,
      })
      expect([type, answer.status]).toEqual([type, 400])
    }
  })
})

describe('an address with words nobody knows', () => {
  it.each([
    'kind=sailing',
    'town=atlantis',
    'km=-5',
    'km=1e3',
    'day=someday',
    'time=midnight',
    'speaks=klingon',
    'for=cats',
    'front=moon',
    'page=0',
    'page=1.5',
    'page=abc',
  ])('is read as far as it can be, with a note: %s', async (query) => {
    for (const page of ['/tilbud', '/kort']) {
      if (page === '/kort' && query.startsWith('page')) continue
      const { status, text } = await new Caller(site()).get(`${page}?${query}`)
      const note = da('offers:browse.ignored', { names: da(`offers:filter.${query.split('=')[0]}`) })
      expect([page, status, decoded(text).includes(note)]).toEqual([page, 200, true])
    }
    expect((await new Caller(site()).get(`/tilbud.geojson?${query}`)).status).toBe(200)
  })

  it('is never an accident, on no page that reads one', async () => {
    const admin = await signedIn(site(), 'admin')
    const asked: [Caller, string, string[]][] = [
      [coordinator, '/koordinator', ['behov=nobody', 'behov=', 'sammenlign=x&sammenlign=y', 'behov=%00']],
      [
        coordinator,
        '/koordinator/behov',
        ['page=1.5', 'page=-3', 'page=1e99', 'page=NaN', 'page=Infinity', 'kind=x&town=y&speaks=z', 'page=99999'],
      ],
      [coordinator, '/koordinator/match', ['page=1.5', 'page=-3', 'page=1e99', 'state=lost', 'page=Infinity', 'state=constructor']],
      [coordinator, '/koordinator/tilflyttere', ['page=1.5', 'page=-3', 'page=1e99', 'list=lost', 'town=atlantis', 'page=Infinity']],
      [volunteer, '/mit/timer', ['side=1.5', 'side=-3', 'side=1e99', 'side=abc']],
      [admin, '/admin/brugere', ['side=1.5', 'side=-3', 'side=abc', 'q=%25', 'q=nobody', 'q=nobody@example.test']],
      [new Caller(site()), '/', ['sprog=xx', 'sprog=', 'sprog=da&sprog=ar', 'sprog[]=ar', '%20=%20']],
      [new Caller(site()), '/udbakke', ['til=nobody', 'til=%00']],
      [new Caller(site()), '/log-ind', ['til=https://evil.example', 'til=//evil.example', 'til=%5C%5Cevil', 'til=javascript:alert(1)']],
    ]
    for (const [caller, page, queries] of asked) {
      for (const query of queries) expect([page, query, (await caller.get(`${page}?${query}`)).status]).toEqual([page, query, 200])
    }
  })

  it('never leads a person who signs in to another site', async () => {
    for (const til of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/ /evil']) {
      const { status, to } = await new Caller(site()).post('/log-ind', {
        intent: 'password',
        email: 'frivillig@ressourcebank.test',
        password: 'bornholm-demo',
        til,
      })
      expect([til, status, to]).toEqual([til, 302, '/mit'])
    }
  })
})

describe('a form from elsewhere', () => {
  const forms: [string, Fields][] = [
    ['/log-ind', { intent: 'password' }],
    ['/log-ud', { intent: 'sign-out' }],
    ['/mit', { intent: 'log' }],
    ['/tilbud/nyt', { intent: 'begin', kind: 'transport' }],
    ['/koordinator/tilflyttere/ny', goodNewcomer],
  ]
  it('is refused, whoever is signed in, and changes nothing', async () => {
    const before = count('newcomers')
    for (const [path, fields] of forms) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: undefined },
        { origin: 'null' },
        { origin: undefined, referer: 'https://evil.example/side' },
        { 'sec-fetch-site': 'cross-site' },
      ]) {
        const { status } = await coordinator.post(path, fields, headers)
        expect([path, JSON.stringify(headers), status]).toEqual([path, JSON.stringify(headers), 403])
      }
    }
    expect(count('newcomers')).toBe(before)
    expect((await coordinator.get('/koordinator')).status, 'still signed in').toBe(200)
  })
})

describe('a button pressed twice', () => {
  it('logs one activity', async () => {
    const liv = await member('mentor')
    await liv.opens('/mit')
    const before = count('activities')
    // the button says what it saves
    await liv.page.locator('.quick__form button.btn--big').dblclick()
    await liv.page
      .getByRole('status')
      .filter({ hasText: da('logging:saved.plain', { me: '', length: '' }).split(',')[0] })
      .waitFor()
    expect(count('activities')).toBe(before + 1)
  })

  it('registers one newcomer', async () => {
    const karin = await member('koordinator2')
    const before = count('newcomers')
    await karin.opens('/koordinator/tilflyttere/ny')
    await karin.writes(da('newcomers:form.name'), 'Tvilling')
    await karin.picks(da('newcomers:form.locale'), 'العربية')
    await karin.picks(da('newcomers:form.channel'), da('newcomers:channels.email'))
    await karin.writes(da('newcomers:form.email'), 'tvilling@example.test')
    await karin.picks(da('newcomers:form.needs'), da('facts:kinds.transport'))
    await karin.picks(da('newcomers:form.languages'), 'arabisk')
    await karin.picks(da('newcomers:form.danish'), da('facts:danishLevels.none'))
    await karin.chooses(da('newcomers:form.town'), 'Hasle')
    await karin.page.locator('select[name=arrivedMonth]').selectOption({ index: 1 })
    await karin.picks(da('newcomers:form.transport'), da('facts:transports.foot'))
    await karin.picks(da('newcomers:form.radius'), da('facts:radius', { km: 3 }))
    await karin.picks(da('newcomers:form.availability'), `${da('facts:days.mon')} ${da('facts:times.morning')}`)
    await karin.picks(da('newcomers:form.age'), da('facts:ageBands.18-25'))
    await karin.ticks(da('newcomers:consent.given'))
    await karin.button(da('newcomers:register.do')).dblclick()
    await karin.standsAt(/^\/koordinator\/tilflyttere\/[a-z0-9]{16}$/, 'Tvilling')
    expect(count('newcomers')).toBe(before + 1)
  })

  it('begins one offer', async () => {
    const liv = await member('frivillig')
    await liv.opens('/tilbud/nyt')
    const before = count('offers')
    await liv.picks(da('offers:wizard.slags.kind'), da('facts:kinds.activity-companion'))
    await liv.button(da('offers:wizard.next', { step: da('offers:wizard.hvad.step') })).dblclick()
    await liv.standsAt(/\/hvad$/)
    expect(count('offers')).toBe(before + 1)
  })

  it('proposes one match, approves once, asks once: also when both presses come at the same moment', async () => {
    const need =
      site().rows<{ id: string }>(
        "SELECT n.id FROM needs n WHERE n.state = 'open' AND n.newcomer_id IS NOT NULL ORDER BY n.opened_at DESC",
      )[0]?.id ?? ''
    const page = await coordinator.get(`/koordinator/behov/${need}`)
    const offerId = /name="offerId" value="([a-z0-9]+)"/.exec(page.text)?.[1] ?? ''
    const [one, two] = await Promise.all(
      [coordinator, await signedIn(site(), 'koordinator2')].map((who) =>
        who.post(`/koordinator/behov/${need}`, { intent: 'propose', offerId }),
      ),
    )
    expect([one?.status, two?.status].sort()).toEqual([302, 409])
    expect(site().rows("SELECT id FROM matches WHERE need_id = ? AND state = 'proposed'", need)).toHaveLength(1)

    const waiting = site().rows<{ id: string }>("SELECT id FROM offers WHERE state = 'submitted'")[0]?.id ?? ''
    const approval = { intent: 'approve', version: await versionShown(waiting) }
    const approvals = await Promise.all([0, 1].map(() => coordinator.post(`/koordinator/godkendelse/${waiting}`, approval)))
    expect(approvals.map(({ status }) => status).sort()).toEqual([302, 409])
    expect(site().rows("SELECT id FROM audit_events WHERE action = 'offer.approved' AND subject = ?", `offer:${waiting}`)).toHaveLength(1)

    const guest = new Caller(site())
    await Promise.all([0, 1].map(() => guest.post(letter, { intent: 'ask', question: 'Må jeg tage min søster med?' })))
    expect(site().rows('SELECT id FROM match_questions WHERE match_id = ?', match)).toHaveLength(1)
  })
})

describe('a page for what went wrong', () => {
  it.each([
    ['the page is not there', '/findes/ikke', 404, null],
    ['one may not be there', '/koordinator', 403, 'frivillig'],
  ] as const)('stands in the frame of the site and leads on, when %s', async (_why, path, status, account) => {
    for (const language of ['da', 'ar'] as const) {
      const anna = account ? await member(account, { language, width: 360 }) : await visitor({ language, width: 360 })
      expect(await anna.opens(path)).toBe(status)
      await anna.reads(say[language](`home:errors.${status}.title`), say[language]('home:errors.home'))
      await anna.passes()
    }
  })
})
