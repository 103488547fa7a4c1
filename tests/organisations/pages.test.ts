import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townSlugs } from '~/island/towns'
import {
  clockOf,
  inWeekOrder,
  minutesOf,
  pageDifferences,
  sameName,
  slugOf,
  stepParts,
  withActivity,
  type OrganisationPage,
  type WeeklyActivity,
} from '~/organisations/organisation'
import { activityForm, pageForm, registerForm } from '~/organisations/organisation-form'
import {
  pageOf,
  PageMoved,
  proposePage,
  setOrganisationPage,
  waitingChange,
  withdrawChange,
  workingPage,
} from '~/organisations/organisation-pages.server'
import { changeForApproval, publishChange, sendBackChange, waitingOrganisationChanges } from '~/organisations/page-approval.server'
import { historyOf } from '~/organisations/page-history.server'
import { action as saveActivity } from '~/organisations/routes/activity'
import { action as savePage, loader as pageLoader } from '~/organisations/routes/page'
import { setTrusted } from '~/organisations/organisation-standing.server'
import { addMember } from '~/organisations/memberships.server'
import { organisationBySlug, organisationsById } from '~/organisations/organisations.server'
import { days } from '~/people/facts'
import { auditFor } from '~/server/audit.server'
import { findByWords } from '~/server/search-index.server'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { publishedRole } from '~tests/support/roles'
import { association, coordinator, person, publishedOffer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import '~/server/wiring.server'

useHouse()

const activity = (change: Partial<WeeklyActivity> = {}): Omit<WeeklyActivity, 'id'> => ({
  name: 'Badminton for begyndere',
  day: 'thu',
  starts: 18 * 60,
  ends: 19 * 60 + 30,
  place: '',
  interest: 'badminton',
  womenOnly: false,
  ageFrom: 16,
  ageTo: null,
  ...change,
})
const lead = (text: string) => (page: OrganisationPage) => ({ ...page, lead: text })
const view = (id: string) => organisationsById([id]).get(id)
const waits = (id: string) => waitingChange(id) ?? expect.fail('nothing waits')
const publish = (id: string, by = coordinator()) => {
  const change = waits(id)
  publishChange(by, change.id, change.changedAt.getTime())
}

describe('a leader changes the page', () => {
  it('and nobody sees it before a coordinator has read it', () => {
    const { id, leader } = association()
    expect(proposePage(leader, id, lead('Badminton og kaffe'))).toBe('waiting')
    expect(view(id)?.lead).toBe('')
    expect(workingPage(id)).toMatchObject({ state: 'waiting', page: { lead: 'Badminton og kaffe' } })
    publish(id)
    expect(view(id)).toMatchObject({ lead: 'Badminton og kaffe', approved: true })
    expect(findByWords('organisation', 'kaffe')).toEqual([id])
  })

  it('again, on top of what waits: it stays one change', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Først'))
    proposePage(leader, id, (page) => withActivity(page, 'torsdag', activity()))
    expect(waitingOrganisationChanges()).toHaveLength(1)
    expect(waits(id).page).toMatchObject({ lead: 'Først', activities: [{ id: 'torsdag' }] })
    publish(id)
    expect(view(id)?.activities).toMatchObject([{ name: 'Badminton for begyndere', starts: 1080 }])
  })

  it('back to what it was: nothing waits any more', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Først'))
    publish(id)
    proposePage(leader, id, lead('Anderledes'))
    proposePage(leader, id, lead('Først'))
    expect(waitingChange(id)).toBeNull()
    expect(proposePage(leader, id, (page) => page)).toBe('unchanged')
  })

  it('and can drop what waits or came back', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Først'))
    publish(id)
    proposePage(leader, id, lead('Anderledes'))
    const change = waits(id)
    sendBackChange(coordinator(), change.id, change.changedAt.getTime(), 'Skriv lidt kortere.')
    withdrawChange(leader, id)
    expect(workingPage(id)).toMatchObject({ state: 'as-public', page: { lead: 'Først' } })
  })

  it('of an organisation that is trusted: at once, and it stands in the history', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Først'))
    publish(id)
    setTrusted(coordinator(), id, true)
    expect(proposePage(leader, id, lead('Straks'))).toBe('published')
    expect(view(id)?.lead).toBe('Straks')
    expect(historyOf(id)[0]).toMatchObject({ state: 'published', before: { lead: 'Først' }, decidedBy: null, changedByName: 'Kirsten' })
  })

  it('that waited already, of an organisation that is trusted since: saving it once more publishes it', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Først'))
    publish(id)
    proposePage(leader, id, lead('Venter'))
    setTrusted(coordinator(), id, true)
    expect(proposePage(leader, id, lead('Venter'))).toBe('published')
    expect([view(id)?.lead, waitingChange(id)]).toEqual(['Venter', null])
  })

  it('only of their own: another person, a helper or a coordinator cannot', () => {
    const { id } = association()
    for (const stranger of [person(), coordinator(), association().leader])
      expect(() => proposePage(stranger, id, lead('Kapret'))).toThrow(PageMoved)
  })
})

