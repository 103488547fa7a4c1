import { minutesOfPeople } from '~/activities/minutes-of-people.server'
import { readConcernList } from '~/concerns/concern-list.server'
import {
  answerConcern,
  closeConcern,
  concernsOfMatch,
  escalateConcerns,
  openConcerns,
  ownConcerns,
  raiseConcern,
  readConcern,
} from '~/concerns/concerns.server'
import { careOf } from '~/follow-ups/care.server'
import {
  answerContact,
  askInTheFirstWeeks,
  contactOf,
  handleSilence,
  hoursMeanContact,
  passOnContact,
  silentMatches,
} from '~/follow-ups/contact-checks.server'
import { readDuePage } from '~/follow-ups/due-page.server'
import {
  addFollowUp,
  askVolunteers,
  dropFollowUp,
  followUpsDue,
  moveFollowUp,
  noteFollowUp,
  planOf,
  readFollowUps,
  settleByOwnWords,
  waitingForOwnWords,
  writeOwnWords,
} from '~/follow-ups/follow-ups.server'
import { giveMentor, leadMentors, mentorsWithoutLead, readMentors } from '~/lead-mentors/lead-mentors.server'
import { callMeeting, cancelMeeting, meetingFor, nextMeetingFor, ownMeetings } from '~/lead-mentors/meetings.server'
import { mineOnDay } from '~/people/absences.server'
import { coordinator, person, publishedOffer, volunteer } from '~tests/support/people'
import { runningMatch, theMatch } from '~tests/support/running'

/** What is done every day once two people have been matched. */
export function everydayCare(): [string, () => unknown][] {
  const [mette, gunnar, hanne] = [coordinator(), volunteer(), person({ roles: ['lead-mentor'] })]
  const { id, kirsten } = runningMatch({ mette })
  publishedOffer({ owner: gunnar, kind: 'mentor-work' })
  giveMentor(mette, hanne.userId, gunnar.userId)
  const open = () => planOf(id).find(({ doneAt, droppedAt }) => !doneAt && !droppedAt)?.id ?? ''
  const heard = { going: 4, danish: 3, home: 3, missedMeetings: 0, note: 'Fint.', nextStep: null } as const
  const meeting = { date: '2999-01-01', startsAt: '16:30', minutes: 90, town: 'roenne', place: 'Her', about: 'Alt' }
  const called = callMeeting(hanne, meeting)
  const concern = raiseConcern(id, 'need', 'Noget er galt.', 'link')
  const whose = mineOnDay(mette)
  return [
    [
      'what is due after matches',
      () => [
        followUpsDue(),
        followUpsDue({ whose }),
        readDuePage(mette, { all: true, page: 1 }),
        readDuePage(mette, { all: false, page: 1 }),
      ],
    ],
    ['how a match is looked after', () => [careOf(theMatch(id)), readFollowUps(mette, id), contactOf(id), concernsOfMatch(theMatch(id))]],
    ['changing a plan', () => [addFollowUp(mette, id, '2999-01-01'), moveFollowUp(mette, open(), '2999-02-02')]],
    [
      'the volunteer’s own words',
      () => [askVolunteers(), waitingForOwnWords([id]), writeOwnWords(open(), kirsten, heard), settleByOwnWords(mette, open())],
    ],
    ['noting a call', () => [noteFollowUp(mette, open(), { ...heard, heard: 'both' }), dropFollowUp(mette, open())]],
    [
      'the first weeks',
      () => [
        askInTheFirstWeeks(),
        passOnContact(mette, id, 'need', 'not-yet'),
        silentMatches(),
        silentMatches(whose),
        answerContact(contactOf(id)[0]?.id ?? '', 'help', 'link'),
        handleSilence(mette, id),
        hoursMeanContact(id),
      ],
    ],
    [
      'concerns',
      () => [
        raiseConcern(id, 'offer', 'Det er jeg ked af.', 'link'),
        openConcerns(),
        openConcerns(whose),
        readConcernList(mette, true),
        readConcern(mette, concern),
        ownConcerns(id, 'need'),
        escalateConcerns(),
        answerConcern(mette, concern, 'letter', 'Vi ringer.'),
        closeConcern(mette, concern, 'talked'),
        readConcernList(mette, false),
      ],
    ],
    ['mentors', () => [leadMentors(), mentorsWithoutLead(), readMentors(hanne), minutesOfPeople([gunnar.userId], '2026-01-01')]],
    ['network meetings', () => [ownMeetings(hanne), nextMeetingFor(gunnar), meetingFor(gunnar, called), cancelMeeting(hanne, called)]],
  ]
}
