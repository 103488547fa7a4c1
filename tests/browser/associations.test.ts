import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { Caller, mailTo, signedIn, useSite, type Site } from '~tests/support/site'
import { refusalIn, refused } from '~tests/support/forms'

const site = useSite()
const { member, visitor } = useBrowser(site)
const { da } = say
const club = 'idraetsforeningen-klippeblaes'
const PASSWORD = 'granit og strandsand'

/** The waiting change of the club, as a coordinator's queue leads to it. */
function waitingOf(where: Site, slug: string): string {
  const [row] = where.rows<{ id: string }>(
    "SELECT c.id FROM organisation_changes c JOIN organisations o ON o.id = c.organisation_id WHERE o.slug = ? AND c.state = 'waiting'",
    slug,
  )
  if (!row) throw new Error(`nothing of ${slug} waits`)
  return `/koordinator/godkendelse/forening/${row.id}`
}
const pageOf = async (slug: string) => (await new Caller(site()).get(`/foreninger/${slug}`)).text

describe.each([
  { width: 1280, javaScript: true },
  { width: 360, javaScript: false },
])('a page that is changed, $width px, with a script: $javaScript', ({ width, javaScript }) => {
  const lead = `Fodbold og frugt, set på ${width} px`
  const team = `Gåhold ${width}`

  it('goes from its leader over a coordinator to everybody, and stands in the history', async () => {
    const leader = await member('forening', { width, javaScript })
    await leader.opens(`/forening/${club}`)
    await leader.passes()
    await leader.follows(da('organisations:leader.page.edit'))
    await leader.standsAt(`/forening/${club}/side`)
    await leader.passes()
    await leader.writes(da('organisations:fields.lead'), lead)
    await leader.presses(da('organisations:leader.page.send'))
    await leader.standsAt(`/forening/${club}`)
    await leader.reads(da('organisations:flash.page.waiting'))

    await leader.opens(`/forening/${club}/tider`)
    await leader.passes()
    await leader.follows(da('organisations:weekly.add'))
    await leader.standsAt(`/forening/${club}/tider/ny`)
    await leader.passes()
    await leader.writes(da('organisations:weekly.name'), team)
    await leader.picks(da('organisations:weekly.day'), da('facts:days.wed'))
    await leader.writes(da('organisations:weekly.starts'), '18:00')
    await leader.writes(da('organisations:weekly.ends'), '17:00')
    await leader.presses(da('organisations:weekly.save'))
    await leader.reads(da('forms:errors.ends-before-start'))
    expect(await leader.field(da('organisations:weekly.name')).inputValue()).toBe(team)
    await leader.writes(da('organisations:weekly.ends'), '19:30')
    await leader.presses(da('organisations:weekly.save'))
    await leader.standsAt(`/forening/${club}/tider`)

    expect(await pageOf(club)).not.toContain(lead)
    await leader.opens(`/forening/${club}/se`)
    await leader.reads(lead, team)
    await leader.passes()

    const coordinator = await member('koordinator', { width, javaScript })
    await coordinator.opens(waitingOf(site(), club))
    await coordinator.reads(lead)
    await coordinator.passes()
    await coordinator.presses(da('organisationDesk:page.approve'))
    await coordinator.standsAt('/koordinator/godkendelse')
    await coordinator.reads(da('organisationDesk:flash.pageApproved'))

    const anybody = await visitor({ width, javaScript })
    await anybody.opens(`/foreninger/${club}`)
    await anybody.reads(lead, team)
    await anybody.passes()
    await leader.opens(`/forening/${club}/historik`)
    await leader.reads(lead)
    await leader.passes()
    expect((await mailTo(site(), 'forening', da('mail:organisationPageApproved.subject'))).text).toContain(`/foreninger/${club}`)
  }, 120_000)
})