describe('a coordinator decides', () => {
  it('and of two at once the second is told', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Nyt'))
    const change = waits(id)
    publishChange(coordinator(), change.id, change.changedAt.getTime())
    expect(() => sendBackChange(coordinator(), change.id, change.changedAt.getTime(), 'Nej')).toThrow(PageMoved)
    expect(view(id)?.lead).toBe('Nyt')
  })

  it('on what was read, and nothing newer: what a leader wrote meanwhile goes public unseen in no case', () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('Det, der blev læst'))
    const read = waits(id)
    proposePage(leader, id, lead('Det, ingen har set'))
    expect(() => publishChange(coordinator(), read.id, read.changedAt.getTime())).toThrow(PageMoved)
    expect(view(id)?.lead).toBe('')
  })

  it('with words put right: those are published, kept in the history, and the leaders are told', async () => {
    const { id, leader } = association({ name: 'Klubben' })
    proposePage(leader, id, lead('Kom bare'))
    const change = waits(id)
    publishChange(coordinator(), change.id, change.changedAt.getTime(), { lead: 'Kom og vær med' })
    expect(view(id)?.lead).toBe('Kom og vær med')
    expect(historyOf(id)[0]?.page.lead).toBe('Kom og vær med')
    expect((await waitingMails())[0]).toMatchObject({ to: leader.email, template: 'organisation-page-approved', data: { edited: true } })
    expect(auditFor(`organisation:${id}`).map(({ action }) => action)).toContain('organisation.page-approved')
  })

  it('back, with a reason: the page the leader wrote is still there to go on with', async () => {
    const { id, leader } = association()
    proposePage(leader, id, lead('For langt'))
    const change = waits(id)
    sendBackChange(coordinator(), change.id, change.changedAt.getTime(), 'Skriv lidt kortere.')
    expect(workingPage(id)).toMatchObject({ state: 'sent-back', reason: 'Skriv lidt kortere.', page: { lead: 'For langt' } })
    expect((await waitingMails())[0]).toMatchObject({ to: leader.email, template: 'organisation-page-sent-back' })
    proposePage(leader, id, lead('Kort'))
    expect(waits(id).page.lead).toBe('Kort')
    expect(changeForApproval(change.id)?.change.state).toBe('sent-back')
  })

  it('and an organisation nobody has approved is not there for others', () => {
    const { id } = association()
    const slug = view(id)?.slug ?? ''
    expect([organisationBySlug(slug), organisationBySlug(slug, { hidden: true })?.id]).toEqual([null, id])
  })
})

