import { describe, expect, it } from 'vitest'
import { townName } from '~/island/towns'
import type { OfferKind } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { mailTo, useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)
const { da, ar } = say

interface Run {
  kind: OfferKind
  width: number
  javaScript: boolean
  volunteer: string
  newcomer: string
  /** The kind's own questions, each with an answer, as keys of the texts. */
  own: [string, string][]
  missing: CredentialKind | null
}

const runs: Run[] = [
  {
    kind: 'language-buddy',
    width: 1280,
    javaScript: true,
    volunteer: 'Asta',
    newcomer: 'Yara',
    own: [['own.meeting.label', 'own.meeting.cafe']],
    missing: null,
  },
  {
    kind: 'friend-family',
    width: 360,
    javaScript: true,
    volunteer: 'Birk',
    newcomer: 'Omar',
    own: [
      ['own.household.label', 'own.household.with-children'],
      ['own.together.label', 'own.together.meals'],
    ],
    missing: 'child-certificate',
  },
  {
    kind: 'mentor-work',
    width: 1280,
    javaScript: false,
    volunteer: 'Ellinor',
    newcomer: 'Salma',
    own: [
      ['own.experience.label', 'own.experience.retired'],
      ['own.workHelp.label', 'own.workHelp.cv'],
    ],
    missing: 'training',
  },
  {
    kind: 'activity-companion',
    width: 360,
    javaScript: false,
    volunteer: 'Villads',
    newcomer: 'Tarek',
    own: [['own.pace.label', 'own.pace.calm']],
    missing: null,
  },
]
const PASSWORD = 'granit og strandsand'
const PHONES = { volunteer: '+45 20 30 40 50', newcomer: '60 70 80 90' }
const needFilter = (kind: OfferKind) => ({ industry: kind === 'mentor-work', interest: kind !== 'mentor-work' })

