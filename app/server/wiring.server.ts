import { removeOldDrafts } from '~/activities/drafts.server'
import { activitiesOf } from '~/activities/from-events.server'
import { mailMonths } from '~/activities/month-mails.server'
import { makeLogLink, removeOldLogLinks } from '~/activities/log-links.server'
import { whenHoursConfirmed } from '~/activities/hours-confirmed.server'
import { closeForgottenDates, forgetWhoWasThere } from '~/attendance/closing.server'
import { whenDateHeld } from '~/attendance/date-held.server'
import { lookAtSoon, proposeForAll, proposeSoon } from '~/certificates/proposing.server'
import { lookAtLinks } from '~/learning/look.server'
import { removeOldAnswerLinks } from '~/matching/answer-links.server'
import { escalateConcerns } from '~/concerns/concerns.server'
import { askInTheFirstWeeks, closeContactChecks } from '~/follow-ups/contact-checks.server'
import { askVolunteers, dropFollowUps, moveByRest, planFollowUps } from '~/follow-ups/follow-ups.server'
import { hoursLinkIs } from '~/follow-ups/hours-link.server'
import { writeCalendarsAhead } from '~/calendars/public-calendar.server'
import { readClubCalendars } from '~/calendars/reading-daily.server'
import { resumeImports } from '~/imports/import-run.server'
import { clearOldImports } from '~/imports/imports.server'
import { whenEventChanges } from '~/events/event-news.server'
import { whenMatchEnds, whenMatchGoesOn, whenMatchStarts } from '~/matching/match-events.server'
import { draftAgreement } from '~/agreements/agreements.server'
import { endMatchPauses } from '~/matching/match-course.server'
import { renewScarcity } from '~/matching/scarcity-renewal.server'
import { expireProposals } from '~/matching/matches.server'
import { remindOfProposals } from '~/matching/reminders.server'
import { putOffersOfIntoSearch } from '~/offers/organisation-offers.server'
import { endPausesThatAreOver } from '~/offers/partner-pause.server'
import { removeOldInvitations } from '~/organisations/invitations.server'
import { whenMemberLeaves } from '~/organisations/leaving.server'
import { usedPictures } from '~/organisations/organisation-pictures.server'
import { renewOrganisationSearch } from '~/organisations/organisations.server'
import { indexOffers } from '~/offers/offer-index.server'
import { mailNewOffers } from '~/offers/saved-searches.server'
import { askWhetherOffersHold, removeOldConfirmLinks } from '~/offers/still-holds.server'
import { endRoleProposals, remindOfRoleProposals } from '~/introductions/role-proposals.server'
import { removeUnverified } from '~/messages/asking.server'
import { removeOldMailLinks } from '~/people/mail-links.server'
import { removeExpiredSessions } from '~/people/sessions.server'
import { firstAdministratorLink } from '~/people/sign-in.server'
import { whenRenamed } from '~/organisations/renaming.server'
import { removeUnusedPictures } from '~/pictures/pictures.server'
import { putRolesOfIntoSearch } from '~/wanted/renamed-roles.server'
import { renewRolesInSearch } from '~/wanted/wanted-search.server'
import { makeRoundOfTheDay } from '~/rounds/daily-round.server'
import { clearOldRounds } from '~/rounds/rounds.server'
import { followEventNews, remindHelpers, tellForgottenChanges } from '~/shifts/telling.server'
import { askForRenewals, forgetOldChecks, lapseConsents, remindOfConsents, tellOfLongWaits } from '~/screening/check-jobs.server'
import { endDuties } from '~/screening/duties.server'
import { mailUnfilledShifts } from '~/shifts/unfilled-mails.server'
import { isHelperOn } from '~/shifts/shift-reading.server'
import { forgetUntouchedStories, forgetWithdrawnStories } from '~/stories/forgetting.server'
import { storyPictures } from '~/stories/public.server'
import { lapseOfferedPlaces } from '~/sign-ups/changing.server'
import { forgetWhoCame } from '~/sign-ups/forgetting.server'
import { whoHelps } from '~/sign-ups/coming.server'
import { followEvents } from '~/sign-ups/news.server'
import { remindOfDates } from '~/sign-ups/reminders.server'
import { trainingHeld } from '~/training/module-dates.server'
import { whenCourseTaken } from '~/training/course-taken.server'
import { clearOldLimits } from './limits.server'
import { env } from './env.server'
import { registerJob } from './jobs.server'
import { clearOldMail } from './outbox.server'

