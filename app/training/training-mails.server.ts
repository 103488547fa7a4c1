import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import { auditOf, recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'
import { courseById } from './courses.server'

/** A course that ended longer ago than so many days is written down afterwards: congratulations would be strange. */
const DAYS_OF_JOY = 30

const TOLD = 'course.congratulated'

/** Tells somebody by mail that they have taken a course to its end: once for each course, however often attendance is corrected. */
export function congratulate(userId: string, { courseId, on }: { courseId: string; on: string }): void {
  const person = personById(userId)
  if (!person?.emailVerified || on < dayAfter(islandDate(now()), -DAYS_OF_JOY)) return
  const subject = `user:${userId}`
  if (auditOf([subject], [TOLD]).some(({ detail }) => detail === courseId)) return
  recordAudit({ actor: 'system', action: TOLD, subject, detail: courseId })
  const { email, locale, firstName } = person
  enqueueMail({
    to: email,
    template: 'course-taken',
    locale,
    causedBy: subject,
    data: { firstName, title: courseById(courseId, locale)?.title ?? '', path: '/mit/kurser' },
  })
}
