import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawReport } from '~/reports/draw-report.server'
import type { ReportFacts } from '~/reports/facts-of'
import { usualTargets } from '~/reports/targets'
import { sampleReport } from '~tests/support/report'
import { useHouse } from '~tests/support/house'
import { pagesOf } from './read-pdf'

useHouse()

const facts: ReportFacts = {
  compared: { report: sampleReport, previous: sampleReport },
  targets: { ...usualTargets, matches: 500 },
  ofTheYear: 286,
}
const status = {
  half: '2026-1',
  foreword: 'Det har været et godt halvår på øen.\n\nTak til alle, der gav en hånd. 🎉',
  signedBy: 'Mette Kofoed, leder',
  version: 1,
  savedAt: new Date('2026-07-05T08:00:00Z'),
  closedAt: null,
}

describe('a report on paper', () => {
  it('is A4 standing, with foreword, figures, charts, all tables and what they mean, as text', async () => {
    const file = await drawReport(facts, status, 'da')
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, file)
    const { pages, size, title, language } = await pagesOf(file)
    expect(size).toEqual({ wide: 595, high: 842 })
    expect({ title, language }).toEqual({ title: 'Halvårsstatus · 1. halvår 2026', language: 'da' })
    const whole = pages.join(' ')
    for (const words of [
      'Det har været et godt halvår på øen.',
      'Tak til alle, der gav en hånd.',
      'Mette Kofoed, leder',
      '286 match er sat i gang eller på vej.',
      '4.212',
      'Dækning efter by',
      'Svar på bekymringer',
      'Sådan tæller vi',
      'Side 2',
    ])
      expect(whole).toContain(words)
    expect(whole).toMatch(/<\s3/)
    expect(pages.length).toBeLessThan(16)
  })

  it('is written in English too, and without a foreword when there is none', async () => {
    const { pages, language } = await pagesOf(await drawReport(facts, null, 'en'))
    expect(language).toBe('en')
    expect(pages.join(' ')).toContain('How we count')
    expect(pages.join(' ')).not.toContain('Foreword')
  })
})