// The one place where the machinery knows features. Files that register periodic jobs are imported here, for that alone.

registerJob({ name: 'clear-old-mail', everyMinutes: 24 * 60, run: clearOldMail })
registerJob({ name: 'clear-old-limits', everyMinutes: 60, run: clearOldLimits })
registerJob({ name: 'expire-proposals', everyMinutes: 15, run: () => void expireProposals() })
registerJob({ name: 'remind-of-proposals', everyMinutes: 60, run: () => void remindOfProposals() })
registerJob({ name: 'end-match-pauses', everyMinutes: 60, run: () => void endMatchPauses() })
registerJob({
  name: 'clear-old-links',
  everyMinutes: 24 * 60,
  run: () =>
    [removeOldMailLinks, removeOldAnswerLinks, removeOldConfirmLinks, removeOldInvitations, removeOldLogLinks].forEach((clear) => clear()),
})
registerJob({ name: 'clear-old-drafts', everyMinutes: 24 * 60, run: removeOldDrafts })
registerJob({
  name: 'remove-unused-pictures',
  everyMinutes: 24 * 60,
  run: () => void removeUnusedPictures(() => new Set([...usedPictures(), ...storyPictures()])),
})
registerJob({ name: 'forget-withdrawn-stories', everyMinutes: 24 * 60, run: () => void forgetWithdrawnStories() })
registerJob({ name: 'forget-untouched-stories', everyMinutes: 24 * 60, run: () => void forgetUntouchedStories() })
registerJob({ name: 'end-pauses', everyMinutes: 60, run: endPausesThatAreOver })
registerJob({ name: 'renew-organisation-search', everyMinutes: 1, run: renewOrganisationSearch })
registerJob({ name: 'remove-unverified-questions', everyMinutes: 60, run: removeUnverified })
registerJob({ name: 'end-role-proposals', everyMinutes: 15, run: endRoleProposals })
registerJob({ name: 'remind-of-role-proposals', everyMinutes: 60, run: remindOfRoleProposals })
registerJob({ name: 'renew-role-search', everyMinutes: 1, run: renewRolesInSearch })
// after an update the first look finds what an older program indexed; any other finds nothing and costs nothing
registerJob({ name: 'index-offers', everyMinutes: 1, run: async () => void (await indexOffers()) })
registerJob({ name: 'ask-whether-offers-hold', everyMinutes: 60, run: () => void askWhetherOffersHold() })
registerJob({ name: 'mail-new-offers', everyMinutes: 60, run: () => void mailNewOffers() })
// a process that ended in the middle of a file left it where it was
registerJob({ name: 'resume-imports', everyMinutes: 1, run: resumeImports })
registerJob({ name: 'clear-old-imports', everyMinutes: 60, run: clearOldImports })
registerJob({ name: 'round-of-the-day', everyMinutes: 5, run: makeRoundOfTheDay })
registerJob({ name: 'clear-old-rounds', everyMinutes: 24 * 60, run: clearOldRounds })
// who may come is looked at anew after a night's or a round's proposals; worked out beside the site
registerJob({ name: 'renew-scarcity', everyMinutes: 60, run: renewScarcity, beside: true })
registerJob({ name: 'read-club-calendars', everyMinutes: 60, run: async () => void (await readClubCalendars()), beside: true })
registerJob({
  name: 'look-at-learning-links',
  everyMinutes: 60,
  // the demo island asks nobody outside
  run: async () => void (env().DEMO || (await lookAtLinks())),
  beside: true,
})
registerJob({ name: 'write-calendars-ahead', everyMinutes: 1, run: async () => void (await writeCalendarsAhead()), beside: true })
registerJob({ name: 'clear-old-sessions', everyMinutes: 24 * 60, run: removeExpiredSessions })
registerJob({ name: 'ask-in-the-first-weeks', everyMinutes: 60, run: () => void askInTheFirstWeeks() })
registerJob({ name: 'ask-how-it-goes', everyMinutes: 60, run: () => void askVolunteers() })
registerJob({ name: 'escalate-concerns', everyMinutes: 5, run: () => void escalateConcerns() })
// in the first days of a month; any other look costs nothing
registerJob({ name: 'mail-months', everyMinutes: 60, run: async () => void (await mailMonths()) })
registerJob({ name: 'close-forgotten-dates', everyMinutes: 60, run: () => void closeForgottenDates() })
registerJob({ name: 'forget-who-was-there', everyMinutes: 24 * 60, run: () => void forgetWhoWasThere() })
registerJob({ name: 'remind-helpers', everyMinutes: 15, run: () => void remindHelpers() })
registerJob({ name: 'tell-helpers', everyMinutes: 60, run: () => void tellForgottenChanges() })
registerJob({ name: 'mail-unfilled-shifts', everyMinutes: 60, run: () => void mailUnfilledShifts() })
registerJob({ name: 'lapse-offered-places', everyMinutes: 1, run: () => void lapseOfferedPlaces() })
registerJob({ name: 'remind-of-dates', everyMinutes: 5, run: () => void remindOfDates() })
registerJob({ name: 'propose-certificates', everyMinutes: 1, run: async () => void (await proposeSoon()) })
registerJob({ name: 'propose-certificates-to-all', everyMinutes: 24 * 60, run: async () => void (await proposeForAll()) })
registerJob({ name: 'forget-who-came', everyMinutes: 24 * 60, run: () => void forgetWhoCame() })
registerJob({ name: 'remind-of-consents', everyMinutes: 60, run: () => void remindOfConsents() })
registerJob({ name: 'lapse-consents', everyMinutes: 60, run: () => void lapseConsents() })
registerJob({ name: 'tell-of-long-waits', everyMinutes: 60, run: () => void tellOfLongWaits() })
// every hour, as they say nothing at night
registerJob({ name: 'ask-for-renewals', everyMinutes: 60, run: () => void askForRenewals() })
registerJob({ name: 'forget-old-checks', everyMinutes: 24 * 60, run: forgetOldChecks })

