import { beforeEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { addMember } from '~/organisations/memberships.server'
import { usedPictures } from '~/organisations/organisation-pictures.server'
import { proposePage, waitingChange } from '~/organisations/organisation-pages.server'
import { historyOf } from '~/organisations/page-history.server'
import { loader as historyLoader } from '~/organisations/routes/history'
import { publishChange, sendBackChange } from '~/organisations/page-approval.server'
import { pictureViews, removeUnusedPictures, savePicture } from '~/pictures/pictures.server'
import { loader } from '~/pictures/routes/picture'
import type { Actor } from '~/people/permissions'
import { setClock } from '~/server/clock.server'
import { organisationsById } from '~/organisations/organisations.server'
import { useHouse } from '~tests/support/house'
import { answerOf, visit } from '~tests/support/visits'
import { association, coordinator, person } from '~tests/support/people'

useHouse()

const START = Date.UTC(2026, 10, 2, 8)
const onDay = (day: number) => setClock(() => new Date(START + day * 86_400_000))
beforeEach(() => onDay(0))

async function picture(by: Actor): Promise<string> {
  const bytes = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#557a2a' } })
    .png()
    .toBuffer()
  const saved = await savePicture(by, { bytes, alt: 'Børn i hallen' })
  if (!saved.ok) throw new Error(saved.why)
  return saved.id
}
const give = (leader: Actor, id: string, pictureId: string | null) => proposePage(leader, id, (page) => ({ ...page, pictureId }))
function decide(id: string, what: 'publish' | 'send-back') {
  const change = waitingChange(id)
  if (!change) throw new Error('nothing waits')
  if (what === 'publish') publishChange(coordinator(), change.id, change.changedAt.getTime())
  else sendBackChange(coordinator(), change.id, change.changedAt.getTime(), 'Et andet billede, tak.')
}
async function seen(id: string, as: Actor | null): Promise<string | number | null> {
  const answer = await loader(await visit(`/billeder/${id}/320`, { as, params: { id, width: '320' } })).catch((thrown: unknown) => thrown)
  if (!(answer instanceof Response)) throw answer
  return answer.ok ? answer.headers.get('cache-control') : answer.status
}
const LONG = 'public, max-age=31536000, immutable'

describe('a picture of a page', () => {
  it('is seen by the association and coordinators alone while it waits, and by everybody once it is published', async () => {
    const { id, leader } = association()
    const helper = person()
    addMember(leader, id, helper.userId, 'helper')
    const given = await picture(leader)
    give(leader, id, given)
    for (const somebody of [null, person(), association().leader]) expect(await seen(given, somebody)).toBe(404)
    for (const somebody of [leader, helper, coordinator()]) expect(await seen(given, somebody)).toBe('no-store')
    decide(id, 'publish')
    for (const somebody of [null, person(), leader]) expect(await seen(given, somebody)).toBe(LONG)
  })

  it('that is on no page, and on none that waits or came back, is gone after a day', async () => {
    const { id, leader } = association()
    const other = association()
    const [first, second, back, never] = [await picture(leader), await picture(leader), await picture(leader), await picture(leader)]
    give(leader, id, first)
    decide(id, 'publish')
    give(other.leader, other.id, back)
    decide(other.id, 'send-back')
    onDay(0.9)
    expect(removeUnusedPictures(usedPictures)).toBe(0)
    give(leader, id, second)
    onDay(1.1)
    expect(removeUnusedPictures(usedPictures)).toBe(1)
    expect([...pictureViews([first, second, back, never]).keys()].toSorted()).toEqual([first, second, back].toSorted())
    decide(id, 'publish')
    expect(removeUnusedPictures(usedPictures)).toBe(1)
    expect(organisationsById([id]).get(id)?.pictureId).toBe(second)
    expect(await seen(second, null)).toBe(LONG)
  })

  it('that is gone still stands in the history as a picture', async () => {
    const { id, leader } = association()
    const slug = organisationsById([id]).get(id)?.slug ?? ''
    give(leader, id, await picture(leader))
    decide(id, 'publish')
    give(leader, id, null)
    decide(id, 'publish')
    onDay(2)
    expect(removeUnusedPictures(usedPictures)).toBe(1)
    expect(historyOf(id)).toHaveLength(2)
    const { status, data } = await answerOf(historyLoader(await visit(`/forening/${slug}/historik`, { as: leader, params: { slug } })))
    expect([status, data]).toMatchObject([200, { pictureWords: {} }])
  })

  it('is refused when one person sends very many in an hour; another still may', async () => {
    const leader = person()
    const unreadable = { bytes: Buffer.from('x'), alt: '' }
    for (let sent = 0; sent < 30; sent += 1) await savePicture(leader, unreadable)
    expect(await savePicture(leader, unreadable)).toEqual({ ok: false, why: 'picture-too-often' })
    expect(await picture(person())).toBeTruthy()
  })
})
