import { describe, expect, it } from 'vitest'
import type { CertificateFacts, CertificateKind, CertificatePaper, PaperLanguage } from '~/certificates/certificate'
import { MOST_ROWS } from '~/certificates/sheet'
import { sheetOf } from '~/certificates/sheet.server'

const nothing: CertificateFacts = { minutes: null, from: null, until: null, tasks: [], courses: [], organisations: [] }
const paper = (kind: CertificateKind, facts: Partial<CertificateFacts> = {}, other: Partial<CertificatePaper> = {}): CertificatePaper => ({
  kind,
  name: 'Freja Holm',
  facts: { ...nothing, ...facts },
  words: null,
  number: 'RB-23456-789AB',
  issuedOn: '2026-11-03',
  signedBy: 'Mette',
  verifyAt: 'https://ressourcebank.test/bevis/RB-23456-789AB',
  ...other,
})
const sentence = async (of: CertificatePaper, language: PaperLanguage = 'da') => (await sheetOf(of, language)).sentence
const spring = { from: '2026-03-03', until: '2026-10-20' }

describe('the sentence of a certificate', () => {
  it('says hours and months as one would', async () => {
    expect(await sentence(paper('youth', { minutes: 1200, ...spring }))).toBe(
      'som i 20 timer har været frivillig på Bornholm, fra marts til oktober 2026.',
    )
    expect(await sentence(paper('youth', { minutes: 60, from: '2026-03-03', until: '2026-03-30' }))).toBe(
      'som i 1 time har været frivillig på Bornholm, i marts 2026.',
    )
    expect(await sentence(paper('youth', { minutes: 1230, from: '2025-12-01', until: '2026-01-02' }), 'en')).toBe(
      'who has volunteered on Bornholm for 20.5 hours, from December 2025 to January 2026.',
    )
  })
  it('leaves out what is not known', async () => {
    expect(await sentence(paper('mentor'))).toBe('som har været mentor for en ny på Bornholm.')
    expect(await sentence(paper('newcomer', { minutes: 720 }))).toBe('som i 12 timer har hjulpet til på Bornholm.')
  })
  it('tells the months that the back tells', async () => {
    const tasks = [{ task: { of: 'other' as const }, times: 3, minutes: 300, first: '2026-08-10', last: '2026-09-02' }]
    expect(await sentence(paper('language-buddy', { minutes: 300, from: '2026-07-01', until: '2026-10-20', tasks }))).toBe(
      'som i 5 timer har øvet dansk sammen med en ny på Bornholm, fra august til september 2026.',
    )
  })
  it('names a few associations, and how many others there are', async () => {
    const organisations = Array.from({ length: 25 }, (_, place) => `${place + 1}. forening`)
    const written = await sentence(paper('newcomer', { organisations }))
    expect(written).toBe('som har hjulpet til hos 1. forening, 2. forening og 23 andre.')
    const { back } = await sheetOf(paper('newcomer', { organisations: ['Y'.repeat(200), ...organisations] }), 'da')
    expect(back.organisations).toMatch(/^Hos Y{43}…, 1\. forening, 2\. forening og 23 andre$/)
  })
  it('names associations and courses, a course of the house in the paper’s language', async () => {
    expect(await sentence(paper('newcomer', { minutes: 720, organisations: ['Boldklubben', 'Røde Kors'] }))).toBe(
      'som i 12 timer har hjulpet til hos Boldklubben og Røde Kors.',
    )
    const mentor = { code: 'mentor', title: 'Mentorkursus', on: '2026-05-05' }
    expect(await sentence(paper('training', { courses: [mentor] }))).toBe('som har taget kurset »Mentorkursus«.')
    expect(await sentence(paper('training', { courses: [mentor] }), 'en')).not.toContain('Mentorkursus')
    expect(await sentence(paper('training', { courses: [{ code: null, title: 'Førstehjælp', on: '2026-05-05' }] }), 'en')).toBe(
      'who has completed the course “Førstehjælp”.',
    )
  })
})