describe('two leaders at once', () => {
  const at = (id: string) => ({ slug: view(id)?.slug ?? '' })
  const read = async (as: Somebody, id: string) =>
    (await answerOf(pageLoader(await visit(`/forening/${at(id).slug}/side`, { as, params: at(id) })))).data as { read: string }
  const save = async (as: Somebody, id: string, form: Record<string, string>) =>
    answerOf(
      savePage(
        await visit(`/forening/${at(id).slug}/side`, {
          as,
          params: at(id),
          form: { intent: 'save', name: 'Boldklubben', town: 'roenne', ...form },
        }),
      ),
    )

  it('the second is told, keeps what was typed, and nothing of the first is lost before they know', async () => {
    const { id, leader } = association()
    const other = person()
    addMember(leader, id, other.userId, 'leader')
    const [mine, theirs] = [await read(leader, id), await read(other, id)]
    expect(await save(other, id, { lead: 'Den andens ord', read: theirs.read })).toMatchObject({ status: 302 })
    expect(await save(leader, id, { lead: 'Mine ord', read: mine.read })).toMatchObject({
      status: 409,
      data: { reply: { initialValue: { lead: 'Mine ord' }, error: { '': ['page-changed'] } } },
    })
    expect(waits(id).page.lead).toBe('Den andens ord')
    expect(await save(leader, id, { lead: 'Mine ord', read: (await read(leader, id)).read })).toMatchObject({ status: 302 })
    expect(waits(id).page.lead).toBe('Mine ord')
  })

  it('a form that is sent twice is not told of itself, and the coordinator reads on', async () => {
    const { id, leader } = association()
    const { read: mark } = await read(leader, id)
    await save(leader, id, { lead: 'Mine ord', read: mark })
    const { changedAt } = waits(id)
    expect(await save(leader, id, { lead: 'Mine ord', read: mark })).toMatchObject({ status: 302 })
    expect(waits(id).changedAt).toEqual(changedAt)
  })

  it('weekly times do not stand in the way of the text', async () => {
    const { id, leader } = association()
    const { read: mark } = await read(leader, id)
    proposePage(leader, id, (page) => withActivity(page, 'torsdag', activity()))
    expect(await save(leader, id, { lead: 'Mine ord', read: mark })).toMatchObject({ status: 302 })
    expect(waits(id).page).toMatchObject({ lead: 'Mine ord', activities: [{ id: 'torsdag' }] })
  })
})

describe('a weekly activity', () => {
  it('that is sent in twice stands there once; another one beside it', async () => {
    const { id, leader } = association()
    const params = { slug: view(id)?.slug ?? '', activity: 'ny' }
    const training = { intent: 'save', name: 'Håndbold', day: 'mon', starts: '17:00', ends: '18:00' }
    for (const form of [training, training, { ...training, day: 'tue' }])
      await saveActivity(await visit(`/forening/${params.slug}/tider/ny`, { as: leader, params, form }))
    expect(waits(id).page.activities.map(({ name, day }) => [name, day])).toEqual([
      ['Håndbold', 'mon'],
      ['Håndbold', 'tue'],
    ])
  })
})

describe('an association that gets another name', () => {
  it('is found by it, and so are its offers and its roles, and by the old one nothing any more', () => {
    const club = association({ name: 'Havnegruppen' })
    const offer = publishedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    const role = publishedRole({ club })
    expect([findByWords('offer', 'havnegruppen'), findByWords('role', 'havnegruppen')]).toEqual([[offer], [role.id]])
    proposePage(club.leader, club.id, (page) => ({ ...page, name: 'Fyrtårnet' }))
    expect(findByWords('offer', 'fyrtårnet')).toEqual([])
    publish(club.id)
    const found = (word: string) => (['organisation', 'offer', 'role'] as const).map((about) => findByWords(about, word))
    expect(found('fyrtårnet')).toEqual([[club.id], [offer], [role.id]])
    expect(found('havnegruppen')).toEqual([[], [], []])
  })
})

