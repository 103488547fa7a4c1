import { describe, expect, it } from 'vitest'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { Caller, mailTo, signedIn, useSite } from '~tests/support/site'

const site = useSite()
const { visitor, member } = useBrowser(site)
const { da, ar } = say

function one<Row>(sql: string, ...values: string[]): Row {
  const [row] = site().rows<Row>(sql, ...values)
  if (!row) throw new Error(`nothing on the island fits: ${sql}`)
  return row
}
const ask = (person: Person, text: string, label: string) => person.writes(label, text)

describe.each([
  { javaScript: true, width: 360 },
  { javaScript: false, width: 1280 },
])('asking about an offer without an account, a script: $javaScript, $width px', ({ javaScript, width }) => {
  const email = javaScript ? 'amal@example.test' : 'amal.uden@example.test'
  const question = javaScript ? 'مرحباً، هل يمكنني أن آتي يوم الثلاثاء؟' : 'هل يناسبك يوم السبت؟'

  it('goes by mail, reaches the owner, and the answer is read by the same link', async () => {
    const offer = one<{ id: string; title: string }>(
      "SELECT o.id, o.title FROM offers o JOIN matches m ON m.offer_id = o.id WHERE o.state = 'published' AND o.organisation_id IS NULL AND m.carrier_id = (SELECT owner_user_id FROM conversations WHERE about = 'offer' AND asker_locale = 'ar' ORDER BY opened_at LIMIT 1)",
    )
    const amal = await visitor({ width, javaScript, language: 'ar' })
    await amal.opens(`/tilbud/${offer.id}/spoerg`)
    await amal.passes()
    await ask(amal, `${question} 56 95 12 34`, ar('messages:ask.text.offer'))
    await amal.writes(ar('messages:ask.firstName'), 'أمل')
    await amal.writes(ar('messages:ask.email'), email)
    await amal.presses(ar('messages:ask.sendGuest'))
    await amal.reads(ar('forms:errors.phone-in-message'))
    expect(await amal.field(ar('messages:ask.text.offer')).inputValue()).toContain(question)
    await amal.passes()
    await ask(amal, question, ar('messages:ask.text.offer'))
    await amal.presses(ar('messages:ask.sendGuest'))
    await amal.reads(ar('messages:ask.mailedTitle'))
    await amal.passes()

    await amal.opensMail(email, ar('mail:messageVerify.subject'))
    await amal.followsLinkTo('/samtale/')
    const link = amal.path
    await amal.reads(ar('messages:link.notSent'), question)
    await amal.passes()
    const state = () => one<{ state: string }>('SELECT state FROM conversations ORDER BY opened_at DESC LIMIT 1').state
    expect(state()).toBe('unverified')
    await amal.presses(ar('messages:link.send'))
    await amal.reads(ar('messages:flash.verified'))
    await amal.passes()
    expect(state()).toBe('open')

    const owner = await member(ownerOf(), { width, javaScript })
    await owner.opens('/mit/beskeder')
    await owner.passes()
    await owner.follows('أمل')
    await owner.reads(question)
    await owner.readsNowhere(email)
    await owner.passes()
    await ask(owner, 'Ja, det passer fint.', da('messages:write.to', { name: 'أمل' }))
    await owner.presses(da('messages:write.send'))
    await owner.reads(da('messages:flash.sent'), 'Ja, det passer fint.')

    const { links, text, subject } = await mailTo(site(), email, ar('mail:messageWaiting.reply.subject'))
    expect(links).toContain(link)
    expect(`${subject} ${text}`).not.toContain('passer fint')
    await amal.opens(link)
    await amal.reads('Ja, det passer fint.')
    await amal.passes()
  }, 120_000)

  /** Whose offer it is that the demo's first Arabic question is about. */
  function ownerOf() {
    return 'sprogmakker'
  }
})

