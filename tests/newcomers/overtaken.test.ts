import { describe, expect, it } from 'vitest'
import { saveChange } from '~/newcomers/change.server'
import { typedFrom } from '~/newcomers/entry'
import { changeNewcomerForm } from '~/newcomers/newcomer-form'
import { readNewcomer, takeOverNewcomer } from '~/newcomers/newcomers.server'
import { layTogether } from '~/newcomers/overtaken'
import type { Actor } from '~/people/permissions'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer } from '~tests/support/people'

useHouse()

describe('two coordinators who change one newcomer', () => {
  /** A coordinator opens the form; gives how to change something in it and save. */
  function opens(actor: Actor, id: string) {
    const read = readNewcomer(actor, id)
    if (!read) throw new Error('not there')
    const before = typedFrom(read)
    return (change: Partial<typeof before>) => {
      const sent = { ...before, ...change, before: JSON.stringify(before) }
      const known = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null))
      return saveChange(actor, id, changeNewcomerForm.parse(known), known)
    }
  }

  it('are both kept: what only the first changed is taken over, what the second typed stands', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { id } = newcomer({ by: mette, name: 'Amal', town: 'roenne' })
    const [first, second] = [opens(mette, id), opens(karin, id)]
    expect(first({ town: 'svaneke', name: 'Amal R' })).toBeNull()
    const told = second({ name: 'Amalie', phone: '12345678' })
    expect(told?.by).toBe('Mette')
    expect(told?.changes).toEqual([
      { field: 'name', before: ['Amal'], now: ['Amal R'], mine: ['Amalie'] },
      { field: 'town', before: ['roenne'], now: ['svaneke'], mine: null },
    ])
    expect(told?.merged).toMatchObject({ name: 'Amalie', town: 'svaneke', phone: '12345678' })
    expect(readNewcomer(mette, id)).toMatchObject({ name: 'Amal R', town: 'svaneke', phone: null })
  })

  it('is no matter to the second when the first changed nothing in the form', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { id } = newcomer({ by: mette, name: 'Amal' })
    const second = opens(karin, id)
    takeOverNewcomer(karin, id)
    expect(second({ name: 'Amalie' })).toBeNull()
    expect(readNewcomer(mette, id)).toMatchObject({ name: 'Amalie', coordinatorId: karin.userId })
  })

  it('need not be told when both typed the same', () => {
    const before = { town: 'roenne', languages: ['ar', 'en'] }
    const both = { town: 'hasle', languages: ['en', 'ar'] }
    expect(layTogether(before, both, both).changes).toEqual([])
  })
})
