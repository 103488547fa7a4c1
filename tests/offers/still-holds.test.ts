import { beforeEach, describe, expect, it } from 'vitest'
import { offerForReading, ownOffer, pauseOffer } from '~/offers/offers.server'
import { offerRow } from '~/offers/offer-reading.server'
import { holdPlace, takeHeldPlace } from '~/offers/offer-places.server'
import { answerConfirmLink, askWhetherOffersHold, readConfirmLink, removeOldConfirmLinks } from '~/offers/still-holds.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, publishedOffer, volunteer } from '~tests/support/people'

useHouse()

const START = Date.UTC(2026, 4, 1, 8)
const onDay = (day: number) => setClock(() => new Date(START + day * 86_400_000))
const nothing = { asked: 0, reminded: 0, paused: 0 }
/** Comes to that day and lets the job look around. */
function look(day: number) {
  onDay(day)
  return askWhetherOffersHold()
}
async function linkInMail(): Promise<string> {
  const [mail] = await waitingMails()
  return /\/tilbud-gaelder\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

describe('an offer that nobody confirmed for half a year', () => {
  const kirsten = () => volunteer({ email: 'kirsten@example.com', locale: 'en' })
  beforeEach(() => onDay(0))

  it('asks its owner once, in their language; a younger one does not', async () => {
    publishedOffer({ owner: kirsten(), title: 'Kaffe' })
    emptyOutbox()
    expect(look(181)).toEqual(nothing)
    expect(look(183)).toEqual({ ...nothing, asked: 1 })
    expect(look(184)).toEqual(nothing)
    const mails = await waitingMails()
    expect(mails).toMatchObject([{ to: 'kirsten@example.com', locale: 'en', template: 'offer-still-holds' }])
    expect(mails[0]?.text).toContain('Kaffe')
  })

  it('stays for another half year when the owner says yes', async () => {
    const id = publishedOffer({ owner: kirsten() })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    expect(readConfirmLink(token)).toMatchObject({ offer: { id }, expired: false })
    expect(offerRow(id)).toMatchObject({ state: 'published' })
    expect(answerConfirmLink(token, true)).toBe(true)
    expect([look(190), look(200), look(360)]).toEqual([nothing, nothing, nothing])
    expect(look(366)).toMatchObject({ asked: 1 })
  })

  it('rests when the owner says no, and the same link brings it back', async () => {
    const id = publishedOffer({ owner: kirsten() })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    expect(answerConfirmLink(token, false)).toBe(true)
    expect(offerForReading(null, id)).toBeNull()
    expect(answerConfirmLink(token, true)).toBe(true)
    expect(offerForReading(null, id)?.state).toBe('published')
    expect(look(200)).toEqual(nothing)
  })

  it('is reminded of after a week and rests after two, with a mail that says how it comes back; places stay taken', async () => {
    const owner = kirsten()
    const id = publishedOffer({ owner, capacity: 3 })
    holdPlace(id)
    holdPlace(id)
    takeHeldPlace(id)
    emptyOutbox()
    expect(look(183)).toMatchObject({ asked: 1 })
    expect(look(189)).toEqual(nothing)
    expect(look(190)).toEqual({ ...nothing, reminded: 1 })
    expect(look(196)).toEqual(nothing)
    expect(look(198)).toEqual({ ...nothing, paused: 1 })
    expect(look(199)).toEqual(nothing)
    expect(offerRow(id)).toMatchObject({ state: 'paused', placesHeld: 1, placesTaken: 1 })
    const mails = await waitingMails()
    expect(mails.map(({ template }) => template).toSorted()).toEqual(['offer-rests', 'offer-still-holds', 'offer-still-holds-again'])
    const last = mails.find(({ template }) => template === 'offer-rests')?.text ?? ''
    expect(answerConfirmLink(/\/tilbud-gaelder\/([\w-]+)/.exec(last)?.[1] ?? '', true)).toBe(true)
    expect(ownOffer(owner, id)?.view.state).toBe('published')
  })

  it('is never paused without a reminder and a week to answer it, also when the site was down', () => {
    publishedOffer({ owner: kirsten() })
    expect(look(183)).toMatchObject({ asked: 1 })
    expect(look(240)).toEqual({ ...nothing, reminded: 1 })
    expect(look(246)).toEqual(nothing)
    expect(look(248)).toMatchObject({ paused: 1 })
  })

  it('asks every leader of the organisation it belongs to', async () => {
    const club = association({ leader: volunteer({ email: 'a@example.com' }) })
    publishedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    const second = volunteer({ email: 'b@example.com' })
    handle()
      .sqlite.prepare('insert into memberships (organisation_id, user_id, role, since) values (?, ?, ?, 0)')
      .run(club.id, second.userId, 'leader')
    emptyOutbox()
    look(183)
    expect((await waitingMails()).map(({ to }) => to).toSorted()).toEqual(['a@example.com', 'b@example.com'])
  })

  it('asks nothing of an offer that rests already', () => {
    const owner = kirsten()
    pauseOffer(owner, publishedOffer({ owner }))
    expect(look(400)).toEqual(nothing)
  })

  it('its link is good for three months and then gone', async () => {
    const id = publishedOffer({ owner: kirsten() })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    onDay(183 + 91)
    expect(readConfirmLink(token)).toMatchObject({ expired: true })
    expect(answerConfirmLink(token, false)).toBe(false)
    expect(offerRow(id)?.state).toBe('published')
    onDay(183 + 130)
    removeOldConfirmLinks()
    expect(readConfirmLink(token)).toBeNull()
    expect(answerConfirmLink('guessed', true)).toBe(false)
  })
})
