import { askedBackOf, saysItStands } from '~/activities/asked-back.server'
import { askBack, confirmHours, confirmUsual, takeBackConfirmation } from '~/activities/confirming.server'
import { hoursFor, hoursTotals, peopleWithHours, waitingByOrganisation, waitingToConfirm } from '~/activities/hours-reading.server'
import { isMonthStopLink, mailMonths, setMonthMails, stopMonthByLink } from '~/activities/month-mails.server'
import { myHours } from '~/activities/my-hours.server'
import { judgePastHours, takePastHours } from '~/activities/past-hours.server'
import { ownFile } from '~/activities/own-file.server'
import { sharedIn } from '~/activities/own-hours.server'
import { clubYear, personYear, yearToThankFor } from '~/activities/year.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { activities } from '~db/schema/activities'
import { association, coordinator, volunteer } from '~tests/support/people'

/** What is asked about hours: by leaders, coordinators, and those who gave them. */
export function everydayHours(): [string, () => unknown][] {
  const [club, mette, kirsten] = [association(), coordinator(), volunteer()]
  const entry = () => {
    const id = newId()
    const columns = { id, userId: kirsten.userId, organisationId: club.id, date: '2026-01-02', minutes: 60, formKey: id, createdAt: now() }
    db().insert(activities).values(columns).run()
    return id
  }
  const [one, other] = [entry(), entry()]
  const past = [{ line: 2, cells: ['02-01-2026', kirsten.email, '2'], beyond: false }]
  const marks = () => new Set(judgePastHours(club.leader, club.id, past, ['date', 'email', 'hours']).comes.map(({ mark }) => mark))
  const ofClub = { organisationId: club.id }
  return [
    [
      'hours that wait for a leader',
      () => [hoursFor({ of: ofClub, state: 'waiting' }, 50), hoursTotals({ of: ofClub, state: 'waiting' }, '')],
    ],
    ['hours of nobody’s', () => hoursFor({ of: { organisationId: null }, state: 'waiting', month: '2026-01' }, 50)],
    ['hours that were asked about', () => hoursFor({ of: ofClub, state: 'asked' }, 50)],
    ['hours of a month that are confirmed', () => hoursFor({ of: ofClub, state: 'confirmed', month: '2026-01' }, 50)],
    ['hours of one person', () => hoursFor({ of: ofClub, state: 'waiting', userId: kirsten.userId }, 50)],
    ['who has hours that wait', () => peopleWithHours({ of: ofClub, state: 'waiting' }, 100)],
    ['whose hours wait', () => [waitingByOrganisation(), waitingToConfirm(club.leader.userId, [club.id])]],
    ['a list of past hours, looked at and taken', () => takePastHours(club.leader, club.id, past, ['date', 'email', 'hours'], marks())],
    ['one’s own page of hours', () => myHours(kirsten, new URL('http://localhost/mit/timer'))],
    ['one’s own file', () => ownFile(kirsten, 'da')],
    ['one’s own year', () => [personYear(kirsten.userId, '2026'), yearToThankFor(kirsten.userId), sharedIn(kirsten.userId, '2026')]],
    ['a club’s year', () => clubYear(club.id, '2026')],
    [
      'the month by mail',
      () => [mailMonths('2026-01'), setMonthMails(kirsten, true), stopMonthByLink('no such link'), isMonthStopLink('none')],
    ],
    ['asking about hours', () => askBack(club.leader, one, 'Passer det?')],
    ['what somebody is asked', () => askedBackOf(kirsten.userId)],
    ['saying that hours are right', () => saysItStands(kirsten, one)],
    ['confirming hours', () => confirmHours(mette, [one], now())],
    ['confirming what looks right', () => confirmUsual(club.leader, { of: ofClub, state: 'waiting' }, now())],
    ['taking it back', () => takeBackConfirmation(mette, [one, other])],
  ]
}