describe('what stands beside it', () => {
  it('is what the course taught, where it is one of the house’s', async () => {
    const can = async (code: string | null) =>
      (await sheetOf(paper('training', { courses: [{ code, title: 'X', on: '2026-05-05' }] }), 'da')).can[0]
    expect(await can('mentor')).toBe('Kender rollen som mentor og dens grænser')
    expect(await can(null)).toBe('Har været med i hele kurset')
  })
  it('is the leader’s own words on a thank-you, and on others they stand on the back', async () => {
    const words = 'Du kom hver tirsdag.'
    const [thanks, youth] = [await sheetOf(paper('thanks', {}, { words }), 'da'), await sheetOf(paper('youth', {}, { words }), 'da')]
    expect([thanks.words, thanks.back.words]).toEqual([words, null])
    expect([youth.words, youth.back.words?.text]).toEqual([null, words])
  })
  it('is without emojis and with few breaks of lines, wherever words are written', async () => {
    const words = `Tak 😀 for alt ❤️${'\n\nlinje'.repeat(30)}`
    const { words: front } = await sheetOf(paper('thanks', {}, { words }), 'da')
    const { back } = await sheetOf(paper('youth', {}, { words }), 'da')
    expect(front?.split('\n')).toHaveLength(6)
    expect(back.words?.text.split('\n')).toHaveLength(3)
    expect(front).toMatch(/^Tak for alt\nlinje\n/)
    expect((await sheetOf(paper('thanks', {}, { words: '😀😀' }), 'da')).words).toBeNull()
  })
  it('is the hours around the seal, else the year', async () => {
    expect((await sheetOf(paper('youth', { minutes: 1200 }), 'da')).seal.around).toContain('· 20 TIMER ·')
    expect((await sheetOf(paper('training'), 'da')).seal.around).toContain('· 2026 ·')
  })
})

describe('a paper without a number', () => {
  const unnumbered = { number: null, verifyAt: null }
  it('says across it what it is', async () => {
    const across = async (what?: 'example' | 'draft' | 'void') => (await sheetOf(paper('youth', {}, unnumbered), 'da', what)).across
    expect(await across()).toBe('Udkast – ikke godkendt endnu')
    expect(await across('example')).toBe('Eksempel')
    expect(await across('void')).toBe('Gælder ikke')
    expect((await sheetOf(paper('youth'), 'da', 'void')).across).toBeNull()
  })
})

describe('the back', () => {
  const task = (minutes: number, first = '2026-03-03') => ({ task: { of: 'other' as const }, times: 1, minutes, first, last: '2026-10-20' })
  it('lists the most time first and sums it up', async () => {
    const { back } = await sheetOf(paper('youth', { tasks: [task(90), task(960)] }), 'da')
    expect(back.rows.map(({ hours }) => hours)).toEqual(['16', '1,5'])
    expect(back.total).toMatchObject({ task: 'I alt', times: '2', hours: '17,5' })
  })
  it('makes one line of what there is no room for, and loses no hour', async () => {
    const many = Array.from({ length: 20 }, (_, place) => task(60 * (place + 1), place === 0 ? '2025-01-01' : undefined))
    const { back } = await sheetOf(paper('youth', { tasks: many }), 'da')
    expect(back.rows).toHaveLength(MOST_ROWS)
    expect(back.rows.at(-1)).toMatchObject({ task: '12 opgaver mere', hours: '78', period: 'januar 2025–oktober 2026' })
    expect(back.total?.hours).toBe('210')
  })
  it('has courses and tasks on as many lines as there is room for', async () => {
    const courses = Array.from({ length: 6 }, (_, place) => ({ code: null, title: `Kursus ${place}`, on: '2026-05-05' }))
    const { back } = await sheetOf(paper('newcomer', { courses, tasks: Array.from({ length: 20 }, () => task(60)) }), 'da')
    expect(back.courses.map(({ title }) => title)).toEqual(['Kursus 0', 'Kursus 1', 'Kursus 2', '3 kurser mere'])
    expect(back.rows).toHaveLength(MOST_ROWS - 4)
  })
  it('names nobody whose name cannot be written', async () => {
    expect((await sheetOf(paper('youth', {}, { name: '王 Anna' }), 'da')).back.title).toBe('Det ligger bag beviset')
  })
  it('needs no sum for one task, and no table for none', async () => {
    expect((await sheetOf(paper('youth', { tasks: [task(60)] }), 'da')).back.total).toBeNull()
    const { back } = await sheetOf(paper('training', { courses: [{ code: null, title: 'Førstehjælp', on: '2026-05-05' }] }), 'da')
    expect(back).toMatchObject({
      title: 'Det har Freja Holm lært',
      rows: [],
      total: null,
      courses: [{ title: 'Førstehjælp', on: '5. maj 2026' }],
    })
  })
})
