import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'
import { courseById } from './courses.server'

/** A course that ended longer ago than so many days is written down afterwards: congratulations would be strange. */
const DAYS_OF_JOY = 30

/** Tells somebody by mail that they have taken a course to its end. */
export function congratulate(userId: string, { courseId, on }: { courseId: string; on: string }): void {
  const person = personById(userId)
  if (!person?.emailVerified || on < dayAfter(islandDate(now()), -DAYS_OF_JOY)) return
  const { email, locale, firstName } = person
  enqueueMail({
    to: email,
    template: 'course-taken',
    locale,
    causedBy: `user:${userId}`,
    data: { firstName, title: courseById(courseId, locale)?.title ?? '', path: '/mit/kurser' },
  })
}
