import { beforeAll, describe, expect, it } from 'vitest'
import { islandDate } from '~/i18n/format'
import { say, useBrowser, type Person } from '~tests/support/browser'
import { Caller, mailTo, useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)
const { da, ar } = say

const day = islandDate(new Date(Date.now() + 10 * 86_400_000))

/** An evening ten days ahead that nobody has signed up for. */
function evening(id: string, { capacity, women = false }: { capacity: number; women?: boolean }): void {
  const { change } = site()
  const at = Date.now()
  change(
    `INSERT INTO events (id, slug, kind, state, title, town, women_only, practical, sign_up, capacity, created_at, updated_at, published_at) VALUES (?, ?, 'other', 'published', 'En aften i ${id}', 'nexoe', ?, 0, 'date', ?, ?, ?, ?)`,
    id,
    id,
    women ? 1 : 0,
    capacity,
    at,
    at,
    at,
  )
  change(
    'INSERT INTO event_rules (id, event_id, uid, starts_at, minutes, changed_at) VALUES (?, ?, ?, ?, 120, ?)',
    id,
    id,
    `${id}@test`,
    `${day}T15:30`,
    at,
  )
  change(
    'INSERT INTO event_dates (id, event_id, rule_id, recurrence_id, day, starts, ends, changed_at) VALUES (?, ?, ?, ?, ?, 930, 1050, ?)',
    id,
    id,
    id,
    `${day}T15:30`,
    day,
    at,
  )
}
const guest = (at: number, event: string) => ({
  intent: 'sign-up',
  date: event,
  adults: '1',
  children: '0',
  name: 'Gæst',
  email: `gaest${at}@ressourcebank.test`,
  formKey: `form-of-guest-${at}-${event}`,
})
const rowsOf = (event: string) =>
  site().rows<{ state: string; turn: number }>('SELECT state, turn FROM sign_ups WHERE scope_id = ? ORDER BY turn', event)

beforeAll(() => {
  evening('svaneke', { capacity: 20 })
  evening('nexoe', { capacity: 3 })
  evening('hasle', { capacity: 1, women: true })
})

describe('a hundred people who press the button at the same moment', () => {
  it('twenty are in, eighty wait, each is told a number of their own, and none is lost', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => new Caller(site()).post('/arrangementer/svaneke/tilmeld', guest(at, 'svaneke'))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const rows = rowsOf('svaneke')
    expect(rows.map(({ state }) => state)).toEqual([...Array<string>(20).fill('in'), ...Array<string>(80).fill('waiting')])
    const numbers = answers.flatMap(({ text }) => {
      const [, number] = /class="you">(\d+)</.exec(text) ?? []
      return number ? [Number(number)] : []
    })
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 80 }, (_, before) => before + 1))
    expect(site().rows('SELECT taken, waiting FROM places WHERE scope_id = ?', 'svaneke')).toEqual([{ taken: 20, waiting: 80 }])
  })
})

async function fillsIn(person: Person, email: string): Promise<void> {
  await person.writes(person.t('signUps:form.name'), 'Rania')
  await person.writes(person.t('signUps:form.email'), email)
}

describe('a mother on a phone', () => {
  it('signs herself and two children up with a script, and the button says how many they are', async () => {
    const rania = await visitor({ width: 360 })
    await rania.opens('/arrangementer/nexoe/tilmeld')
    await rania.presses(da('signUps:form.moreChildren'))
    await rania.presses(da('signUps:form.moreChildren'))
    await fillsIn(rania, 'rania@ressourcebank.test')
    await rania.passes()
    await rania.fits()
    await rania.presses(da('signUps:form.send', { count: 3 }))
    await rania.standsAt('/arrangementer/nexoe/tilmeld', da('signUps:done.in'))
    await rania.reads('rania@ressourcebank.test')
    await rania.passes()
    const { links } = await mailTo(site(), 'rania', da('mail:eventSignedUp.subject'))
    await rania.opens(links.find((link) => link.startsWith('/tilmelding/')) ?? '')
    await rania.passes()
    await rania.fits()
    await rania.presses(da('signUps:own.cancel'))
    await rania.reads(da('signUps:own.cancelled'))
    expect(rowsOf('nexoe').map(({ state }) => state)).toEqual(['cancelled'])
  })

  it('waits in line in Arabic without a script, is asked whether she is a woman, and mends what she forgot', async () => {
    await new Caller(site()).post('/arrangementer/hasle/tilmeld', { ...guest(0, 'hasle'), woman: 'yes' })
    const amal = await visitor({ width: 360, javaScript: false, language: 'ar' })
    await amal.opens('/arrangementer/hasle/tilmeld?sprog=ar')
    await amal.reads(ar('signUps:form.waitingTitle'), ar('signUps:line.become', { number: 2 - 1 }))
    await fillsIn(amal, 'amal@ressourcebank.test')
    await amal.presses(ar('signUps:form.sendWaiting', { count: 1 }))
    await amal.reads(ar('forms:errors.choose'))
    expect(await amal.field(ar('signUps:form.name')).inputValue()).toBe('Rania')
    await amal.picks(ar('signUps:form.woman'), ar('signUps:form.yes'))
    await amal.fits()
    await amal.presses(ar('signUps:form.sendWaiting', { count: 1 }))
    await amal.standsAt('/arrangementer/hasle/tilmeld', ar('signUps:done.waiting'))
    await amal.fits()
    expect(rowsOf('hasle').map(({ state }) => state)).toEqual(['in', 'waiting'])
  })
})
