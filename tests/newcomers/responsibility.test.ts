import { describe, expect, it } from 'vitest'
import { duties } from '~/matching/responsibility.server'
import { proposeMatch } from '~/matching/matches.server'
import { absenceForm, handOverForm } from '~/newcomers/duty-form'
import { handOverAll, handOverNewcomer, takeOver } from '~/newcomers/handing-over.server'
import { readNewcomerFilter } from '~/newcomers/newcomer-filter'
import { archiveNewcomer, listNewcomers, readNewcomer } from '~/newcomers/newcomers.server'
import { comingAbsences, endAbsence, noteAbsence, standsInFor } from '~/people/absences.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'

useHouse()

const found = (actor: Parameters<typeof listNewcomers>[0], query: string) =>
  listNewcomers(actor, readNewcomerFilter(new URLSearchParams(query)).filter, 25)
const names = (actor: Parameters<typeof listNewcomers>[0], query: string) => found(actor, query).rows.map(({ name }) => name)

describe('the list of newcomers', () => {
  it('finds a name by how it begins, in any script, and writes down only whose name was shown', () => {
    const mette = coordinator()
    const amal = newcomer({ by: mette, name: 'Amal Rose' })
    const other = newcomer({ by: mette, name: 'Iryna' })
    newcomer({ by: mette, name: 'أمل' })
    expect(names(mette, 'q=AMA')).toEqual(['Amal Rose'])
    expect(names(mette, 'q=rose')).toEqual(['Amal Rose'])
    expect(names(mette, 'q=امل')).toEqual(['أمل'])
    expect(names(mette, 'q=mal')).toEqual([])
    const shown = (id: string) => auditFor(`newcomer:${id}`).filter(({ action }) => action === 'newcomer.name-read').length
    expect([shown(amal.id), shown(other.id)]).toEqual([2, 0])
  })

  it('searches for no CPR number', () => {
    expect(readNewcomerFilter(new URLSearchParams('q=0101901234'))).toMatchObject({ filter: { q: '' }, ignored: ['q'] })
  })

  it('is narrowed by town, language, what they look for, whose they are and who has waited too long', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    setClock(() => new Date('2026-10-01T10:00:00Z'))
    newcomer({ by: mette, name: 'Amal', town: 'nexoe', speaks: ['ar'], needs: ['transport'] })
    setClock(() => new Date('2026-11-01T10:00:00Z'))
    newcomer({ by: karin, name: 'Iryna', town: 'hasle', speaks: ['uk'], needs: ['language-buddy', 'hospitality'] })
    expect(names(mette, 'town=nexoe')).toEqual(['Amal'])
    expect(names(mette, 'speaks=uk')).toEqual(['Iryna'])
    expect(names(mette, 'kind=hospitality')).toEqual(['Iryna'])
    expect(names(mette, `whose=${karin.userId}`)).toEqual(['Iryna'])
    expect(names(mette, 'late=1')).toEqual(['Amal'])
    expect(found(mette, 'town=hasle').rows).toMatchObject([{ openNeeds: 2, waitingSince: new Date('2026-11-01T10:00:00Z') }])
  })

  it('says of who has a proposal out that they have one, not that they look for nothing', () => {
    const mette = coordinator()
    proposeMatch(mette, newcomer({ by: mette, name: 'Amal' }).needId, publishedOffer(), 1)
    expect(found(mette, '').rows).toMatchObject([{ openNeeds: 0, waitingSince: null, proposed: true }])
  })
})

describe('cover', () => {
  const away = (userId: string, coverId: string) => ({ userId, coverId, fromDate: '2026-11-10', untilDate: '2026-11-12' })

  it('makes what is a colleague’s one’s own, on those days and no others', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    newcomer({ by: mette, name: 'Amal' })
    expect(noteAbsence(mette, away(mette.userId, karin.userId))).toBeNull()
    setClock(() => new Date('2026-11-09T22:59:00Z'))
    expect([standsInFor(karin.userId), names(karin, 'list=mine')]).toEqual([[], []])
    // the island is an hour ahead
    setClock(() => new Date('2026-11-09T23:01:00Z'))
    expect([standsInFor(karin.userId), names(karin, 'list=mine')]).toEqual([[mette.userId], ['Amal']])
    setClock(() => new Date('2026-11-12T22:30:00Z'))
    expect(standsInFor(karin.userId)).toEqual([mette.userId])
    setClock(() => new Date('2026-11-12T23:30:00Z'))
    expect([standsInFor(karin.userId), comingAbsences()]).toEqual([[], []])
  })

  it('is noted once, between coordinators, and ended again', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    setClock(() => new Date('2026-11-11T10:00:00Z'))
    expect(noteAbsence(mette, away(mette.userId, mette.userId))).toBe('oneself')
    expect(noteAbsence(mette, away(mette.userId, volunteer().userId))).toBe('not-a-coordinator')
    noteAbsence(mette, away(mette.userId, karin.userId))
    // a double click
    expect(noteAbsence(mette, away(mette.userId, karin.userId))).toBeNull()
    expect(noteAbsence(mette, { ...away(mette.userId, karin.userId), untilDate: '2026-11-20' })).toBe('overlaps')
    expect(comingAbsences()).toMatchObject([{ name: 'Mette', cover: 'Karin' }])
    endAbsence(mette, comingAbsences()[0]?.id ?? '')
    expect(standsInFor(karin.userId)).toEqual([])
  })

  it('ends after it begins, and not in the past', () => {
    const wrong = (change: object) =>
      absenceForm('2026-11-11')
        .safeParse({ ...away('a', 'b'), ...change })
        .error?.issues.map((issue) => [issue.path[0], issue.message])
    expect(wrong({})).toBeUndefined()
    expect(wrong({ fromDate: '2026-11-20' })).toEqual([['untilDate', 'ends-before-start']])
    expect(wrong({ fromDate: '2026-11-01', untilDate: '2026-11-02' })).toEqual([['untilDate', 'day-gone']])
    expect(wrong({ coverId: 'a' })).toEqual([['coverId', 'same-person']])
  })
})