describe.each(runs)('the whole way from an account to a first hour: $kind, $width px, with a script: $javaScript', (run) => {
  const { width, javaScript, kind } = run
  const email = `${run.volunteer.toLowerCase()}@example.test`
  const newcomerEmail = `${run.newcomer.toLowerCase()}@example.test`
  const title = `${run.volunteer} vil gerne følges`
  const kindName = da(`facts:kinds.${kind}`)

  it(`takes ${run.volunteer} and ${run.newcomer} from strangers to people who meet`, async () => {
    const volunteer = await visitor({ width, javaScript })
    await makesAnAccount(volunteer)
    await makesAnOffer(volunteer)

    const coordinator = await visitor({ width, javaScript })
    await coordinator.opens('/koordinator')
    await coordinator.passes()
    await coordinator.signsIn('koordinator')
    await coordinator.standsAt('/koordinator')
    await approves(coordinator)
    await registers(coordinator)
    await proposes(coordinator)

    await volunteerSaysYes(volunteer)
    // a shared device: what it is set to is not what she reads
    const newcomer = await visitor({ width, javaScript, language: 'ar', device: 'da-DK' })
    await newcomerSaysYes(newcomer)
    if (run.missing) await recordsWhatIsMissing(coordinator, run.missing)
    await bothKnowEachOther(volunteer, newcomer)
    expect(await logsAnHour(volunteer)).toBe(1)
  }, 180_000)

  async function makesAnAccount(anna: Person) {
    await anna.opens('/')
    await anna.passes()
    await anna.follows(da('home:ways.help.title'))
    await anna.standsAt('/log-ind', da('people:signIn.title'))
    await anna.passes()
    await anna.follows(da('people:signIn.register'))
    await anna.standsAt('/opret', da('people:register.title'))
    await anna.writes(da('people:firstName'), run.volunteer)
    await anna.writes(da('people:email'), email)
    await anna.writes(da('people:password'), PASSWORD)
    await anna.ticks(da('people:register.terms'))
    await anna.passes()
    await anna.presses(da('people:register.submit'))
    await anna.standsAt('/opret', da('people:register.sentTitle'))
    await anna.passes()
    await anna.opensMail(email, da('mail:verifyAddress.subject'))
    await anna.passes()
    await anna.followsLinkTo('/log-ind/')
    await anna.passes()
    await anna.presses(da('people:followLink.submit'))
    await anna.standsAt('/tilbud/nyt', da('offers:wizard.slags.title'))
    await anna.passes()
  }

  async function makesAnOffer(anna: Person) {
    const next = (step: string) => da('offers:wizard.next', { step: da(`offers:wizard.${step}.step`) })
    await anna.picks(da('offers:wizard.slags.kind'), kindName)
    await anna.presses(next('hvad'))
    await anna.standsAt(/^\/mit\/tilbud\/[a-z0-9]+\/hvad$/, da('offers:wizard.hvad.title'))
    await anna.writes(da('offers:wizard.hvad.name'), title)
    await anna.writes(da('offers:wizard.hvad.text'), 'Vi tager det stille og roligt. Du må gerne tage en ven med.')
    for (const [question, answer] of run.own) await anna.picks(da(`facts:${question}`), da(`facts:${answer}`))
    await anna.picks(da('offers:wizard.hvad.languages'), 'dansk', 'العربية')
    await anna.picks(da('offers:wizard.hvad.availability'), slot('tue', 'evening'), slot('thu', 'evening'), slot('sat', 'morning'))
    await anna.picks(da('offers:wizard.hvad.frequency'), da('facts:frequencies.weekly'))
    if (needFilter(kind).interest)
      await anna.picks(da('offers:wizard.hvad.interests'), da('facts:interests.cooking'), da('facts:interests.music'))
    if (needFilter(kind).industry)
      await anna.picks(da('offers:wizard.hvad.industries'), da('facts:industries.food'), da('facts:industries.retail'))
    await anna.passes()
    await anna.presses(next('hvor'))
    await anna.standsAt(/\/hvor$/, da('offers:wizard.hvor.title'))
    await anna.chooses(da('offers:wizard.hvor.town'), townName('gudhjem'))
    await anna.picks(da('offers:wizard.hvor.reach'), da('facts:island'))
    await anna.picks(da('offers:wizard.hvor.audience'), da('facts:audiences.everyone'))
    await anna.writes(da('offers:wizard.hvor.capacity'), '1')
    await anna.passes()
    await anna.presses(next('dig'))
    await anna.standsAt(/\/dig$/, da('offers:wizard.dig.title'))
    await anna.picks(da('offers:wizard.dig.ageBand'), da('facts:ageBands.41-64'))
    await anna.picks(da('offers:wizard.dig.transport'), da('facts:transports.car'))
    await anna.writes(da('offers:wizard.dig.phone'), PHONES.volunteer)
    await anna.passes()
    await anna.presses(next('se'))
    await anna.standsAt(/\/se$/, da('offers:wizard.se.title'))
    await anna.reads(title, townName('gudhjem'))
    await anna.readsNowhere(email)
    await anna.passes()
    await anna.presses(da('offers:review.submit'))
    await anna.standsAt('/mit', da('mine:hello', { name: run.volunteer }))
    await anna.reads(da('flash:offerSubmitted'), da('offers:states.submitted'))
    await anna.passes()
  }

  async function approves(karin: Person) {
    await karin.passes()
    await karin.opens('/koordinator/godkendelse')
    await karin.passes()
    await karin.follows(title)
    await karin.standsAt(/^\/koordinator\/godkendelse\/[a-z0-9]+$/, da('approvals:one.heading'))
    await karin.reads(title)
    await karin.passes()
    await karin.presses(da('approvals:approve.do'))
    await karin.standsAt('/koordinator/godkendelse')
    await karin.reads(da('approvals:flash.approved'))
    await mailTo(site(), email, da('mail:offerApproved.subject'))
  }

  async function registers(karin: Person) {
    await karin.opens('/koordinator/tilflyttere')
    await karin.passes()
    await karin.follows(da('newcomers:list.register'))
    await karin.standsAt('/koordinator/tilflyttere/ny', da('newcomers:register.heading'))
    await karin.writes(da('newcomers:form.name'), run.newcomer)
    await karin.picks(da('newcomers:form.locale'), 'العربية')
    await karin.picks(da('newcomers:form.channel'), da('newcomers:channels.email'))
    await karin.writes(da('newcomers:form.email'), newcomerEmail)
    await karin.writes(da('newcomers:form.phone'), PHONES.newcomer)
    await karin.picks(da('newcomers:form.needs'), kindName)
    await karin.picks(da('newcomers:form.languages'), 'arabisk')
    await karin.picks(da('newcomers:form.danish'), da('facts:danishLevels.some'))
    await karin.chooses(da('newcomers:form.town'), townName('gudhjem'))
    await karin.page.locator('select[name=arrivedMonth]').selectOption({ index: 2 })
    await karin.picks(da('newcomers:form.transport'), da('facts:transports.bike'))
    await karin.picks(da('newcomers:form.radius'), da('facts:radius', { km: 8 }))
    await karin.picks(da('newcomers:form.availability'), slot('tue', 'evening'), slot('thu', 'evening'))
    await karin.picks(da('newcomers:form.age'), da('facts:ageBands.26-40'))
    await karin.unfolds(da('newcomers:form.more'))
    await karin.picks(da('newcomers:form.interests'), da('facts:interests.cooking'), da('facts:interests.music'))
    await karin.picks(da('newcomers:form.industries'), da('facts:industries.food'), da('facts:industries.retail'))
    await karin.writes(da('newcomers:form.wishesText'), 'Vil gerne tale mere dansk i hverdagen.')
    // the consent stands there in the language that was chosen above, and in no other
    await karin.reads(ar('newcomers:consent.title'))
    expect(await karin.page.getByText(da('newcomers:consent.title'), { exact: true }).isVisible()).toBe(false)
    await karin.ticks(da('newcomers:consent.given'))
    await karin.passes()
    await karin.presses(da('newcomers:register.do'))
    await karin.standsAt(/^\/koordinator\/tilflyttere\/[a-z0-9]{16}$/, run.newcomer)
    await karin.reads(da('newcomers:flash.registered'))
    await karin.passes()
  }

  async function proposes(karin: Person) {
    await karin.follows(da('newcomers:one.find'))
    await karin.standsAt(/^\/koordinator\/behov\/[a-z0-9]+$/, da('matching:suggestions.heading', { kind: kindName, name: run.newcomer }))
    await karin.passes()
    // ranked, each with its reasons, and what does not fit with what is in the way
    const ours = karin.page.locator('li.sug').filter({ hasText: title })
    await ours.waitFor()
    const ranks = await karin.page.locator('li.sug').count()
    expect(ranks).toBeGreaterThan(1)
    const reasons = await ours.innerText()
    for (const reason of ['language', 'distance', 'time', 'load', 'requirements'])
      expect(reasons).toContain(da(`matching:reasons.${reason}.term`))
    expect(reasons).toContain(da('matching:reasons.distance.same'))
    expect(reasons).toContain(run.missing ? da(`facts:credentials.${run.missing}`) : da('matching:reasons.requirements.met'))
    const list = karin.path
    await karin.follows(da('matching:suggestions.map'))
    await karin.standsAt(/vis=kort/)
    await karin.page
      .getByRole('img', { name: da('matching:map.label', { name: run.newcomer }) })
      .or(karin.page.locator('.map svg'))
      .first()
      .waitFor()
    await karin.passes()
    await karin.opens(list)
    await ours.getByRole('button', { name: da('matching:suggestion.propose') }).click()
    await karin.reads(da('matching:flash.proposed'))
    // the same newcomer again, with the way to the match
    await karin.page.getByRole('link', { name: da('matching:panel.toMatch') }).waitFor()
  }

  async function volunteerSaysYes(anna: Person) {
    await anna.opensMail(email, da('mail:matchProposed.subject'))
    await anna.followsLinkTo('/svar/')
    await anna.reads(da('letter:title.offer'), da('letter:other.offer'))
    // before both have said yes nobody learns who the other is
    await anna.readsNowhere(run.newcomer, newcomerEmail, PHONES.newcomer)
    await anna.passes()
    await anna.presses(da('letter:yes'))
    await anna.reads(da('letter:told.waiting.title'))
    await anna.readsNowhere(run.newcomer, newcomerEmail)
    await anna.passes()
  }

  async function newcomerSaysYes(yara: Person) {
    const [letter = ''] = (await mailTo(site(), newcomerEmail, ar('mail:matchProposed.subject'))).links.filter((link) =>
      link.startsWith('/svar/'),
    )
    await yara.opens(letter)
    await yara.page.getByRole('heading', { level: 1, name: ar('letter:title.need', { name: run.volunteer }) }).waitFor()
    await yara.reads(ar('letter:greeting', { name: run.newcomer }))
    await yara.readsNowhere(email, PHONES.volunteer)
    await yara.passes()
    await mainLinesAreArabic(yara)
    await yara.presses(ar('letter:yes'))
    await yara.reads(ar(run.missing ? 'letter:told.agreed.title' : 'letter:told.active.title'))
    await yara.passes()
    await mainLinesAreArabic(yara)
    if (run.missing) await yara.readsNowhere(email, PHONES.volunteer)
  }

  async function recordsWhatIsMissing(karin: Person, missing: CredentialKind) {
    await karin.opens('/koordinator/match?state=agreed')
    await karin.passes()
    await karin.follows(da('matching:match.pair', { one: run.volunteer, other: run.newcomer }))
    await karin.standsAt(/^\/koordinator\/match\/[a-z0-9]+$/, da('matching:match.pair', { one: run.volunteer, other: run.newcomer }))
    await karin.reads(da('course:checklist.title.onlyThis'))
    expect(await karin.button(da('course:checklist.start')).count(), 'a match that lacks a requirement cannot begin').toBe(0)
    await karin.passes()
    await karin.presses(da(`course:checklist.record.${missing}`))
    await karin.reads(da('course:checklist.title.ready'))
    await karin.passes()
    await karin.presses(da('course:checklist.start'))
    await karin.reads(da('matching:flash.started'))
    await karin.passes()
  }

  async function bothKnowEachOther(anna: Person, yara: Person) {
    const mail = await mailTo(site(), email, da('mail:matchActive.subject'))
    const active = run.missing ? da('mail:matchActive.subject') : mail.subject
    await expectMail(email, active, [run.newcomer, newcomerEmail])
    await expectMail(newcomerEmail, ar('mail:matchActive.subject'), [run.volunteer, email])
    await anna.opens('/mit')
    await anna.reads(run.newcomer, da('mine:matches.told.active'))
    await anna.follows(da('mine:matches.see'))
    await anna.standsAt(/^\/mit\/match\/[a-z0-9]+$/)
    await anna.reads(run.newcomer, newcomerEmail)
    await anna.passes()
    await yara.opens(yara.path)
    await yara.reads(run.volunteer, email)
    await yara.passes()
  }

  async function expectMail(to: string, subject: string, words: readonly string[]) {
    const found = site().rows<{ text: string }>('SELECT text FROM mailbox WHERE to_address = ? AND subject = ?', to, subject)
    expect(found.filter(({ text }) => words.every((word) => text.includes(word)))).toHaveLength(1)
  }

  async function logsAnHour(anna: Person) {
    await anna.opens('/mit')
    await anna.picks(da('mine:log.who'), run.newcomer)
    await anna.picks(da('mine:log.when'), da('mine:log.days.yesterday'))
    const length = '1 time'
    await anna.page.locator('.quick__form button.btn--big').click()
    await anna.reads(da('logging:saved.match', { me: run.volunteer, length, name: run.newcomer }), da('mine:latest.title'))
    await anna.passes()
    await anna.follows(da('mine:latest.all'))
    await anna.standsAt('/mit/timer', da('mine:hoursTitle'))
    await anna.reads(run.newcomer)
    await anna.passes()
    return anna.page.locator('#alle .ownlist > li').count()
  }
})

function slot(day: string, time: string): string {
  return `${da(`facts:days.${day}`)} ${da(`facts:times.${time}`)}`
}

/** What stands large on the page is Arabic; Danish is only what is marked as Danish. */
async function mainLinesAreArabic(person: Person) {
  const others = await person.page.evaluate(() => {
    const lines: string[] = []
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const box = node.parentElement
      if (!box || box.closest('[lang]')?.getAttribute('lang') !== 'ar') continue
      if (/[a-zæøå]{3,}/i.test(text) && !/[\u0600-\u06ff]/.test(text)) lines.push(text)
    }
    return lines
  })
  // names of people and places stay as they are written
  expect(others.filter((line) => !/^[A-ZÆØÅ][a-zæøå]+$/.test(line) && !line.includes('@'))).toEqual([])
}