describe('a register is read in while a page is worked at', () => {
  const known = (website: string | null = null) => {
    const club = association()
    proposePage(club.leader, club.id, (page) => ({ ...page, lead: 'Først', website }))
    publish(club.id)
    return club
  }
  const present = (id: string) => pageOf(view(id) ?? expect.fail('gone'))
  const readIn = (id: string, change: Partial<OrganisationPage>) => setOrganisationPage(coordinator(), id, { ...present(id), ...change })
  const imported = { ...activity(), id: 'fra-registret' }

  it('and the leader still finds what waits, and goes on with it', () => {
    const { id, leader } = known()
    proposePage(leader, id, lead('Lederens egne ord'))
    readIn(id, { website: 'https://nyt.dk/', activities: [imported] })
    expect(workingPage(id)).toMatchObject({ state: 'waiting', page: { lead: 'Lederens egne ord' } })
    expect(proposePage(leader, id, lead('Lederens nye ord'))).toBe('waiting')
    expect(waitingOrganisationChanges()).toHaveLength(1)
  })

  it('and approving what waited takes nothing of it away again', () => {
    const { id, leader } = known()
    proposePage(leader, id, lead('Lederens egne ord'))
    const read = waits(id)
    readIn(id, { website: 'https://nyt.dk/', town: 'nexoe', activities: [imported] })
    expect(() => publishChange(coordinator(), read.id, read.changedAt.getTime())).toThrow(PageMoved)
    publish(id)
    expect(present(id)).toMatchObject({ lead: 'Lederens egne ord', website: 'https://nyt.dk/', town: 'nexoe' })
    expect(present(id).activities).toEqual([imported])
  })

  it('and what the leader has written of the same thing stays', () => {
    const { id, leader } = known('https://gammelt.dk/')
    proposePage(leader, id, (page) => ({ ...page, website: 'https://lederens.dk/' }))
    readIn(id, { website: 'https://registrets.dk/' })
    expect([present(id).website, waits(id).page.website]).toEqual(['https://registrets.dk/', 'https://lederens.dk/'])
  })

  it('and what came back with a reason is still there to go on with', () => {
    const { id, leader } = known()
    proposePage(leader, id, lead('For langt'))
    sendBackChange(coordinator(), waits(id).id, waits(id).changedAt.getTime(), 'Kortere')
    readIn(id, { activities: [imported] })
    expect(workingPage(id)).toMatchObject({ state: 'sent-back', reason: 'Kortere', page: { lead: 'For langt', activities: [imported] } })
  })

  it('and nothing waits any more when it says the same', () => {
    const { id, leader } = known()
    proposePage(leader, id, (page) => ({ ...page, town: 'nexoe' }))
    readIn(id, { town: 'nexoe' })
    expect([waitingChange(id), workingPage(id).state]).toEqual([null, 'as-public'])
  })
})

const anActivity = fc.record<WeeklyActivity>({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.string({ minLength: 1 }),
  day: fc.constantFrom(...days),
  starts: fc.nat(700),
  ends: fc.integer({ min: 701, max: 1440 }),
  place: fc.string(),
  interest: fc.option(fc.constantFrom('football', 'music')),
  womenOnly: fc.boolean(),
  ageFrom: fc.option(fc.nat(99)),
  ageTo: fc.option(fc.nat(99)),
})
const aPage = fc.record<OrganisationPage>({
  name: fc.string(),
  town: fc.constantFrom(...townSlugs),
  place: fc.string(),
  lead: fc.string(),
  about: fc.string(),
  joining: fc.array(fc.string(), { maxLength: 3 }),
  goodToKnow: fc.uniqueArray(fc.constantFrom('try-free', 'step-free')),
  languages: fc.uniqueArray(fc.constantFrom('da', 'ar')),
  interests: fc.uniqueArray(fc.constantFrom('football', 'music')),
  industries: fc.uniqueArray(fc.constantFrom('food')),
  ageFrom: fc.option(fc.nat(99)),
  ageTo: fc.option(fc.nat(99)),
  website: fc.option(fc.webUrl()),
  pictureId: fc.option(fc.string()),
  activities: fc.uniqueArray(anActivity, { selector: ({ id }) => id }).map(inWeekOrder),
})

