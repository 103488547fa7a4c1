import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksIndustry, frontOf, kindsOf, offerKinds, requirementsOf, type WizardStep } from '~/offers/offer'
import { kindForm, radiusOf, reachOf, unfinishedSteps, validPart, whatForm, whereForm } from '~/offers/offer-form'
import { previewOf } from '~/offers/offer-preview'
import { offerRow } from '~/offers/offer-reading.server'
import { beginOffer, offerForReading, ownOffer } from '~/offers/offers.server'
import { ownFields } from '~/offers/own-fields'
import { action } from '~/offers/routes/wizard'
import { action as begin } from '~/offers/routes/new'
import { leftOut, saveStep } from '~/offers/wizard.server'
import { availabilityOf } from '~/people/availability'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { FRONTS } from '~/ui/front'
import { useHouse } from '~tests/support/house'
import { association, coordinator, draftOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

function viewOf(actor: Actor, id: string) {
  const own = ownOffer(actor, id)
  if (!own) throw new Error('this is not an offer of theirs')
  return own.view
}

type Fields = Record<string, string | readonly string[]>
function typed(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form
}
const WHAT: Fields = {
  title: 'Snak dansk over kaffe',
  text: 'Vi mødes på biblioteket.',
  languages: ['da', 'en'],
  availability: ['tue-evening', 'sat-morning'],
  frequency: 'weekly',
  meeting: 'cafe',
}
const WHERE: Fields = { town: 'roenne', reach: '8', audience: ['everyone'], capacity: '2' }
const YOU: Fields = { ageBand: '26-40', transport: 'bike' }

describe('a step of the wizard', () => {
  const does = (actor: Actor, id: string, step: WizardStep, fields: Fields) =>
    saveStep(actor, id, ownOffer(actor, id)?.view.kind ?? null, step, typed(fields))

  it('begins with what a person has told about themselves', () => {
    const kirsten = volunteer({ town: 'svaneke', languages: ['da', 'de'], availability: availabilityOf(['mon-morning']) })
    const view = offerForReading(kirsten, beginOffer(kirsten, 'language-buddy', null))
    expect(view).toMatchObject({
      state: 'draft',
      kind: 'language-buddy',
      front: 'language',
      town: 'svaneke',
      languages: ['da', 'de'],
      availability: availabilityOf(['mon-morning']),
    })
  })

  it('keeps all of it when all is right', () => {
    const kirsten = volunteer()
    const id = beginOffer(kirsten, 'language-buddy', null)
    expect([
      does(kirsten, id, 'hvad', WHAT),
      does(kirsten, id, 'hvor', { ...WHERE, untilDate: '2027-06-30' }),
      does(kirsten, id, 'dig', YOU),
    ]).toEqual([null, null, null])
    expect(offerForReading(kirsten, id)).toMatchObject({
      title: 'Snak dansk over kaffe',
      languages: ['da', 'en'],
      availability: availabilityOf(['tue-evening', 'sat-morning']),
      frequency: 'weekly',
      details: { meeting: 'cafe' },
      town: 'roenne',
      radiusKm: 8,
      audience: ['everyone'],
      capacity: 2,
      untilDate: '2027-06-30',
    })
    expect(personById(kirsten.userId)).toMatchObject({ ageBand: '26-40', transport: 'bike' })
  })

  it('keeps what is right when something must be mended, and says what', () => {
    const kirsten = volunteer()
    const id = draftOffer({ owner: kirsten, title: 'Før', text: 'Gammel tekst.' })
    expect(does(kirsten, id, 'hvad', { ...WHAT, text: 'Ring 56 95 12 34', frequency: 'now and then' })?.error).toMatchObject({
      text: ['phone-in-text'],
      frequency: ['choose'],
    })
    expect(offerForReading(kirsten, id)).toMatchObject({
      title: 'Snak dansk over kaffe',
      text: 'Ring 56 95 12 34',
      frequency: 'weekly',
      languages: ['da', 'en'],
    })
    expect(does(kirsten, id, 'hvor', { ...WHERE, capacity: '99' })?.error).toEqual({ capacity: ['too-big:30'] })
    expect(offerForReading(kirsten, id)).toMatchObject({ town: 'roenne', radiusKm: 8, capacity: 1 })
  })

  it('keeps a single tick though another field must be mended', () => {
    const kirsten = volunteer()
    const id = draftOffer({ owner: kirsten })
    does(kirsten, id, 'hvad', { ...WHAT, text: '', languages: ['ar'], availability: ['tue-afternoon'], interests: ['knitting'] })
    expect(offerForReading(kirsten, id)).toMatchObject({
      languages: ['ar'],
      availability: availabilityOf(['tue-afternoon']),
      interests: ['knitting'],
    })
    does(kirsten, id, 'hvor', { ...WHERE, town: '', audience: ['women'] })
    expect(offerForReading(kirsten, id)).toMatchObject({ audience: ['women'] })
  })

  it.each(['Ring 56 95 12 34', 'Skriv til alma@example.dk', 'Vi læser. '.repeat(60).trim()])(
    'keeps a text in the draft that cannot be published, and does not send it: %s',
    (text) => {
      const kirsten = volunteer()
      const id = beginOffer(kirsten, 'language-buddy', null)
      expect(does(kirsten, id, 'hvad', { ...WHAT, title: text, text })).not.toBeNull()
      expect(viewOf(kirsten, id)).toMatchObject({ title: text, text })
      expect(unfinishedSteps(viewOf(kirsten, id), { ageBand: '26-40', transport: 'bike' })).toContain('hvad')
      expect(leftOut('language-buddy', 'hvad', typed({ ...WHAT, title: text, text }))).toEqual([])
    },
  )

  it('never keeps a CPR number, nor more than a draft has room for, and names what it leaves out', () => {
    const kirsten = volunteer()
    for (const text of ['Mit nummer er 010190-1234', 'å'.repeat(4001)]) {
      const id = draftOffer({ owner: kirsten, text: 'Før.' })
      does(kirsten, id, 'hvad', { ...WHAT, text })
      expect(viewOf(kirsten, id).text).toBe('Før.')
      expect(leftOut('language-buddy', 'hvad', typed({ ...WHAT, text }))).toEqual(['text'])
    }
    expect([
      leftOut('language-buddy', 'hvor', typed({ ...WHERE, untilDate: '2027-02-30', town: '' })),
      leftOut(null, 'slags', typed({ kind: 'x' })),
      leftOut('transport', 'se', typed(WHAT)),
    ]).toEqual([['untilDate'], ['kind'], []])
  })

  it('keeps nothing of another kind’s questions', () => {
    const kirsten = volunteer()
    const id = beginOffer(kirsten, 'transport', null)
    does(kirsten, id, 'hvad', { ...WHAT, state: 'published', ownerUserId: 'somebody', capacity: '30' })
    expect(offerForReading(kirsten, id)).toMatchObject({ details: {}, state: 'draft', capacity: 1 })
    expect(offerRow(id)?.ownerUserId).toBe(kirsten.userId)
  })

  it('takes a kind that changes along to its front', () => {
    const kirsten = volunteer()
    const id = draftOffer({ owner: kirsten })
    does(kirsten, id, 'slags', { kind: 'club-place' })
    expect(offerRow(id)).toMatchObject({ kind: 'club-place', front: 'leisure' })
    expect(does(kirsten, id, 'slags', { kind: 'wizard' })?.error).toEqual({ kind: ['choose'] })
    expect(offerRow(id)).toMatchObject({ kind: 'club-place', front: 'leisure' })
  })

  it('of what was typed keeps exactly the fields that are right by themselves', () => {
    const anything = fc.oneof(
      fc.constantFrom('roenne', 'aarhus', '8', '0', '7', '31', 'island', '2027-02-30', '2027-02-28', ''),
      fc.subarray(['everyone', 'women', 'cats']),
    )
    fc.assert(
      fc.property(
        fc.record({ town: anything, reach: anything, audience: anything, capacity: anything, untilDate: anything }, { requiredKeys: [] }),
        (fields) => {
          const kept = validPart(whereForm, fields)
          for (const [name, field] of Object.entries(whereForm.shape)) {
            const value = (fields as Record<string, unknown>)[name]
            // a group of boxes that are all empty is not sent: it says that nothing is chosen
            const right =
              name === 'audience' && value === undefined ? true : value !== undefined && value !== '' && field.safeParse(value).success
            expect(name in kept, `${name} ${JSON.stringify(value)}`).toBe(right)
          }
        },
      ),
    )
    expect(validPart(kindForm, { kind: 'language-buddy', extra: 'x' })).toEqual({ kind: 'language-buddy' })
  })
})

describe('what is still missing', () => {
  const person = { ageBand: '26-40', transport: 'bike' }
  const done = (actor: Actor, kind: (typeof offerKinds)[number] = 'language-buddy') => {
    const id = beginOffer(actor, kind, null)
    saveStep(
      actor,
      id,
      kind,
      'hvad',
      typed({ ...WHAT, ...Object.fromEntries(Object.entries(ownFields[kind]).map(([name, { choices }]) => [name, choices[0] ?? ''])) }),
    )
    saveStep(actor, id, kind, 'hvor', typed(WHERE))
    return viewOf(actor, id)
  }

  it.each(offerKinds)('nothing, once every step of %s is filled in', (kind) => {
    expect(unfinishedSteps(done(volunteer(), kind), person)).toEqual([])
  })
  it('each step is named by what it lacks', () => {
    const whole = done(volunteer())
    expect(unfinishedSteps({ ...whole, kind: null }, person)).toEqual(['slags'])
    for (const lacking of [{ title: '' }, { text: '' }, { languages: [] }, { availability: 0 }, { frequency: null }, { details: {} }])
      expect(unfinishedSteps({ ...whole, ...lacking }, person), JSON.stringify(lacking)).toEqual(['hvad'])
    for (const lacking of [{ town: null }, { audience: [] }]) expect(unfinishedSteps({ ...whole, ...lacking }, person)).toEqual(['hvor'])
    expect(unfinishedSteps(whole, { ageBand: null, transport: 'car' })).toEqual(['dig'])
    expect(unfinishedSteps({ ...whole, title: '', town: null }, { ageBand: null, transport: null })).toEqual(['hvad', 'hvor', 'dig'])
  })
  it('an organisation is not asked for its age', () => {
    expect(unfinishedSteps({ ...done(volunteer()), organisation: true }, { ageBand: null, transport: null })).toEqual([])
  })
  it('a choice of reach stands for a radius and back', () => {
    for (const reach of whereForm.shape.reach.options) expect(reachOf(radiusOf(reach))).toBe(reach)
    expect([radiusOf('island'), reachOf(12)]).toEqual([null, '15'])
  })
})

describe('the wizard’s pages', () => {
  const acts = async (as: Actor, id: string, step: string, form: Fields) =>
    answerOf(action(await visit(`/mit/tilbud/${id}/${step}`, { as, params: { id, step }, form })))

  it('lead from step to step and end with a coordinator', async () => {
    const kirsten = volunteer()
    const started = await answerOf(begin(await visit('/tilbud/nyt', { as: kirsten, form: { intent: 'begin', kind: 'language-buddy' } })))
    const id = /^\/mit\/tilbud\/(\w+)\/hvad$/.exec(started.location ?? '')?.[1] ?? ''
    expect((await acts(kirsten, id, 'hvad', { intent: 'save', ...WHAT })).location).toBe(`/mit/tilbud/${id}/hvor`)
    expect((await acts(kirsten, id, 'hvor', { intent: 'save', ...WHERE })).location).toBe(`/mit/tilbud/${id}/dig`)
    expect((await acts(kirsten, id, 'se', { intent: 'submit' })).location).toBe(`/mit/tilbud/${id}/se`)
    expect(offerRow(id)?.state).toBe('draft')
    expect((await acts(kirsten, id, 'dig', { intent: 'save', ...YOU })).location).toBe(`/mit/tilbud/${id}/se`)
    expect((await acts(kirsten, id, 'se', { intent: 'submit' })).location).toBe('/mit')
    expect(offerRow(id)?.state).toBe('submitted')
  })

  it('answer a wrong field with 400, and a step that is none or an offer of somebody else with 404', async () => {
    const kirsten = volunteer()
    const id = draftOffer({ owner: kirsten })
    expect((await acts(kirsten, id, 'hvad', { intent: 'save', ...WHAT, title: '' })).status).toBe(400)
    expect((await acts(kirsten, id, 'hvorfor', { intent: 'save' })).status).toBe(404)
    expect((await acts(volunteer(), id, 'hvad', { intent: 'save', ...WHAT })).status).toBe(404)
    expect((await acts(coordinator(), id, 'se', { intent: 'submit' })).status).toBe(404)
  })

  it('say that a draft was saved only of what is', async () => {
    const kirsten = volunteer()
    const id = draftOffer({ owner: kirsten })
    expect((await acts(kirsten, id, 'hvad', { intent: 'save', after: 'keep', ...WHAT, text: 'CPR 010190-1234' })).data).toMatchObject({
      unsaved: ['text'],
    })
    expect((await acts(kirsten, id, 'hvad', { intent: 'save', after: 'keep', ...WHAT, text: 'Ring 56951234' })).data).toMatchObject({
      unsaved: [],
    })
    expect((await acts(kirsten, id, 'hvad', { intent: 'save', after: 'close', ...WHAT, text: 'CPR 010190-1234' })).location).toBe('/mit')
  })

  it('begin nothing without a kind, nor for a club that somebody else leads', async () => {
    const kirsten = volunteer()
    const tries = async (form: Fields) =>
      (await answerOf(begin(await visit('/tilbud/nyt', { as: kirsten, form: { intent: 'begin', ...form } })))).status
    expect([await tries({}), await tries({ kind: 'club-place', organisationId: association().id })]).toEqual([400, 400])
  })

  it('show while one writes how it will look, right or not', () => {
    const kirsten = volunteer()
    const view = viewOf(kirsten, draftOffer({ owner: kirsten }))
    expect(
      previewOf(view, 'hvad', typed({ title: 'Ring 56951234', text: '', languages: ['xx', 'uk'], availability: ['sat-morning', 'never'] })),
    ).toMatchObject({ title: 'Ring 56951234', text: '', languages: ['uk'], availability: availabilityOf(['sat-morning']) })
    expect(previewOf(view, 'slags', typed({ kind: 'transport' }))).toMatchObject({ kind: 'transport', front: 'transport' })
    expect(previewOf(view, 'hvor', typed({ town: 'nexoe', capacity: '-3', audience: 'cats' }))).toMatchObject({
      town: 'nexoe',
      free: 0,
      audience: [],
    })
  })
})

describe('kinds', () => {
  it('stand in eight fronts, each in one, and no front is empty', () => {
    expect(FRONTS.flatMap(kindsOf).toSorted()).toEqual([...offerKinds].toSorted())
    expect(FRONTS.filter((front) => kindsOf(front).length === 0)).toEqual([])
    expect(new Set(Object.values(frontOf))).toEqual(new Set(FRONTS))
  })
  it('ask their own questions and no others', () => {
    expect(whatForm('mentor-work').safeParse({ ...WHAT, experience: undefined }).success).toBe(false)
    expect(Object.keys(whatForm('transport').shape)).not.toContain('meeting')
    expect(asksIndustry.every((kind) => frontOf[kind] === 'mentor')).toBe(true)
  })
  it.each([
    ['mentor-work', ['everyone'], ['training']],
    ['mentor-education', ['young'], ['training']],
    ['friend-family', ['families'], ['child-certificate']],
    ['homework-help', ['youth'], ['child-certificate']],
    ['activity-companion', ['children'], ['child-certificate']],
    ['language-buddy', ['everyone'], []],
    ['transport', ['seniors'], []],
  ] as const)('%s for %j needs %j before a match may start', (kind, audience, required) => {
    expect(requirementsOf({ kind, audience, details: {}, ofOrganisation: false })).toEqual(required)
    expect(requirementsOf({ kind, audience, details: {}, ofOrganisation: true })).toEqual([])
  })
  it.each([
    ['from-13', ['child-certificate']],
    ['from-15', []],
    ['from-18', []],
  ] as const)('a private person’s job, or help to get one, %s needs %j; an organisation answers for its own', (jobAge, required) => {
    const given = { kind: 'spare-time-job' as const, audience: ['youth' as const], details: { jobAge, jobWork: ['apply'] } }
    expect(requirementsOf({ ...given, ofOrganisation: false })).toEqual(required)
    expect(requirementsOf({ ...given, ofOrganisation: true })).toEqual([])
  })
})
