import { describe, expect, it } from 'vitest'
import { permissions } from '~/people/permissions'
import { useBrowser } from '~tests/support/browser'
import { useSite } from '~tests/support/site'
import { lookers, unseen, useTour, whatIsWrong } from '~tests/support/tour'

const site = useSite()
const { member, visitor } = useBrowser(site)
const tour = useTour(site)

it('the tour leaves no page out', () => {
  const visited = Object.values(tour()).flatMap((pages) => Object.keys(pages))
  expect([...visited, ...unseen].sort()).toEqual(Object.keys(permissions).sort())
})

describe.each(lookers)('what %s sees on the smallest of phones', (who) => {
  it('stands within its width and can be used by everybody, in Danish and light', async () => {
    const circumstances = { width: 320, language: 'da', dark: false } as const
    const person = who === 'visitor' ? await visitor(circumstances) : await member(who, circumstances)
    const paths = Object.values(tour()[who] ?? {}).flat()
    const wrong = await whatIsWrong(person, paths)
    expect(wrong, wrong.join('\n')).toEqual([])
    expect(paths.length).toBeGreaterThan(2)
  }, 300_000)
})

describe('a desk on a wide screen', () => {
  it.each([
    ['da', true],
    ['ar', false],
  ] as const)('can be used by everybody, in %s; dark: %s', async (language, dark) => {
    const karin = await member('koordinator', { width: 1440, language, dark })
    const need = tour().koordinator?.['/koordinator/behov/:id']?.[0] ?? ''
    for (const path of ['/koordinator', need, '/koordinator/behov']) {
      expect(await karin.opens(path)).toBe(200)
      await karin.passes()
    }
  })
})
