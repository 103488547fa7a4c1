import { roleCallsToMake, roleProposalsOnDesk, rolesProposedTo } from '~/introductions/desk-proposals.server'
import { proposalByToken } from '~/introductions/role-proposal-reading.server'
import { answerRoleProposal, endRoleProposals, proposeRole, remindOfRoleProposals } from '~/introductions/role-proposals.server'
import { islandDate } from '~/i18n/format'
import { duties } from '~/matching/responsibility.server'
import { accountFromLink, confirmAddress, offerAccount, readWelcome } from '~/newcomers/accounts.server'
import { coordinators, handOverAll, handOverNewcomer, takeOver } from '~/newcomers/handing-over.server'
import { looksAt, looksAtOwn } from '~/newcomers/looks.server'
import { dropMilestone, milestoneFacts, milestonesOf, noteMilestone } from '~/newcomers/milestones.server'
import { readNewcomerFilter } from '~/newcomers/newcomer-filter'
import { listNewcomers, selfRegisteredWaiting } from '~/newcomers/newcomers.server'
import { addWishes, ownWishes } from '~/newcomers/self-registration.server'
import { comingAbsences, coversOf, noteAbsence, standsInFor } from '~/people/absences.server'
import { now } from '~/server/clock.server'
import { coordinator, newcomer, volunteer } from '~tests/support/people'
import { publishedRole } from '~tests/support/roles'

/** What coordinators do with newcomers, and newcomers with what is theirs, every day. */
export function everydayNewcomers(): [string, () => unknown][] {
  const [mette, karin, rania] = [coordinator(), coordinator({ firstName: 'Karin' }), volunteer()]
  const amal = newcomer({ by: mette, name: 'Amal' })
  newcomer({ by: mette, account: rania })
  const filter = (query: string) => readNewcomerFilter(new URLSearchParams(query)).filter
  const searches = [
    '',
    'list=mine',
    'list=unassigned',
    'list=archived',
    'town=nexoe',
    'q=am',
    `whose=${mette.userId}`,
    'speaks=ar&kind=transport&late=1&list=mine',
  ]
  const { id: role } = publishedRole()
  const proposed = proposeRole(mette, role, amal.id)
  const proposal = proposed.outcome === 'proposed' ? proposed.id : ''
  return [
    ...searches.map((query): [string, () => unknown] => [
      `looking for newcomers: ${query || 'all'}`,
      () => listNewcomers(mette, filter(query), 25),
    ]),
    ['a month for Danish lessons', () => noteMilestone(mette, amal.id, 'danish-lessons', islandDate(now()).slice(0, 7))],
    ['months of a newcomer', () => milestonesOf(amal.id)],
    ['months of all who came', () => milestoneFacts({ from: '2024-07', until: '2026-06' })],
    ['a month taken away', () => dropMilestone(mette, amal.id, 'danish-lessons')],
    [
      'roles proposed',
      () => [
        proposalByToken('nothing'),
        roleProposalsOnDesk(mette, role),
        rolesProposedTo(mette, amal.id),
        roleCallsToMake(mette),
        proposeRole(mette, role, amal.id),
        endRoleProposals(),
        remindOfRoleProposals(),
        answerRoleProposal(proposal, 'yes', mette),
        roleCallsToMake(mette),
      ],
    ],
    ['own wishes', () => [ownWishes(rania), addWishes(rania, ['transport'])]],
    ['who wrote themselves down', () => selfRegisteredWaiting()],
    ['who is responsible', () => [duties(), coordinators()]],
    [
      'somebody away',
      () => [
        noteAbsence(mette, { userId: mette.userId, coverId: karin.userId, fromDate: '2000-01-01', untilDate: '2999-01-01' }),
        standsInFor(karin.userId),
        coversOf([mette.userId]),
        comingAbsences(),
      ],
    ],
    [
      'handing over',
      () => [
        handOverNewcomer(mette, amal.id, karin.userId, mette.userId),
        takeOver(mette, amal.id, karin.userId),
        handOverAll(mette, karin.userId, mette.userId),
      ],
    ],
    ['who has looked', () => [looksAt(amal.id), looksAtOwn(rania.userId)]],
    [
      'an account offered',
      () => [offerAccount(mette, amal.id), readWelcome('nothing'), confirmAddress('nothing'), accountFromLink('nothing', null)],
    ],
  ]
}
