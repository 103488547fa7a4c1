import { beforeEach, describe, expect, it } from 'vitest'
import { certificatesOf, type Certificate } from '~/certificates/certificates.server'
import { approve, decline, withdraw } from '~/certificates/deciding.server'
import { proposeEarned } from '~/certificates/proposing.server'
import { loader as example } from '~/certificates/routes/example'
import { loader as paper } from '~/certificates/routes/paper'
import { loader as pdf } from '~/certificates/routes/pdf'
import { loader as verified, meta } from '~/certificates/routes/verified'
import { loader as typed } from '~/certificates/routes/verify'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { coordinator, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { gave } from './earning'

useHouse()

let mette: Somebody
let freja: Somebody
let other: Somebody
beforeEach(() => {
  setClock(() => new Date('2026-11-21T09:00:00Z'))
  mette = coordinator({ firstName: 'Mette' })
  freja = person({ firstName: 'Freja', lastName: 'Holm', ageBand: '15-17' })
  other = person()
  gave(freja, 20)
  proposeEarned(freja.userId)
})
const certificate = (): Certificate => {
  const [only] = certificatesOf(freja.userId)
  if (!only) throw new Error('there is a certificate')
  return only
}
function approved(): string {
  approve(mette, [certificate().id])
  const { number } = certificate()
  if (!number) throw new Error('it has a number')
  return number
}
const look = async (number: string) => answerOf(verified(await visit(`/bevis/${number}?sprog=da`, { params: { number } })))
const type = async (nr: string) => answerOf(typed(await visit(`/bevis?nr=${encodeURIComponent(nr)}&sprog=da`)))
const ownPaper = async (as: Actor, query = '') =>
  answerOf(paper(await visit(`/mit/beviser/${certificate().id}${query}`, { as, params: { id: certificate().id } })))
const file = async (as: Actor, query = '') => {
  const asked = await visit(`/mit/beviser/${certificate().id}/pdf${query}`, { as, params: { id: certificate().id } })
  return (await pdf(asked).catch((thrown: unknown) => thrown)) as Response
}

describe('whoever has the number of a certificate', () => {
  it('learns that it is real, of which kind, for whom by initials, and when – and nothing else', async () => {
    const number = approved()
    expect(await look(number)).toEqual({
      status: 200,
      location: null,
      data: {
        title: 'Beviset er ægte',
        told: { state: 'real', number, kind: 'youth', initials: 'F. H.', issuedOn: '2026-11-21' },
      },
    })
  })
  it('learns of one that was withdrawn only that it was', async () => {
    const number = approved()
    withdraw(mette, certificate().id, 'mistake')
    expect(await look(number)).toMatchObject({ status: 200, data: { told: { state: 'withdrawn', number } } })
    expect(Object.keys(((await look(number)).data as { told: object }).told).sort()).toEqual(['number', 'state'])
  })
  it('may type it as they please, also with Arabic digits', async () => {
    const number = approved()
    const bare = number.slice(3).replace('-', '')
    for (const way of [number, number.toLowerCase(), bare, ` rb ${bare.slice(0, 5)} ${bare.slice(5)} `, [...bare].join('.')])
      expect((await type(way)).location).toBe(`/bevis/${number}`)
    const eastern = number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
    expect((await type(eastern)).location).toBe(`/bevis/${number}`)
    expect(await look(number.toLowerCase().replaceAll('-', ' '))).toMatchObject({ status: 200, data: { told: { number } } })
  })
  it('is told when what was typed cannot be a number, and gets it back to mend', async () => {
    expect(await type('RB-0000')).toMatchObject({ status: 400, data: { typed: 'RB-0000', unreadable: true } })
    expect(await type('  ')).toMatchObject({ status: 200, data: { unreadable: false } })
  })
  it('finds nothing under a number that was never given, nor under one that waits or was declined', async () => {
    expect(await look('RB-23456-789AB')).toMatchObject({ status: 404, data: { told: { state: 'unknown' } } })
    expect((await look('nonsense')).status).toBe(404)
    decline(mette, certificate().id, 'other')
    expect((await look(certificate().id)).status).toBe(404)
  })
  it('is kept out of search, caches and other sites’ logs', async () => {
    const number = approved()
    const answer = (await verified(await visit(`/bevis/${number}`, { params: { number } }))) as {
      init: { headers: Record<string, string> }
    }
    expect(answer.init.headers).toEqual({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const tags = meta({ data: undefined } as unknown as Parameters<typeof meta>[0])
    expect(tags).toContainEqual({ name: 'robots', content: 'noindex' })
    expect(tags).toContainEqual({ name: 'referrer', content: 'no-referrer' })
  })
})

describe('whoever guesses numbers', () => {
  it('is stopped after sixty in an hour, while real ones are still told', async () => {
    const number = approved()
    const statuses = new Set<number>()
    for (let guess = 0; guess < 60; guess += 1) statuses.add((await look('RB-23456-789AB')).status)
    expect([...statuses]).toEqual([404])
    expect((await look('RB-23456-789AC')).status).toBe(429)
    expect((await look(number)).status).toBe(200)
  })
})

describe('the paper', () => {
  it('is there for whose it is and for a coordinator, and for nobody else', async () => {
    approved()
    const seen = await Promise.all([freja, mette, other].map(async (who) => (await ownPaper(who)).status))
    expect(seen).toEqual([200, 200, 404])
    expect((await file(other)).status).toBe(404)
  })
  it('is a draft while it waits, and is gone for its owner once it was withdrawn', async () => {
    expect(await ownPaper(freja)).toMatchObject({
      data: { note: 'notYet', sheet: { across: 'Udkast – ikke godkendt endnu', proof: null } },
    })
    approved()
    expect(await ownPaper(freja)).toMatchObject({ data: { note: 'ready', sheet: { across: null } } })
    withdraw(mette, certificate().id, 'mistake')
    expect((await ownPaper(freja)).status).toBe(404)
    expect((await file(freja)).status).toBe(404)
  })
  it('is in the reader’s language where that is Danish or English, and as it is asked for', async () => {
    approved()
    const titled = async (query: string) => ((await ownPaper(freja, query)).data as { sheet: { title: string } }).sheet.title
    expect(await titled('?sprog=en')).toBe('Volunteer Certificate')
    expect(await titled('?sprog=ar')).toBe('Frivilligbevis')
    expect(await titled('?sprog=ar&papir=en')).toBe('Volunteer Certificate')
  })
  it('is a file that nobody else’s cache keeps and whose name tells nobody’s', async () => {
    approved()
    const answer = await file(freja, '?sprog=en')
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="certificate-youth.pdf"',
      'cache-control': 'no-store',
    })
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
  it('can be looked at before it is earned, with one’s own name and no number', async () => {
    const seen = async (kind: string) =>
      answerOf(example(await visit(`/mit/beviser/eksempel/${kind}?sprog=da`, { as: freja, params: { kind } })))
    expect(await seen('mentor')).toMatchObject({
      status: 200,
      data: {
        note: 'example',
        pdf: null,
        sheet: {
          title: 'Mentorbevis',
          name: 'Freja Holm',
          across: 'Eksempel',
          proof: null,
          back: { intro: 'Opgaver og timer her er opdigtede. Sådan bliver bagsiden.' },
        },
      },
    })
    // where there is work of their own, that stands there
    const { data } = await seen('youth')
    expect(data).toMatchObject({
      note: 'ownExample',
      sheet: { across: 'Eksempel', sentence: expect.stringContaining('20 timer') as string },
    })
    expect(JSON.stringify(data)).not.toMatch(/Samtaler på dansk|Lektiecafé|opdigtede/)
    expect((await seen('nobel')).status).toBe(404)
  })
})
