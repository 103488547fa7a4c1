import {
  agreementOf,
  confirmAgreement,
  confirmationsOf,
  draftAgreement,
  makeAgreementLink,
  saveAgreement,
  sendAgreement,
} from '~/agreements/agreements.server'
import { readDeskAgreement } from '~/agreements/agreement-desk.server'
import { agreementFor } from '~/agreements/agreement-letter.server'
import { unconfirmedAgreements } from '~/agreements/unconfirmed.server'
import { readMatchLink } from '~/matching/answer-links.server'
import { readInvitation } from '~/matching/invitation.server'
import { changeOutcome, endMatch, endMatchPauses, pauseMatch, resumeMatch, sayAgain } from '~/matching/match-course.server'
import { countByState, listMatches, matchById } from '~/matching/match-reading.server'
import { answerMatch, proposeMatch } from '~/matching/matches.server'
import { remindOfProposals, remindersByPhone } from '~/matching/reminders.server'
import { coordinator, newcomer, publishedOffer, volunteer } from '~tests/support/people'

/** What becomes of a match on an ordinary day: reminded of, agreed on, rested, ended. */
export function everydayCourse(): [string, () => unknown][] {
  const [mette, owner] = [coordinator(), volunteer()]
  const offer = () => publishedOffer({ owner, by: mette })
  const proposed = proposeMatch(mette, newcomer({ channel: 'paper' }).needId, offer(), 1)
  const match = proposeMatch(mette, newcomer().needId, offer(), 1)
  answerMatch(match, 'offer', 'yes', 'link')
  answerMatch(match, 'need', 'yes', 'link')
  const found = matchById(match)
  if (!found) throw new Error('the match is there')
  draftAgreement(found)
  const token = makeAgreementLink(match, 'need').split('/').at(-1) ?? ''
  return [
    ['reminders of proposals', () => [remindOfProposals(), remindersByPhone(mette)]],
    ['an invitation card', () => readInvitation(mette, proposed, 'need')],
    [
      'the list of matches',
      () => [
        countByState(null),
        countByState([found.newcomerId]),
        listMatches({ states: ['active'], newcomers: null }, 'newest', 25, 0),
        listMatches({ states: ['declined', 'expired', 'cancelled'], newcomers: [found.newcomerId] }, 'newest', 25, 25),
      ],
    ],
    [
      'an agreement',
      () => {
        const kept = agreementOf(match)
        return [
          confirmationsOf([match]),
          readDeskAgreement(mette, match),
          agreementFor(found, 'need'),
          readMatchLink(token, 'agreement'),
          unconfirmedAgreements(mette),
          kept && saveAgreement(mette, match, 1, { ...kept.terms, placeName: 'Nexø' }),
          sendAgreement(mette, match, 2),
          confirmAgreement(match, 'need', 2, 'link'),
          confirmAgreement(match, 'offer', 2, owner),
        ]
      },
    ],
    [
      'a pause and the end of a match',
      () => [
        pauseMatch(mette, match, null),
        endMatchPauses(),
        resumeMatch(mette, match),
        endMatch(mette, match, { outcome: 'job', need: 'open' }),
        changeOutcome(mette, match, 'education'),
        sayAgain(match, 'yes'),
      ],
    ],
  ]
}
