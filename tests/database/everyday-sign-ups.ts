import { eventChanged, whenEventChanges } from '~/events/event-news.server'
import { dateById, datesOf } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import {
  cancelSignUps,
  changeParty,
  confirmPlace,
  lapseOfferedPlaces,
  setAbsent,
  setReminders,
  stopReminders,
} from '~/sign-ups/changing.server'
import { stopTokenOf, tokenOf } from '~/sign-ups/comer.server'
import { comingTo, comingToCourse, mayKnowAddress } from '~/sign-ups/coming.server'
import { forgetWhoCame } from '~/sign-ups/forgetting.server'
import { guestsPage } from '~/sign-ups/guests-page.server'
import { mySignUpLines } from '~/sign-ups/my-sign-ups.server'
import { followEvents } from '~/sign-ups/news.server'
import { ownPage } from '~/sign-ups/own-page.server'
import { placesOn } from '~/sign-ups/places.server'
import { remindOfDates } from '~/sign-ups/reminders.server'
import { signUpCardFor } from '~/sign-ups/sign-up-card.server'
import { publishedEvent } from '~tests/support/events'
import { person } from '~tests/support/people'
import { comes, eventOf, guest, rowOf } from '~tests/support/sign-ups'

/** What those who come to events do every day, and what happens to their places. */
export function everydaySignUps(): [string, () => unknown][] {
  const tomorrow = dayAfter(islandDate(now()), 1)
  const cafe = publishedEvent({ capacity: 2, days: [tomorrow, dayAfter(tomorrow, 7)] })
  const course = publishedEvent({ signUp: 'course', days: [tomorrow], keptAddress: 'Stille Stræde 3' })
  const amal = person()
  const [first, second, third] = [
    rowOf(comes(cafe, { who: guest() })),
    rowOf(comes(cafe, { who: amal, to: 'every' })),
    rowOf(comes(cafe, { who: guest() })),
  ]
  const onCourse = rowOf(comes(course, { who: amal }))
  const [date = ''] = cafe.dates
  const dateThere = () => {
    const there = dateById(date)
    if (!there) throw new Error('the date is there')
    return there
  }
  whenEventChanges('sign-ups', followEvents)
  return [
    ['the form beside an event', () => [signUpCardFor(null, eventOf(cafe.id)), signUpCardFor(amal, eventOf(course.id))]],
    ['signing up', () => [comes(cafe, { who: guest(), to: 'every' }), comes(course, { who: guest() })]],
    ['how full dates are', () => placesOn([...cafe.dates, course.id])],
    ['behind the private link', () => [ownPage(tokenOf(second.id)), ownPage(tokenOf(onCourse.id))]],
    ['what one is signed up for', () => mySignUpLines(amal)],
    [
      'bringing more or fewer',
      () => [changeParty(second.id, { adults: 1, children: 0 }), setAbsent(onCourse.id, course.dates[0] ?? '', true)],
    ],
    ['saying no, and who moves up', () => [cancelSignUps([first.id]), confirmPlace(third.id), lapseOfferedPlaces()]],
    ['the kept address', () => [mayKnowAddress(amal, course.id), mayKnowAddress(person(), course.id)]],
    [
      'who comes, for a host',
      () => [
        comingTo(cafe.host, date),
        comingToCourse(course.host, course.id),
        guestsPage(cafe.host, eventOf(cafe.id), date),
        datesOf(cafe.id),
      ],
    ],
    [
      'reminding, and stopping it',
      () => [remindOfDates(), stopReminders(stopTokenOf(second.id)), setReminders([second.id], { wantsLate: true, remindersOff: false })],
    ],
    [
      'telling what changed',
      () => {
        const event = eventOf(cafe.id)
        eventChanged({ what: 'date-moved', event, date: dateThere(), before: dateThere() })
        eventChanged({ what: 'date-cancelled', event, date: dateThere() })
        eventChanged({ what: 'date-restored', event, date: dateThere() })
        eventChanged({ what: 'capacity-changed', event, date: null })
        eventChanged({ what: 'place-changed', event })
        eventChanged({ what: 'event-cancelled', event, dates: datesOf(cafe.id) })
      },
    ],
    ['forgetting who came', forgetWhoCame],
  ]
}
