import { describe, expect, it } from 'vitest'
import { action as newcomerAction } from '~/matching/routes/newcomer'
import { suggestionsFor } from '~/matching/suggestions.server'
import { typedFrom } from '~/newcomers/entry'
import { jobForm, type JobSeekerTyped } from '~/newcomers/job-form'
import { changeNewcomerForm, registerNewcomerForm } from '~/newcomers/newcomer-form'
import { milestoneFacts } from '~/newcomers/milestones.server'
import { ALWAYS_HERE, kindsFor } from '~/newcomers/newcomer'
import { needsOf } from '~/newcomers/needs.server'
import { readNewcomer, selfRegisteredWaiting } from '~/newcomers/newcomers.server'
import { action as changeAction } from '~/newcomers/routes/change'
import { action as seek } from '~/newcomers/routes/seek-job'
import { addWishes, ownWishes, registerJobSeeker } from '~/newcomers/self-registration.server'
import { offerKinds } from '~/offers/offer'
import { personById, saveProfile } from '~/people/people.server'
import { newId } from '~/server/ids.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const words = {
  name: 'Yusuf',
  ageBand: '15-17',
  town: 'nexoe',
  languages: ['ar', 'da'],
  danishLevel: 'good',
  arrivedMonth: '2026-03',
  industries: ['retail'],
  when: ['weekday-afternoons', 'weekends'],
  transport: 'bike',
  channel: 'phone',
  phone: '11223344',
  consent: 'on',
}
const here = { language: 'da', network: '203.0.113.7' } as const
const typed = (change: object = {}): JobSeekerTyped => jobForm.parse({ ...words, formKey: newId(), ...change })
const theOne = () => selfRegisteredWaiting()[0]?.id ?? ''
const send = async (change: Record<string, string | string[]> = {}) =>
  answerOf(seek(await visit('/fritidsjob/soeg', { form: { intent: 'register', formKey: newId(), ...words, ...change } })))

describe('a boy of sixteen who looks for a job', () => {
  it('stands in the queue with a need of the kind, and with as little as a job can be found by', async () => {
    const mette = coordinator()
    await registerJobSeeker(null, typed(), here)
    expect(needsOf(theOne())).toMatchObject([{ kind: 'spare-time-job', state: 'open' }])
    expect(readNewcomer(mette, theOne())).toMatchObject({
      name: 'Yusuf',
      ageBand: '15-17',
      consentBy: 'self',
      source: 'self',
      gender: null,
      wishes: null,
      children: [],
    })
  })

  it('sees jobs at once that he is old enough for', async () => {
    const details = { jobHours: 'few', jobWork: ['shop'] }
    publishedOffer({ kind: 'spare-time-job', title: 'Butik', details: { ...details, jobAge: 'from-15' } })
    publishedOffer({ kind: 'spare-time-job', title: 'Bar', details: { ...details, jobAge: 'from-18' } })
    const { status, data } = await send()
    expect([status, data]).toMatchObject([200, { done: { offers: [{ title: 'Butik' }] } }])
  })

  it('at thirteen or fourteen adds nothing but a job to what he looks for', async () => {
    const omar = volunteer({ firstName: 'Omar' })
    await registerJobSeeker(omar, typed(), here)
    handle().sqlite.prepare("UPDATE newcomers SET age_band = '13-14'").run()
    expect(addWishes(omar, ['language-buddy'])).toBe(false)
    expect(addWishes(omar, ['spare-time-job', 'language-buddy'])).toBe(false)
    expect(addWishes(omar, ['spare-time-job'])).toBe(true)
    expect(ownWishes(omar)?.wishes.map(({ kind }) => kind)).toEqual(['spare-time-job'])
  })

  it('with an account has the wish on his own page', async () => {
    const yusuf = volunteer({ firstName: 'Yusuf' })
    await registerJobSeeker(yusuf, typed(), here)
    expect(ownWishes(yusuf)?.wishes).toMatchObject([{ kind: 'spare-time-job' }])
  })

  it('is never proposed for a job he is too young for, and the desk is told what would have to be otherwise', async () => {
    coordinator()
    const details = { jobHours: 'few', jobWork: ['shop'] }
    const bar = publishedOffer({ kind: 'spare-time-job', town: 'nexoe', details: { ...details, jobAge: 'from-18' } })
    const shop = publishedOffer({ kind: 'spare-time-job', town: 'nexoe', details: { ...details, jobAge: 'from-13' } })
    await registerJobSeeker(null, typed(), here)
    const need = needsOf(theOne())[0]
    const ranked = need && suggestionsFor(need)
    expect(ranked?.suggestions.map(({ offerId }) => offerId)).toEqual([shop])
    expect(ranked?.excluded).toEqual([{ offerId: bar, because: ['too-young'] }])
  })
})

