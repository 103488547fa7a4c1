import { alreadyRegistered, resetPassword, signInLink, verifyAddress } from './account'
import {
  agreementConfirmed,
  agreementToConfirm,
  matchEnded,
  matchPaused,
  matchPausedUntil,
  matchReminder,
  matchResumed,
  matchThanks,
} from './course'
import { certificateDeclined, certificateOnItsWay, certificateReady, certificateWithdrawn } from './certificate'
import { concernAnswered, concernRaised, concernUnanswered } from './concern'
import { eventFollowUp, eventThanks } from './event-after'
import { eventMakerTrusted, eventTakenDown } from './event-host'
import { haveYouTalked, howIsItGoing } from './follow-up'
import {
  eventCallGuest,
  eventCallGuests,
  eventChanged,
  eventPlaceOffered,
  eventPlacePassed,
  eventPlaceYours,
  eventReminder,
  eventSignedUp,
} from './event'
import { hoursAskedBack, yourMonth } from './hours'
import { networkMeeting, networkMeetingCancelled } from './mentor'
import type { MailTemplate } from './mail'
import { matchActive, matchAgreed, matchNotThisTime, matchProposed, questionAnswered } from './match'
import {
  organisationClaimGranted,
  organisationClaimRefused,
  organisationInvitation,
  organisationPageApproved,
  organisationPageSentBack,
  organisationYouLead,
} from './organisation'
import { newOffers, offerApproved, offerApprovedWithEdits, offerRests, offerSentBack, offerStillHolds, offerStillHoldsAgain } from './offer'
import { roleApproved, roleApprovedEdited, roleSentBack } from './role'
import { checkLastDay, checkOrdered, checkReminder, checksLapsed, checksRenewal, checksWaiting } from './screening'
import { messageVerify, messageWaiting } from './message'
import { storyConsent, storyPublished, storySaidNo, storySentBack } from './story'
import { courseInvitation, courseTaken } from './training'
import { openShifts, shiftChanged, shiftGivenUp, shiftNotNeeded, shiftReminder, shiftTaken, shiftTakenHere, shiftTakenOver } from './shift'
import { newcomerAccount, newcomersHandedOver, newcomerWelcome, roleProposed, roleProposedAgain } from './newcomer'

/** Every mail of the house by name. A name in use is never changed: mails under it may wait in the outbox. */
export const templates = {
  'verify-address': verifyAddress,
  'already-registered': alreadyRegistered,
  'sign-in-link': signInLink,
  'reset-password': resetPassword,
  'offer-approved': offerApproved,
  'offer-approved-with-edits': offerApprovedWithEdits,
  'offer-sent-back': offerSentBack,
  'offer-still-holds': offerStillHolds,
  'offer-still-holds-again': offerStillHoldsAgain,
  'offer-rests': offerRests,
  'new-offers': newOffers,
  'match-proposed': matchProposed,
  'match-active': matchActive,
  'match-agreed': matchAgreed,
  'match-not-this-time': matchNotThisTime,
  'question-answered': questionAnswered,
  'match-reminder': matchReminder,
  'match-paused': matchPaused,
  'match-paused-until': matchPausedUntil,
  'match-resumed': matchResumed,
  'match-ended': matchEnded,
  'match-thanks': matchThanks,
  'agreement-to-confirm': agreementToConfirm,
  'agreement-confirmed': agreementConfirmed,
  'message-verify': messageVerify,
  'message-waiting': messageWaiting,
  'newcomers-handed-over': newcomersHandedOver,
  'newcomer-welcome': newcomerWelcome,
  'newcomer-account': newcomerAccount,
  'role-proposed': roleProposed,
  'role-proposed-again': roleProposedAgain,
  'role-approved': roleApproved,
  'role-approved-edited': roleApprovedEdited,
  'role-sent-back': roleSentBack,
  'organisation-page-approved': organisationPageApproved,
  'organisation-page-sent-back': organisationPageSentBack,
  'organisation-claim-granted': organisationClaimGranted,
  'organisation-claim-refused': organisationClaimRefused,
  'organisation-invitation': organisationInvitation,
  'organisation-you-lead': organisationYouLead,
  'have-you-talked': haveYouTalked,
  'how-is-it-going': howIsItGoing,
  'concern-raised': concernRaised,
  'concern-unanswered': concernUnanswered,
  'concern-answered': concernAnswered,
  'shift-taken': shiftTaken,
  'shift-reminder': shiftReminder,
  'shift-changed': shiftChanged,
  'shift-taken-over': shiftTakenOver,
  'shift-not-needed': shiftNotNeeded,
  'shift-given-up': shiftGivenUp,
  'shift-taken-here': shiftTakenHere,
  'open-shifts': openShifts,
  'course-invitation': courseInvitation,
  'course-taken': courseTaken,
  'event-signed-up': eventSignedUp,
  'event-place-yours': eventPlaceYours,
  'event-place-offered': eventPlaceOffered,
  'event-place-passed': eventPlacePassed,
  'event-reminder': eventReminder,
  'event-changed': eventChanged,
  'event-call-guest': eventCallGuest,
  'event-call-guests': eventCallGuests,
  'network-meeting': networkMeeting,
  'network-meeting-cancelled': networkMeetingCancelled,
  'event-thanks': eventThanks,
  'event-follow-up': eventFollowUp,
  'event-taken-down': eventTakenDown,
  'event-maker-trusted': eventMakerTrusted,
  'hours-asked-back': hoursAskedBack,
  'your-month': yourMonth,
  'check-ordered': checkOrdered,
  'check-reminder': checkReminder,
  'check-last-day': checkLastDay,
  'checks-lapsed': checksLapsed,
  'checks-waiting': checksWaiting,
  'checks-renewal': checksRenewal,
  'certificate-on-its-way': certificateOnItsWay,
  'certificate-ready': certificateReady,
  'certificate-declined': certificateDeclined,
  'certificate-withdrawn': certificateWithdrawn,
  'story-consent': storyConsent,
  'story-said-no': storySaidNo,
  'story-published': storyPublished,
  'story-sent-back': storySentBack,
}

export type MailName = keyof typeof templates
export type MailData<Name extends MailName> = (typeof templates)[Name] extends MailTemplate<infer Data> ? Data : never
