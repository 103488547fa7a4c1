import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { allSlots, availabilityOf, whenInShort } from '~/people/availability'
import { slots } from '~/people/facts'
import { whenShortText, whenText } from '~/people/when-text'

const short = (...chosen: Parameters<typeof availabilityOf>[0][number][]) => whenShortText(availabilityOf(chosen), translator('da'), 'da')

describe('when somebody can, in a list', () => {
  it('is told in few words where days by name would be a long list', () => {
    expect(short('mon-afternoon', 'tue-afternoon', 'thu-afternoon', 'sat-morning', 'sun-evening')).toBe('Eftermiddage og weekend')
    expect(short('mon-morning', 'tue-morning', 'mon-evening', 'wed-evening')).toBe('Formiddage og aftener')
  })
  it('names the days while they are few, or have one word together', () => {
    expect(short('tue-afternoon', 'sat-morning')).toBe(whenText(availabilityOf(['tue-afternoon', 'sat-morning']), translator('da'), 'da'))
    expect(short('tue-afternoon', 'sat-morning')).toContain('tirsdag eftermiddag')
    expect(whenInShort(allSlots)).toBeNull()
    expect(whenInShort(0)).toBeNull()
  })
  it('leaves no part of the week out and adds none', () => {
    fc.assert(
      fc.property(fc.subarray([...slots]), (chosen) => {
        const said = whenInShort(availabilityOf(chosen))
        const isSaid = (slot: string) => (slot.startsWith('s') ? said?.includes('weekend') : said?.some((time) => slot.endsWith(time)))
        expect(said === null || chosen.every(isSaid)).toBe(true)
        expect(said === null || said.length <= 4).toBe(true)
        expect(whenShortText(availabilityOf(chosen), translator('en'), 'en') === '').toBe(
          whenText(availabilityOf(chosen), translator('en'), 'en') === '',
        )
      }),
    )
  })
})
