import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventKinds } from '~/events/event'
import {
  eventFits,
  inTurn,
  jobsFit,
  readReferral,
  referralHref,
  referralWhats,
  searchesFor,
  sheetLanguage,
  spokenAndNear,
} from '~/matching/referral'
import { findReferral } from '~/matching/referral.server'
import { loader } from '~/matching/routes/referral'
import { townSlugs } from '~/island/towns'
import { spokenLanguages } from '~/people/facts'
import { tracks } from '~/tracks/track'
import { FRONTS } from '~/ui/front'
import { handle } from '~/server/database.server'
import { qrSign, rememberedQrSign, SIGNS_REMEMBERED, signsRemembered } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import { setClock } from '~/server/clock.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { association, newcomer, publishedOffer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const read = (query: string) => readReferral(new URLSearchParams(query))
const titles = async (query: string, section: string) => {
  const { referral } = read(query)
  const sheet = referral && (await findReferral(referral))
  return sheet?.sections.find(({ name }) => name === section)?.lines.map(({ title }) => title) ?? []
}

describe('three choices and nothing else', () => {
  it('stand in the address, so that the list can be shared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...referralWhats),
        fc.constantFrom(...townSlugs),
        fc.constantFrom(...spokenLanguages),
        (what, town, language) => {
          const asked = { what, town, language }
          expect(read(referralHref(asked).split('?')[1] ?? '')).toEqual({ asked, referral: asked, lacks: [] })
        },
      ),
    )
  })
  it('what is missing, or does not exist, is asked for again; before anything was asked nothing is', () => {
    expect(read('')).toMatchObject({ referral: null, lacks: [] })
    expect(read('what=unsure&town=Nexø')).toMatchObject({ asked: { town: 'nexoe' }, referral: null, lacks: ['language'] })
    expect(read('what=magic&town=Paris&language=xx').lacks).toEqual(['what', 'town', 'language'])
  })
  it('whatever is chosen, something could be found: a search among offers, and for each kind of event a choice', () => {
    for (const what of referralWhats) expect(searchesFor(what).length).toBe(what === 'unsure' ? FRONTS.length : 1)
    for (const kind of eventKinds) {
      expect(eventFits(kind, 'unsure')).toBe(true)
      expect(tracks.some((track) => eventFits(kind, track))).toBe(true)
      expect(FRONTS.some((front) => eventFits(kind, front))).toBe(true)
    }
    expect(referralWhats.filter(jobsFit)).toEqual(['unsure', 'work', 'mentor'])
  })
  it('the list is in the citizen’s language where the site has it, else in Danish', () => {
    expect(['da', 'en', 'ar', 'uk', 'ti'].map((code) => sheetLanguage(code as 'da'))).toEqual(['da', 'en', 'ar', 'da', 'da'])
  })
  it('who speaks the language comes first unless too far, then who is near; nobody twice', () => {
    const [near, far, spoken, spokenFar] = [
      { id: 'near', km: 2 },
      { id: 'far', km: 20 },
      { id: 'spoken', km: 18 },
      { id: 'spoken-far', km: 32 },
    ]
    expect(spokenAndNear([spoken, spokenFar], [near, spoken, far, spokenFar], 10).map(({ id }) => id)).toEqual([
      'spoken',
      'near',
      'spoken-far',
      'far',
    ])
    expect(inTurn([[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }], [{ id: 'a' }]], 3).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })
})