describe('a private link', () => {
  it('is kept by no cache, found by no search and told to no other site', async () => {
    const offer = one<{ id: string }>("SELECT id FROM offers WHERE state = 'published'")
    const caller = new Caller(site())
    const email = 'noor.link@example.test'
    await caller.post(`/tilbud/${offer.id}/spoerg`, {
      intent: 'ask',
      firstName: 'Noor',
      email,
      language: 'en',
      text: 'Is there room?',
      formKey: 'a-form-key-of-a-test',
    })
    const mail = await mailTo(site(), email, say.en('mail:messageVerify.subject'))
    const link = mail.links.find((path) => path.startsWith('/samtale/')) ?? ''
    const answer = await caller.get(link)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    expect(answer.text).toContain('noindex')
    expect((await caller.get('/samtale/a-token-nobody-has')).status).toBe(404)
  })

  it('a machine that fills in everything is told what a person is told, and nothing is kept', async () => {
    const offer = one<{ id: string }>("SELECT id FROM offers WHERE state = 'published'")
    const before = one<{ n: number }>('SELECT count(*) AS n FROM conversations').n
    const { status, text } = await new Caller(site()).post(`/tilbud/${offer.id}/spoerg`, {
      intent: 'ask',
      firstName: 'Bot',
      email: 'bot@example.test',
      language: 'da',
      text: 'Køb nu',
      website: 'http://example.test',
      formKey: 'a-form-key-of-a-bot',
    })
    expect([status, text.includes(da('messages:ask.mailedTitle'))]).toEqual([200, true])
    expect(one<{ n: number }>('SELECT count(*) AS n FROM conversations').n).toBe(before)
  })
})

describe('interest in a role', () => {
  it('goes from the page of the role to an agreement, a place is filled, and the coordinator sees it', async () => {
    const role = one<{ id: string; title: string; filled: number }>(
      "SELECT need_id AS id, title, filled FROM wanted_roles WHERE title LIKE 'Dommer til%'",
    )
    const tarek = await member('frivillig', { width: 360 })
    await tarek.opens('/roller?q=dommere')
    await tarek.passes()
    await tarek.follows(role.title)
    await tarek.standsAt(`/roller/${role.id}`, role.title)
    await tarek.passes()
    await tarek.follows(da('wanted:role.interested'))
    await tarek.standsAt(`/roller/${role.id}/spoerg`, da('messages:ask.title.role'))
    await ask(tarek, 'Jeg vil gerne lære at dømme.', da('messages:ask.text.role'))
    await tarek.passes()
    await tarek.presses(da('messages:ask.send'))
    await tarek.reads(da('messages:flash.asked'), 'Jeg vil gerne lære at dømme.')
    const talk = tarek.path.split('/').at(-1) ?? ''

    const karin = await member('koordinator')
    await karin.opens('/koordinator/roller')
    await karin.passes()
    await karin.opens(`/koordinator/roller/${role.id}`)
    await karin.passes()
    await karin.page.locator(`a[href="/koordinator/samtaler/${talk}"]`).click()
    await karin.standsAt(`/koordinator/samtaler/${talk}`)
    await karin.reads(da('messages:desk.why.role'), 'Jeg vil gerne lære at dømme.')
    await karin.passes()

    const leader = await member('forening')
    await leader.opens(`/mit/beskeder/${talk}`)
    await leader.passes()
    await leader.presses(da('messages:interest.agree'))
    await leader.reads(da('messages:flash.agreed'), da('messages:outcome.agreed'))
    await leader.passes()
    expect(one<{ filled: number }>('SELECT filled FROM wanted_roles WHERE need_id = ?', role.id).filled).toBe(role.filled + 1)
    await mailTo(site(), 'frivillig', da('mail:messageWaiting.agreed.subject'))
  }, 120_000)

  it('is written by its leaders, approved with other words, and then everybody can see it', async () => {
    const { slug } = one<{ slug: string }>("SELECT slug FROM organisations WHERE name LIKE 'Idrætsforeningen Klip%'")
    const leader = await member('forening', { javaScript: false, width: 360 })
    await leader.opens(`/forening/${slug}/roller/ny`)
    await leader.passes()
    await leader.presses(da('wanted:form.submit'))
    await leader.passes()
    await leader.chooses(da('wanted:form.role'), da('wanted:roles.driver'))
    await leader.writes(da('wanted:form.title'), 'Kør bolde til stævne')
    await leader.writes(da('wanted:form.text'), 'Du kører bolde og vand. Ring på 56 95 12 34.')
    await leader.chooses(da('wanted:form.town'), 'Rønne')
    await leader.page.locator('input[value="sat-morning"]').check({ force: true })
    await leader.presses(da('wanted:form.submit'))
    await leader.reads(da('forms:errors.phone-in-text'))
    expect(await leader.field(da('wanted:form.title')).inputValue()).toBe('Kør bolde til stævne')
    await leader.writes(da('wanted:form.text'), 'Du kører bolde og vand.')
    await leader.presses(da('wanted:form.submit'))
    await leader.standsAt(`/forening/${slug}/roller`, da('wanted:leader.title'))
    await leader.reads('Kør bolde til stævne', da('wanted:flash.submitted'))
    await leader.passes()

    const { id } = one<{ id: string }>("SELECT need_id AS id FROM wanted_roles WHERE title = 'Kør bolde til stævne'")
    const nobody = await visitor()
    expect(await nobody.opens(`/roller/${id}`)).toBe(404)
    const karin = await member('koordinator')
    await karin.opens(`/koordinator/godkendelse/rolle/${id}`)
    await karin.passes()
    await karin.writes(da('wanted:form.title'), 'Kør bolde til stævner')
    await karin.presses(da('wanted:approval.approve'))
    await karin.standsAt('/koordinator/godkendelse')
    expect(await nobody.opens(`/roller/${id}`)).toBe(200)
    await nobody.reads('Kør bolde til stævner')
    await nobody.passes()
  }, 120_000)
})

