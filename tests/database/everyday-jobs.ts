import { readReferral } from '~/matching/referral'
import { findReferral } from '~/matching/referral.server'
import { jobForm } from '~/newcomers/job-form'
import { registerJobSeeker } from '~/newcomers/self-registration.server'
import { readJobFilter } from '~/offers/jobs'
import { findJobs } from '~/offers/jobs.server'
import { newId } from '~/server/ids.server'
import { publishedOffer } from '~tests/support/people'

/** Spare-time jobs, and finding something for a citizen. */
export function everydayJobs(): [string, () => unknown][] {
  publishedOffer({ kind: 'spare-time-job', details: { jobAge: 'from-13', jobHours: 'few', jobWork: ['find-job'] } })
  const seeker = () =>
    jobForm.parse({
      formKey: newId(),
      name: 'Yusuf',
      ageBand: '15-17',
      town: 'nexoe',
      languages: ['ar'],
      danishLevel: 'good',
      arrivedMonth: '2026-03',
      when: ['weekends'],
      transport: 'bike',
      channel: 'paper',
      consent: 'on',
    })
  return [
    ['looking for a spare-time job', () => findJobs(readJobFilter(new URLSearchParams('age=13-14&town=nexoe')).filter)],
    ['writing oneself down for a job', () => registerJobSeeker(null, seeker(), { language: 'da', network: '203.0.113.9' })],
    ...['unsure', 'danish', 'mentor'].map((what): [string, () => unknown] => [
      `finding something for a citizen: ${what}`,
      () => {
        const { referral } = readReferral(new URLSearchParams({ what, town: 'nexoe', language: 'ar' }))
        return referral && findReferral(referral)
      },
    ]),
  ]
}
