import { describe, expect, it } from 'vitest'
import { action as proposeAction, loader as needLoader } from '~/matching/routes/suggestions'
import { loader as deskLoader } from '~/desk/routes/desk'
import { action as matchAction, loader as matchLoader } from '~/matching/routes/match'
import { loader as matchesLoader } from '~/matching/routes/matches'
import { loader as needsLoader } from '~/matching/routes/needs'
import { action as newcomerAction, loader as newcomerLoader } from '~/matching/routes/newcomer'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { needById } from '~/newcomers/needs.server'
import { readNewcomer } from '~/newcomers/newcomers.server'
import { action as changeAction, loader as changeLoader } from '~/newcomers/routes/change'
import { loader as newcomersLoader } from '~/newcomers/routes/newcomers'
import { action as registerAction } from '~/newcomers/routes/register'
import { action as approvalAction, loader as approvalLoader } from '~/offers/routes/approval'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

describe('proposing from the desk', () => {
  it('leads back to the same newcomer, or to the match when they read no mail', async () => {
    const mette = coordinator()
    const offerId = publishedOffer({ capacity: 2 })
    for (const [channel, where] of [
      ['email', /^\/koordinator\/behov\/\w+$/],
      ['phone', /^\/koordinator\/match\/\w+$/],
    ] as const) {
      const { needId } = newcomer({ channel, phone: '12345678' })
      const answer = await answerOf(
        proposeAction(
          await visit(`/koordinator/behov/${needId}`, { as: mette, params: { id: needId }, form: { intent: 'propose', offerId } }),
        ),
      )
      expect(answer.status).toBe(302)
      expect(answer.location).toMatch(where)
      expect(needById(needId)?.state).toBe('matching')
    }
  })

  it('says why not: excluded 422, somebody else first 409', async () => {
    const mette = coordinator()
    const women = publishedOffer({ audience: ['women'] })
    const { needId } = newcomer({ gender: 'man' })
    const propose = async (offerId: string) =>
      answerOf(
        proposeAction(
          await visit(`/koordinator/behov/${needId}`, { as: mette, params: { id: needId }, form: { intent: 'propose', offerId } }),
        ),
      )
    expect(await propose(women)).toMatchObject({ status: 422, data: { refusal: { why: 'excluded', because: ['women-only'] } } })
    const [one, other] = [publishedOffer(), publishedOffer()]
    proposeMatch(coordinator(), needId, one, 1)
    expect(await propose(other)).toMatchObject({ status: 409, data: { refusal: { why: 'need-taken' } } })
  })
})