describe('what is found for a citizen', () => {
  it('is offers of the kind, near and in the language first, events of the next weeks, and clubs', async () => {
    setClock(() => new Date('2027-01-04T09:00:00Z'))
    publishedOffer({ kind: 'companion', town: 'nexoe', languages: ['da'], title: 'Følges i Nexø' })
    publishedOffer({ kind: 'bridge-builder', town: 'svaneke', languages: ['ar', 'da'], title: 'Brobygger i Svaneke' })
    publishedOffer({ kind: 'transport', town: 'nexoe', title: 'Kørsel' })
    publishedEvent({ title: 'Velkommen', kind: 'welcome-course', town: 'nexoe', interpreters: ['ar'], days: ['2027-01-12', '2027-01-19'] })
    publishedEvent({ title: 'Løb', kind: 'run-and-learn', town: 'nexoe', days: ['2027-01-12'] })
    publishedEvent({ title: 'Til foråret', kind: 'welcome-course', town: 'nexoe', days: ['2027-04-12'] })
    const { id } = association({ name: 'Nexø Håndbold' })
    handle().sqlite.prepare("UPDATE organisations SET town = 'nexoe', approved_at = created_at WHERE id = ?").run(id)
    const query = 'what=bridge&town=nexoe&language=ar'
    expect(await titles(query, 'offers')).toEqual(['Brobygger i Svaneke', 'Følges i Nexø'])
    expect(await titles(query, 'events')).toEqual(['Velkommen'])
    expect(await titles(query, 'jobs')).toEqual([])
    expect(await titles(query, 'clubs')).toContain('Nexø Håndbold')
  })

  it('has jobs in a part of their own where they fit, and each thing once', async () => {
    publishedOffer({ kind: 'spare-time-job', town: 'nexoe', title: 'Avisrute', details: { jobAge: 'from-13' } })
    publishedOffer({ kind: 'mentor-work', town: 'nexoe', title: 'Mentor' })
    for (const what of ['unsure', 'work', 'mentor']) {
      const query = `what=${what}&town=nexoe&language=da`
      expect(await titles(query, 'jobs')).toEqual(['Avisrute'])
      expect(await titles(query, 'offers')).toEqual(['Mentor'])
    }
  })

  it('is told in the citizen’s language, right to left, with a code to each line', async () => {
    const offer = publishedOffer({ kind: 'language-buddy', town: 'nexoe', languages: ['ar', 'da'] })
    const { referral } = read('what=danish&town=nexoe&language=ar')
    const sheet = referral && (await findReferral(referral))
    expect(sheet).toMatchObject({ language: 'ar', dir: 'rtl', none: null })
    const line = sheet?.sections[0]?.lines[0]
    const path = `/tilbud/${offer}?sprog=ar`
    expect(line).toMatchObject({ id: offer, path, address: publicAddress(path) })
    expect(line?.kind).toMatch(/\p{Script=Arabic}/u)
    expect(line?.qr).toContain('<svg')
  })

  it('leads on in the language of the sheet: Danish where the site does not have the citizen’s', async () => {
    publishedOffer({ kind: 'language-buddy', town: 'nexoe', languages: ['uk', 'da'] })
    const { referral } = read('what=danish&town=nexoe&language=uk')
    const sheet = referral && (await findReferral(referral))
    expect(sheet?.sections[0]?.lines[0]?.path).toMatch(/^\/tilbud\/\w+\?sprog=da$/)
  })

  it('has its codes made once, and no more are remembered than there is room for', async () => {
    const address = publicAddress('/foreninger/boldklubben?sprog=ar')
    expect(rememberedQrSign(address)).toBe(rememberedQrSign(address))
    expect(await rememberedQrSign(address)).toBe(await qrSign(address))
    for (let each = 0; each <= SIGNS_REMEMBERED; each += 1) void rememberedQrSign(`https://bank.example/${each}`)
    expect(signsRemembered()).toBe(SIGNS_REMEMBERED)
  })

  it('says so when there is nothing, and still whom to ask', async () => {
    const { referral } = read('what=transport&town=christiansoe&language=th')
    const sheet = referral && (await findReferral(referral))
    expect(sheet?.sections).toEqual([])
    expect(sheet?.none).toBeTruthy()
  })

  it('touches nobody’s data: no newcomer is read and nothing is written', async () => {
    newcomer({ name: 'Iryna' })
    publishedOffer({ kind: 'language-buddy', town: 'nexoe' })
    const asked: string[] = []
    const { sqlite } = handle()
    const before = sqlite.prepare('SELECT total_changes() AS n').get()
    const prepare = sqlite.prepare.bind(sqlite)
    sqlite.prepare = ((source: string) => {
      asked.push(source)
      return prepare(source)
    }) as typeof sqlite.prepare
    try {
      const answer = await answerOf(loader(await visit('/henvis?what=unsure&town=nexoe&language=uk')))
      expect(answer.status).toBe(200)
    } finally {
      sqlite.prepare = prepare
    }
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((source) => /newcomers|\bneeds\b|matches|audit_events/.test(source))).toEqual([])
    expect(prepare('SELECT total_changes() AS n').get()).toEqual(before)
  })
})
