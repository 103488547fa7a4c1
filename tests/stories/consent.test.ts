import { beforeEach, describe, expect, it } from 'vitest'
import { pictureBytes } from '~/pictures/pictures.server'
import { loader as pictureLoader } from '~/pictures/routes/picture'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { hashToken } from '~/server/sealed.server'
import { askPeople } from '~/stories/asking.server'
import { placesOfUser, sayNo, sayYes } from '~/stories/consent.server'
import { forgetUntouchedStories, forgetWithdrawnStories } from '~/stories/forgetting.server'
import { newestStory, publishedStories, publishedStory, publishedStoryDates } from '~/stories/public.server'
import { action as linkAction, loader as linkLoader } from '~/stories/routes/by-link'
import { loader as feedLoader } from '~/stories/routes/feed'
import { action as mineAction, loader as mineLoader } from '~/stories/routes/mine'
import { dropPerson, peopleIn } from '~/stories/story-people.server'
import { publishStory, saveStory, StoryHeld, StoryMoved, takeDownStory } from '~/stories/telling.server'
import { waitingMails } from '~tests/support/mails'
import { useHouse } from '~tests/support/house'
import { coordinator, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { begun, joins, picture, rowOf, standingOf } from './telling'

useHouse()

const mailsTo = async (address: string) => (await waitingMails()).filter(({ to }) => to === address)
const byLink = { by: null, way: 'link' } as const
let mette: Somebody
beforeEach(() => {
  mette = coordinator()
})

/** A story with Amal in it, published with her yes. */
async function published() {
  const pictureId = await picture(mette)
  const id = begun(mette, { pictureId })
  const amal = joins(id, { inPicture: 'on' })
  sayYes(amal, 1, byLink)
  publishStory(mette, id, 1)
  return { id, amal, pictureId, slug: rowOf(id).slug }
}
const changed = (id: string, body: string) =>
  saveStory(mette, id, rowOf(id).version, 'da', { title: 'Kaffe om tirsdagen', lead: '', quote: '', body })

describe('everyone in a story', () => {
  it('must say yes before anybody can read it', () => {
    const id = begun(mette)
    const [amal, kirsten] = [joins(id), joins(id, { name: 'Kirsten', way: 'paper', email: undefined })]
    expect(() => publishStory(mette, id, 1)).toThrow(StoryHeld)
    sayYes(amal, 1, byLink)
    expect(() => publishStory(mette, id, 1)).toThrow(StoryHeld)
    sayYes(kirsten, 1, { by: mette, way: 'paper' })
    publishStory(mette, id, 1)
    expect(newestStory('ar')).toMatchObject({ slug: 'kaffe-om-tirsdagen', language: 'da' })
  })
  it('is asked again when the words change, and the story is out of sight until they have answered', async () => {
    const { id, amal, slug } = await published()
    expect(changed(id, 'Amal bager brød.')).toEqual({ outOfSight: true })
    expect(publishedStory(slug, 'da')).toBeNull()
    expect(standingOf(id, amal.personId)).toBe('again')
    expect(() => publishStory(mette, id, 2)).toThrow(StoryHeld)
    sayYes(amal, 2, byLink)
    publishStory(mette, id, 2)
    expect(publishedStory(slug, 'da')?.body).toContain('bager')
  })
  it('says yes to what lay before them, not to what it became meanwhile', () => {
    const id = begun(mette)
    const amal = joins(id)
    changed(id, 'Noget andet.')
    expect(sayYes(amal, 1, byLink)).toBe(false)
    expect(standingOf(id, amal.personId)).toBe('not-asked')
  })
  it('is written to once a day at most, by a link that stays the same, with nothing of the story in the mail', async () => {
    const id = begun(mette, { title: 'Amal bager' })
    joins(id)
    expect(askPeople(rowOf(id))).toBe(1)
    expect(askPeople(rowOf(id))).toBe(0)
    setClock(() => new Date(Date.now() + 25 * 3_600_000))
    expect(askPeople(rowOf(id))).toBe(1)
    const mails = await mailsTo('amal@example.com')
    expect(mails).toHaveLength(2)
    const links = mails.map(({ text }) => /\/historie\/([\w-]{43})/.exec(text)?.[1])
    expect(links[0]).toBe(links[1])
    expect(JSON.stringify(mails)).not.toContain('bager')
    handle().sqlite.exec('update story_people set token_hash = null, asked_at = null')
    askPeople(rowOf(id))
    const kept = handle().sqlite.prepare('select token_hash from story_people').pluck().get()
    expect(kept).toBe(hashToken(links[0] ?? ''))
  })
  it('is one person, however often the form is sent', () => {
    const id = begun(mette)
    const [first, again, other] = [joins(id), joins(id, { name: 'AMAL' }), joins(id, { email: 'other@example.com' })]
    expect(again.personId).toBe(first.personId)
    expect(other.personId).not.toBe(first.personId)
    expect(askPeople(rowOf(id))).toBe(2)
  })
  it('is asked again when it is told of another town', async () => {
    const { id, amal, pictureId } = await published()
    const text = { title: 'Kaffe om tirsdagen', lead: 'To, der mødes.', quote: 'Vi taler hele tiden.', body: 'Amal og Kirsten mødes.' }
    const save = (town: string) =>
      saveStory(mette, id, rowOf(id).version, 'da', text, { facts: { town, tracks: ['danish'], nobodyInIt: false }, pictureId })
    expect(save('nexoe')).toEqual({ outOfSight: false })
    expect(save('roenne')).toEqual({ outOfSight: true })
    expect(standingOf(id, amal.personId)).toBe('again')
  })
  it('stands sealed in the database', () => {
    joins(begun(mette), { name: 'Amaliesofie' })
    const row = JSON.stringify(handle().sqlite.prepare('select * from story_people').all())
    expect(row).not.toContain('Amaliesofie')
    expect(row).not.toContain('amal@example.com')
  })
})

describe('a no', () => {
  it('takes the story from every page and feed at once, with its picture', async () => {
    const { amal, pictureId, slug } = await published()
    const look = async () =>
      (await answerOf(pictureLoader(await visit(`/billeder/${pictureId}/400`, { params: { id: pictureId, width: '400' } })))).status
    expect(await look()).toBe(200)
    sayNo(amal, byLink)
    expect(publishedStory(slug, 'da')).toBeNull()
    expect(newestStory('da')).toBeNull()
    expect(publishedStories('da').total).toBe(0)
    expect(publishedStoryDates(10)).toEqual([])
    expect(pictureBytes(pictureId, 400)).toBeNull()
    expect(await look()).toBe(404)
    const feed = (await feedLoader(await visit('/historier.rss'))) as Response
    expect(await feed.text()).not.toContain(slug)
  })
  it('is told to those who wrote it, but neither who nor why', async () => {
    const { amal } = await published()
    sayNo(amal, byLink)
    const [mail] = await mailsTo(mette.email)
    expect(mail?.text).toContain('har sagt nej')
    expect(JSON.stringify(mail)).not.toContain('Amal')
    expect(JSON.stringify(mail)).not.toContain('Kaffe')
  })
  it('cannot be got round: the story is told without that person, or not at all', async () => {
    const { id, amal } = await published()
    sayNo(amal, byLink)
    expect(() => publishStory(mette, id, rowOf(id).version)).toThrow(StoryMoved)
    expect(dropPerson(rowOf(id), amal.personId)).toBe('still-told')
    changed(id, 'Amal er her stadig.')
    expect(dropPerson(rowOf(id), amal.personId)).toBe('still-told')
    changed(id, 'Kirsten bager.')
    expect(dropPerson(rowOf(id), amal.personId)).toBe('dropped')
    expect(rowOf(id).state).toBe('draft')
  })
  it('holds for each part of the name, in every language, in the words for the picture and in the address', async () => {
    const pictureId = await picture(mette)
    const id = begun(mette, { title: 'Amal Khalil bager', body: 'Hun bager.', pictureId })
    const place = joins(id, { name: 'Amal Khalil' })
    const write = (title: string, body: string) => saveStory(mette, id, rowOf(id).version, 'da', { title, lead: '', quote: '', body })
    saveStory(mette, id, 1, 'en', { title: 'Bread', lead: '', quote: '', body: 'AMAL bakes.' })
    sayYes(place, 2, byLink)
    publishStory(mette, id, 2)
    expect(rowOf(id).slug).toBe('amal-khalil-bager')
    sayNo(place, byLink)
    const drop = () => dropPerson(rowOf(id), place.personId)
    write('Khalils brød', 'Hun bager.')
    expect(drop()).toBe('still-told')
    write('Brød', 'Hun bager.')
    expect(drop()).toBe('still-told')
    saveStory(mette, id, rowOf(id).version, 'en', { title: 'Bread', lead: '', quote: '', body: 'She bakes.' })
    expect(rowOf(id).slug).toBe('broed')
    handle().sqlite.prepare('update stories set slug = ? where id = ?').run('amal-bager', id)
    expect(drop()).toBe('still-told')
    handle().sqlite.prepare('update stories set slug = ? where id = ?').run('broed', id)
    const other = await picture(mette)
    handle().sqlite.prepare('update pictures set alt = ? where id = ?').run('Amal ved ovnen', other)
    handle().sqlite.prepare('update stories set picture_id = ? where id = ?').run(other, id)
    expect(drop()).toBe('still-told')
    handle().sqlite.prepare('update pictures set alt = ? where id = ?').run('Et brød', other)
    expect(drop()).toBe('dropped')
  })
  it('that somebody gave themselves cannot be turned by a coordinator, also when it was noted for them first', () => {
    const id = begun(mette)
    const place = joins(id)
    sayNo(place, { by: mette, way: 'paper' })
    expect(sayYes(place, 1, { by: mette, way: 'paper' })).toBe(true)
    sayNo(place, { by: mette, way: 'paper' })
    sayNo(place, byLink)
    expect(sayYes(place, 1, { by: mette, way: 'paper' })).toBe(false)
    expect(standingOf(id, place.personId)).toBe('no')
    expect(sayYes(place, 1, byLink)).toBe(true)
  })
  it('of somebody in the picture takes the picture before anybody has seen it', async () => {
    const pictureId = await picture(mette)
    const id = begun(mette, { pictureId })
    sayNo(joins(id, { inPicture: 'on' }), byLink)
    expect(pictureBytes(pictureId, 400)).toBeNull()
    expect(rowOf(id).pictureId).toBeNull()
  })
  it('is not needed for a draft or a story that was taken down to be forgotten after a year untouched', async () => {
    const { id } = await published()
    const draft = begun(mette)
    joins(draft)
    takeDownStory(mette, id)
    const shown = begun(mette, { nobodyInIt: true })
    publishStory(mette, shown, 1)
    setClock(() => new Date(Date.now() + 364 * 86_400_000))
    expect(forgetUntouchedStories()).toBe(0)
    askPeople(rowOf(draft))
    setClock(() => new Date(Date.now() + 366 * 86_400_000))
    expect(forgetUntouchedStories()).toBe(1)
    expect(handle().sqlite.prepare('select story_id from story_people').pluck().all()).toEqual([draft])
    setClock(() => new Date(Date.now() + 740 * 86_400_000))
    expect(forgetUntouchedStories()).toBe(1)
    expect(handle().sqlite.prepare('select id from stories').pluck().all()).toEqual([shown])
  })
  it('lets the story be forgotten after a month, if nobody tells it anew', async () => {
    const { id, amal } = await published()
    sayNo(amal, byLink)
    setClock(() => new Date(Date.now() + 29 * 86_400_000))
    expect(forgetWithdrawnStories()).toBe(0)
    setClock(() => new Date(Date.now() + 31 * 86_400_000))
    expect(forgetWithdrawnStories()).toBe(1)
    expect(handle().sqlite.prepare('select count(*) from story_people where story_id = ?').pluck().get(id)).toBe(0)
  })
})

describe('the private link', () => {
  const tokenFrom = async () => /\/historie\/([\w-]{43})/.exec((await mailsTo('amal@example.com'))[0]?.text ?? '')?.[1] ?? ''
  const looks = async (token: string) => answerOf(linkLoader(await visit(`/historie/${token}`, { params: { token } })))
  const says = async (token: string, form: Record<string, string>) =>
    answerOf(linkAction(await visit(`/historie/${token}`, { params: { token }, form })))

  it('shows the story as it will stand, and takes yes and no; opening it changes nothing', async () => {
    const id = begun(mette, { pictureId: await picture(mette) })
    const { personId } = joins(id)
    askPeople(rowOf(id))
    const token = await tokenFrom()
    expect((await looks(token)).data).toMatchObject({
      place: { name: 'Amal', standing: 'asked' },
      picture: expect.stringContaining('data:image/webp') as string,
    })
    expect(standingOf(id, personId)).toBe('asked')
    expect((await says(token, { intent: 'yes', version: '1' })).status).toBe(302)
    expect(peopleIn(rowOf(id))).toMatchObject([{ standing: 'yes', way: 'link' }])
    expect((await says(token, { intent: 'no', version: '1' })).status).toBe(302)
    expect(standingOf(id, personId)).toBe('no')
    expect((await says(token, { intent: 'no' })).status).toBe(400)
  })
  it('after a no shows nothing of what the story becomes; who thinks again reads it first, and then says yes', async () => {
    const id = begun(mette, { pictureId: await picture(mette) })
    const { personId } = joins(id)
    askPeople(rowOf(id))
    const token = await tokenFrom()
    await says(token, { intent: 'no', version: '1' })
    changed(id, 'Kirsten bager.')
    expect((await looks(token)).data).toMatchObject({ place: { standing: 'no' }, story: null, picture: null })
    expect(JSON.stringify((await looks(token)).data)).not.toContain('Kaffe')
    expect((await says(token, { intent: 'yes', version: '2' })).status).toBe(302)
    expect(standingOf(id, personId)).toBe('asked')
    expect((await looks(token)).data).toMatchObject({ story: { title: 'Kaffe om tirsdagen' } })
    expect(() => publishStory(mette, id, 2)).toThrow(StoryHeld)
    await says(token, { intent: 'yes', version: '2' })
    expect(standingOf(id, personId)).toBe('yes')
  })
  it('wants a parent’s yes too of somebody under 18', async () => {
    const id = begun(mette)
    const { personId } = joins(id, { underAge: 'on' })
    askPeople(rowOf(id))
    const token = await tokenFrom()
    await says(token, { intent: 'yes', version: '1' })
    expect(standingOf(id, personId)).toBe('asked')
    await says(token, { intent: 'yes', version: '1', parent: 'on' })
    expect(standingOf(id, personId)).toBe('yes')
  })
  it('opens nothing for somebody who guesses', async () => {
    joins(begun(mette))
    expect((await looks('a-guess')).status).toBe(404)
    expect((await says('a-guess', { intent: 'no', version: '1' })).status).toBe(404)
  })
})

describe('one’s own page', () => {
  it('shows the stories one is in once one is asked, and takes the answer; those of others are not there', async () => {
    const amal = person({ firstName: 'Amal', email: 'amal@example.com' })
    const id = begun(mette)
    const { personId } = joins(id)
    const mine = async (as: Somebody) =>
      ((await answerOf(mineLoader(await visit('/mit/historier', { as })))).data as { places: unknown[] }).places
    expect(await mine(amal)).toEqual([])
    askPeople(rowOf(id))
    expect(await mine(amal)).toMatchObject([{ place: { personId, standing: 'asked' } }])
    const says = async (as: Somebody, form: Record<string, string>) =>
      (await answerOf(mineAction(await visit('/mit/historier', { as, form })))).status
    expect(await says(person(), { intent: 'yes', place: personId, version: '1' })).toBe(404)
    expect(await says(amal, { intent: 'yes', place: personId, version: '1' })).toBe(302)
    expect(peopleIn(rowOf(id))).toMatchObject([{ standing: 'yes', way: 'account' }])
    expect(await says(amal, { intent: 'no', place: personId, version: '1' })).toBe(302)
    expect(placesOfUser(amal.userId)).toMatchObject([{ standing: 'no' }])
    expect(await says(amal, { intent: 'yes' })).toBe(400)
  })
  it('belongs to whoever has shown that the address is theirs', () => {
    const stranger = person({ email: 'amal@example.com', verified: false })
    joins(begun(mette))
    expect(placesOfUser(stranger.userId)).toEqual([])
  })
})
