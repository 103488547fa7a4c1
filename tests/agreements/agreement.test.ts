import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementLines, agreementState, draftTerms, sameTerms, templates } from '~/agreements/agreement'
import { formatPhone } from '~/i18n/format'
import { monthsAfter } from '~/island/months-after'
import { agreementForm } from '~/agreements/agreement-form'
import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { offerKinds } from '~/offers/offer'

const known = { frequency: null, today: '2026-11-21', callName: 'Mette', callPhone: '12 34 56 78' }
const today = new Date('2026-11-21T09:00:00Z')

describe('the draft of an agreement', () => {
  it('is there for every kind of offer, and says something in every row and language', () => {
    for (const kind of offerKinds) {
      const terms = draftTerms(kind, known)
      for (const language of interfaceLanguages) {
        const lines = agreementLines(terms, translator(language), language, today)
        for (const [row, { line }] of Object.entries(lines)) {
          expect(line, `${kind} ${row} ${language}`).not.toBe('')
          expect(line, `${kind} ${row} ${language}`).not.toMatch(/\{\{|^[a-z]+\.[a-z]/)
        }
      }
    }
  })

  it('keeps how often the offer itself says', () => {
    expect(draftTerms('language-buddy', { ...known, frequency: 'monthly' }).frequency).toBe('monthly')
    expect(draftTerms('language-buddy', known).frequency).toBe(templates['language-buddy'].frequency)
  })

  it('says the day and the hour as each language does', () => {
    const terms = { ...draftTerms('language-buddy', known), weekday: 'tue' as const, clock: '17:00', firstOn: '2026-12-01' }
    const often = (language: 'da' | 'ar') => agreementLines(terms, translator(language), language, today).often
    expect(often('da')).toEqual({ line: 'Hver uge, tirsdag kl. 17', more: 'En time ad gangen. Første gang 1. december.' })
    expect(often('ar').line).toBe('كل أسبوع، الثلاثاء الساعة 17:00')
  })

  it('says »at your home« to whom it is, and whose home it is to the other and on paper', () => {
    const terms = { ...draftTerms('practical-help', known), place: 'home-newcomer' as const }
    const where = (reader: 'offer' | 'need' | null) => agreementLines(terms, translator('da'), 'da', today, reader).where.line
    expect([where('need'), where('offer'), where(null)]).toEqual([
      'Hjemme hos dig',
      'Hjemme hos den nye på øen',
      'Hjemme hos den nye på øen',
    ])
  })

  it('shows a number in pairs, and a foreign one as it is', () => {
    expect([formatPhone('+4501946983'), formatPhone('60708090'), formatPhone('+380501234567')]).toEqual([
      '+45\u00a001\u00a094\u00a069\u00a083',
      '60\u00a070\u00a080\u00a090',
      '+380501234567',
    ])
  })

  it('keeps the order of a telephone number inside Arabic', () => {
    const { call } = agreementLines(draftTerms('transport', known), translator('ar'), 'ar', today)
    expect(call.line).toContain('\u206612\u00a034\u00a056\u00a078\u2069')
  })

  it('ends some months later on a day that exists', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
    expect(monthsAfter('2026-11-21', 3)).toBe('2027-02-21')
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 24 }),
        (from, months) => {
          const day = from.toISOString().slice(0, 10)
          const later = monthsAfter(day, months)
          expect(new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)).toBe(later)
          expect((Number(later.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(later.slice(5, 7)) - Number(day.slice(5, 7))).toBe(
            months,
          )
        },
      ),
    )
  })

  it('is the same only when every word of it is', () => {
    const terms = draftTerms('companion', known)
    expect(sameTerms(terms, { ...terms })).toBe(true)
    for (const key of Object.keys(terms) as (keyof typeof terms)[]) expect(sameTerms(terms, { ...terms, [key]: 'else' }), key).toBe(false)
  })

  it('tells how far it is', () => {
    const at = new Date()
    const state = (sentAt: Date | null, offerConfirmedAt: Date | null, needConfirmedAt: Date | null) =>
      agreementState({ sentAt, offerConfirmedAt, needConfirmedAt })
    expect([state(null, null, null), state(at, null, null), state(at, null, at), state(null, at, null), state(at, at, at)]).toEqual([
      'draft',
      'sent',
      'half',
      'half',
      'confirmed',
    ])
  })
})

describe('what a coordinator may write', () => {
  const right = { version: '0', frequency: 'weekly', length: '60', place: 'library', callName: 'Mette' }
  const wrong = (change: Record<string, string>) =>
    agreementForm.safeParse({ ...right, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

  it('holds no CPR number, in either language', () => {
    expect(wrong({ note: 'Hans nummer er 010190-1234' })).toEqual(['note cpr'])
    expect(wrong({ noteTheirs: 'رقمه ٠١٠١٩٠١٢٣٤' })).toEqual(['noteTheirs cpr'])
    expect(wrong({ placeName: '010190 1234' })).toEqual(['placeName cpr'])
  })
  it('ends after it begins, and has a day when it has an hour', () => {
    expect(wrong({ firstOn: '2026-12-01', until: '2026-11-30' })).toEqual(['until ends-before-start'])
    expect(wrong({ clock: '17:00' })).toEqual(['weekday choose'])
    expect(wrong({ clock: '25:00', weekday: 'tue' })).toEqual(['clock clock'])
    expect(wrong({ weekday: 'tue', clock: '17:00', firstOn: '2026-12-01', until: '2026-12-01' })).toBeUndefined()
  })
})