describe('a picture', () => {
  it('needs words, waits like all the rest, and is seen when a coordinator has seen it', async () => {
    const company = 'rokkestens-mejeri'
    const leader = await member('virksomhed')
    await leader.opens(`/forening/${company}/side`)
    const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#557527' } })
      .png()
      .toBuffer()
    const choose = () => leader.page.locator('input[type=file]').setInputFiles({ name: 'ost.png', mimeType: 'image/png', buffer: png })
    await choose()
    await leader.presses(da('organisations:leader.page.send'))
    await leader.reads(da('forms:errors.picture-words'))
    await choose()
    await leader.writes(da('pictures:alt'), 'Tre oste på en hylde')
    await leader.presses(da('organisations:leader.page.send'))
    await leader.standsAt(`/forening/${company}`)
    expect(await pageOf(company)).not.toContain('Tre oste på en hylde')
    await leader.opens(`/forening/${company}/se`)
    await leader.page.getByRole('img', { name: 'Tre oste på en hylde' }).waitFor()
    await leader.passes()

    const coordinator = await member('koordinator')
    await coordinator.opens(waitingOf(site(), company))
    await coordinator.page.getByRole('img', { name: 'Tre oste på en hylde' }).waitFor()
    await coordinator.unfolds(da('organisationDesk:page.edit'))
    await coordinator.writes(da('organisations:fields.lead'), 'Ost, smør og en fælles kantine')
    await coordinator.passes()
    await coordinator.presses(da('organisationDesk:page.approve'))
    await coordinator.standsAt('/koordinator/godkendelse')
    const page = await pageOf(company)
    expect([page.includes('Tre oste på en hylde'), page.includes('Ost, smør og en fælles kantine')]).toEqual([true, true])
  }, 60_000)

  it('that is sent back comes with its reason, and the leader goes on from there', async () => {
    const leader = await member('virksomhed', { javaScript: false })
    await leader.opens('/forening/rokkestens-mejeri/side')
    await leader.writes(da('organisations:fields.lead'), 'De bedste på øen')
    await leader.presses(da('organisations:leader.page.send'))
    await leader.standsAt('/forening/rokkestens-mejeri')
    const coordinator = await member('koordinator', { javaScript: false })
    await coordinator.opens(waitingOf(site(), 'rokkestens-mejeri'))
    await coordinator.presses(da('organisationDesk:page.sendBack'))
    await coordinator.reads(da('forms:errors.required'))
    await coordinator.writes(da('organisationDesk:reason'), 'Skriv hellere, hvad I laver.')
    await coordinator.presses(da('organisationDesk:page.sendBack'))
    await coordinator.standsAt('/koordinator/godkendelse')
    await leader.opens('/forening/rokkestens-mejeri/side')
    await leader.reads('Skriv hellere, hvad I laver.')
    expect(await leader.field(da('organisations:fields.lead')).inputValue()).toBe('De bedste på øen')
    await leader.opens('/forening/rokkestens-mejeri')
    await leader.presses(da('organisations:leader.page.withdraw'))
    await leader.reads(da('organisations:flash.withdrawn'))
  }, 60_000)
})