describe('a girl of thirteen', () => {
  it('is written down only when a parent says yes, and what was typed is not lost', async () => {
    const refused = await send({ ageBand: '13-14' })
    expect(refused).toMatchObject({
      status: 400,
      data: { done: null, reply: { error: { parent: ['parent'] }, initialValue: { name: 'Yusuf', town: 'nexoe' } } },
    })
    expect(selfRegisteredWaiting()).toEqual([])
    expect((await send({ ageBand: '13-14', parent: 'on' })).status).toBe(200)
    expect(readNewcomer(coordinator(), theOne())).toMatchObject({ ageBand: '13-14', consentBy: 'parent' })
  })

  it('gets no account and no mail: the address is a parent’s', async () => {
    const mother = volunteer({ firstName: 'Amal', email: 'amal@example.org' })
    await registerJobSeeker(mother, typed({ ageBand: '13-14', parent: 'on', channel: 'email', email: 'amal@example.org' }), here)
    expect(ownWishes(mother)).toBeNull()
    expect(await waitingMails()).toEqual([])
    expect(theOne()).not.toBe('')
  })

  it('is not made older when a coordinator changes something else', async () => {
    await registerJobSeeker(null, typed({ ageBand: '13-14', parent: 'on' }), here)
    const read = readNewcomer(coordinator(), theOne())
    if (!read) throw new Error('not there')
    const fields = Object.fromEntries(Object.entries(typedFrom(read)).filter(([, value]) => value !== null))
    expect(changeNewcomerForm.safeParse({ ...fields, town: 'hasle' }).data).toMatchObject({ ageBand: '13-14', town: 'hasle' })
    expect(registerNewcomerForm.safeParse({ ...fields, needs: ['transport'], consent: 'on' }).success).toBe(false)
  })
})

describe('a mother with an account who writes for her child and does not tick so', () => {
  it('known as a newcomer herself: the child is written down with all that was typed, and her own wishes stay as they were', async () => {
    const amal = volunteer({ firstName: 'Amal' })
    newcomer({ name: 'Amal', ageBand: '41-64', account: amal })
    await registerJobSeeker(amal, typed(), here)
    expect(readNewcomer(coordinator(), theOne())).toMatchObject({ name: 'Yusuf', town: 'nexoe', industries: ['retail'], hasAccount: false })
    expect(needsOf(theOne())).toMatchObject([{ kind: 'spare-time-job' }])
    expect(ownWishes(amal)?.wishes.map(({ kind }) => kind)).toEqual(['language-buddy'])
  })

  it('known as a volunteer: her account does not become her child’s', async () => {
    const amal = volunteer({ firstName: 'Amal' })
    const known = personById(amal.userId)
    if (known) saveProfile(amal, { ...known, ageBand: '41-64' })
    await registerJobSeeker(amal, typed(), here)
    expect(readNewcomer(coordinator(), theOne())).toMatchObject({ name: 'Yusuf', hasAccount: false })
    expect(ownWishes(amal)).toBeNull()
  })

  it('whoever is known and of that age wishes for themselves', async () => {
    const yusuf = volunteer({ firstName: 'Yusuf' })
    newcomer({ name: 'Yusuf', ageBand: '15-17', account: yusuf })
    expect(await registerJobSeeker(yusuf, typed(), here)).toEqual({ outcome: 'added' })
    expect(ownWishes(yusuf)?.wishes.map(({ kind }) => kind)).toEqual(['language-buddy', 'spare-time-job'])
  })
})

describe('thirteen and fourteen at the desk', () => {
  it('look for a spare-time job and for nothing else', async () => {
    const mette = coordinator()
    await registerJobSeeker(null, typed({ ageBand: '13-14', parent: 'on' }), here)
    const id = theOne()
    const open = async (kind: string) =>
      newcomerAction(
        await visit(`/koordinator/tilflyttere/${id}`, { as: mette, params: { id }, form: { intent: 'open-need', kind } }),
      ) as Promise<Response>
    expect((await open('mentor-work')).headers.get('set-cookie')).toBeTruthy()
    expect(needsOf(id).map(({ kind }) => kind)).toEqual(['spare-time-job'])
    expect(kindsFor('13-14')).toEqual(['spare-time-job'])
    expect(kindsFor('15-17')).toEqual(offerKinds)
  })

  it('stand there only where they stood before: nobody is made that young', async () => {
    const mette = coordinator()
    const { id } = newcomer({ ageBand: '15-17' })
    const read = readNewcomer(mette, id)
    if (!read) throw new Error('not there')
    const fields = Object.fromEntries(Object.entries(typedFrom(read)).filter(([, value]) => value !== null)) as Record<string, string>
    const save = async (ageBand: string) =>
      answerOf(
        changeAction(
          await visit(`/koordinator/tilflyttere/${id}/ret`, { as: mette, params: { id }, form: { intent: 'save', ...fields, ageBand } }),
        ),
      )
    expect(await save('13-14')).toMatchObject({ status: 400, data: { result: { error: { ageBand: ['only-before'] } } } })
    expect(readNewcomer(mette, id)?.ageBand).toBe('15-17')
    expect((await save('18-25')).status).toBe(302)
  })
})

describe('a girl who was born here', () => {
  it('says so instead of a month, and is counted among no arrivals', async () => {
    await registerJobSeeker(null, typed({ arrivedMonth: ALWAYS_HERE }), here)
    expect(readNewcomer(coordinator(), theOne())?.arrivedMonth).toBe(ALWAYS_HERE)
    expect(milestoneFacts({ from: '2018-01', until: '2030-12' })).toEqual([])
  })
})

describe('the form for a job', () => {
  it('tells every mistake at once', async () => {
    const { status, data } = await send({ name: '', when: [], phone: '', consent: '' })
    const { reply } = data as { reply: { error: Record<string, string[]> } }
    expect([status, Object.keys(reply.error).toSorted()]).toEqual([400, ['consent', 'name', 'phone', 'when']])
  })

  it('tells a machine that fills in the trap what it tells a person, and writes nothing down', async () => {
    expect((await send({ website: 'http://cheap.example' })).status).toBe(200)
    expect(selfRegisteredWaiting()).toEqual([])
  })
})
