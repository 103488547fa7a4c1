import { beforeEach, describe, expect, it } from 'vitest'
import { changeOfferer, closeOffer, offerForReading, ownOffer, pauseOffer } from '~/offers/offers.server'
import { closeWithOffers } from '~/offers/partner-pause.server'
import { offerRow } from '~/offers/offer-reading.server'
import { holdPlace, takeHeldPlace } from '~/offers/offer-places.server'
import { answerConfirmLink, askWhetherOffersHold, readConfirmLink, removeOldConfirmLinks } from '~/offers/still-holds.server'
import { reopenOrganisation } from '~/organisations/organisation-standing.server'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { emptyOutbox, waitingMails } from '~tests/support/mails'
import { association, coordinator, publishedOffer, volunteer } from '~tests/support/people'

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

  it('is asked about also when another’s owner cannot be reached', async () => {
    const ingeborg = volunteer()
    publishedOffer({ owner: ingeborg })
    publishedOffer({ owner: kirsten() })
    handle().sqlite.prepare("update users set email_sealed = 'v1.broken.seal' where id = ?").run(ingeborg.userId)
    emptyOutbox()
    expect([look(183), look(190)]).toEqual([
      { ...nothing, asked: 1 },
      { ...nothing, reminded: 1 },
    ])
    expect((await waitingMails()).map(({ to }) => to)).toEqual(['kirsten@example.com', 'kirsten@example.com'])
  })

  it('stays for another half year when the owner says yes', async () => {
    const id = publishedOffer({ owner: kirsten() })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    expect(readConfirmLink(token)).toMatchObject({ offer: { id }, open: true })
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
    expect(readConfirmLink(token)).toMatchObject({ open: false })
    expect(answerConfirmLink(token, false)).toBe(false)
    expect(offerRow(id)?.state).toBe('published')
    onDay(183 + 130)
    removeOldConfirmLinks()
    expect(readConfirmLink(token)).toBeNull()
    expect(answerConfirmLink('guessed', true)).toBe(false)
  })

  it('is answered for by nobody who has left the association meanwhile', async () => {
    const [kaj, lis] = [volunteer({ email: 'kaj@example.com' }), volunteer({ email: 'lis@example.com' })]
    const club = association({ leader: kaj })
    const id = publishedOffer({ owner: kaj, organisationId: club.id, kind: 'club-place' })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    handle().sqlite.prepare('update memberships set user_id = ? where organisation_id = ?').run(lis.userId, club.id)
    expect(readConfirmLink(token)).toMatchObject({ open: false })
    expect([answerConfirmLink(token, false), offerRow(id)?.state]).toEqual([false, 'published'])
  })

  it('is not brought back by a link once its association is closed, also when that opens again', async () => {
    const club = association({ leader: kirsten() })
    const id = publishedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
    emptyOutbox()
    look(183)
    const token = await linkInMail()
    closeWithOffers(coordinator(), club.id)
    expect([answerConfirmLink(token, true), offerRow(id)?.state]).toEqual([false, 'paused'])
    reopenOrganisation(coordinator(), club.id)
    expect([answerConfirmLink(token, true), offerRow(id)?.state]).toEqual([false, 'paused'])
  })

  it('is answered for by no old link once somebody else offers it, or it is closed', async () => {
    const owner = kirsten()
    const club = association({ leader: owner })
    const [moved, closed] = [publishedOffer({ owner, kind: 'club-place' }), publishedOffer({ owner })]
    emptyOutbox()
    look(183)
    const tokens = (await waitingMails()).map(({ text }) => /\/tilbud-gaelder\/([\w-]+)/.exec(text)?.[1] ?? '')
    expect(tokens.map((token) => readConfirmLink(token)?.open)).toEqual([true, true])
    changeOfferer(owner, moved, club.id)
    closeOffer(owner, closed)
    expect(tokens.map((token) => readConfirmLink(token))).toEqual([null, null])
  })
})
