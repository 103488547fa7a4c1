import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsCprNumber, containsEmailAddress, containsPhoneNumber } from '~/people/private-text'
import { calendarDay, emailAddress, personName, phoneNumber, privateText, publicText } from '~/people/typed-text'

const two = (number: number) => String(number).padStart(2, '0')
/** The digits of a script, by its nought. */
const scripts = { western: '0', arabic: '٠', persian: '۰', devanagari: '०', bengali: '০', burmese: '၀', thai: '๐', wide: '０' }
const inScript = (zero: string, text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)))
const script = fc.constantFrom(...Object.values(scripts))

const birthday = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }))
const serial = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
const between = fc.constantFrom('', '-', ' ', ' - ', ' – ', '/', '.', '\u00A0')

describe('a CPR number', () => {
  it('is found in every script, however it is written', () => {
    fc.assert(
      fc.property(
        birthday,
        serial,
        between,
        fc.constantFrom('', ' ', '.', '-', '/'),
        script,
        ([day, month, year], last, gap, dot, zero) => {
          expect(containsCprNumber(`Ring om ${inScript(zero, `${two(day)}${dot}${two(month)}${dot}${two(year)}${gap}${last}`)}, tak`)).toBe(
            true,
          )
        },
      ),
    )
  })
  it('is found for somebody not yet registered: 60 more on the day', () => {
    fc.assert(
      fc.property(birthday, serial, between, script, ([day, month, year], last, gap, zero) => {
        expect(containsCprNumber(inScript(zero, `${two(day + 60)}${two(month)}${two(year)}${gap}${last}`))).toBe(true)
      }),
    )
  })
  it('is found when something unseen stands in it', () => {
    expect(['010190\u200B-1234', '0101\u00AD901234', '010190\u20601234'].map(containsCprNumber)).toEqual([true, true, true])
  })
  it('is not seen in a date, a telephone number, a price or a postcode', () => {
    for (const text of [
      '21-11-2026',
      '2026-11-21',
      'kl. 10-12',
      '+45 56 95 12 34',
      '3700 Rønne',
      '12.000 kr.',
      'ISBN 9788712345678',
      '99 13 90 1234',
    ])
      expect(containsCprNumber(text), text).toBe(false)
  })
  it('is not seen where the first six digits make no day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: 60 }),
        fc.integer({ min: 13, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        serial,
        (day, month, year, last) => {
          expect([`${day}01${two(year)}-${last}`, `01${month}${two(year)}-${last}`].some(containsCprNumber)).toBe(false)
        },
      ),
    )
  })
})

describe('a telephone number', () => {
  const eight = fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String)
  const written = fc.constantFrom(
    (n: string) => n,
    (n: string) => n.replace(/(..)(?=.)/g, '$1 '),
    (n: string) => `+45 ${n}`,
    (n: string) => `${n.slice(0, 4)} ${n.slice(4)}`,
    (n: string) => `0045${n}`,
  )

  it('is found in every script, however it is written', () => {
    fc.assert(
      fc.property(eight, written, script, (number, write, zero) => {
        // four digits and four can be two years, and then nobody can tell
        fc.pre(!/^(19|20)\d\d(19|20)\d\d$/.test(number))
        expect(containsPhoneNumber(`Ring ${inScript(zero, write(number))} efter kl. 17`)).toBe(true)
      }),
    )
  })
  it('is not seen in dates, years and hours', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 23 }), (at, hour) => {
        const iso = at.toISOString().slice(0, 10)
        const danish = `${at.getUTCDate()}-${at.getUTCMonth() + 1}-${at.getUTCFullYear()}`
        for (const text of [
          `Vi begynder ${iso}.`,
          `Vi begynder ${danish} kl. ${two(hour)}.30`,
          `${at.getUTCFullYear()}-${at.getUTCFullYear() + 1}`,
          `${hour}-${hour + 1}`,
          `mandag ${hour}-${hour + 1} og ${hour}-${hour + 1}`,
          `kl. ${two(hour)}.00-${two(hour)}.45`,
        ])
          expect(containsPhoneNumber(text), text).toBe(false)
      }),
    )
  })
  it('is not seen in two spans of hours beside each other, a postcode or a price', () => {
    for (const text of [
      'tirsdag 10-12 14-16',
      '3700 Rønne',
      '3770 Allinge, 12 km',
      '1.200 kr. om året',
      '15-17 år',
      'U10, U11 og U12',
      'skoleåret 2026/2027',
    ])
      expect(containsPhoneNumber(text), text).toBe(false)
  })
})

