import { describe, expect, it } from 'vitest'
import { awaiting, countAllAwaiting } from '~/matching/approval-queue.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { saveOffer } from '~/offers/offers.server'
import { submitOffer } from '~/offers/approval.server'

useHouse()

describe('what waits for coordinators', () => {
  it('comes the longest waiting first, and says what has been public before', () => {
    const owner = volunteer()
    setClock(() => new Date('2026-11-01T10:00:00Z'))
    const shown = publishedOffer({ owner })
    setClock(() => new Date('2026-11-02T10:00:00Z'))
    const fresh = submittedOffer({ title: 'Helt nyt' })
    setClock(() => new Date('2026-11-03T10:00:00Z'))
    saveOffer(owner, shown, { title: 'Rettet' })
    submitOffer(owner, shown)
    expect(awaiting(null, 10).map(({ kind, id, again }) => [kind, id, again])).toEqual([
      ['offer', fresh, false],
      ['offer', shown, true],
    ])
    expect(awaiting('role', 10)).toEqual([])
    expect(awaiting(null, 1)).toHaveLength(1)
    expect(countAllAwaiting()).toBe(2)
  })
})