whenRenamed(putOffersOfIntoSearch)
whenMatchStarts('draft-agreement', draftAgreement)
whenEventChanges('sign-ups', followEvents)
whoHelps('shifts', isHelperOn)
whenRenamed(putRolesOfIntoSearch)
whenMatchStarts('follow-ups', planFollowUps)
whenMatchGoesOn('follow-ups', moveByRest)
whenMatchEnds('follow-ups', dropFollowUps)
whenMatchEnds('contact-checks', closeContactChecks)
whenEventChanges('shifts', followEventNews)
whenDateHeld('activities', activitiesOf)
hoursLinkIs(makeLogLink)
whenHoursConfirmed('certificates', lookAtSoon)
whenCourseTaken('certificates', (userId) => lookAtSoon([userId]))
whenMatchEnds('certificates', ({ carrierId }) => lookAtSoon([carrierId]))
whenDateHeld('training', trainingHeld)
whenMemberLeaves('screening', endDuties)

export interface DemoAccount {
  email: string
  role: string
}

/** What the running site asks of features. */
export const wiring = {
  /** A one-time link that makes the first administrator, while there is none. */
  firstAdministratorLink(): string | undefined {
    const path = firstAdministratorLink()
    return path && env().ORIGIN + path
  },
  /** Fills an empty database with the demo island, and gives back its accounts either way. */
  async loadDemoIsland(): Promise<{ accounts: DemoAccount[]; password: string }> {
    // loaded when it is asked for: the running site does without these texts
    const { loadDemoIsland } = await import('~db/demo/load.server')
    return loadDemoIsland()
  },
}
