import { roleCandidates, rolesWaiting } from '~/matching/role-candidates.server'
import { removeUnverified, verifyAsked } from '~/messages/asking.server'
import {
  conversationRow,
  conversationsOf,
  readConversation,
  rowByToken,
  unreadFor,
  waitingForOrganisation,
} from '~/messages/conversations.server'
import { countConversationsWaiting, handleReports, interestIn, listsForCoordinator, readAsCoordinator } from '~/messages/coordinator.server'
import { blockAs, closeAsCoordinator, reportAs, settleInterest, writeAs, writeAsCoordinator } from '~/messages/writing.server'
import { newId } from '~/server/ids.server'
import { roleCase } from '~/wanted/wanted-approval.server'
import { readRoleFilter } from '~/wanted/wanted-filter'
import { countWaitingRoles, ownRole, roleForReading, rolesForLeaders, rolesOf, waitingRoles } from '~/wanted/wanted-reading.server'
import { renewRolesInSearch, searchRoles } from '~/wanted/wanted-search.server'
import { copyRole, fillPlace, freePlace, pauseRole, resumeRole, saveRole } from '~/wanted/wanted.server'
import { coordinator, newcomer, person, volunteer } from '~tests/support/people'
import { draftRole, publishedRole, roleEntry, submittedRole } from '~tests/support/roles'
import { askedByGuest, askedWithAccount } from '~tests/support/talks'

/** What associations and those who ask them do every day. */
export async function everydayTalks(): Promise<[string, () => unknown][]> {
  const [kirsten, mette, asker] = [volunteer(), coordinator(), person()]
  const { id: role, club } = publishedRole({ wanted: 5, interest: 'football' })
  const { id: waiting } = submittedRole()
  const { id: draft, club: other } = draftRole()
  newcomer({ interests: ['football'] })
  const talk = await askedWithAccount({ owner: kirsten, asker })
  const interest = await askedWithAccount({ role, asker })
  const gone = await askedWithAccount({ owner: kirsten })
  const { token } = await askedByGuest({ owner: kirsten })
  const row = (id: string) => {
    const found = conversationRow(id)
    if (!found) throw new Error('the conversation is there')
    return found
  }
  const filter = (query: string) => readRoleFilter(new URLSearchParams(query)).filter
  const searches = [
    '',
    'q=bolde',
    'front=leisure',
    'kind=coach',
    'town=nexoe&km=8',
    'danish=some',
    'for=women&speaks=ar&day=tue&training=none',
  ]
  return [
    ...searches.map((query): [string, () => unknown] => [`looking for roles: ${query || 'all'}`, () => searchRoles(filter(query))]),
    ['roles of an association', () => [rolesOf(club.id), rolesForLeaders(club.leader, club.id), ownRole(club.leader, role)]],
    ['one role', () => roleForReading(null, role)],
    ['saving a role', () => saveRole(other.leader, draft, roleEntry({ version: ownRole(other.leader, draft)?.version ?? 0 }))],
    ['a role that rests', () => [pauseRole(club.leader, role), resumeRole(club.leader, role), copyRole(club.leader, role)]],
    ['places of a role', () => [fillPlace(role), freePlace(role)]],
    ['roles that wait', () => [waitingRoles(), countWaitingRoles(), roleCase(waiting), rolesWaiting(), renewRolesInSearch()]],
    ['whom a role could suit', () => roleCandidates(mette, role)],
    [
      'own conversations',
      () => [
        conversationsOf(kirsten),
        conversationsOf(club.leader),
        unreadFor(kirsten),
        unreadFor(club.leader),
        waitingForOrganisation(club.id),
      ],
    ],
    ['reading a conversation', () => [readConversation(kirsten, talk), rowByToken(token)]],
    ['answering', () => writeAs(row(talk), 'owner', kirsten.userId, 'Ja, kom endelig.', newId())],
    ['asking again', async () => askedWithAccount({ role, asker })],
    ['sending what was asked without an account', () => [verifyAsked(token), removeUnverified()]],
    ['interest in a role', () => [interestIn(role), settleInterest(row(interest), club.leader, 'declined')]],
    ['telling a coordinator', () => reportAs(row(talk), 'asker', asker.userId, 'Det er ikke rart.')],
    ['hearing no more', () => blockAs(row(gone), 'owner', kirsten.userId)],
    [
      'conversations for a coordinator',
      () => [
        listsForCoordinator(mette),
        countConversationsWaiting(),
        readAsCoordinator(mette, talk),
        writeAsCoordinator(mette, talk, 'Kan jeg hjælpe?', newId()),
        handleReports(mette, talk),
        closeAsCoordinator(mette, talk, 'Vi stopper her.', newId()),
      ],
    ],
  ]
}
