import { describe, expect, it } from 'vitest'
import { audienceOf, audienceShown, isHelp, isOldEnough, jobsHref, readJobFilter } from '~/offers/jobs'
import { findJobs } from '~/offers/jobs.server'
import { whatForm } from '~/offers/offer-form'
import { answersOf, questionsOf } from '~/offers/own-fields'
import { jobAges, groupsFrom, mayDo, mayNotDo, youngGroups, youngHours } from '~/offers/young-work'
import da from '~/i18n/locales/da/jobs.json'
import { saveProfile, personById } from '~/people/people.server'
import { availabilityOf } from '~/people/availability'
import { useHouse } from '~tests/support/house'
import { publishedOffer, volunteer } from '~tests/support/people'

useHouse()

const read = (query: string) => readJobFilter(new URLSearchParams(query))
const find = (query = '') => findJobs(read(query).filter)
const titles = (query = '') => find(query).jobs.map(({ title }) => title)
const job = (title: string, jobAge: string, more: object = {}) =>
  publishedOffer({ kind: 'spare-time-job', title, details: { jobAge, jobHours: 'few', jobWork: ['shop'] }, ...more })

describe('looking for a spare-time job', () => {
  it('stands in the address, and what does not exist is left out and named', () => {
    const { filter, ignored } = read('age=13-14&town=Nexø&day=sat&time=morning&industry=retail')
    expect([filter, ignored]).toEqual([{ age: '13-14', town: 'nexoe', day: 'sat', time: 'morning', industry: 'retail' }, []])
    expect(read(jobsHref(filter).split('?')[1] ?? '').filter).toEqual(filter)
    expect(read('age=12&town=Paris&day=x&industry=spy').ignored).toEqual(['age', 'town', 'day', 'industry'])
  })

  it('shows only jobs that one is old enough for, or may be', () => {
    job('Avisrute', 'from-13')
    job('Kasse', 'from-15')
    job('Bar', 'from-18')
    expect(titles('age=13-14')).toEqual(['Avisrute'])
    expect(titles('age=15-17').toSorted()).toEqual(['Avisrute', 'Kasse'])
    expect(titles('age=18-25')).toHaveLength(3)
    expect(titles()).toHaveLength(3)
    expect(isOldEnough('13-14', { details: {} })).toBe(true)
  })

  it('by day, time and trade, the nearest first; other kinds of offer are no jobs', () => {
    job('Is i Rønne', 'from-15', { town: 'roenne', availability: availabilityOf(['sat-morning']), industries: ['hotel-restaurant'] })
    job('Butik i Nexø', 'from-15', { town: 'nexoe', availability: availabilityOf(['wed-afternoon']), industries: ['retail'] })
    publishedOffer({ kind: 'language-buddy', title: 'Kaffe' })
    expect(titles('town=nexoe')).toEqual(['Butik i Nexø', 'Is i Rønne'])
    expect(titles('town=roenne')).toEqual(['Is i Rønne', 'Butik i Nexø'])
    expect(titles('day=sat')).toEqual(['Is i Rønne'])
    expect(titles('day=sat&time=afternoon')).toEqual([])
    expect(titles('industry=retail')).toEqual(['Butik i Nexø'])
  })

  it('is for whom its age says: nothing else is told of ages beside it, and help is for whom the helper says', () => {
    const asked = { kind: 'spare-time-job' as const, organisation: true, details: { jobAge: 'from-13', jobWork: ['shop'] } }
    expect(audienceOf({ ...asked, audience: ['young', 'adults'] })).toEqual(['everyone'])
    expect(audienceShown({ ...asked, audience: ['youth', 'young'] })).toEqual([])
    expect(audienceShown({ ...asked, audience: ['youth', 'women'] })).toEqual(['women'])
    const help = { ...asked, organisation: false, details: { jobAge: 'from-13', jobWork: ['apply'] } }
    expect(audienceShown({ ...help, audience: ['youth'] })).toEqual(['youth'])
    expect(audienceShown({ ...asked, kind: 'language-buddy', audience: ['everyone'] })).toEqual(['everyone'])
    job('Avisrute', 'from-13', { audience: ['young'] })
    expect(find().jobs[0]?.audience).toEqual(['everyone'])
  })

  it('from 13 years does not lie on a school day’s morning, except in the holidays', () => {
    const typed = {
      title: 'Avisrute',
      text: 'Vi deler aviser ud.',
      languages: ['da'],
      availability: ['mon-morning', 'sat-morning'],
      frequency: 'weekly',
      jobAge: 'from-13',
      jobHours: 'few',
      jobWork: ['delivery'],
    }
    const refused = (more: object) =>
      whatForm('spare-time-job')
        .safeParse({ ...typed, ...more })
        .error?.issues.map(({ message }) => message)
    expect(refused({})).toEqual(['school-mornings'])
    expect(refused({ jobHours: 'holidays' })).toBeUndefined()
    expect(refused({ jobAge: 'from-15' })).toBeUndefined()
    expect(refused({ availability: ['mon-afternoon', 'sat-morning'] })).toBeUndefined()
  })

  it('a job whose last day is over is gone', () => {
    job('Sommerjob', 'from-15', { untilDate: '2020-08-01' })
    expect(titles()).toEqual([])
  })

  it('help comes from those first who say that they are young; whoever does not say it is not shown as it, whatever their age', () => {
    const [kirsten, sofie, ali] = ['Kirsten', 'Sofie', 'Ali'].map((firstName) => volunteer({ firstName }))
    if (!kirsten || !sofie || !ali) throw new Error('three people')
    const known = personById(ali.userId)
    if (known) saveProfile(ali, { ...known, ageBand: '15-17' })
    const help = { jobAge: 'from-13', jobHours: 'few', jobWork: ['apply'] }
    const young = { ...help, youngHelper: ['self-young'] }
    publishedOffer({ kind: 'spare-time-job', title: 'Jeg læser din ansøgning', owner: sofie, details: young })
    publishedOffer({ kind: 'spare-time-job', title: 'Vi øver samtalen', owner: kirsten, details: help })
    publishedOffer({ kind: 'spare-time-job', title: 'Vi finder et opslag', owner: ali, details: help })
    const { jobs, helpers } = find()
    expect(jobs).toEqual([])
    expect(helpers.filter((offer) => offer.young).map(({ title }) => title)).toEqual(['Jeg læser din ansøgning'])
    expect(helpers.map(({ owner }) => owner).toSorted()).toEqual(['Ali', 'Kirsten', 'Sofie'])
    expect(helpers[0]?.owner).toBe('Sofie')
    expect(isHelp({ details: help, organisation: true })).toBe(false)
  })

  it('being young is asked of people alone, need not be told, and is never shown of an organisation', () => {
    const names = (ofOrganisation: boolean) => questionsOf('spare-time-job', ofOrganisation).map(([name]) => name)
    expect([names(false), names(true)]).toEqual([
      ['jobAge', 'jobHours', 'jobWork', 'youngHelper'],
      ['jobAge', 'jobHours', 'jobWork'],
    ])
    const { jobWork, youngHelper } = whatForm('spare-time-job').shape as Record<string, { safeParse(value: unknown): { success: boolean } }>
    expect([jobWork?.safeParse(undefined).success, youngHelper?.safeParse(undefined).success]).toEqual([false, true])
    expect(answersOf('spare-time-job', { youngHelper: ['self-young'] }, true)).toEqual([])
    expect(answersOf('spare-time-job', { youngHelper: ['self-young'] }, false)).toEqual([['youngHelper', ['self-young']]])
  })
})

