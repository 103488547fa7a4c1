import { describe, expect, it } from 'vitest'
import { loader as newOffer } from '~/offers/routes/new'
import { houseText } from '~/pages/house-texts.server'
import { readPage, versionsOf, writeText } from '~/pages/pages.server'
import { loader as about } from '~/pages/routes/about'
import { action, loader } from '~/pages/routes/text'
import { loader as list } from '~/pages/routes/texts'
import { useHouse } from '~tests/support/house'
import { administrator, coordinator, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const params = { page: 'about', language: 'da' }
const path = '/admin/sider/about/da'
const house = () => houseText('about', 'da')
const sends = async (as: ReturnType<typeof administrator>, form: Record<string, string>) =>
  answerOf(action(await visit(path, { as, params, form })))

describe('help over a form', () => {
  it('stands where somebody begins an offer, as the administrator wrote it', async () => {
    const helpOf = async () => ((await answerOf(newOffer(await visit('/tilbud/nyt', { as: volunteer() })))).data as { help: string }).help
    expect(await helpOf()).toContain(houseText('new-offer', 'da').body)
    writeText(administrator(), 'new-offer', 'da', { title: '', lead: '', body: 'Vælg **én** ting.' }, null)
    expect(await helpOf()).toBe('<p>Vælg <strong>én</strong> ting.</p>\n')
  })
})

describe('an administrator who writes a page', () => {
  it('sees it first, and nothing is saved by that', async () => {
    const anders = administrator()
    const answer = await sends(anders, { ...house(), intent: 'look', uponId: '', title: 'Sådan gør vi' })
    expect(answer.data).toMatchObject({ seen: { title: 'Sådan gør vi' }, reply: { initialValue: { title: 'Sådan gør vi' } } })
    expect(versionsOf('about', 'da')).toEqual([])
  })

  it('saves it, and it stands there; a form that lacks something comes back filled in', async () => {
    const anders = administrator()
    const wrong = await sends(anders, { intent: 'save', uponId: '', title: 'Nyt', lead: 'Kort', body: '## Alt er væk' })
    expect(wrong).toMatchObject({ status: 422, data: { reply: { error: { body: ['anchor-lost'] }, initialValue: { title: 'Nyt' } } } })
    expect(await sends(anders, { ...house(), intent: 'save', uponId: '', title: 'Nyt' })).toMatchObject({ status: 302, location: path })
    expect((await answerOf(about(await visit('/om')))).data).toMatchObject({ title: 'Nyt' })
  })

  it('gets an emptied or far too long page back and is told; what stands there is left', async () => {
    const anders = administrator()
    for (const [body, why] of [
      [' \n ', 'required'],
      [`${house().body}\n\n${'ord '.repeat(8000)}`, 'too-long'],
    ] as const) {
      const answer = await sends(anders, { ...house(), intent: 'save', uponId: '', body })
      expect([why, answer.status]).toEqual([why, 422])
      expect(answer.data).toMatchObject({ reply: { error: { body: [expect.any(String)] } } })
    }
    expect(versionsOf('about', 'da')).toEqual([])
    expect(readPage('about', 'da').title).toBe(house().title)
  })

  it('may write 20 000 letters, also such as are meant to keep the site busy, and sees them as plain words', async () => {
    const anders = administrator()
    const hostile = ['['.repeat(20_000), '*_'.repeat(10_000), '> '.repeat(10_000), 'a@http://'.repeat(2200), '<script>'.repeat(2500)]
    for (const words of hostile) {
      const answer = await sends(anders, { ...house(), intent: 'look', uponId: '', body: `${house().body}\n\n${words}` })
      expect(answer.status).toBe(200)
      expect((answer.data as { seen: { html: string } }).seen.html).not.toContain('<script>')
    }
  })

  it('is shown what another saved meanwhile, keeps what they typed, and may then save over it', async () => {
    const [anders, birgit] = [administrator(), administrator()]
    await sends(anders, { ...house(), intent: 'save', uponId: '', title: 'Anders’' })
    const late = { ...house(), intent: 'save', title: 'Birgits' }
    const answer = await sends(birgit, { ...late, uponId: '' })
    const [newest] = versionsOf('about', 'da')
    expect(answer).toMatchObject({ status: 409, data: { reply: { initialValue: { title: 'Birgits', uponId: newest?.id } } } })
    expect(readPage('about', 'da').title).toBe('Anders’')
    await sends(birgit, { ...late, uponId: newest?.id ?? '' })
    expect(readPage('about', 'da').title).toBe('Birgits')
  })

  it('sees what was changed with a version, and by whom', async () => {
    const anders = administrator({ firstName: 'Anders' })
    await sends(anders, { ...house(), intent: 'save', uponId: '', title: 'Nyt' })
    const [version] = versionsOf('about', 'da')
    const { data } = await answerOf(loader(await visit(`${path}?version=${version?.id}`, { as: anders, params })))
    const { opened, versions } = data as { opened: { lines: { sign: string; text: string }[] }; versions: { by: string }[] }
    expect(versions).toMatchObject([{ by: 'Anders' }])
    expect(opened.lines.filter(({ sign }) => sign !== 'same')).toEqual([
      { sign: 'out', text: house().title },
      { sign: 'in', text: 'Nyt' },
    ])
  })

  it('finds no text and no language that the site does not have, and nobody else finds any', async () => {
    const seen = async (as: ReturnType<typeof administrator>, page: string, language: string) =>
      (await answerOf(loader(await visit(path, { as, params: { page, language } })))).status
    const anders = administrator()
    expect([await seen(anders, 'about', 'so'), await seen(anders, 'forside', 'da'), await seen(anders, 'verify', 'ar')]).toEqual([
      404, 404, 200,
    ])
    expect(await seen(coordinator(), 'about', 'da')).toBe(403)
    expect((await answerOf(list(await visit('/admin/sider', { as: coordinator() })))).status).toBe(403)
  })
})