describe('a conversation that went wrong', () => {
  it('is told of, read by a coordinator who is written down, and closed with a word to both', async () => {
    const { id } = one<{ id: string }>(
      "SELECT c.id FROM conversations c WHERE c.about = 'offer' AND c.asker_user_id IS NOT NULL AND c.state = 'open'",
    )
    const rania = await member('tilflytter', { width: 360, language: 'ar' })
    await rania.opens(`/mit/beskeder/${id}`)
    await rania.passes()
    await rania.unfolds(ar('messages:tools.title'))
    await rania.writes(ar('messages:tools.reason'), 'لا أريد هذا.')
    await rania.presses(ar('messages:tools.report'))
    await rania.reads(ar('messages:flash.reported'))

    const karin = await member('koordinator')
    await karin.opens('/koordinator/samtaler')
    await karin.passes()
    await karin.page.locator(`a[href="/koordinator/samtaler/${id}"]`).first().click()
    await karin.standsAt(`/koordinator/samtaler/${id}`)
    await karin.reads(da('messages:desk.why.reported'), 'لا أريد هذا.')
    await karin.writes(da('messages:desk.word'), 'Jeg lukker her. Ring til mig.')
    await karin.passes()
    await karin.presses(da('messages:desk.close'))
    await karin.reads(da('messages:flash.closed'))
    await karin.presses(da('messages:desk.handle'))
    await karin.reads(da('messages:flash.handled'))
    await karin.passes()
    expect(
      site().rows("SELECT actor FROM audit_events WHERE action = 'conversation.read' AND subject = ?", `conversation:${id}`).length,
    ).toBeGreaterThan(0)

    await rania.opens(`/mit/beskeder/${id}`)
    await rania.reads(ar('messages:end.coordinator'), 'Jeg lukker her. Ring til mig.')
    await rania.passes()
    const late = await (
      await signedIn(site(), 'tilflytter')
    ).post(`/mit/beskeder/${id}`, {
      intent: 'write',
      text: 'En ting til',
      formKey: 'a-late-form-key',
    })
    expect([late.status, late.text.includes('En ting til')]).toEqual([409, true])
    // what nobody has a reason to read stays between the two
    const { id: quiet } = one<{ id: string }>("SELECT id FROM conversations WHERE about = 'organisation' AND state = 'open'")
    expect((await (await signedIn(site(), 'koordinator')).get(`/koordinator/samtaler/${quiet}`)).status).toBe(404)
  }, 120_000)
})