describe('what young people may work with', () => {
  it('grows with age and never shrinks: no group may work longer than one that is older', () => {
    const grown = youngGroups.map((group) => youngHours[group])
    for (const [at, rule] of grown.entries()) {
      const next = grown[at + 1] ?? rule
      for (const name of ['schoolDay', 'otherDay', 'schoolWeek', 'otherWeek'] as const)
        expect(next[name]).toBeGreaterThanOrEqual(rule[name])
      expect(next.rest).toBeLessThanOrEqual(rule.rest)
      expect(rule.schoolDay).toBeLessThanOrEqual(rule.otherDay)
      expect(rule.otherWeek).toBeLessThanOrEqual(40)
    }
  })
  it('is as Arbejdstilsynet had it in 2025', () => {
    expect(youngHours['13-14']).toEqual({
      schoolDay: 2,
      otherDay: 7,
      schoolWeek: 12,
      otherWeek: 35,
      from: 6,
      to: 20,
      later: false,
      rest: 14,
    })
    expect(youngHours['15-17-school']).toMatchObject({ schoolDay: 2, otherDay: 8, schoolWeek: 12, otherWeek: 40, rest: 14 })
    expect(youngHours['15-17-after']).toMatchObject({ otherDay: 8, otherWeek: 40, rest: 12, later: true })
  })
  it('is told to an employer for the ages they take, and not where all are grown up', () => {
    expect(jobAges.map((age) => groupsFrom(age).length)).toEqual([3, 2, 0])
  })
  it('has words for everything', () => {
    const texts: { may: Record<string, string>; mayNot: Record<string, string> } = da
    for (const group of youngGroups) {
      for (const what of mayDo[group]) expect(texts.may[what], what).toBeTruthy()
      for (const what of mayNotDo[group]) expect(texts.mayNot[what], what).toBeTruthy()
    }
  })
})
