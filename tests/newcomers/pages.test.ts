import { describe, expect, it } from 'vitest'
import { action as answerByLetter, loader as letter } from '~/introductions/routes/role-letter'
import { proposeRole } from '~/introductions/role-proposals.server'
import { proposalById, secretOf } from '~/introductions/role-proposal-reading.server'
import { action as roleStep } from '~/matching/routes/role-candidates'
import { action as newcomerStep } from '~/matching/routes/newcomer'
import { readNewcomer, selfRegisteredWaiting } from '~/newcomers/newcomers.server'
import { action as change } from '~/newcomers/routes/change'
import { action as newHere } from '~/newcomers/routes/new-here'
import { action as duty } from '~/newcomers/routes/responsibility'
import { typedFrom } from '~/newcomers/entry'
import { goodSelf } from '~tests/support/forms'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

const sent = (fields: typeof goodSelf) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) as Record<
    string,
    string | string[]
  >

describe('writing oneself down', () => {
  it('is thanked for, and a form that lacks something comes back as it was typed', async () => {
    const { status, data } = await answerOf(newHere(await visit('/ny-paa-oeen', { form: sent(goodSelf) })))
    expect([status, data]).toMatchObject([200, { done: { mailedTo: 'noor@ressourcebank.test' } }])
    const wrong = await answerOf(newHere(await visit('/ny-paa-oeen', { form: { ...sent(goodSelf), consent: '' } })))
    expect(wrong).toMatchObject({ status: 400, data: { done: null, reply: { initialValue: { name: 'Noor', town: 'nexoe' } } } })
  })

  it('tells a machine that fills in the trap what it tells a person, and writes nothing down', async () => {
    const { data } = await answerOf(newHere(await visit('/ny-paa-oeen', { form: { ...sent(goodSelf), website: 'http://cheap.example' } })))
    expect(data).toMatchObject({ done: { mailedTo: 'noor@ressourcebank.test' } })
    expect(selfRegisteredWaiting()).toEqual([])
  })
})

describe('a coordinator', () => {
  it('who saves second is shown the first one’s change with status 409, and saves from there', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { id } = newcomer({ by: mette, name: 'Amal' })
    const read = readNewcomer(mette, id)
    if (!read) throw new Error('not there')
    const typed = typedFrom(read)
    const form = (what: object) => {
      const fields = { intent: 'save', ...typed, before: JSON.stringify(typed), ...what }
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Record<string, string | string[]>
    }
    const path = `/koordinator/tilflyttere/${id}/ret`
    const save = async (as: typeof mette, what: object) => answerOf(change(await visit(path, { as, params: { id }, form: form(what) })))
    expect((await save(mette, { town: 'hasle' })).status).toBe(302)
    const second = await save(karin, { name: 'Amalie' })
    expect(second).toMatchObject({
      status: 409,
      data: { overtaken: { by: 'Mette', changes: [{ field: 'town' }] }, result: { initialValue: { name: 'Amalie', town: 'hasle' } } },
    })
    const now = readNewcomer(karin, id)
    expect((await save(karin, { name: 'Amalie', town: 'hasle', version: String(now?.version) })).status).toBe(302)
    expect(readNewcomer(karin, id)).toMatchObject({ name: 'Amalie', town: 'hasle' })
  })

  it('puts away with a reason, and hands over to colleagues only', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const { id } = newcomer({ by: mette })
    const step = async (form: Record<string, string>) =>
      answerOf(newcomerStep(await visit(`/koordinator/tilflyttere/${id}`, { as: mette, params: { id }, form })))
    expect((await step({ intent: 'hand-over', to: 'nobody', from: mette.userId })).status).toBe(400)
    expect((await step({ intent: 'hand-over', to: karin.userId, from: mette.userId })).status).toBe(302)
    await step({ intent: 'archive', because: 'moved' })
    expect(readNewcomer(mette, id)).toMatchObject({ archived: true, archivedBecause: 'moved', coordinatorId: karin.userId })
  })

  it('is told at the field what is wrong with an absence', async () => {
    const mette = coordinator()
    const form = { intent: 'note-absence', userId: mette.userId, coverId: mette.userId, fromDate: '2999-01-01', untilDate: '2999-01-02' }
    expect(await answerOf(duty(await visit('/koordinator/ansvar', { as: mette, form })))).toMatchObject({
      status: 400,
      data: { absence: { error: { coverId: ['same-person'] } } },
    })
  })
})

describe('a role proposed', () => {
  it('is answered by its letter; opening it changes nothing and a second answer is told that it came too late', async () => {
    const mette = coordinator()
    const { id: role } = publishedRole({ by: mette })
    const proposed = proposeRole(mette, role, newcomer({ by: mette }).id)
    if (proposed.outcome !== 'proposed') throw new Error(proposed.outcome)
    const token = secretOf(proposed.id)
    const path = `/rolle-forslag/${token}`
    await letter(await visit(`${path}?intent=yes`, { params: { token } }))
    expect(proposalById(proposed.id)?.state).toBe('proposed')
    const words = await answerOf(
      answerByLetter(await visit(path, { params: { token }, form: { intent: 'yes', words: 'Ring 11 22 33 44' } })),
    )
    expect(words).toMatchObject({ status: 400, data: { reply: { error: { words: ['phone-in-message'] } } } })
    await answerOf(answerByLetter(await visit(path, { params: { token }, form: { intent: 'no' } })))
    expect(proposalById(proposed.id)?.state).toBe('declined')
    const again = await answerOf(answerByLetter(await visit(path, { params: { token }, form: { intent: 'yes' } })))
    expect(again).toMatchObject({ status: 302, location: path })
    expect(proposalById(proposed.id)?.state).toBe('declined')
    expect((await answerOf(letter(await visit('/rolle-forslag/another', { params: { token: 'another' } })))).status).toBe(404)
  })

  it('is not answered at the page of another role', async () => {
    const mette = coordinator()
    const [one, other] = [publishedRole({ by: mette }).id, publishedRole({ by: mette }).id]
    const proposed = proposeRole(mette, one, newcomer({ by: mette }).id)
    const form = { intent: 'answer-by-phone-yes', proposal: proposed.outcome === 'proposed' ? proposed.id : '' }
    const answer = await answerOf(roleStep(await visit(`/koordinator/roller/${other}`, { as: mette, params: { id: other }, form })))
    expect(answer.status).toBe(400)
  })
})
