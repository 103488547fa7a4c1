import { deleteActivity, lastActivityOf, logActivity, ownActivities, ownMinutes } from '~/activities/activities.server'
import { myMatches } from '~/activities/my-page.server'
import { deskCounts } from '~/desk/desk-counts.server'
import { matchesOfNewcomer, readDeskMatch } from '~/matching/desk-match.server'
import { deskQueue } from '~/desk/desk.server'
import { letterFor } from '~/matching/letter.server'
import { makeAnswerLink, readMatchLink, removeOldAnswerLinks } from '~/matching/answer-links.server'
import { askAboutMatch, questionsOf, replyToQuestion } from '~/matching/match-questions.server'
import { countMatches, loadOfCarriers, matchById, matchesInStates } from '~/matching/match-reading.server'
import { answerMatch, expireProposals, proposeMatch, putNewcomerAway } from '~/matching/matches.server'
import { readNewcomerPage } from '~/matching/newcomer-page.server'
import { layOutNeed } from '~/matching/suggested.server'
import { renewScarcity } from '~/matching/scarcity-renewal.server'
import { openNeed } from '~/newcomers/needs.server'
import { newcomerOfUser, openNeeds } from '~/newcomers/newcomers.server'
import { readFilter } from '~/offers/offer-filter'
import { indexOffers } from '~/offers/offer-index.server'
import { offersForMap, searchOffers } from '~/offers/offer-search.server'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { changeOfferer, copyOffer, offerForReading, ownOffer, ownOffers, pauseOffer, resumeOffer, saveOffer } from '~/offers/offers.server'
import { deleteSearch, isSaved, mailNewOffers, ownSearches, saveSearch, searchToStop, stopSearch } from '~/offers/saved-searches.server'
import { askWhetherOffersHold, readConfirmLink, removeOldConfirmLinks } from '~/offers/still-holds.server'
import { approvalCase, approvalQueue, countAwaitingApproval } from '~/offers/approval.server'
import { claimCase, grantClaim, waitingClaims, countWaitingClaims } from '~/organisations/claim-decisions.server'
import { claimOf, claimOrganisation, organisationsCalled, ownClaims } from '~/organisations/claims.server'
import { makeLeader, membersOf, removeHelper, stepDown } from '~/organisations/memberships.server'
import { acceptInvitation, inviteByMail, openInvitations, readInvitation, removeOldInvitations } from '~/organisations/invitations.server'
import { readOrganisationFilter } from '~/organisations/organisation-filter'
import { organisationRegister, pausesOverBy, searchOrganisations } from '~/organisations/organisation-list.server'
import { pauseOffersOf, resumeOffersOf } from '~/offers/organisation-offers.server'
import { withActivity } from '~/organisations/organisation'
import { isPublicPicture, maySeePicture } from '~/organisations/organisation-pictures.server'
import { proposePage, waitingChange } from '~/organisations/organisation-pages.server'
import { historyOf } from '~/organisations/page-history.server'
import { changeForApproval, countWaitingChanges, publishChange, waitingOrganisationChanges } from '~/organisations/page-approval.server'
import {
  contactOf,
  countOrganisations,
  leads,
  markOrganisationKnown,
  organisationBySlug,
  organisationsById,
  organisationsLedBy,
  refreshInSearch,
  renewOrganisationSearch,
} from '~/organisations/organisations.server'
import { makeMailLink, readMailLink, removeOldMailLinks, revokeMailLinks, spendMailLink } from '~/people/mail-links.server'
import { accountByEmail, countAccounts, listAccounts, peopleWithRole, personById } from '~/people/people.server'
import { grantRole, withdrawRole } from '~/people/roles.server'
import { endAllSessions, removeExpiredSessions, startSession, visitOf } from '~/people/sessions.server'
import { auditFor, recentAudit } from '~/server/audit.server'
import { clearOldLimits, takeToken } from '~/server/limits.server'
import { listMailbox, mailboxMail } from '~/server/mailbox.server'
import { claimDueMail, clearOldMail, listTroubledMail, nextMailDueAt, outboxFigures, recoverOutbox } from '~/server/outbox.server'
import { importOneOfEach } from '~tests/imports/everyday'
import { administrator, association, coordinator, newcomer, publishedOffer, submittedOffer, volunteer } from '~tests/support/people'
import { everydayNewcomers } from './everyday-newcomers'
import { everydayRounds } from './everyday-rounds'
import { everydayAttendance } from './everyday-attendance'
import { everydayReports } from './everyday-reports'
import { everydayCare } from './everyday-care'
import { everydayCertificates } from './everyday-certificates'
import { everydayCourse } from './everyday-course'
import { everydayDesk } from './everyday-desk'
import { everydayHours } from './everyday-hours'
import { everydayJobs } from './everyday-jobs'
import { everydayLogging } from './everyday-logging'
import { everydayMaking } from './everyday-making'
import { everydayScreening } from './everyday-screening'
import { everydayShifts } from './everyday-shifts'
import { everydayShowing } from './everyday-showing'
import { everydayCalendars } from './everyday-calendars'
import { everydaySignUps } from './everyday-sign-ups'
import { everydayTalks } from './everyday-talks'
import { everydayLearning } from './everyday-learning'
import { everydayStories } from './everyday-stories'
import { everydayPages } from './everyday-pages'
import { everydayTraining } from './everyday-training'

