import { describe, expect, it } from 'vitest'
import { loader as reportPage } from '~/reports/routes/report'
import { halfYear } from '~/reports/period'
import { presentFacts } from '~/reports/report-page.server'
import { action, loader } from '~/reports/routes/status'
import { closedFigures, statusOf } from '~/reports/statuses.server'
import { targetsOf } from '~/reports/targets.server'
import { auditFor } from '~/server/audit.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { coordinator, volunteer, type Somebody } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const PAGE = '/koordinator/rapport/status?halvaar=2026-1'
const send = async (form: Record<string, string>, as: Somebody, path = PAGE) => answerOf(action(await visit(path, { as, form })))

describe('the status of a half-year', () => {
  it('has a foreword that two do not write over each other', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const first = { intent: 'save', version: '0', foreword: 'Et godt halvår.\n\nTak til alle.', signedBy: 'Mette, leder' }
    expect((await send(first, mette)).status).toBe(302)
    expect((await send({ ...first, foreword: 'Noget andet.' }, karin)).status).toBe(409)
    expect(statusOf('2026-1')).toMatchObject({ foreword: 'Et godt halvår.\n\nTak til alle.', version: 1 })
    expect((await send({ ...first, version: '1', foreword: 'Begges.' }, karin)).status).toBe(302)
    expect(statusOf('2026-1')).toMatchObject({ foreword: 'Begges.', version: 2 })
  })

  it('keeps each year’s targets apart, and refuses what is no percent', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const mette = coordinator()
    expect(targetsOf('2026')).toEqual({ matches: null, employment: 60, lessons: 100 })
    expect((await send({ intent: 'targets', matches: '500', employment: '65', lessons: '90' }, mette)).status).toBe(302)
    expect((await send({ intent: 'targets', employment: '70', lessons: '90' }, mette, PAGE.replace('2026-1', '2025-2'))).status).toBe(302)
    expect((await send({ intent: 'targets', employment: '170', lessons: '90' }, mette)).status).toBe(400)
    expect(targetsOf('2026')).toEqual({ matches: 500, employment: 65, lessons: 90 })
    expect(targetsOf('2025')).toEqual({ matches: null, employment: 70, lessons: 90 })
  })

  it('can be closed when it is over: the page then shows the figures of that day, until it is opened again', async () => {
    const mette = coordinator()
    // those of June are not counted before July is over
    setClock(() => new Date('2026-07-31T20:00:00Z'))
    expect((await send({ intent: 'close' }, mette)).status).toBe(400)
    setClock(() => new Date('2026-08-01T08:00:00Z'))
    expect((await send({ intent: 'close' }, mette)).status).toBe(302)
    const kept = closedFigures('2026-1')
    expect(kept?.compared.report.period.half).toBe('2026-1')
    setClock(() => new Date('2026-11-01T08:00:00Z'))
    const shown = async (query: string) => reportPage(await visit(`/koordinator/rapport?${query}`, { as: mette }))
    expect(await shown('halvaar=2026-1')).toMatchObject({ closed: true, made: kept?.compared.report.at })
    expect(await shown('halvaar=2026-1&spor=danish')).toMatchObject({ closed: false })
    // the next half-year is compared with what is printed of it
    expect(presentFacts(halfYear('2026-2'), null).compared.previous.at).toBe(kept?.compared.report.at)
    expect(presentFacts(halfYear('2026-2'), 'danish').compared.previous.at).not.toBe(kept?.compared.report.at)
    expect((await send({ intent: 'reopen' }, mette)).status).toBe(302)
    expect((await send({ intent: 'reopen' }, mette)).status).toBe(400)
    expect(await shown('halvaar=2026-1')).toMatchObject({ closed: false })
    expect(
      auditFor('half-year:2026-1')
        .map(({ action: done }) => done)
        .toSorted(),
    ).toEqual(['report.closed', 'report.reopened'])
  })

  it('is the coordinators’ alone, and has no half-year that is to come', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    expect((await answerOf(loader(await visit(PAGE, { as: volunteer() })))).status).toBe(403)
    expect((await answerOf(loader(await visit(PAGE.replace('2026-1', '2027-1'), { as: coordinator() })))).status).toBe(404)
    expect((await send({ intent: 'close' }, volunteer())).status).toBe(403)
  })

  it('tells what is wrong with a period, and shows the present half-year with what was typed', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const page = await reportPage(await visit('/koordinator/rapport?fra=2026-06-01&til=2026-01-01', { as: coordinator() }))
    expect(page.asked).toMatchObject({ trouble: 'ends-before-it-begins', typed: { from: '2026-06-01', until: '2026-01-01' } })
    expect(page.sheet.title).toBe('2. halvår 2026')
    expect(page.sheet.drawings).toEqual([])
  })
})
