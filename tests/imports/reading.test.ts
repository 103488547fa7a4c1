import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES, MOST_ROWS, readCsv } from '~/imports/csv-file'
import { exampleFile } from '~/imports/example-file'
import { cellsByField, fieldsOf, importKinds, missingFields, recogniseColumns } from '~/imports/import-columns'
import { HIDDEN_CPR, readRow } from '~/imports/import-row'
import { ageRange, clockRange, clockTime, slotsOf, townOf, writtenDay, yesOrNo } from '~/imports/import-words'
import { inWindows1252, utf8 } from './files'

const table = (text: string) => {
  const read = readCsv(utf8(text))
  if (!read.ok) throw new Error(read.why)
  return read.file
}
const whyNot = (bytes: Uint8Array) => {
  const read = readCsv(bytes)
  return read.ok ? 'read' : read.why
}

describe('a file', () => {
  it('is read with its letters, however it was saved', () => {
    const text = 'Navn;By\r\nKør selv – café;Rønne\r\n'
    const files = [
      [utf8(text), 'utf-8'],
      [utf8(`\uFEFF${text}`), 'utf-8'],
      [inWindows1252(text), 'windows-1252'],
      [new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'utf-16'],
    ] as const
    for (const [bytes, encoding] of files) {
      const read = readCsv(bytes)
      expect(read.ok && [read.file.encoding, read.file.headings, read.file.rows[0]?.cells]).toEqual([
        encoding,
        ['Navn', 'By'],
        ['Kør selv – café', 'Rønne'],
      ])
    }
  })

  it.each([
    [';', 'Navn;By, øen;Om\n"A; B";Rønne, N;1,5\n'],
    [',', 'Navn,"By, øen",Om\n"A; B","Rønne, N","1,5"\n'],
    ['\t', 'Navn\tBy, øen\tOm\nA; B\tRønne, N\t1,5\n'],
  ])('is parted by »%s« where its headings are', (separator, text) => {
    const { rows, headings, ...file } = table(text)
    expect([file.separator, headings, rows[0]?.cells]).toEqual([separator, ['Navn', 'By, øen', 'Om'], ['A; B', 'Rønne, N', '1,5']])
  })

  it('numbers its rows as a spreadsheet does: empty ones count, breaks within a cell do not', () => {
    const { rows } = table('Navn;By\n\nA;"Rønne\nnord"\n;\nB;Hasle\n\n')
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [3, 'A'],
      [5, 'B'],
    ])
  })

  it('loses its empty columns at the end, keeps unnamed ones within, and names each heading once', () => {
    const { headings, doubled, rows } = table('Navn;;Navn;By;;\nA;x;B;Rønne;;\nC;;;Hasle;for meget;\n')
    expect([headings, doubled, rows.map(({ beyond }) => beyond)]).toEqual([['Navn', '(B)', 'Navn (2)', 'By'], ['Navn'], [false, true]])
  })

  it('says plainly why it cannot be read', () => {
    expect(whyNot(new Uint8Array())).toBe('empty')
    expect(whyNot(utf8(' \n \n;;\n'))).toBe('empty')
    expect(whyNot(utf8('Navn;By\n'))).toBe('no-rows')
    expect(whyNot(utf8('Bare en linje tekst\nog en til\n'))).toBe('no-columns')
    expect(whyNot(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toBe('spreadsheet')
    expect(whyNot(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('spreadsheet')
    expect(whyNot(utf8('%PDF-1.7\n\u0000\u0001'))).toBe('binary')
    expect(whyNot(utf8('Navn;By\nA;"Rønne\nB;Hasle\n'))).toBe('open-quote')
    expect(whyNot(utf8(`Navn;By\n${'A;Rønne\n'.repeat(MOST_ROWS + 1)}`))).toBe('too-many-rows')
    expect(whyNot(utf8(`Navn;By\n${'\n'.repeat(MOST_ROWS * 2)}A;Rønne\n`))).toBe('too-many-rows')
    expect(whyNot(utf8(`${'a;'.repeat(70)}b\n1\n`))).toBe('too-many-columns')
    expect(whyNot(new Uint8Array(MOST_BYTES + 1))).toBe('too-large')
    expect(table(`Navn;By\n${'A;Rønne\n'.repeat(MOST_ROWS)}`).rows).toHaveLength(MOST_ROWS)
  })

  it('never throws, and is read to its end within the time of a test, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readCsv(bytes)
        if (read.ok)
          for (const what of importKinds) {
            const columns = recogniseColumns(what, read.file.headings)
            for (const { cells } of read.file.rows)
              readRow(what, cellsByField(columns, Object.fromEntries(read.file.headings.map((heading, at) => [heading, cells[at] ?? '']))))
          }
      }),
    )
    for (const part of ['"', '"a" b;', 'a;"b""', '\r', ';', '"\n'])
      expect(readCsv(utf8(`Navn;By\n${part.repeat(Math.floor(3_000_000 / part.length))}`))).toHaveProperty('ok')
  })
})

