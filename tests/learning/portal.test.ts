import { describe, expect, it } from 'vitest'
import { linkForm, entryOf, typedOf } from '~/learning/link-form'
import {
  addLink,
  allLinks,
  changeLink,
  learntBy,
  linkById,
  noteLearnt,
  putFirst,
  removeLink,
  showLink,
  shownLinks,
  takeStarterLinks,
} from '~/learning/links.server'
import { saveLink } from '~/learning/saving.server'
import { starterLinks } from '~/learning/starter-links.server'
import { auditFor } from '~/server/audit.server'
import { useHouse } from '~tests/support/house'
import { coordinator, volunteer } from '~tests/support/people'

useHouse()

const typed = (more: Record<string, string | string[]> = {}) => {
  const form = new FormData()
  const values: Record<string, string | string[]> = {
    url: 'https://ordnet.dk/ddo?utm_source=mail',
    titleDa: 'Den Danske Ordbog',
    lineDa: 'Slå ord op.',
    publisher: 'DSL',
    kind: 'site',
    levels: ['some', 'good'],
    topics: ['words'],
    languages: ['da'],
    ...more,
  }
  for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) form.append(name, each)
  return form
}
const saved = (answer: ReturnType<typeof saveLink>) => ('id' in answer ? answer.id : '')
const errors = (answer: ReturnType<typeof saveLink>) => ('reply' in answer ? answer.reply.error : null)

describe('an editor', () => {
  it('begins with the house’s own list, which comes once: what has been removed stays away', () => {
    const editor = coordinator()
    expect(takeStarterLinks(editor)).toBe(starterLinks().length)
    const [first, ...rest] = shownLinks()
    expect([first, ...rest].map((link) => link?.url)).toEqual(starterLinks().map(({ url }) => url))
    removeLink(editor, first?.id ?? '')
    expect(takeStarterLinks(editor)).toBeNull()
    expect(allLinks().map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
  })

  it('adds a link; what follows people around is taken off its address', () => {
    const id = saved(saveLink(coordinator(), typed(), null))
    expect(linkById(id)).toMatchObject({
      url: 'https://ordnet.dk/ddo',
      levels: ['some', 'good'],
      texts: { da: { title: 'Den Danske Ordbog', line: 'Slå ord op.' } },
      shown: true,
    })
    expect(auditFor(`learning-link:${id}`).map(({ action }) => action)).toEqual(['learning-link.added'])
  })

  it.each([
    ['no address', { url: '' }, 'url', 'required'],
    ['a door of our own', { url: 'http://localhost/' }, 'url', 'website'],
    ['a script', { url: 'javascript:alert(1)' }, 'url', 'website'],
    ['another door', { url: 'https://ordnet.dk:8443/' }, 'url', 'website'],
    ['no level', { levels: [] }, 'levels', 'choose'],
    ['half an Arabic text', { titleAr: 'القاموس' }, 'lineAr', 'both-or-none'],
    ['a telephone number', { lineDa: 'Ring på 56 92 00 00' }, 'lineDa', 'phone-in-text'],
  ])('is told what is wrong: %s', (_, more, field, code) => {
    expect(errors(saveLink(coordinator(), typed(more), null))).toMatchObject({ [field]: [code] })
  })

  it('cannot add an address twice', () => {
    saveLink(coordinator(), typed(), null)
    expect(errors(saveLink(coordinator(), typed(), null))).toMatchObject({ url: ['link-taken'] })
  })

  it('does not overwrite what another wrote meanwhile; after seeing it, they may', () => {
    const [one, other] = [coordinator(), coordinator()]
    const id = saved(saveLink(one, typed(), null))
    expect(saveLink(one, typed({ titleDa: 'Ordbogen', version: '1' }), id)).toEqual({ id })
    const answer = saveLink(other, typed({ titleDa: 'Min ordbog', version: '1' }), id)
    expect(answer).toMatchObject({ status: 409, overtaken: true, reply: { initialValue: { titleDa: 'Min ordbog', version: '2' } } })
    expect(linkById(id)?.texts.da?.title).toBe('Ordbogen')
    expect(saveLink(other, typed({ titleDa: 'Min ordbog', version: '2' }), id)).toEqual({ id })
    expect(linkById(id)?.texts.da?.title).toBe('Min ordbog')
  })

  it('sees in the form what is kept, and saving it unchanged changes nothing', () => {
    takeStarterLinks(coordinator())
    for (const link of allLinks()) {
      const kept = typedOf(link)
      const read = linkForm.parse({ ...kept, minutes: kept.minutes || undefined })
      const { url, publisher, kind, levels, topics, languages, minutes, needsAccount, texts } = link
      expect(entryOf(read)).toEqual({ url, publisher, kind, levels, topics, languages, minutes, needsAccount, texts })
    }
  })

  it('puts a link first, puts it away, shows it again, and deletes it', () => {
    const editor = coordinator()
    takeStarterLinks(editor)
    const last = allLinks().at(-1)?.id ?? ''
    putFirst(last)
    expect(shownLinks()[0]?.id).toBe(last)
    showLink(editor, last, false)
    expect(shownLinks().some(({ id }) => id === last)).toBe(false)
    showLink(editor, last, true)
    expect(shownLinks()[0]?.id).toBe(last)
    removeLink(editor, last)
    expect(linkById(last)).toBeNull()
    expect(changeLink(editor, last, 1, starterLinks()[0]!)).toEqual({ refused: 'gone' })
  })
})

describe('»I learnt this«', () => {
  it('is for oneself, can be taken back, and goes with the link', () => {
    const [rania, omar] = [volunteer(), volunteer()]
    const added = addLink(coordinator(), starterLinks()[0]!)
    const id = 'id' in added ? added.id : ''
    expect(noteLearnt(rania, id, true)).toBe(true)
    expect(noteLearnt(rania, id, true)).toBe(true)
    expect([learntBy(rania), learntBy(omar)]).toEqual([new Set([id]), new Set()])
    noteLearnt(rania, id, false)
    expect(learntBy(rania)).toEqual(new Set())
    noteLearnt(omar, id, true)
    removeLink(coordinator(), id)
    expect(learntBy(omar)).toEqual(new Set())
  })

  it('is not said of what readers cannot see', () => {
    const editor = coordinator()
    const added = addLink(editor, starterLinks()[0]!)
    const id = 'id' in added ? added.id : ''
    showLink(editor, id, false)
    expect(noteLearnt(editor, id, true)).toBe(false)
    expect(noteLearnt(editor, 'a-link-nobody-added', true)).toBe(false)
  })
})
