import { beforeEach, describe, expect, it } from 'vitest'
import { loader as pictureLoader } from '~/pictures/routes/picture'
import { loader as sitemapLoader } from '~/home/routes/sitemap'
import { handle } from '~/server/database.server'
import { newestStory, publishedStories, storyPictures } from '~/stories/public.server'
import { loader as feedLoader } from '~/stories/routes/feed'
import { loader as listLoader } from '~/stories/routes/list'
import { loader as pressLoader } from '~/stories/routes/press'
import { loader as storyLoader, meta as storyMeta } from '~/stories/routes/story'
import { publishStory, saveStory, takeDownStory } from '~/stories/telling.server'
import { useHouse } from '~tests/support/house'
import { association, coordinator, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { begun, joins, picture, rowOf } from './telling'

useHouse()

let mette: Somebody
beforeEach(() => {
  mette = coordinator()
})
function published(wishes: Parameters<typeof begun>[1] = {}): string {
  const id = begun(mette, { nobodyInIt: true, ...wishes })
  publishStory(mette, id, 1)
  return id
}

describe('the list', () => {
  const list = async (rest = '') => (await answerOf(listLoader(await visit(`/historier${rest}`)))).data
  it('shows the newest first, twelve at a time, and can be read by track', async () => {
    for (let number = 1; number <= 13; number += 1) published({ title: `Nummer ${number}`, tracks: number === 1 ? ['work'] : ['danish'] })
    expect(publishedStories('da')).toMatchObject({ total: 13, pages: 2, page: 1 })
    expect(await list('?side=2')).toMatchObject({ page: 2, stories: { length: 1 } })
    expect(await list('?track=work')).toMatchObject({ stories: [{ title: 'Nummer 1' }] })
    expect(await list('?track=cooking')).toMatchObject({ unknown: true, total: 13 })
    expect(await list('?side=9999')).toMatchObject({ page: 2 })
  })
  it('has nothing that is not published', async () => {
    begun(mette)
    takeDownStory(mette, published())
    expect(await list()).toMatchObject({ stories: [], total: 0 })
    expect(newestStory('da')).toBeNull()
  })
})

describe('a story', () => {
  const read = async (slug: string, rest = '') => answerOf(storyLoader(await visit(`/historier/${slug}${rest}`, { params: { slug } })))
  it('comes in the reader’s language where there is one, else in Danish', async () => {
    const id = begun(mette, { nobodyInIt: true })
    saveStory(mette, id, 1, 'ar', { title: 'قهوة', lead: '', quote: '', body: '## الخبز\n\nنلتقي.' })
    publishStory(mette, id, 2)
    const { slug } = rowOf(id)
    expect((await read(slug, '?sprog=ar')).data).toMatchObject({
      story: { language: 'ar', body: expect.stringContaining('<h2 id="afsnit-الخبز">') as string },
    })
    expect((await read(slug, '?sprog=en')).data).toMatchObject({ story: { language: 'da', languages: ['da', 'ar'] } })
  })
  it('is shared with its own picture', async () => {
    const pictureId = await picture(mette)
    const id = begun(mette, { nobodyInIt: true, pictureId })
    publishStory(mette, id, 1)
    const { data } = await read(rowOf(id).slug)
    expect(storyMeta({ data } as never)).toContainEqual({
      property: 'og:image',
      content: expect.stringContaining(`/billeder/${pictureId}/400`) as string,
    })
  })
  it('is not there before it is published, nor after it is taken down', async () => {
    const id = begun(mette, { nobodyInIt: true })
    expect((await read(rowOf(id).slug)).status).toBe(404)
    publishStory(mette, id, 1)
    expect((await read(rowOf(id).slug)).status).toBe(200)
    takeDownStory(mette, id)
    expect((await read(rowOf(id).slug)).status).toBe(404)
  })
  it('tells chats and search engines what it is', async () => {
    const { data } = await read(rowOf(published()).slug)
    expect(JSON.stringify(storyMeta({ data } as never))).toContain('"headline":"Kaffe om tirsdagen"')
    const answer = (await sitemapLoader(await visit('/sitemap.xml'))) as Response
    // one that is withdrawn leaves it at once
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const map = await answer.text()
    expect(map).toContain('/historier/kaffe-om-tirsdagen</loc>')
  })
})

describe('the picture', () => {
  const looks = async (id: string, as: Somebody | null) => {
    const { headers, status } = (await pictureLoader(await visit(`/billeder/${id}/400`, { as, params: { id, width: '400' } })).catch(
      (no: unknown) => no,
    )) as Response
    return { status, kept: headers.get('cache-control') }
  }
  it('of a story that is not out is seen by those who write it and those in it alone', async () => {
    const { id: organisationId, leader } = association()
    const pictureId = await picture(mette)
    const id = begun(leader, { organisationId, pictureId })
    const amal = person({ email: 'amal@example.com' })
    joins(id)
    expect(await looks(pictureId, null)).toMatchObject({ status: 404 })
    expect(await looks(pictureId, person())).toMatchObject({ status: 404 })
    for (const as of [mette, leader, amal]) expect(await looks(pictureId, as)).toEqual({ status: 200, kept: 'no-store' })
    expect(storyPictures()).toEqual(new Set([pictureId]))
  })
  it('of one that is out is asked for anew each time, so that it can go', async () => {
    const pictureId = await picture(mette)
    published({ pictureId })
    expect(await looks(pictureId, null)).toEqual({ status: 200, kept: 'no-cache' })
  })
})

/** The least of an XML reader: every tag is closed in its order, and text holds no loose sign. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<\?[\s\S]*?\?>/g, '')
  for (const [, closing, name = '', alone] of rest.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!alone) open.push(name)
  }
  const bare = rest.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '')
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)
}

describe('the feed', () => {
  const feed = async (rest = '') => {
    const answer = (await feedLoader(await visit(`/historier.rss${rest}`))) as Response
    return { text: await answer.text(), type: answer.headers.get('content-type') }
  }
  it('is RSS with whole addresses, and leads back to itself', async () => {
    published({ body: 'Se [tilbud](/tilbud) og [nettet](https://dr.dk/).' })
    const { text, type } = await feed()
    expect(type).toBe('application/rss+xml; charset=utf-8')
    expect(wellFormed(text)).toBe(true)
    expect(text).toMatch(/<atom:link href="http[^"]*\/historier\.rss\?sprog=da" rel="self"/)
    expect(text).toMatch(/<link>https?:\/\/[^<]+\/historier\/kaffe-om-tirsdagen<\/link>/)
    expect(text).toMatch(/<a href="https?:\/\/[^"/]+\/tilbud">/)
    expect(text).toContain('<a href="https://dr.dk/"')
    expect(text).not.toMatch(/(?:href|src)="\//)
  })
  it('stays in one piece whatever stands in a title', async () => {
    published({ title: 'Kaffe & <b>brød</b> "i" dag ]]> \u0001', body: 'a ]]> b \u0002 & < c' })
    const { text } = await feed()
    expect(wellFormed(text)).toBe(true)
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008]/)
    expect(text).not.toContain('<b>brød</b>')
  })
  it('comes in the language asked for', async () => {
    const id = begun(mette, { nobodyInIt: true })
    saveStory(mette, id, 1, 'en', { title: 'Coffee on Tuesdays', lead: '', quote: '', body: 'We meet.' })
    publishStory(mette, id, 2)
    expect((await feed('?sprog=en')).text).toContain('Coffee on Tuesdays')
    expect((await feed('?sprog=ar')).text).toContain('Kaffe om tirsdagen')
    expect((await feed('?sprog=en')).text).toContain('<language>en</language>')
  })
})

describe('the page for the press', () => {
  it('shows no figure of fewer than three, and the newest stories', async () => {
    published()
    association()
    const { data } = await answerOf(pressLoader(await visit('/presse')))
    expect(data).toMatchObject({ numbers: { met: null, hours: null }, stories: [{ slug: 'kaffe-om-tirsdagen' }] })
    expect(handle().sqlite.inTransaction).toBe(false)
  })
})