describe('headings', () => {
  it('are known in Danish and English, in any order, case and spelling', () => {
    expect(recogniseColumns('organisations', ['POSTNR OG BY', 'Forenings-nummer', 'Beskrivelse', 'name', 'Æraf', 'Kort om'])).toEqual({
      'POSTNR OG BY': 'town',
      'Forenings-nummer': 'number',
      Beskrivelse: 'about',
      name: 'name',
      Æraf: '',
      'Kort om': 'lead',
    })
    expect(Object.values(recogniseColumns('activities', ['Klub', 'Hold', 'Ugedag', 'Fra kl.', 'Til kl.', 'Kun for kvinder']))).toEqual([
      'organisation',
      'name',
      'day',
      'starts',
      'ends',
      'womenOnly',
    ])
    expect(Object.values(recogniseColumns('roles', ['Forening', 'Rolle', 'Oplæring', 'Oplaering', 'Timer om måneden']))).toEqual([
      'organisation',
      'role',
      'training',
      '',
      'hoursPerMonth',
    ])
  })

  it('about private persons are not read at all', () => {
    const columns = recogniseColumns('organisations', ['Navn', 'Formand', 'Kontakt-mail', 'Tlf.', 'CPR-nr', 'Kasserers adresse'])
    expect(Object.values(columns)).toEqual(['name', 'private', 'private', 'private', 'private', 'private'])
    const persons = ['Leder', 'Holdledere', 'Træner', 'Instruktør', 'Underviser', 'Bestyrelse', 'Ejer', 'Bemærkninger', 'Født', 'Noter']
    for (const what of importKinds)
      expect(Object.entries(recogniseColumns(what, persons)).filter(([, use]) => use !== 'private')).toEqual([])
    const things = ['Billeder', 'Kalender', 'Antal medlemmer', 'Pris', 'Plejer vi at mødes']
    expect(Object.values(recogniseColumns('organisations', things))).toEqual(things.map(() => ''))
  })

  it('that are needed are missed by name', () => {
    expect(missingFields('organisations', recogniseColumns('organisations', ['Navn', 'Postnr']))).toEqual([])
    expect(missingFields('activities', recogniseColumns('activities', ['Forening', 'Hold', 'Tid']))).toEqual([['day']])
  })

  it.each(importKinds)('of the example file mean something each: %s', (what) => {
    const { text } = exampleFile(what)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const file = table(text)
    const columns = recogniseColumns(what, file.headings)
    expect(Object.values(columns).filter((use) => !fieldsOf(what).includes(use as never))).toEqual([])
    for (const { cells } of file.rows) {
      const read = readRow(what, cellsByField(columns, Object.fromEntries(file.headings.map((heading, at) => [heading, cells[at] ?? '']))))
      expect(read).toMatchObject({ ok: true })
    }
  })
})

