import { beforeEach, describe, expect, it } from 'vitest'
import { handle } from '~/server/database.server'
import { sayNo, sayYes } from '~/stories/consent.server'
import { peopleIn } from '~/stories/story-people.server'
import { publishedStory } from '~/stories/public.server'
import { action as deskNewAction } from '~/stories/routes/desk-new'
import { action as deskAction, loader as deskLoader } from '~/stories/routes/desk-story'
import { loader as listLoader } from '~/stories/routes/desk-stories'
import { loader as leaderListLoader } from '~/stories/routes/leader-stories'
import { action as leaderNewAction } from '~/stories/routes/leader-new'
import { action as leaderAction, loader as leaderLoader } from '~/stories/routes/leader-story'
import { publishStory } from '~/stories/telling.server'
import { waitingMails } from '~tests/support/mails'
import { useHouse } from '~tests/support/house'
import { association, coordinator, person, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'
import { begun, joins, rowOf } from './telling'

useHouse()

let mette: Somebody
beforeEach(() => {
  mette = coordinator()
})
const words = { intent: 'save', title: 'Brød på øen', lead: 'Om brød.', quote: '', body: 'Vi bager.', version: '0', formKey: 'a-key' }
const idIn = (location: string | null) => /\/historier\/(\w+)/.exec(location ?? '')?.[1] ?? ''
const desk = async (id: string, form: Record<string, string>, as = mette) =>
  answerOf(deskAction(await visit(`/koordinator/historier/${id}`, { as, params: { id }, form })))

describe('a coordinator', () => {
  const begins = async (form: Record<string, string> = {}) =>
    answerOf(deskNewAction(await visit('/koordinator/historier/ny', { as: mette, form: { ...words, ...form } })))

  it('writes a story, which has an address of its title, and one sent twice is one', async () => {
    const { location, status } = await begins()
    expect(status).toBe(302)
    expect(rowOf(idIn(location))).toMatchObject({ slug: 'broed-paa-oeen', state: 'draft' })
    expect(idIn((await begins()).location)).toBe(idIn(location))
    expect(rowOf(idIn((await begins({ formKey: 'another' })).location)).slug).toBe('broed-paa-oeen-2')
    expect(rowOf(idIn((await begins({ formKey: 'third', title: 'خبز' })).location)).slug).toBe('historie')
  })
  it('is told at the field what is wrong, and keeps what was typed', async () => {
    const answer = await begins({ title: '', body: 'Ring til 56 92 00 00' })
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({
      which: 'story',
      reply: { initialValue: { lead: 'Om brød.' }, error: { title: ['required'], body: ['phone-in-text'] } },
    })
  })
  it('publishes what nobody can be recognised in, and sees what is missing of the rest', async () => {
    const id = begun(mette)
    await desk(id, { intent: 'publish', version: '1' })
    expect(rowOf(id).state).toBe('draft')
    expect((await answerOf(deskLoader(await visit(`/koordinator/historier/${id}`, { as: mette, params: { id } })))).data).toMatchObject({
      story: { hindrances: ['who'] },
    })
    await desk(id, { ...words, version: '1', nobodyInIt: 'on' })
    await desk(id, { intent: 'publish', version: String(rowOf(id).version) })
    expect(rowOf(id).state).toBe('published')
  })
  it('cannot turn a no that somebody gave by their link, but one that was noted on paper', async () => {
    const id = begun(mette)
    const { personId } = joins(id)
    const standing = () => peopleIn(rowOf(id))[0]?.standing
    const does = (intent: string) => desk(id, { intent, person: personId, version: '1' })
    await does('said-no')
    await does('said-yes')
    expect(standing()).toBe('yes')
    sayNo({ personId, story: rowOf(id) }, { by: null, way: 'link' })
    expect((await does('said-yes')).status).toBe(302)
    expect(standing()).toBe('no')
  })
  it('asks nobody by mail in a language the story is not in, unless it is read aloud to them', async () => {
    const id = begun(mette)
    joins(id, { language: 'ar' })
    const mails = async () => (await waitingMails()).filter(({ template }) => template === 'story-consent').length
    expect((await answerOf(deskLoader(await visit(`/koordinator/historier/${id}`, { as: mette, params: { id } })))).data).toMatchObject({
      story: { cannotRead: [{ name: 'Amal', language: 'ar' }] },
    })
    await desk(id, { intent: 'ask', version: '1' })
    expect(await mails()).toBe(0)
    await desk(id, { intent: 'ask', version: '1', aloud: 'on' })
    expect(await mails()).toBe(1)
    const other = begun(mette)
    joins(other, { language: 'en' })
    await desk(other, { intent: 'translate', language: 'en', title: 'Coffee', body: 'We meet.', version: '1' })
    await desk(other, { intent: 'ask', version: '2' })
    expect(await mails()).toBe(2)
  })
  it('sees the last page for a page there is not, and the first for half a page', async () => {
    begun(mette)
    for (const side of ['1.01', '1e999', '-3', 'x', '0', '99999999999999999999'])
      expect((await answerOf(listLoader(await visit(`/koordinator/historier?vis=alle&side=${side}`, { as: mette })))).data).toMatchObject({
        page: 1,
        lines: [{ title: 'Kaffe om tirsdagen' }],
      })
    const club = association()
    for (const side of ['1.01', '1e999'])
      expect(
        (
          await answerOf(
            leaderListLoader(
              await visit(`/forening/forening-${club.id}/historier?side=${side}`, {
                as: club.leader,
                params: { slug: `forening-${club.id}` },
              }),
            ),
          )
        ).data,
      ).toMatchObject({ page: 1, lines: [] })
  })
  it('may put a word right in a story without anybody in it, while it is read', async () => {
    const id = begun(mette, { nobodyInIt: true })
    publishStory(mette, id, 1)
    await desk(id, { ...words, version: '1', nobodyInIt: 'on' })
    expect(publishedStory(rowOf(id).slug, 'da')?.title).toBe('Brød på øen')
    expect(rowOf(id).slug).toBe('kaffe-om-tirsdagen')
  })
  it('does not overwrite what another wrote meanwhile', async () => {
    const id = begun(mette)
    expect((await desk(id, { ...words, version: '1' })).status).toBe(302)
    const second = await desk(id, { ...words, title: 'Min titel', version: '1' }, coordinator())
    expect(second.status).toBe(409)
    expect(second.data).toMatchObject({ reply: { initialValue: { title: 'Min titel' } } })
    expect((await desk(id, { intent: 'publish', version: '1' })).status).toBe(302)
    expect(rowOf(id).state).toBe('draft')
  })
  it('adds another language, and takes it away again', async () => {
    const id = begun(mette, { nobodyInIt: true })
    await desk(id, { intent: 'translate', language: 'ar', title: 'قهوة', body: 'نلتقي.', version: '1' })
    publishStory(mette, id, 2)
    expect(publishedStory(rowOf(id).slug, 'ar')).toMatchObject({ language: 'ar', title: 'قهوة', languages: ['da', 'ar'] })
    expect(publishedStory(rowOf(id).slug, 'en')).toMatchObject({ language: 'da' })
    expect((await desk(id, { intent: 'translate', language: 'da', title: 'x', body: 'x', version: '2' })).status).toBe(400)
    await desk(id, { intent: 'drop-language', language: 'ar', version: '2' })
    expect(publishedStory(rowOf(id).slug, 'ar')).toMatchObject({ language: 'da' })
  })
  it('writes down a yes on paper, of somebody under 18 only with a parent’s', async () => {
    const id = begun(mette)
    await desk(id, { intent: 'add-person', name: 'Liv', way: 'paper', underAge: 'on' })
    const [liv] = peopleIn(rowOf(id))
    await desk(id, { intent: 'said-yes', person: liv?.id ?? '', version: '1' })
    expect(peopleIn(rowOf(id))).toMatchObject([{ standing: 'not-asked' }])
    await desk(id, { intent: 'said-yes', person: liv?.id ?? '', version: '1', parent: 'on' })
    expect(peopleIn(rowOf(id))).toMatchObject([{ standing: 'yes', way: 'paper' }])
    expect(handle().sqlite.prepare("select count(*) from audit_events where action = 'story.consent'").pluck().get()).toBe(1)
  })
  it('needs an address of whoever is to be asked by mail', async () => {
    const id = begun(mette)
    expect((await desk(id, { intent: 'add-person', name: 'Amal', way: 'link' })).status).toBe(400)
    expect((await desk(id, { intent: 'add-person', name: 'ring 56920000', way: 'paper' })).status).toBe(400)
    expect(peopleIn(rowOf(id))).toEqual([])
  })
  it('takes a story down and lets it be read again; deletes only what nobody can read', async () => {
    const id = begun(mette, { nobodyInIt: true })
    publishStory(mette, id, 1)
    await desk(id, { intent: 'delete', version: '1' })
    expect(rowOf(id).state).toBe('published')
    await desk(id, { intent: 'take-down', version: '1' })
    expect(rowOf(id)).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'editor' })
    await desk(id, { intent: 'publish', version: '1' })
    expect(rowOf(id).state).toBe('published')
    await desk(id, { intent: 'take-down', version: '1' })
    await desk(id, { intent: 'delete', version: '1' })
    expect(() => rowOf(id)).toThrow('no such story')
  })
})