describe('a match at the desk', () => {
  it('tells the second coordinator kindly, and shows a handed-over link once', async () => {
    const mette = coordinator()
    const id = proposeMatch(mette, newcomer().needId, publishedOffer(), 1)
    const act = async (form: Record<string, string>) =>
      answerOf(matchAction(await visit(`/koordinator/match/${id}`, { as: mette, params: { id }, form })))
    expect(await act({ intent: 'link', side: 'need' })).toMatchObject({
      status: 200,
      data: { link: { side: 'need', address: expect.stringMatching(/\/svar\//) } },
    })
    expect(await act({ intent: 'start' })).toMatchObject({ status: 409, data: { moved: 'moved-on' } })
    expect(await act({ intent: 'answer-by-phone', side: 'offer', answer: 'no' })).toMatchObject({ status: 302 })
    expect(await act({ intent: 'cancel' })).toMatchObject({ status: 409, data: { moved: 'moved-on' } })
    expect(await act({ intent: 'answer-by-phone', side: 'offer', answer: 'perhaps' })).toMatchObject({ status: 400 })
    expect(await act({ intent: 'reply', questionId: 'x', reply: 'Ring til 010190-1234' })).toMatchObject({
      status: 400,
      data: { reply: { error: { reply: ['cpr'] } } },
    })
  })
})

describe('approving offers', () => {
  it('tells the second of two coordinators, with who was first', async () => {
    const [mette, karin] = [coordinator(), coordinator({ firstName: 'Karin' })]
    const id = submittedOffer()
    const act = async (as: typeof mette, form: Record<string, string>) =>
      answerOf(approvalAction(await visit(`/koordinator/godkendelse/${id}`, { as, params: { id }, form })))
    expect(await act(karin, { intent: 'send-back', reason: '' })).toMatchObject({
      status: 400,
      data: { refused: { reply: { error: { reason: ['required'] } } } },
    })
    expect(await act(karin, { intent: 'send-back', reason: 'Ring til mig på 12345678' })).toMatchObject({
      status: 400,
      data: { refused: { reply: { initialValue: { reason: 'Ring til mig på 12345678' } } } },
    })
    expect(await act(mette, { intent: 'approve', version: '3' })).toMatchObject({ status: 302, location: '/koordinator/godkendelse' })
    expect(await act(karin, { intent: 'send-back', reason: 'Skriv lidt mere' })).toMatchObject({ status: 409, data: { moved: true } })
    expect(
      (await answerOf(approvalLoader(await visit(`/koordinator/godkendelse/${id}`, { as: karin, params: { id } })))).data,
    ).toMatchObject({ offer: { state: 'published' }, decidedBy: 'Mette' })
  })

  it('shows no number, address or surname of the owner', async () => {
    const id = submittedOffer({ owner: volunteer({ lastName: 'Holm', phone: '+4599887766', email: 'kirsten@example.org' }) })
    const { data } = await answerOf(approvalLoader(await visit(`/koordinator/godkendelse/${id}`, { as: coordinator(), params: { id } })))
    expect(JSON.stringify(data)).not.toMatch(/Holm|99887766|kirsten@/)
  })
})

describe('writing newcomers down', () => {
  it('gives back all that was typed when something is missing', async () => {
    const typed = { intent: 'register', name: 'Iryna', languages: ['uk', 'en'], town: 'nexoe' }
    const answer = await answerOf(registerAction(await visit('/koordinator/tilflyttere/ny', { as: coordinator(), form: typed })))
    expect(answer).toMatchObject({
      status: 400,
      data: { initialValue: { name: 'Iryna', languages: ['uk', 'en'], town: 'nexoe' }, error: { consent: ['consent'], needs: ['choose'] } },
    })
  })

  it('tells who was overtaken and keeps what they typed', async () => {
    const mette = coordinator()
    const { id } = newcomer()
    const loaded = (await answerOf(changeLoader(await visit(`/koordinator/tilflyttere/${id}/ret`, { as: mette, params: { id } }))))
      .data as { typed: Record<string, string | string[] | null> }
    const form = Object.fromEntries(Object.entries(loaded.typed).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
    const save = async (change: object) =>
      answerOf(
        changeAction(
          await visit(`/koordinator/tilflyttere/${id}/ret`, { as: mette, params: { id }, form: { ...form, intent: 'save', ...change } }),
        ),
      )
    expect(await save({ town: 'svaneke' })).toMatchObject({ status: 302, location: `/koordinator/tilflyttere/${id}` })
    expect(await save({ town: 'hasle' })).toMatchObject({
      status: 409,
      data: { overtaken: { changes: [{ field: 'town', now: ['svaneke'], mine: ['hasle'] }] }, result: { initialValue: { town: 'hasle' } } },
    })
    expect(readNewcomer(mette, id)?.town).toBe('svaneke')
  })

  it('does not touch somebody who is not there', async () => {
    for (const intent of ['archive', 'restore', 'take-over', 'open-need', 'close-need']) {
      const answer = await answerOf(
        newcomerAction(
          await visit('/koordinator/tilflyttere/nobody', {
            as: coordinator(),
            params: { id: 'nobody' },
            form: { intent, kind: 'transport' },
          }),
        ),
      )
      expect(answer.status, intent).toBe(404)
    }
  })
})

describe('the titles of the desk', () => {
  it('hold no name', async () => {
    const mette = coordinator()
    const { id, needId } = newcomer({ name: 'Selamawit' })
    const match = proposeMatch(mette, needId, publishedOffer({ owner: volunteer({ firstName: 'Kirsten' }) }), 1)
    answerMatch(match, 'offer', 'yes', 'link')
    const pages = [
      deskLoader(await visit('/koordinator', { as: mette })),
      needsLoader(await visit('/koordinator/behov', { as: mette })),
      needLoader(await visit(`/koordinator/behov/${needId}`, { as: mette, params: { id: needId } })),
      matchesLoader(await visit('/koordinator/match', { as: mette })),
      matchLoader(await visit(`/koordinator/match/${match}`, { as: mette, params: { id: match } })),
      newcomersLoader(await visit('/koordinator/tilflyttere', { as: mette })),
      newcomerLoader(await visit(`/koordinator/tilflyttere/${id}`, { as: mette, params: { id } })),
      changeLoader(await visit(`/koordinator/tilflyttere/${id}/ret`, { as: mette, params: { id } })),
    ]
    for (const page of pages) {
      const { title } = (await answerOf(page)).data as { title: string }
      expect(title).toMatch(/Ressourcebank Bornholm$/)
      expect(title).not.toMatch(/Selamawit|Kirsten/)
    }
  })
})
