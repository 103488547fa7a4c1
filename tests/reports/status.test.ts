import { describe, expect, it } from 'vitest'
import { takeFlash } from '~/i18n/flash.server'
import { loader as pdf } from '~/reports/routes/report-pdf'
import { loader as reportPage } from '~/reports/routes/report'
import { action, loader } from '~/reports/routes/status'
import { halfYear } from '~/reports/period'
import { presentFacts } from '~/reports/report-page.server'
import { FOREWORD_MAX } from '~/reports/status'
import { closedFigures, statusOf } from '~/reports/statuses.server'
import { targetsSeen } from '~/reports/targets'
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

  it('has a foreword of about a page: a longer one is not taken, and a new line is one letter', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const mette = coordinator()
    const save = { intent: 'save', version: '0', signedBy: '' }
    const refused = await action(await visit(PAGE, { as: mette, form: { ...save, foreword: 'a'.repeat(FOREWORD_MAX + 1) } }))
    expect(refused).toMatchObject({ init: { status: 422 }, data: { result: { error: { foreword: [`too-long:${FOREWORD_MAX}`] } } } })
    expect(statusOf('2026-1').foreword).toBe('')
    expect((await send({ ...save, foreword: `${'a\r\n'.repeat(FOREWORD_MAX / 2 - 1)}b` }, mette)).status).toBe(302)
  })

  it('keeps each year’s targets apart, and refuses what is no percent', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const mette = coordinator()
    expect(targetsOf('2026')).toEqual({ matches: null, employment: 60, lessons: 100 })
    const seen = targetsSeen(targetsOf('2026'))
    expect((await send({ intent: 'targets', seen, newMatches: '500', employment: '65', lessons: '90' }, mette)).status).toBe(302)
    expect((await send({ intent: 'targets', seen, employment: '70', lessons: '90' }, mette, PAGE.replace('2026-1', '2025-2'))).status).toBe(
      302,
    )
    const refused = await action(
      await visit(PAGE, { as: mette, form: { intent: 'targets', seen, newMatches: '-5', employment: '170', lessons: '' } }),
    )
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: {
        result: { error: { newMatches: ['too-small:1'], employment: ['too-big:100'], lessons: [expect.stringMatching(/^[a-z-]+$/)] } },
      },
    })
    expect(targetsOf('2026')).toEqual({ matches: 500, employment: 65, lessons: 90 })
    expect(targetsOf('2025')).toEqual({ matches: null, employment: 70, lessons: 90 })
  })

  it('has targets that two do not write over each other: the second is told what the first set, and may save again', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const shown = targetsSeen(targetsOf('2026'))
    expect((await send({ intent: 'targets', seen: shown, newMatches: '500', employment: '65', lessons: '90' }, mette)).status).toBe(302)
    const karins = { intent: 'targets', newMatches: '300', employment: '55', lessons: '80' }
    expect((await send({ ...karins, seen: shown }, karin)).status).toBe(409)
    expect(targetsOf('2026')).toMatchObject({ matches: 500, employment: 65 })
    expect((await send({ ...karins, seen: targetsSeen(targetsOf('2026')) }, karin)).status).toBe(302)
    expect(targetsOf('2026')).toMatchObject({ matches: 300, employment: 55 })
  })

  it('tells the second who closes it that it was closed already, and a half-year that was only closed has no saved words', async () => {
    setClock(() => new Date('2026-08-02T08:00:00Z'))
    const mette = coordinator()
    const said = async () => {
      const answer = await action(await visit(PAGE, { as: mette, form: { intent: 'close' } }))
      const cookie = answer instanceof Response ? (answer.headers.get('set-cookie') ?? '') : ''
      return (await takeFlash(new Request('http://bank.test', { headers: { cookie: cookie.split(';')[0] ?? '' } })))?.message.key
    }
    expect([await said(), await said()]).toEqual(['report:flash.closed', 'report:flash.closedBefore'])
    expect(statusOf('2026-1')).toMatchObject({ savedAt: null, foreword: '' })
    expect(statusOf('2026-1').closedAt).toEqual(new Date('2026-08-02T08:00:00Z'))
  })

  it('is printed for days that are a period, and else leads to the page that says what is wrong', async () => {
    setClock(() => new Date('2026-07-06T08:00:00Z'))
    const bad = '?fra=2026-06-01&til=2026-01-01'
    const answer = await answerOf(pdf(await visit(`/koordinator/rapport/halvaar.pdf${bad}`, { as: coordinator() })))
    expect([answer.status, answer.location]).toEqual([302, `/koordinator/rapport${bad}`])
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
