import { addMember } from '~/organisations/memberships.server'
import { askForRenewals, forgetOldChecks, lapseConsents, remindOfConsents, tellOfLongWaits } from '~/screening/check-jobs.server'
import { checksOfPerson, sayConsented, takeOff, undoOrder } from '~/screening/checks.server'
import { countClubChecks, orderForClub, orderToType, readClubChecks, seenForClub } from '~/screening/club-checks.server'
import { signPromise } from '~/screening/confidentiality.server'
import { declarationsIn, declare } from '~/screening/declarations.server'
import { endDuties, sayDuty } from '~/screening/duties.server'
import { loneLeaders, seenOfLoneLeaders } from '~/screening/lone-leaders.server'
import {
  municipalOrderToType,
  noteTalks,
  orderForMunicipality,
  peopleOfMunicipality,
  seenForMunicipality,
  talksOf,
} from '~/screening/municipality.server'
import { screeningLines, standingOf } from '~/screening/standing.server'
import { association, coordinator, publishedOffer, volunteer } from '~tests/support/people'

/** What is done every day about child certificates, talks and promises. */
export function everydayScreening(): [string, () => unknown][] {
  const [mette, liv, kim, gunnar] = [coordinator(), volunteer(), volunteer(), volunteer()]
  const club = association({ name: 'Gymnasterne' })
  for (const { userId } of [liv, kim]) addMember(club.leader, club.id, userId, 'helper')
  publishedOffer({ owner: gunnar, kind: 'homework-help', by: mette })
  const people = [liv.userId, kim.userId]
  const coach = { duty: 'coach', youngest: 6, regular: true } as const
  const idOf = (outcome: ReturnType<typeof orderForClub>) => (outcome.outcome === 'ordered' ? outcome.id : '')
  return [
    ['what people do with children', () => sayDuty(club.leader, club.id, people, coach)],
    [
      'an order of child certificates',
      () => {
        const order = idOf(orderForClub(club.leader, club.id, people, 'an-everyday-key'))
        const undone = idOf(orderForMunicipality(mette, [gunnar.userId], 'another-everyday-key'))
        return [
          orderToType(club, order),
          municipalOrderToType(undone),
          readClubChecks({ id: club.id, activities: [] }),
          countClubChecks(club.id),
          sayConsented(liv, checksOfPerson(liv.userId).get(club.id)?.id ?? ''),
          undoOrder(mette, 'municipality', undone),
        ]
      },
    ],
    [
      'consents that are waited for',
      () => [remindOfConsents(), lapseConsents(), tellOfLongWaits(), loneLeaders(), seenOfLoneLeaders(mette, [], '2026-11-20')],
    ],
    [
      'certificates that were seen',
      () => [
        seenForClub(club.leader, club.id, people, '2026-11-20'),
        seenForMunicipality(mette, [gunnar.userId], '2026-11-20'),
        takeOff(club.leader, club.id, kim.userId, 'not-in-order'),
        takeOff(mette, 'municipality', gunnar.userId, 'not-in-order'),
      ],
    ],
    ['certificates that run out', () => [askForRenewals(), forgetOldChecks()]],
    ['what must be in order for somebody', () => [standingOf(liv.userId), screeningLines(gunnar.userId), signPromise(gunnar, '2026-11')]],
    [
      'who is due at the municipality',
      () => [peopleOfMunicipality(), talksOf('a', 'now'), noteTalks(mette, [gunnar.userId], '2026-11-20')],
    ],
    ['somebody who leaves', () => endDuties({ organisationId: club.id, userId: kim.userId })],
    ['yearly declarations', () => [declare(club.leader, club.id), declarationsIn(2026)]],
  ]
}
