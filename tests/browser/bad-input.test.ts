import { beforeAll, describe, expect, it } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { goodNewcomer, goodOffer, peopleWithForms, refusalIn, refused } from '~tests/support/forms'
import { Caller, useSite, type Answer, type Fields } from '~tests/support/site'

const site = useSite()
const da = translator('da')

const CPR = 'Ring til mig, mit nummer er 010190-1234, tak'
const count = (table: string) => site().rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n ?? 0

let coordinator: Caller
let volunteer: Caller
let offer: string
let match: string
let letter: string

beforeAll(async () => {
  ;({ coordinator, volunteer, offer, match, letter } = await peopleWithForms(site()))
})

describe('a form that is sent empty', () => {
  const forms: Record<string, () => Promise<Answer>> = {
    'sign in': () => new Caller(site()).post('/log-ind', { intent: 'password', email: '', password: '' }),
    'a link to sign in': () => new Caller(site()).post('/log-ind', { intent: 'link', email: '' }),
    'make an account': () => new Caller(site()).post('/opret', { intent: 'register', firstName: '', email: '', password: '' }),
    'forgotten password': () => new Caller(site()).post('/glemt', { intent: 'send', email: '' }),
    'kind of offer': () => volunteer.post('/tilbud/nyt', { intent: 'begin' }),
    'what and when': () => volunteer.post(`/mit/tilbud/${offer}/hvad`, { intent: 'save', title: '', text: '' }),
    'where and for whom': () => volunteer.post(`/mit/tilbud/${offer}/hvor`, { intent: 'save', town: '', capacity: '' }),
    'about you': () => volunteer.post(`/mit/tilbud/${offer}/dig`, { intent: 'save' }),
    'log hours': () => volunteer.post('/mit', { intent: 'log', minutes: '', formKey: '' }),
    'new password': () => volunteer.post('/mit/privatliv', { intent: 'change-password', oldPassword: '', password: '' }),
    'register a newcomer': () => coordinator.post('/koordinator/tilflyttere/ny', { intent: 'register', name: '' }),
    'send an offer back': () =>
      coordinator.post(
        `/koordinator/godkendelse/${site().rows<{ id: string }>("SELECT id FROM offers WHERE state = 'submitted'")[0]?.id}`,
        { intent: 'send-back', reason: '' },
      ),
    'ask before answering': () => new Caller(site()).post(letter, { intent: 'ask', question: '' }),
  }
  it.each(Object.keys(forms))('comes back with what must be mended: %s', async (name) => {
    const answer = await forms[name]?.()
    expect(answer && refusalIn(answer)).toEqual(refused)
  })
})

describe('a CPR number', () => {
  const why = da('forms:errors.cpr')

  it('in what a newcomer wishes is refused, and nothing else that was typed is lost', async () => {
    const before = count('newcomers')
    const answer = await coordinator.post('/koordinator/tilflyttere/ny', { ...goodNewcomer, wishes: CPR })
    expect(refusalIn(answer, why, CPR, 'Nadia', 'nadia@example.test')).toEqual(refused)
    for (const [name, value] of [
      ['needs', 'practical-help'],
      ['languages', 'en'],
      ['availability', 'tue-evening'],
      ['children', '3-5'],
      ['danishLevel', 'some'],
      ['consent', 'on'],
    ]) {
      expect([
        name,
        answer.text
          .split(/<input /)
          .some(
            (input) =>
              input.includes(`name="${name}"`) &&
              input.includes(`value="${value}"`) &&
              /checked=""/.test(input.slice(0, input.indexOf('>'))),
          ),
      ]).toEqual([name, true])
    }
    expect(answer.text).toMatch(/<option value="svaneke" selected=""/)
    expect(count('newcomers')).toBe(before)
  })

  it.each([
    ['title', 'hvad'],
    ['text', 'hvad'],
  ])('in the %s of an offer is refused, and what was right is kept', async (field, step) => {
    const answer = await volunteer.post(`/mit/tilbud/${offer}/${step}`, { ...goodOffer, [field]: CPR })
    expect(refusalIn(answer, why, CPR)).toEqual(refused)
    expect(site().rows(`SELECT id FROM offers WHERE ${field} LIKE '%010190%'`)).toEqual([])
  })

  it('in a question, a reply, a note, a reason or a name is refused', async () => {
    const waiting = site().rows<{ id: string }>("SELECT id FROM offers WHERE state = 'submitted'")[0]?.id
    const asked = site().rows<{ id: string; match_id: string }>('SELECT id, match_id FROM match_questions WHERE replied_at IS NULL')[0]
    const answers = {
      question: await new Caller(site()).post(letter, { intent: 'ask', question: CPR }),
      reply: await coordinator.post(`/koordinator/match/${asked?.match_id}`, { intent: 'reply', questionId: asked?.id ?? '', reply: CPR }),
      note: await volunteer.post('/mit', {
        intent: 'log',
        what: '',
        minutes: '60',
        when: 'today',
        note: CPR,
        formKey: 'a-note-with-a-number',
      }),
      reason: await coordinator.post(`/koordinator/godkendelse/${waiting}`, { intent: 'send-back', reason: CPR }),
      name: await coordinator.post('/koordinator/tilflyttere/ny', { ...goodNewcomer, name: 'Nadia 0101901234' }),
    }
    for (const [field, answer] of Object.entries(answers))
      expect([field, refusalIn(answer, why, field === 'name' ? 'Nadia 0101901234' : CPR)]).toEqual([field, refused])
    expect(site().rows("SELECT id FROM activities WHERE form_key = 'a-note-with-a-number'")).toEqual([])
    expect(site().rows('SELECT id FROM match_questions WHERE match_id = ?', match)).toEqual([])
  })
})

