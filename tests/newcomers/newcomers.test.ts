import { describe, expect, it } from 'vitest'
import { handle } from '~/server/database.server'
import { auditFor } from '~/server/audit.server'
import { deskQueue } from '~/desk/desk.server'
import { readNewcomerPage } from '~/matching/newcomer-page.server'
import { layOutNeed } from '~/matching/suggested.server'
import { entryFrom, arrivalMonths } from '~/newcomers/entry'
import { readNewcomerFilter } from '~/newcomers/newcomer-filter'
import { changeNewcomerForm, registerNewcomerForm } from '~/newcomers/newcomer-form'
import { closeNeed, needById, needsOf, openNeed } from '~/newcomers/needs.server'
import {
  archiveNewcomer,
  changeNewcomer,
  listNewcomers,
  NewcomerChanged,
  openNeeds,
  readContact,
  readNames,
  readNewcomer,
  restoreNewcomer,
  takeOverNewcomer,
} from '~/newcomers/newcomers.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer } from '~tests/support/people'

useHouse()

const looks = (id: string, actor: string) =>
  auditFor(`newcomer:${id}`)
    .filter((event) => event.actor === actor)
    .map((event) => event.action)

const everybody = readNewcomerFilter(new URLSearchParams()).filter

describe('reading a newcomer', () => {
  it('leaves a line each time a name is shown, with who saw it', () => {
    const mette = coordinator()
    const { id, needId } = newcomer({ by: coordinator() })
    publishedOffer()
    const reads: (() => unknown)[] = [
      () => readNewcomer(mette, id),
      () => readNames(mette, [id]),
      () => readContact(mette, id),
      () => listNewcomers(mette, everybody, 10),
      () => deskQueue(mette),
      () => layOutNeed(mette, needId),
      () => readNewcomerPage(mette, id),
    ]
    for (const read of reads) {
      const before = looks(id, mette.userId).length
      read()
      expect(looks(id, mette.userId).length, read.toString()).toBeGreaterThan(before)
    }
  })

  it('leaves a line for the other side of a match too', () => {
    const { id } = newcomer()
    readContact({ match: 'abc' }, id)
    expect(looks(id, 'match:abc')).toEqual(['newcomer.contact-read'])
  })

  it('shows on the page who has looked, by name, and the same again on one day once', () => {
    const mette = coordinator()
    const { id } = newcomer({ by: mette })
    readNewcomerPage(mette, id)
    const page = readNewcomerPage(mette, id)
    expect(page?.looks.filter(({ action }) => action === 'newcomer.read')).toMatchObject([{ who: 'coordinator', name: 'Mette' }])
  })

  it('needs the key: the file alone tells nobody who they are', () => {
    newcomer({ name: 'Selamawit', email: 'selamawit@example.org', phone: '+4511223344', wishes: 'Vil gerne bage' })
    const file = JSON.stringify(handle().sqlite.prepare('select * from newcomers').all())
    expect(file).not.toMatch(/Selamawit|selamawit|11223344|bage/)
  })
})

describe('changing a newcomer', () => {
  it('tells the second of two that somebody else was first, and overwrites nothing', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { id } = newcomer()
    const [first, second] = [readNewcomer(mette, id), readNewcomer(karin, id)]
    if (!first || !second) throw new Error('not there')
    changeNewcomer(mette, id, first.version, { ...first, town: 'svaneke' })
    expect(() => changeNewcomer(karin, id, second.version, { ...second, town: 'hasle' })).toThrow(NewcomerChanged)
    expect(readNewcomer(mette, id)?.town).toBe('svaneke')
  })

  it('puts away and brings back, takes over, and closes only open needs of this newcomer', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const [one, other] = [newcomer({ by: mette, needs: ['language-buddy', 'transport'] }), newcomer({ by: mette })]
    takeOverNewcomer(karin, one.id)
    expect(readNewcomer(karin, one.id)?.coordinatorId).toBe(karin.userId)
    closeNeed(karin, one.id, other.needId)
    expect(needById(other.needId)?.state).toBe('open')
    closeNeed(karin, one.id, one.needId)
    expect(needById(one.needId)?.state).toBe('closed')
    archiveNewcomer(karin, one.id)
    expect(needsOf(one.id).map(({ state }) => state)).toEqual(['closed', 'closed'])
    restoreNewcomer(karin, one.id)
    expect(readNewcomer(karin, one.id)?.archived).toBe(false)
    expect(openNeed(karin, one.id, 'transport')).toBe(openNeed(karin, one.id, 'transport'))
  })
})

describe('the queue of open needs', () => {
  it('is filtered by town, kind and language, and counted', () => {
    newcomer({ town: 'nexoe', speaks: ['ar'], needs: ['transport'] })
    newcomer({ town: 'hasle', speaks: ['uk', 'en'], needs: ['transport', 'language-buddy'] })
    const find = (which: Partial<Parameters<typeof openNeeds>[0]>) =>
      openNeeds({ town: null, kind: null, speaks: null, page: 1, pageSize: 2, ...which })
    expect(find({})).toMatchObject({ total: 3 })
    expect(find({}).needs).toHaveLength(2)
    expect(find({ page: 2 }).needs).toHaveLength(1)
    expect(find({ town: 'nexoe' }).total).toBe(1)
    expect(find({ kind: 'transport' }).total).toBe(2)
    expect(find({ speaks: 'uk', kind: 'language-buddy' }).total).toBe(1)
    expect(find({ speaks: 'ti' }).total).toBe(0)
  })
})

describe('the form', () => {
  const typed = {
    name: 'Iryna',
    locale: 'ar',
    channel: 'paper',
    town: 'nexoe',
    arrivedMonth: '2026-05',
    languages: ['uk'],
    danishLevel: 'some',
    ageBand: '26-40',
    genderWish: 'any',
    transport: 'bike',
    radiusKm: '8',
    availability: ['tue-afternoon'],
    needs: ['language-buddy'],
    consent: 'on',
  }
  const wrong = (change: object) =>
    Object.fromEntries(
      registerNewcomerForm.safeParse({ ...typed, ...change }).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [],
    )

  it('takes what is needed and no more', () => {
    expect(wrong({})).toEqual({})
  })

  it.each([
    ['consent', { consent: undefined }, { consent: 'consent' }],
    ['a way to reach them', { channel: 'email' }, { email: 'required' }],
    ['a number for calls', { channel: 'phone' }, { phone: 'required' }],
    ['the gender when it is wished for', { genderWish: 'same' }, { gender: 'needed-for-wish' }],
    ['no CPR number', { wishes: 'Hun er 010190-1234' }, { wishes: 'cpr' }],
    ['no CPR number in a name', { name: 'Iryna 0101901234' }, { name: 'cpr' }],
    ['at least one need', { needs: [] }, { needs: 'choose' }],
  ])('asks for %s', (_what, change, told) => {
    expect(wrong(change)).toEqual(told)
  })

  it('gives back what was typed', () => {
    const { version: _version, ...read } = changeNewcomerForm.parse({ ...typed, version: '1' })
    expect(entryFrom(read)).toMatchObject({ name: 'Iryna', availability: 1 << 4, radiusKm: 8, email: null, gender: null })
  })

  it('offers five years of months, and an older one that is known', () => {
    const months = arrivalMonths(new Date('2026-01-31T12:00:00Z'), '2015-04')
    expect(months.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11'])
    expect(months).toHaveLength(61)
    expect(months.at(-1)).toBe('2015-04')
  })
})
