import { describe, expect, it } from 'vitest'
import { useBrowser } from '~tests/support/browser'
import { useSite } from '~tests/support/site'
import { lookers, useTour, whatIsWrong } from '~tests/support/tour'

const site = useSite()
const { member, visitor } = useBrowser(site)
const tour = useTour(site)

describe.each(lookers)('what %s sees on the smallest of phones', (who) => {
  it('stands within its width and can be used by everybody, in Arabic and dark', async () => {
    const circumstances = { width: 320, language: 'ar', dark: true } as const
    const person = who === 'visitor' ? await visitor(circumstances) : await member(who, circumstances)
    const paths = Object.values(tour()[who] ?? {}).flat()
    const wrong = await whatIsWrong(person, paths)
    expect(wrong, wrong.join('\n')).toEqual([])
    expect(paths.length).toBeGreaterThan(2)
  }, 300_000)
})