describe('a leader', () => {
  let club: { id: string; leader: Somebody; slug: string }
  beforeEach(() => {
    const made = association()
    club = { ...made, slug: handle().sqlite.prepare('select slug from organisations where id = ?').pluck().get(made.id) as string }
  })
  const at = (id: string) => ({ path: `/forening/forening-${club.id}/historier/${id}`, params: { slug: club.slug, id } })
  const does = async (id: string, form: Record<string, string>, as = club.leader) =>
    answerOf(leaderAction(await visit(at(id).path, { as, params: at(id).params, form })))

  it('sends a story in, a coordinator sends it back with a reason, and then lets everybody read it', async () => {
    const path = `/forening/forening-${club.id}/historier/ny`
    const made = await answerOf(
      leaderNewAction(
        await visit(path, { as: club.leader, params: { slug: `forening-${club.id}` }, form: { ...words, nobodyInIt: 'on' } }),
      ),
    )
    const id = idIn(made.location)
    await does(id, { intent: 'submit', version: '1' })
    expect(rowOf(id)).toMatchObject({ state: 'submitted', organisationId: club.id })
    expect((await answerOf(listLoader(await visit('/koordinator/historier', { as: mette })))).data).toMatchObject({
      state: 'submitted',
      lines: [{ id }],
    })
    await desk(id, { intent: 'send-back', version: '1', reason: 'Skriv også, hvor I mødes.' })
    expect(rowOf(id)).toMatchObject({ state: 'draft', sentBackReason: 'Skriv også, hvor I mødes.' })
    expect((await waitingMails())[0]).toMatchObject({ to: club.leader.email, data: { path: at(id).path } })
    await does(id, { intent: 'submit', version: '1' })
    await desk(id, { intent: 'publish', version: '1' })
    expect(rowOf(id)).toMatchObject({ state: 'published', sentBackReason: null })
    expect(await waitingMails()).toContainEqual(expect.objectContaining({ template: 'story-published', to: club.leader.email }))
  })
  it('can neither publish nor say yes for others, and a change of theirs is read by a coordinator first', async () => {
    const id = begun(club.leader, { organisationId: club.id, nobodyInIt: true })
    for (const intent of ['publish', 'said-yes', 'said-no', 'send-back'])
      expect((await does(id, { intent, version: '1' })).status).toBe(400)
    publishStory(mette, id, 1)
    await does(id, { ...words, version: '1', nobodyInIt: 'on' })
    expect(rowOf(id).state).toBe('draft')
  })
  it('does not see the stories of others', async () => {
    const id = begun(mette)
    expect((await answerOf(leaderLoader(await visit(at(id).path, { as: club.leader, params: at(id).params })))).status).toBe(404)
    const own = begun(club.leader, { organisationId: club.id })
    expect((await does(own, { intent: 'delete', version: '1' }, person())).status).toBe(404)
    expect((await answerOf(deskLoader(await visit('/koordinator/historier/x', { as: club.leader, params: { id: own } })))).status).toBe(403)
  })
  it('cannot send in what does not say who is in it', async () => {
    const id = begun(club.leader, { organisationId: club.id })
    await does(id, { intent: 'submit', version: '1' })
    expect(rowOf(id).state).toBe('draft')
    sayYes(joins(id), 1, { by: null, way: 'link' })
    await does(id, { intent: 'submit', version: '1' })
    expect(rowOf(id).state).toBe('submitted')
  })
})
