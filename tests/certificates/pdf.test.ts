import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { CertificatePaper, PaperLanguage } from '~/certificates/certificate'
import { drawCertificate } from '~/certificates/draw-certificate.server'
import { exampleOf } from '~/certificates/example-paper'
import { certificateKinds, paperLanguages } from '~/certificates/certificate'

const kirsten: CertificatePaper = {
  ...exampleOf('language-buddy', { name: 'Kirsten', course: 'Kursus', organisation: 'Boldklubben', event: 'Lektiecafé' }, '2026'),
  number: 'RB-7K4QM-9XWTC',
  issuedOn: '2026-10-27',
  signedBy: 'Mette',
  verifyAt: 'https://ressourcebank.test/bevis/RB-7K4QM-9XWTC',
}

/** A drawn certificate, as a reader of PDFs sees it. */
async function read(paper: CertificatePaper, language: PaperLanguage = 'da') {
  const bytes = await drawCertificate(paper, language)
  const raw = bytes.toString('latin1')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const file = await task.promise
  const pages = []
  for (let place = 1; place <= file.numPages; place += 1) {
    const page = await file.getPage(place)
    const { items } = await page.getTextContent()
    const links = (await page.getAnnotations()) as { url?: string }[]
    const [, , width = 0, height = 0] = page.view
    pages.push({
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      items: items.flatMap((item) =>
        'str' in item && item.str.trim() ? [{ text: item.str, at: item.transform as number[], width: item.width }] : [],
      ),
      links: links.flatMap(({ url }) => (url ? [url] : [])),
      size: [Math.round(width), Math.round(height)],
    })
  }
  const { info } = await file.getMetadata()
  const outline = { title: (info as { Title?: string }).Title, language: (info as { Language?: string }).Language ?? '' }
  const marked = await file.getMarkInfo()
  await task.destroy()
  return { bytes, raw, pages, ...outline, marked, front: pages[0]?.text ?? '', back: pages[1]?.text ?? '' }
}