describe('words of registers', () => {
  it('say when', () => {
    expect(['17.30', '17:30', '17', 'kl. 17', '1730', '17:30:00', '25', '17.75', 'aften'].map(clockTime)).toEqual([
      1050,
      1050,
      1020,
      1020,
      1050,
      1050,
      undefined,
      undefined,
      undefined,
    ])
    expect(['17.30-19', 'kl. 17 – 18:30', '17 til 19', '17'].map(clockRange)).toEqual([
      { starts: 1050, ends: 1140 },
      { starts: 1020, ends: 1110 },
      { starts: 1020, ends: 1140 },
      undefined,
    ])
    expect(slotsOf('tirsdag og torsdag aften')).toEqual(['tue-evening', 'thu-evening'])
    expect(slotsOf('weekend formiddag')).toEqual(['sat-morning', 'sun-morning'])
    expect(slotsOf('når det passer')).toBeUndefined()
    expect(['31-12-2026', '1.2.2026', '2026-03-04', 'snart'].map(writtenDay)).toEqual(['2026-12-31', '2026-02-01', '2026-03-04', undefined])
  })

  it('say where and who', () => {
    expect(['Rønne', 'roenne', '3730 Nexø', '3770', '3770 Allinge-Sandvig', 'DK-3751 Østermarie', 'København', '2100'].map(townOf)).toEqual(
      ['roenne', 'roenne', 'nexoe', 'allinge', 'allinge', 'oestermarie', undefined, undefined],
    )
    expect(['ja', 'X', '1', 'sand', 'nej', '0', '-', 'måske'].map(yesOrNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      undefined,
    ])
    expect(['6-12', '6 til 12 år', 'fra 15', '60+', 'op til 12', 'alle', 'de unge'].map(ageRange)).toEqual([
      { ageFrom: 6, ageTo: 12 },
      { ageFrom: 6, ageTo: 12 },
      { ageFrom: 15 },
      { ageFrom: 60 },
      { ageTo: 12 },
      {},
      undefined,
    ])
  })

  it('say what, several in one cell', () => {
    const read = readRow('organisations', {
      name: 'Kor',
      town: 'Hasle',
      kind: 'Klub',
      interests: 'Sang og kor, Football | strik',
      languages: 'dansk og ENGLISH/arabisk; uk',
    })
    expect(read).toEqual({
      ok: true,
      entry: expect.objectContaining({
        kind: 'association',
        interests: ['singing', 'football', 'knitting'],
        languages: ['da', 'en', 'ar', 'uk'],
      }),
    })
  })
})

describe('a row', () => {
  it('tells what is wrong at its fields, all at once', () => {
    expect(
      readRow('organisations', {
        town: 'Aarhus',
        kind: 'planet',
        about: 'Ring på 56 95 12 34',
        lead: 'Skriv til bo@example.com',
        languages: 'dansk, volapyk',
        website: 'ftp://eksempel.dk',
        ageFrom: '200',
      }),
    ).toEqual({
      ok: false,
      errors: {
        name: 'required',
        town: 'town',
        kind: 'kind',
        about: 'phone-in-text',
        lead: 'email-in-text',
        languages: 'language',
        website: 'website',
        ageFrom: 'age',
      },
    })
    expect(readRow('organisations', { name: 'x'.repeat(81), postcode: '3700' })).toEqual({ ok: false, errors: { name: 'too-long:80' } })
    expect(readRow('organisations', { name: 'Kor' })).toEqual({ ok: false, errors: { town: 'required' } })
    expect(readRow('organisations', { name: 'Kor', town: 'Hasle', ages: '15-6' })).toEqual({ ok: false, errors: { ages: 'ages-turned' } })
    expect(readRow('organisations', { name: 'Kor 010190-1234', town: 'Hasle' })).toEqual({ ok: false, errors: { name: 'cpr' } })
    expect(readRow('organisations', { name: 'Kor', town: 'Hasle', about: HIDDEN_CPR })).toEqual({ ok: false, errors: { about: 'cpr' } })
  })

  it('of an activity has a day, a beginning and an end after it', () => {
    const good = { organisation: '12', name: 'Fodbold', day: 'Tirs.', starts: '17.30', ends: '19' }
    expect(readRow('activities', good)).toEqual({
      ok: true,
      entry: { organisation: '12', name: 'Fodbold', day: 'tue', starts: 1050, ends: 1140, ageFrom: undefined, ageTo: undefined },
    })
    expect(readRow('activities', { ...good, starts: '', ends: '', time: '19-17.30' })).toEqual({
      ok: false,
      errors: { time: 'ends-before-start' },
    })
    expect(readRow('activities', { ...good, ends: '' })).toEqual({ ok: false, errors: { ends: 'required' } })
    expect(readRow('activities', { ...good, day: 'mandag og onsdag', womenOnly: 'måske' })).toEqual({
      ok: false,
      errors: { day: 'day', womenOnly: 'yes-no' },
    })
  })

  it('of a role is called what it is when it has no title', () => {
    expect(readRow('roles', { organisation: '12', role: 'Kasserer' })).toMatchObject({
      ok: true,
      entry: { role: 'treasurer', title: 'Kasserer' },
    })
    expect(readRow('roles', { organisation: '12', title: 'Kom og hjælp' })).toMatchObject({
      ok: true,
      entry: { role: 'other', title: 'Kom og hjælp' },
    })
    expect(readRow('roles', { organisation: '12', role: 'Troldmand', untilDate: '31-02-2026', wanted: '0' })).toMatchObject({
      ok: false,
      errors: { untilDate: 'date', wanted: 'wanted:30' },
    })
  })
})