describe('handing over', () => {
  it('makes a colleague responsible, who is told how many and nothing of whom', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const amal = newcomer({ by: mette, name: 'Amal' })
    expect(handOverNewcomer(mette, amal.id, karin.userId, mette.userId)).toEqual({ outcome: 'done' })
    expect(readNewcomer(karin, amal.id)?.coordinatorId).toBe(karin.userId)
    const [mail] = await waitingMails()
    expect(mail?.to).toBe(karin.email)
    expect(`${mail?.subject} ${mail?.html} ${mail?.text}`).not.toContain('Amal')
    expect(handOverNewcomer(mette, amal.id, volunteer().userId, karin.userId)).toEqual({ outcome: 'cannot' })
  })

  it('is told to the second of two colleagues, from whom nobody is taken silently', async () => {
    const [mette, karin, bent] = [coordinator(), coordinator({ firstName: 'Karin' }), coordinator({ firstName: 'Bent' })]
    const amal = newcomer({ by: mette })
    emptyOutbox()
    expect(takeOver(karin, amal.id, mette.userId)).toEqual({ outcome: 'done' })
    expect(takeOver(karin, amal.id, mette.userId)).toEqual({ outcome: 'done' })
    const overtaken = { outcome: 'overtaken', by: 'Karin' }
    expect(takeOver(bent, amal.id, mette.userId)).toEqual(overtaken)
    expect(handOverNewcomer(mette, amal.id, bent.userId, mette.userId)).toEqual(overtaken)
    expect(takeOver(bent, amal.id, null)).toEqual(overtaken)
    expect(readNewcomer(bent, amal.id)?.coordinatorId).toBe(karin.userId)
    expect(await waitingMails()).toEqual([])
  })

  it('is not of somebody who has been put away', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const amal = newcomer({ by: mette })
    archiveNewcomer(mette, amal.id)
    expect(takeOver(karin, amal.id, mette.userId)).toEqual({ outcome: 'cannot' })
  })

  it('moves all of one coordinator’s at once, and leaves those put away', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    for (const name of ['Amal', 'Iryna', 'Farid']) newcomer({ by: mette, name })
    newcomer({ by: karin, name: 'Sara' })
    emptyOutbox()
    expect(handOverAll(mette, mette.userId, karin.userId)).toBe(3)
    expect(names(karin, 'list=mine')).toHaveLength(4)
    expect(await waitingMails()).toHaveLength(1)
    expect(handOverAll(mette, mette.userId, volunteer().userId)).toBeNull()
    expect(handOverForm.safeParse({ from: 'a', to: 'a' }).success).toBe(false)
  })
})

describe('who is responsible for what', () => {
  it('counts newcomers, open needs and living matches, and how long the longest has waited', () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    setClock(() => new Date('2026-11-01T10:00:00Z'))
    newcomer({ by: mette, needs: ['transport', 'language-buddy'] })
    const matched = newcomer({ by: mette, needs: ['language-buddy'] })
    proposeMatch(mette, matched.needId, publishedOffer(), 1)
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    const [nobody, ...rest] = duties()
    expect(nobody).toMatchObject({ coordinator: null, newcomers: 0, openNeeds: 0, matches: 0, days: null })
    const dutyOf = (id: string) => rest.find(({ coordinator: whose }) => whose?.id === id)
    expect(dutyOf(mette.userId)).toMatchObject({ newcomers: 2, openNeeds: 2, matches: 1, days: 20, mood: 'late' })
    expect(dutyOf(karin.userId)).toMatchObject({ newcomers: 0, openNeeds: 0, matches: 0, days: null })
  })
})