describe('a certificate as a PDF', () => {
  it('is A4 landscape, front and back, and says what the paper says', async () => {
    const { pages, front, back, title, language, marked } = await read(kirsten)
    expect(pages.map(({ size }) => size)).toEqual([
      [842, 595],
      [842, 595],
    ])
    expect({ title, language, marked: marked?.Marked }).toEqual({
      title: 'Sprogmakkerdiplom fra Ressourcebank Bornholm',
      language: 'da',
      marked: true,
    })
    for (const words of [
      'Sprogmakkerdiplom',
      'gives med stor tak til',
      'Kirsten',
      'som i 20 timer har øvet dansk',
      'fra marts til oktober 2026.',
      'Kan tale enkelt og tydeligt dansk',
      'Mette, koordinator',
      'Bornholm, den 27. oktober 2026',
      'Bevis nr. RB-7K4QM-9XWTC',
    ])
      expect(front).toContain(words)
    for (const words of ['Det har Kirsten gjort', 'Samtaler på dansk, én til én', 'marts–oktober 2026', 'ressourcebank.test/bevis'])
      expect(back).toContain(words)
    expect(pages.map(({ links }) => links)).toEqual([[kirsten.verifyAt], [kirsten.verifyAt]])
  })

  it('is in English where that is asked for, also when its texts are about Danish', async () => {
    const { front, back, title, language } = await read(kirsten, 'en')
    expect({ title, language }).toEqual({ title: 'Language Buddy Diploma from Ressourcebank Bornholm', language: 'en' })
    expect(front).toContain('is given with warm thanks to')
    expect(front).toContain('Mette, coordinator')
    expect(front).toContain('Bornholm, 27 October 2026')
    expect(back).toContain('Conversations in Danish, one to one')
    expect(front + back).not.toMatch(/timer|koordinator|gives|Opgave/)
  })

  it('carries every font it is written in, and needs none of the reader’s', async () => {
    const { raw } = await read({ ...kirsten, name: 'سمير Олена ሰላም Søren' })
    const named = [...raw.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !/^[A-Z]{6}\+(FiraGO|NotoSansEthiopic)/.test(name))).toEqual([])
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(new Set(named).size)
    expect(raw).not.toMatch(/Helvetica|Times|Courier/)
    // the text is copied as letters, not as numbers of glyphs
    expect(raw.match(/\/ToUnicode /g)?.length).toBe(new Set(named).size)
  })

  it.each(['Kirsten Holm', 'Олена Петренко', 'ሰላም', 'Şükrü Yıldız'])('writes a name so that it can be copied: %s', async (name) => {
    const { front, back } = await read({ ...kirsten, name })
    expect(front).toContain(name)
    expect(back).toContain(name)
  })

  it('writes Arabic from right to left, with its words joined and apart', async () => {
    const { pages, front, raw } = await read({ ...kirsten, name: 'سمير الأحمد' })
    expect(front.normalize('NFKC')).toContain('سمير')
    const [first, last] = ['سمير', 'الأحمد'].map((word) => pages[0]?.items.find(({ text }) => text.normalize('NFKC').includes(word)))
    // where a reader joins both into one, they stand in the order of reading
    const together = first === last
    const [right, left] = [first?.at[4] ?? 0, (last?.at[4] ?? 0) + (last?.width ?? 0)]
    expect(together || right > left).toBe(true)
    // and the whole name stands beside it as text to be read aloud
    const utf16 = Buffer.from('سمير الأحمد', 'utf16le').swap16().toString('latin1')
    expect(raw.includes(utf16)).toBe(true)
  })

  it('keeps within its paper, however long name, words and tasks are', async () => {
    const long = 'Alexandrina Wilhelmina Christiane von Rosenkrantz-Løvenørn til Østermarie og Omegn på den anden side'
    const { task, ...rest } = kirsten.facts.tasks[0] ?? { task: { of: 'other' as const }, times: 1, minutes: 1, first: '', last: '' }
    const { pages, front, back } = await read({
      ...kirsten,
      kind: 'thanks',
      name: long,
      words: 'Tak for alle de lørdage, hvor du kogte kaffe og fandt støvler. '.repeat(5).slice(0, 300),
      facts: { ...kirsten.facts, tasks: Array.from({ length: 30 }, () => ({ task, ...rest })), organisations: ['Boldklubben', 'Y', 'Z'] },
    })
    expect(front.replace(/\s+/g, ' ')).toContain('Rosenkrantz-Løvenørn')
    expect(back).toContain('23 opgaver mere')
    expect(pages).toHaveLength(2)
    for (const { items } of pages)
      for (const { at, width, text } of items) {
        // what stands upright begins and ends on the paper, and words to read are not set too small
        if (at[1] !== 0) continue
        expect({ text, fits: (at[4] ?? 0) >= 20 && (at[4] ?? 0) + width <= 825 && (at[5] ?? 0) >= 5 && (at[5] ?? 0) <= 575 }).toEqual({
          text,
          fits: true,
        })
        expect(Math.abs(at[0] ?? 0)).toBeGreaterThan(6)
      }
  })

  it('leaves the name’s line to a pen where we have no letters for it', async () => {
    const { front } = await read({ ...kirsten, name: 'สมชาย' })
    expect(front).toContain('gives med stor tak til')
    expect(front).not.toContain('สมชาย')
  })

  it('leaves it free wholly where it could be written in part', async () => {
    const { front, back, raw } = await read({ ...kirsten, name: '王 Anna' })
    expect(front + back).not.toContain('Anna')
    expect(raw).not.toContain(Buffer.from('王 Anna', 'utf16le').swap16().toString('latin1'))
  })

  const wide = 'W'.repeat(60)
  const tasks = Array.from({ length: 20 }, (_, place) => ({
    task: { of: 'event' as const, eventId: `${place}`, title: place % 2 === 0 ? wide : `Fællesspisning nummer ${place}` },
    times: 5,
    minutes: 100 + place,
    first: '2025-08-03',
    last: '2026-10-20',
  }))
  const most = {
    ...kirsten,
    facts: {
      ...kirsten.facts,
      tasks,
      organisations: Array.from({ length: 25 }, (_, place) => `Idrætsforeningen for alle på Bornholm nummer ${place}`),
      courses: Array.from({ length: 6 }, (_, place) => ({ code: null, title: `${wide} ${place}`, on: '2026-02-02' })),
    },
    signedBy: wide,
  }
  it.each([
    ['a name without spaces', { ...most, kind: 'newcomer', name: wide, words: 'Tak for alle de lørdage.\n'.repeat(12) }],
    ['two such names, and words of one letter a line', { ...most, kind: 'thanks', name: `${wide} ${wide}`, words: 'a\n'.repeat(150) }],
    ['words without spaces', { ...most, kind: 'thanks', name: 'Freja', words: 'W'.repeat(300) }],
    ['long words on the back', { ...most, kind: 'youth', name: 'Freja', words: `${'Du kom hver tirsdag. '.repeat(14)}` }],
  ] as const)('writes nothing over anything else: %s', async (_, paper) => {
    const { pages } = await read(paper)
    expect(pages).toHaveLength(2)
    for (const { items } of pages) {
      const boxes = items
        .filter(({ at }) => at[1] === 0)
        .map(({ text, at, width }) => ({
          text,
          left: at[4] ?? 0,
          right: (at[4] ?? 0) + width,
          low: at[5] ?? 0,
          high: (at[5] ?? 0) + (at[3] ?? 0) * 0.66,
        }))
      const over = boxes.flatMap((one, place) =>
        boxes
          .slice(place + 1)
          .filter((other) => one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.low < other.high && other.low < one.high)
          .map((other) => [one.text, other.text]),
      )
      expect(over).toEqual([])
      expect(boxes.filter(({ left, right, low }) => left < 20 || right > 825 || low < 5)).toEqual([])
    }
    // on the front all that is said stands above the lines to sign on, and left of the island
    const said = pages[0]?.items.filter(({ at }) => at[1] === 0 && (at[5] ?? 0) > 170 && (at[5] ?? 0) < 420) ?? []
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter(({ at, width }) => (at[4] ?? 0) + width > 452 || (at[5] ?? 0) < 178)).toEqual([])
  })

  it('says across it that it is a draft while it has no number, and proves nothing', async () => {
    const { front, back, pages } = await read({ ...kirsten, number: null, verifyAt: null, issuedOn: null, signedBy: null })
    expect(front).toContain('Udkast – ikke godkendt endnu')
    expect(back).toContain('Udkast – ikke godkendt endnu')
    expect(front + back).not.toMatch(/RB-|Eksempel/)
    expect(pages.flatMap(({ links }) => links)).toEqual([])
  })

  it.each(certificateKinds.flatMap((kind) => paperLanguages.map((language) => [kind, language] as const)))(
    'is drawn for each kind: %s in %s',
    async (kind, language) => {
      const example = exampleOf(kind, { name: 'Freja', course: 'Førstehjælp', organisation: 'Boldklubben', event: 'Lektiecafé' }, '2026')
      const { front, back } = await read({ ...example, number: kirsten.number, verifyAt: kirsten.verifyAt }, language)
      expect(front).toContain('Freja')
      expect(back).toContain('Freja')
      // no key of a text, and no place that nothing was put into
      expect(front + back).not.toMatch(/paper:|\{\{|undefined|null|NaN/)
    },
  )
})