describe('two versions of a page', () => {
  it('do not differ from themselves, also after they were kept as JSON', () => {
    fc.assert(
      fc.property(aPage, (page) => void expect(pageDifferences(page, JSON.parse(JSON.stringify(page)) as OrganisationPage)).toEqual([])),
    )
  })

  it('differ in exactly what one must change in the first to get the second', () => {
    fc.assert(
      fc.property(aPage, aPage, (before, after) => {
        let page = before
        for (const each of pageDifferences(before, after)) {
          if (each.field !== 'activity') page = { ...page, [each.field]: each.after }
          else page = withActivity(page, each.after?.id ?? each.before?.id ?? '', each.after)
        }
        expect({ ...page, activities: inWeekOrder(page.activities) }).toEqual(after)
      }),
    )
  })

  it('differ the other way round in as many places', () => {
    fc.assert(
      fc.property(aPage, aPage, (one, two) => void expect(pageDifferences(one, two)).toHaveLength(pageDifferences(two, one).length)),
    )
  })
})

describe('small things', () => {
  it('clock times go there and back', () => {
    fc.assert(fc.property(fc.nat(1439), (minutes) => void expect(minutesOf(clockOf(minutes))).toBe(minutes)))
    expect(['24:00', '7', '12:60', 'kl. 8', ''].map(minutesOf)).toEqual([null, null, null, null, null])
  })
  it('an address is made of any name', () => {
    fc.assert(fc.property(fc.string(), (name) => void expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)))
    expect(slugOf('Søsportsforeningen Æblå & Co.')).toBe('soesportsforeningen-aeblaa-co')
    expect(sameName('Foreningen Nye Naboer', 'nye  naboer')).toBe(true)
    expect(sameName('Nye Naboer', 'Gamle Naboer')).toBe(false)
  })
  it('a step has a heading when it begins with one', () => {
    expect(stepParts('Sig hej: Tryk på knappen.')).toEqual({ title: 'Sig hej', text: 'Tryk på knappen.' })
    expect(stepParts('Kom torsdag kl. 18:30')).toEqual({ title: null, text: 'Kom torsdag kl. 18:30' })
  })
})

const problems = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

describe('what is typed', () => {
  const page = { name: 'Klubben', lead: 'Vi spiller.', town: 'nexoe' }
  it.each([
    [{ ...page, about: 'Ring 56 12 34 56' }, [['about', 'phone-in-text']]],
    [{ ...page, joining2: 'Skriv til os@klub.dk' }, [['joining2', 'email-in-text']]],
    [{ ...page, lead: '010190-1234' }, [['lead', 'cpr']]],
    [{ ...page, ageFrom: '40', ageTo: '12' }, [['ageTo', 'ages-turned']]],
    [{ ...page, website: 'javascript:alert(1)' }, [['website', 'website']]],
    [{ ...page, town: 'københavn' }, [['town', 'choose']]],
    [{ ...page, goodToKnow: ['sauna'] }, [['goodToKnow.0', 'choose']]],
    [{ ...page, website: 'www.klub.dk' }, []],
  ])('page %#', (form, expected) => expect(problems(pageForm.safeParse(form))).toEqual(expected))

  const training = { name: 'Håndbold', day: 'mon', starts: '17:00', ends: '18:00' }
  it.each([
    [{ ...training, ends: '16:00' }, [['ends', 'ends-before-start']]],
    [{ ...training, ends: '17:00' }, [['ends', 'ends-before-start']]],
    [{ ...training, starts: '25:00' }, [['starts', 'clock']]],
    [{ ...training, day: 'someday' }, [['day', 'choose']]],
    [{ ...training, starts: '17.00' }, []],
  ])('activity %#', (form, expected) => expect(problems(activityForm.safeParse(form))).toEqual(expected))

  it('registering keeps a note for staff alone, which may hold a number', () => {
    expect(
      registerForm.safeParse({ name: 'Koret', kind: 'group', town: 'hasle', lead: 'Vi synger', note: 'Ring 56 12 34 56' }).success,
    ).toBe(true)
  })
})