/** What people do every day, so that every query that grows with the house is asked once. Each by what it is to them. */
export async function everyday(): Promise<[string, () => unknown][]> {
  const [kirsten, mette, anders] = [volunteer(), coordinator(), administrator()]
  const club = association()
  const offer = publishedOffer({ owner: kirsten, capacity: 9 })
  const waiting = submittedOffer({ owner: kirsten })
  const resting = publishedOffer({ owner: kirsten })
  const fresh = publishedOffer({ owner: kirsten })
  const ours = publishedOffer({ owner: club.leader, organisationId: club.id, kind: 'club-place' })
  const iryna = newcomer({ needs: ['language-buddy', 'club-place', 'transport'] })
  const rania = volunteer()
  const other = newcomer({ account: rania, channel: 'phone' })
  const match = proposeMatch(mette, iryna.needId, offer, 1)
  askAboutMatch(match, 'offer', 'Hvornår?')
  proposeMatch(mette, other.needId, offer, 1)
  const found = matchById(match)
  if (!found) throw new Error('the match is there')
  const link = makeAnswerLink(found, 'offer').split('/').at(-1) ?? ''
  const token = makeMailLink('sign-in', kirsten.userId)
  const cookie = (await startSession(kirsten.userId)).split(';')[0] ?? ''
  const filter = (query: string) => readFilter(new URLSearchParams(query)).filter
  const searches = [
    '',
    'front=language',
    'front=language&front=leisure',
    'kind=language-buddy',
    'speaks=ar',
    'town=nexoe',
    'town=nexoe&km=8',
    'day=tue',
    'day=tue&time=evening',
    'for=women',
    'q=kaffe',
    'town=nexoe&km=15&sort=new&women=1&free=1',
    'sort=fit&children=1&stepfree=1',
    'front=language&town=nexoe&km=15&speaks=ar&day=tue&for=women&q=kaffe',
    'kind=transport&speaks=uk',
    'page=3',
  ]
  const needs = { town: null, kind: null, speaks: null, page: 1, pageSize: 30 }
  return [
    ['looking for offers', () => searches.map((query) => searchOffers(filter(query), kirsten))],
    ['offers on the map', () => searches.map((query) => offersForMap(filter(query)))],
    ['an offer that changed meanwhile', () => [pauseOffer(kirsten, fresh), resumeOffer(kirsten, fresh), searchOffers(filter(''))]],
    ['offers that the index lacks', indexOffers],
    ['a copy of an offer', () => copyOffer(kirsten, offer)],
    ['who offers it', () => changeOfferer(club.leader, copyOffer(club.leader, ours), null)],
    ['offers of a club', () => [publishedOffersOf(club.id), resumeOffersOf(club.id, pauseOffersOf(club.id))]],
    ['offers that may not hold any more', () => [askWhetherOffersHold(), readConfirmLink(token), removeOldConfirmLinks()]],
    ['keeping a search', () => [saveSearch(kirsten, filter('q=kaffe')), ownSearches(kirsten), isSaved(kirsten, filter('q=kaffe'))]],
    ['news of a search', () => [mailNewOffers(), searchToStop(token), stopSearch(token), deleteSearch(kirsten, 'a')]],
    ['one offer', () => offerForReading(rania, offer)],
    ['own offers', () => ownOffers(kirsten)],
    ['own offers of a club’s leader', () => [ownOffers(club.leader), ownOffer(club.leader, offer)]],
    ['saving an offer', () => saveOffer(kirsten, resting, { title: 'Kaffe og snak', languages: ['da'] })],
    ['organisations the index lacks', renewOrganisationSearch],
    ['clubs one leads', () => [organisationsLedBy(kirsten), leads(kirsten, club.id)]],
    ...['', 'q=kaffe', 'kind=group', 'town=nexoe', 'interest=football', 'day=mon', 'q=kor&interest=music&day=tue&town=hasle', 'page=3'].map(
      (query): [string, () => unknown] => [
        `looking for organisations: ${query || 'all'}`,
        () => searchOrganisations(readOrganisationFilter(new URLSearchParams(query)).filter),
      ],
    ),
    [
      'an organisation’s page',
      () => [
        markOrganisationKnown(club.id),
        organisationBySlug(`forening-${club.id}`),
        contactOf(club.id),
        organisationsById([club.id]),
        refreshInSearch(club.id),
        countOrganisations(),
      ],
    ],
    [
      'a page that is changed, read and published',
      () => {
        const day = { day: 'mon', starts: 600, ends: 660, place: '', interest: null, womenOnly: false, ageFrom: null, ageTo: null } as const
        proposePage(club.leader, club.id, (page) => withActivity({ ...page, lead: 'Nyt' }, 'hold', { ...day, name: 'Hold' }))
        proposePage(club.leader, club.id, (page) => ({ ...page, about: 'Mere' }))
        const change = waitingChange(club.id)
        return [
          waitingOrganisationChanges(),
          countWaitingChanges(),
          changeForApproval(change?.id ?? ''),
          publishChange(mette, change?.id ?? '', change?.changedAt.getTime() ?? 0),
          historyOf(club.id),
        ]
      },
    ],
    [
      'the people of a club',
      async () => {
        await inviteByMail(club.leader, club.id, { email: 'ny@example.com', role: 'helper', handsOver: false })
        return [
          membersOf(club.id),
          openInvitations(club.id),
          readInvitation('a'),
          acceptInvitation(kirsten, 'a'),
          makeLeader(club.leader, club.id, kirsten.userId),
          removeHelper(club.leader, club.id, kirsten.userId),
          stepDown(club.leader, club.id),
          removeOldInvitations(),
        ]
      },
    ],
    [
      'asking to lead a club',
      async () => {
        const view = organisationsById([club.id]).get(club.id)
        if (view) await claimOrganisation(rania, view, 'Kasserer')
        const claim = claimOf(rania, club.id)?.id ?? ''
        return [
          waitingClaims(),
          countWaitingClaims(),
          ownClaims(rania),
          claimCase(claim),
          grantClaim(mette, claim),
          organisationsCalled('Klub'),
        ]
      },
    ],
    [
      'the coordinators’ register of organisations',
      () => [
        ...(['seen', 'waiting', 'paused', 'closed'] as const).map((tab) =>
          organisationRegister({ tab, kind: null, name: 'a', page: 1, pageSize: 30 }),
        ),
        pausesOverBy('2026-11-21'),
      ],
    ],
    ['a picture of a page', () => [isPublicPicture('picture'), maySeePicture(club.leader, 'picture')]],
    ['the approval queue', () => [approvalQueue(), countAwaitingApproval(), approvalCase(waiting)]],
    ['the desk', () => [deskQueue(mette), deskCounts()]],
    [
      'open needs',
      () => [
        openNeeds(needs),
        openNeeds({ ...needs, kind: 'transport' }),
        openNeeds({ ...needs, town: 'nexoe' }),
        openNeeds({ ...needs, speaks: 'ar' }),
      ],
    ],
    ['a need laid out', () => layOutNeed(mette, iryna.needIds[1] ?? '')],
    ['a match on the desk', () => readDeskMatch(mette, match)],
    [
      'matches by state',
      () => [
        matchesInStates(['proposed'], 'oldest', 30),
        matchesInStates(['active', 'paused'], 'newest', 30),
        matchesInStates(['declined', 'expired', 'cancelled'], 'newest', 30, 60),
        countMatches(['proposed', 'agreed']),
      ],
    ],
    ['how much everybody carries', loadOfCarriers],
    ['own matches', () => [myMatches(kirsten), myMatches(rania), newcomerOfUser(rania.userId)]],
    [
      'a letter by its link',
      () => [readMatchLink(link, 'answer'), letterFor(found, 'offer'), letterFor(found, 'need'), questionsOf(match, 'offer')],
    ],
    ['an answer', () => [answerMatch(match, 'offer', 'yes', 'link'), answerMatch(match, 'need', 'yes', 'link')]],
    ['a reply', () => replyToQuestion(mette, match, questionsOf(match)[0]?.id ?? '', 'På tirsdag.')],
    ['proposals that ran out', () => [expireProposals(), removeOldAnswerLinks()]],
    ['a newcomer’s page', () => [readNewcomerPage(mette, iryna.id), matchesOfNewcomer(iryna.id), openNeed(mette, iryna.id, 'hospitality')]],
    ['putting a newcomer away', () => putNewcomerAway(mette, other.id)],
    [
      'hours',
      () => {
        const id = logActivity(kirsten, { matchId: match, date: '2026-11-20', minutes: 60, note: null, formKey: 'the-form-key' })
        return [ownActivities(kirsten, 5), ownMinutes(kirsten, '2026-01-01'), lastActivityOf(match), deleteActivity(kirsten, id)]
      },
    ],
    ['an account', () => [accountByEmail(kirsten.email), personById(kirsten.userId)]],
    [
      'accounts for the administrator',
      () => [
        listAccounts({ page: 2, pageSize: 30 }),
        listAccounts({ email: kirsten.email, page: 1, pageSize: 30 }),
        countAccounts(),
        peopleWithRole('admin'),
      ],
    ],
    ['roles', () => [grantRole(anders, kirsten.userId, 'coordinator'), withdrawRole(anders, kirsten.userId, 'coordinator')]],
    ['coming back with a session', () => visitOf(new Request('http://localhost/', { headers: { cookie } }))],
    ['signing out everywhere', async () => [await endAllSessions(kirsten.userId), await removeExpiredSessions()]],
    [
      'links by mail',
      () => [
        readMailLink(token, ['sign-in']),
        spendMailLink(token, ['sign-in']),
        revokeMailLinks(kirsten.userId, 'sign-in'),
        removeOldMailLinks(),
      ],
    ],
    ['what was done to somebody', () => auditFor(`newcomer:${iryna.id}`)],
    ['what was done lately', () => recentAudit()],
    ['the next mail', () => [claimDueMail(), nextMailDueAt(), recoverOutbox()]],
    ['mails in trouble', () => [listTroubledMail(), clearOldMail()]],
    ['figures of the outbox', outboxFigures],
    ['mails of one receiver', () => [listMailbox({ to: kirsten.email }), mailboxMail('a')]],
    ['files out of a register', () => importOneOfEach(mette)],
    ...(await everydayRounds()),
    ...(await everydayTalks()),
    ...everydayCare(),
    ...everydayCertificates(),
    ...everydayCourse(),
    ...everydayDesk(),
    ...everydayHours(),
    ...everydayJobs(),
    ['working out which places are scarce', renewScarcity],
    ...everydayNewcomers(),
    ...everydayLogging(),
    ...everydayMaking(),
    ...everydayScreening(),
    ...everydayShifts(),
    ...everydayTraining(),
    ...everydayLearning(),
    ...everydayReports(),
    ...everydayStories(),
    ...everydayPages(),
    ...everydayShowing(),
    ...everydayCalendars(),
    ...everydayAttendance(),
    ...everydaySignUps(),
    ['trying again', () => [takeToken('sign-in-by-address', 'a'), clearOldLimits()]],
  ]
}
