import { describe, expect, it } from 'vitest'
import { milestoneMonths } from '~/newcomers/milestone'
import { dropMilestone, milestoneFacts, milestonesOf, noteMilestone } from '~/newcomers/milestones.server'
import { archiveNewcomer } from '~/newcomers/newcomers.server'
import { action, loader } from '~/matching/routes/newcomer'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const page = (id: string) => `/koordinator/tilflyttere/${id}`

describe('Danish lessons and employment of a newcomer', () => {
  it('are a month each, and who wrote it down stands in the trail without the month', () => {
    setClock(() => new Date('2026-05-20T10:00:00Z'))
    const mette = coordinator()
    const { id } = newcomer({ by: mette, arrivedMonth: '2026-02' })
    expect(milestonesOf(id)).toEqual({ 'danish-lessons': null, employment: null })
    expect(noteMilestone(mette, id, 'danish-lessons', '2026-03')).toBe(true)
    expect(noteMilestone(mette, id, 'danish-lessons', '2026-02')).toBe(true)
    expect(milestonesOf(id)).toEqual({ 'danish-lessons': '2026-02', employment: null })
    const noted = auditFor(`newcomer:${id}`).filter(({ action: done }) => done === 'newcomer.milestone-noted')
    expect(noted.map(({ actor }) => actor)).toEqual([mette.userId, mette.userId])
    expect(noted.map(({ detail }) => detail)).toEqual([null, null])
  })

  it('cannot be a month to come, nor one before they came', () => {
    setClock(() => new Date('2026-05-20T10:00:00Z'))
    const mette = coordinator()
    const { id } = newcomer({ by: mette, arrivedMonth: '2026-02' })
    for (const month of ['2026-01', '2026-06', '2026-13', '', 'maj']) expect(noteMilestone(mette, id, 'employment', month)).toBe(false)
    expect(milestoneMonths('2026-02', '2026-05')).toEqual(['2026-05', '2026-04', '2026-03', '2026-02'])
  })

  it('are written down and taken away on the newcomer’s page, by a coordinator alone', async () => {
    const mette = coordinator()
    const { id } = newcomer({ by: mette, arrivedMonth: '2026-02' })
    const send = async (form: Record<string, string>, as: typeof mette) =>
      (await answerOf(action(await visit(page(id), { as, params: { id }, form })))).status
    expect(await send({ intent: 'note-milestone', kind: 'employment', month: '2026-02' }, mette)).toBe(302)
    const shown = await loader(await visit(page(id), { as: mette, params: { id } }))
    expect(shown.milestones.employment).toBe('2026-02')
    expect(await send({ intent: 'note-milestone' }, mette)).toBe(400)
    expect(await send({ intent: 'note-milestone', kind: 'employment', month: '1990-01' }, mette)).toBe(400)
    expect(await send({ intent: 'drop-milestone', kind: 'employment' }, volunteer())).toBe(403)
    expect(await send({ intent: 'drop-milestone', kind: 'employment' }, mette)).toBe(302)
    expect(milestonesOf(id).employment).toBeNull()
    expect(dropMilestone(mette, id, 'employment')).toBe(false)
  })

  it('are counted of everybody who came in some months, without ids, and once of who was written down twice', () => {
    setClock(() => new Date('2026-05-20T10:00:00Z'))
    const mette = coordinator()
    const [amal, , late, twice] = ['2026-02', '2026-01', '2026-05', '2026-03'].map((arrivedMonth) => newcomer({ by: mette, arrivedMonth }))
    noteMilestone(mette, amal?.id ?? '', 'danish-lessons', '2026-03')
    noteMilestone(mette, late?.id ?? '', 'employment', '2026-05')
    archiveNewcomer(mette, twice?.id ?? '', 'double')
    const facts = milestoneFacts({ from: '2026-02', until: '2026-05' })
    expect(facts.toSorted((a, b) => a.arrivedMonth.localeCompare(b.arrivedMonth))).toEqual([
      { arrivedMonth: '2026-02', ofWorkingAge: true, lessonsMonth: '2026-03', employmentMonth: null },
      { arrivedMonth: '2026-05', ofWorkingAge: true, lessonsMonth: null, employmentMonth: '2026-05' },
    ])
  })
})