describe('what a person may write', () => {
  it('for everybody to read has no number, no address and no CPR number, and says which it was', () => {
    const why = (text: string) =>
      publicText(400)
        .safeParse(text)
        .error?.issues.map((issue) => issue.message)
    expect(why('Ring 56 95 12 34')).toEqual(['phone-in-text'])
    expect(why('Skriv til kirsten@example.com')).toEqual(['email-in-text'])
    expect(why('Mit nummer er 010190-1234')).toEqual(['cpr'])
    expect(why('Vi mødes tirsdag 10-12 på biblioteket fra 2026-11-21.')).toBeUndefined()
  })
  it('for staff may hold a telephone number, never a CPR number', () => {
    expect(privateText(400).safeParse('Ring 56 95 12 34').success).toBe(true)
    expect(privateText(400).safeParse('Født 010190-1234').success).toBe(false)
  })
  it('is kept without signs that are unseen or turn text around, and otherwise as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const kept = privateText(10_000).safeParse(text)
        if (!kept.success) return
        expect(kept.data).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/)
        expect(privateText(10_000).parse(kept.data)).toBe(kept.data)
      }),
    )
    expect(publicText(400).parse('  Hej\r\n\u202Edu\u202C ')).toBe('Hej\ndu')
  })
  it('is refused when it is nothing but blanks or too long', () => {
    expect(publicText(5).safeParse('   ').error?.issues[0]?.message).toBe('required')
    expect(publicText(5).safeParse('seks tegn').error?.issues[0]?.message).toBe('too-long:5')
  })
})

describe('a name', () => {
  it.each([
    'Kirsten',
    'عمر',
    'Юлія',
    'መሓሪ',
    'Nguyễn Thị',
    "O'Brien",
    'Åse-Marie',
    'Anne-Marie',
    'J. P.',
    'J.P.',
    'St. John',
    'Jens d. 3.',
    'மு.கருணாநிதி',
    'أبو علي',
    'Ole 2',
  ])('%s stands as it is written', (name) => {
    expect(personName.parse(`  ${name} `)).toBe(name)
  })
  it.each([
    '<b>Kirsten</b>',
    'kirsten@example.com',
    'https://example.com',
    '{{name}}',
    '',
    '010190-1234',
    'www.evil.example/x',
    'www. evil',
    'evil.example',
    'Kirsten evil.dk',
    'e1.com',
    'x.com',
    'evil。com',
    'ev\u200Bil.\u200Bcom',
    'пример.рф',
    'evil/x',
    'evil\\x',
    '56951234',
    'Ring 56 95 1',
    '٥٦٩٥١',
  ])('%s is none, and no mail greets by it', (name) => {
    expect(personName.safeParse(name).success).toBe(false)
  })
})

describe('addresses, numbers and days', () => {
  it('one address is one account, however it is typed', () => {
    expect(emailAddress.parse(' Kirsten@Example.COM ')).toBe('kirsten@example.com')
    expect(emailAddress.safeParse('kirsten@').error?.issues[0]?.message).toBe('email')
    expect(containsEmailAddress('vi ses @ havnen kl. 10')).toBe(false)
  })
  it('a number is kept without spaces, in Western digits', () => {
    expect(phoneNumber.parse('٥٦ ٩٥ ١٢ ٣٤')).toBe('56951234')
    expect(phoneNumber.parse('+45 56 95 12-34')).toBe('+4556951234')
    expect(phoneNumber.safeParse('112').error?.issues[0]?.message).toBe('phone')
  })
  it('a day must be in the calendar', () => {
    expect(calendarDay.parse('2028-02-29')).toBe('2028-02-29')
    for (const text of ['2026-02-29', '2026-13-01', '29-02-2028', '2026-00-10'])
      expect(calendarDay.safeParse(text).error?.issues[0]?.message, text).toBe('date')
  })
})
