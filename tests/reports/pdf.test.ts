import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawReport } from '~/reports/draw-report.server'
import type { ReportFacts } from '~/reports/facts-of'
import { FOREWORD_MAX } from '~/reports/status'
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
    expect(pages.length).toBeLessThanOrEqual(8)
  })

  it('shows on its first page what the figures say and their charts, however long the foreword and its words are', async () => {
    const long = `${'Det har været et godt halvår på øen. '.repeat(60)}\n\n${'Ordsammensætning'.repeat(40)}`
    const { pages } = await pagesOf(await drawReport(facts, { ...status, foreword: long.slice(0, FOREWORD_MAX) }, 'da'))
    for (const words of ['Kort fortalt', 'Frivillige timer', '4.212', 'Forord']) expect(pages[0]).toContain(words)
    expect(pages.length).toBeLessThanOrEqual(8)
    const { pages: without } = await pagesOf(await drawReport(facts, null, 'da'))
    for (const words of ['Match efter slags', 'Timer pr. måned']) expect(without[0]).toContain(words)
  })

  it('says what is yellow on the map, and which town is which', async () => {
    const whole = (await pagesOf(await drawReport(facts, null, 'da'))).pages.join(' ')
    expect(whole).toContain('Under 50 procent')
    expect(whole).toContain('Klemensker')
  })

  it('says a long table’s name and head again where it goes on', async () => {
    const byLanguage = [...'abcdefghijklmnopqrst'].flatMap((letter) =>
      ['a', 'b', 'c'].map((end) => ({ language: `q${letter}${end}`, count: 40 })),
    )
    const report = { ...sampleReport, offers: { ...sampleReport.offers, byLanguage } }
    const { pages } = await pagesOf(await drawReport({ ...facts, compared: { ...facts.compared, report } }, null, 'da'))
    expect(pages.join(' ')).toContain('Tilbud efter sprog (fortsat)')
    expect(pages.join(' ').split('Sprog').length).toBeGreaterThan(3)
  })

  it('is written in English too, and without a foreword when there is none', async () => {
    const { pages, language } = await pagesOf(await drawReport(facts, null, 'en'))
    expect(language).toBe('en')
    expect(pages.join(' ')).toContain('How we count')
    expect(pages.join(' ')).not.toContain('Foreword')
  })
})