describe('somebody new', () => {
  it('is invited by mail, makes an account on the way, and helps; then leads in the other’s place', async () => {
    const leader = await member('forening')
    await leader.opens(`/forening/${club}/folk`)
    await leader.passes()
    await leader.writes(da('organisations:people.email'), 'vigga@example.test')
    await leader.presses(da('organisations:people.invite'))
    await leader.reads(da('organisations:flash.people.invited'), 'vigga@example.test')

    const vigga = await visitor({ width: 360 })
    await vigga.opensMail('vigga@example.test', da('mail:organisationInvitation.subject'))
    await vigga.followsLinkTo('/invitation/')
    await vigga.passes()
    await vigga.reads('Dorthe')
    await vigga.follows(da('organisations:invitation.register'))
    await vigga.standsAt(/^\/opret/)
    await vigga.writes(da('people:firstName'), 'Vigga')
    await vigga.writes(da('people:email'), 'vigga@example.test')
    await vigga.writes(da('people:password'), PASSWORD)
    await vigga.ticks(da('people:register.terms'))
    await vigga.presses(da('people:register.submit'))
    await vigga.reads(da('people:register.sentTitle'))
    await vigga.opensMail('vigga@example.test', da('mail:verifyAddress.subject'))
    await vigga.followsLinkTo('/log-ind/')
    await vigga.presses(da('people:followLink.submit'))
    await vigga.standsAt(/^\/invitation\//)
    await vigga.presses(da('organisations:invitation.accept'))
    await vigga.standsAt(`/forening/${club}`)
    await vigga.reads(da('organisations:flash.joined'))
    await vigga.passes()
    expect(await vigga.opens(`/forening/${club}/side`)).toBe(404)

    await leader.opens(`/forening/${club}/folk`)
    await leader.follows(new RegExp(`^${da('organisations:people.handOver')}.*Vigga`))
    await leader.passes()
    await leader.presses(da('organisations:people.handOverYes', { name: 'Vigga' }))
    await leader.reads(da('organisations:flash.people.handed-over'))
    expect(await leader.opens(`/forening/${club}/side`)).toBe(404)
    await vigga.opens(`/forening/${club}/folk`)
    await vigga.reads(da('organisations:people.lastLeader'))
    await vigga.follows(new RegExp(`^${da('organisations:people.handOver')}.*Dorthe`))
    await vigga.presses(da('organisations:people.handOverYes', { name: 'Dorthe' }))
    await vigga.reads(da('organisations:flash.people.handed-over'))
    expect(await leader.opens(`/forening/${club}/side`)).toBe(200)
  }, 120_000)

  it('registers an association after looking whether it is there, and leads it when a coordinator says yes', async () => {
    const liv = await member('frivillig', { javaScript: false, width: 360 })
    await liv.opens('/foreninger/ny')
    await liv.passes()
    await liv.writes(da('organisations:fields.name'), 'Idrætsforeningen Klippeblæs (eksempel)')
    await liv.picks(da('organisations:fields.kind'), da('organisations:kinds.group'))
    await liv.chooses(da('organisations:fields.town'), 'Hasle')
    await liv.writes(da('organisations:fields.lead'), 'Vi rapper på havnen')
    await liv.writes(da('organisations:claim.note'), 'Jeg er formand')
    await liv.presses(da('organisations:register.do'))
    await liv.reads(da('forms:errors.organisation-alike'))
    expect(await liv.field(da('organisations:claim.note')).inputValue()).toBe('Jeg er formand')
    await liv.writes(da('organisations:fields.name'), 'Rapperne på Kajen')
    await liv.presses(da('organisations:register.do'))
    await liv.standsAt('/forening/rapperne-paa-kajen')
    await liv.passes()
    expect((await new Caller(site()).get('/foreninger/rapperne-paa-kajen')).status).toBe(404)

    const coordinator = await member('koordinator')
    const [claim] = site().rows<{ id: string }>(
      "SELECT c.id FROM organisation_claims c JOIN organisations o ON o.id = c.organisation_id WHERE o.slug = 'rapperne-paa-kajen'",
    )
    await coordinator.opens(`/koordinator/godkendelse/leder/${claim?.id}`)
    await coordinator.reads('Jeg er formand')
    await coordinator.passes()
    await coordinator.presses(da('organisationDesk:claim.grant'))
    await coordinator.standsAt('/koordinator/godkendelse')
    expect((await new Caller(site()).get('/foreninger?q=rapperne')).text).toContain('/foreninger/rapperne-paa-kajen')
    await liv.opens('/forening/rapperne-paa-kajen')
    await liv.reads(da('organisations:leader.page.edit'))
  }, 120_000)
})

describe('the list', () => {
  it.each(['da', 'en', 'ar'] as const)('reads in %s, with and without filters, and is open data too', async (language) => {
    const person = await visitor({ language, width: language === 'ar' ? 360 : 1280, dark: language === 'en' })
    await person.opens(`/foreninger?sprog=${language}`)
    await person.passes()
    await person.opens('/foreninger?q=كرة القدم&kind=circus')
    await person.reads(person.t('organisations:list.ignored', { names: person.t('organisations:filter.kind') }))
    await person.reads('Boldklubben Havgus (eksempel)')
    const open = JSON.parse((await new Caller(site()).get('/foreninger.geojson?town=nexoe')).text) as {
      features: { properties: Record<string, unknown> }[]
    }
    expect(open.features.length).toBeGreaterThan(2)
    for (const { properties } of open.features) expect(Object.keys(properties)).toEqual(['id', 'slug', 'name', 'kind', 'town'])
  })

  it('of a company that pauses says so, and the coordinators’ register finds it', async () => {
    const anybody = await visitor()
    await anybody.opens('/foreninger/feriehusene-klitrosen')
    await anybody.reads(/Holder pause til og med/)
    const coordinator = await member('koordinator')
    await coordinator.opens('/koordinator/foreninger?state=paused')
    await coordinator.passes()
    await coordinator.follows('Feriehusene Klitrosen')
    await coordinator.standsAt(/^\/koordinator\/foreninger\/[a-z0-9]+$/)
    await coordinator.passes()
    await coordinator.presses(da('organisations:pause.resume'))
    await coordinator.reads(da('organisationDesk:flash.resumed'))
    expect(await pageOf('feriehusene-klitrosen')).not.toContain('Holder pause')
  })
})

describe('what is wrong', () => {
  it('is said at its field, in a summary, and nothing typed is lost', async () => {
    const leader = await signedIn(site(), 'forening')
    const answer = await leader.post(`/forening/${club}/side`, {
      intent: 'save',
      name: 'Klippeblæs',
      lead: 'Ring på 56 12 34 56',
      town: 'roenne',
      ageFrom: '40',
      ageTo: '12',
      website: 'nej',
      about: 'Det her må ikke gå tabt',
    })
    expect(refusalIn(answer, da('forms:errors.phone-in-text'), da('forms:errors.website'))).toEqual(refused)
    expect(answer.text).toContain('Det her må ikke gå tabt')
    expect(answer.text).toContain('Ring på 56 12 34 56')
  })

  it('is a stranger at a leader’s page, who is told nothing', async () => {
    const stranger = await signedIn(site(), 'virksomhed')
    for (const path of ['', '/side', '/se', '/tider', '/tider/ny', '/folk', '/historik'])
      expect([path, (await stranger.get(`/forening/${club}${path}`)).status]).toEqual([path, 404])
    expect((await stranger.post(`/forening/${club}/folk`, { intent: 'invite', email: 'x@example.test', as: 'leader' })).status).toBe(404)
    expect((await new Caller(site()).get(`/forening/${club}/side`)).to).toBe(`/log-ind?til=${encodeURIComponent(`/forening/${club}/side`)}`)
  })

  it('is an invitation of somebody else’s, or one that is used up: both are said plainly', async () => {
    const stranger = await member('virksomhed')
    await stranger.opens('/invitation/noget-helt-andet')
    await stranger.reads(da('organisations:invitation.goneTitle'))
    const leader = await signedIn(site(), 'forening')
    await leader.post(`/forening/${club}/folk`, { intent: 'invite', email: 'ukendt@example.test', as: 'helper' })
    const { links } = await mailTo(site(), 'ukendt@example.test', da('mail:organisationInvitation.subject'))
    const link = links.find((path) => path.startsWith('/invitation/')) ?? ''
    await stranger.opens(link)
    await stranger.reads(da('organisations:invitation.otherAddress'))
    await stranger.passes()
    const [before] = site().rows<{ n: number }>('SELECT count(*) AS n FROM memberships')
    await (await signedIn(site(), 'virksomhed')).post(link, { intent: 'accept' })
    expect(site().rows('SELECT count(*) AS n FROM memberships')).toEqual([before])
  })
})