describe('a day', () => {
  const log = (date: string, formKey: string) =>
    volunteer.post('/mit', { intent: 'log', what: '', minutes: '90', when: 'other', date, formKey })

  it('that does not exist is refused at the field', async () => {
    expect(refusalIn(await log('2026-02-30', 'thirtieth-of-february'), da('forms:errors.date'))).toEqual(refused)
    expect(
      refusalIn(
        await volunteer.post(`/mit/tilbud/${offer}/hvor`, {
          intent: 'save',
          town: 'svaneke',
          reach: '8',
          audience: 'everyone',
          capacity: '1',
          untilDate: '2027-06-31',
        }),
        da('forms:errors.date'),
      ),
    ).toEqual(refused)
  })
  it('that is too far ahead is refused at the field', async () => {
    const later = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    expect(refusalIn(await log(later, 'nine-days-ahead'), da('forms:errors.hours-ahead'), `value="${later}"`)).toEqual(refused)
  })
  it('long ago, or none at all, is refused at the field', async () => {
    expect(refusalIn(await log('2019-05-01', 'long-ago'), da('forms:errors.too-old'))).toEqual(refused)
    expect(refusalIn(await log('', 'no-day-at-all'), da('forms:errors.required'))).toEqual(refused)
    expect(refusalIn(await log('i går', 'not-a-day'), da('forms:errors.date'))).toEqual(refused)
  })
})

describe('too much', () => {
  it('text, ten million letters, is refused before anything is read, with a page that says so', async () => {
    const { status, text } = await volunteer.post(`/mit/tilbud/${offer}/hvad`, { ...goodOffer, text: 'å'.repeat(10_000_000) })
    expect([status, text.includes(da('server:tooLarge.title'))]).toEqual([413, true])
  })

  it('text for a field is refused with how much there may be', async () => {
    const long = 'a '.repeat(200_000)
    const answers = {
      offer: await volunteer.post(`/mit/tilbud/${offer}/hvad`, { ...goodOffer, text: long }),
      wishes: await coordinator.post('/koordinator/tilflyttere/ny', { ...goodNewcomer, wishes: long }),
      question: await new Caller(site()).post(letter, { intent: 'ask', question: long }),
      name: await new Caller(site()).post('/opret', {
        intent: 'register',
        firstName: 'a'.repeat(100_000),
        email: 'b@example.test',
        password: 'en lang sætning',
        terms: 'on',
      }),
    }
    const limits = { offer: 400, wishes: 600, question: 500, name: 60 }
    for (const [field, answer] of Object.entries(answers))
      expect([field, refusalIn(answer, da('forms:errors.too-long', { count: limits[field as keyof typeof limits] }))]).toEqual([
        field,
        refused,
      ])
  })

  it('values, or ones that are on no list, are refused and never an accident', async () => {
    const many: Fields = {
      ...goodNewcomer,
      needs: ['practical-help', 'language-buddy', 'transport', 'companion', 'hospitality', 'homework-help'],
    }
    const odd: [string, Fields][] = [
      ['six needs', many],
      ['a town that is not', { ...goodNewcomer, town: 'atlantis' }],
      ['a month that is not', { ...goodNewcomer, arrivedMonth: '2026-13' }],
      ['a far away radius', { ...goodNewcomer, radiusKm: '1e9' }],
      ['two names', { ...goodNewcomer, name: ['A', 'B'] }],
      ['a language that is not', { ...goodNewcomer, languages: 'xx' }],
      ['nested', { ...goodNewcomer, 'name[first]': 'A' }],
      ['prototype', { ...goodNewcomer, '__proto__.x': '1' }],
    ]
    for (const [what, fields] of odd) {
      const { status } = await coordinator.post('/koordinator/tilflyttere/ny', fields)
      expect([what, status < 500]).toEqual([what, true])
    }
  })
})
