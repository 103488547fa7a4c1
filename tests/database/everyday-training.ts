import { translator } from '~/i18n/i18n.server'
import { islandDate } from '~/i18n/format'
import { dayAfter } from '~/events/recurrence'
import { dateById, eventById } from '~/events/event-reading.server'
import { now } from '~/server/clock.server'
import { courseFile } from '~/training/course-file.server'
import { allCourses, closeCourse, courseById, makeCourse } from '~/training/courses.server'
import { readDeskCourse } from '~/training/desk-course.server'
import { courseLines, findPeople, peopleOfCourse } from '~/training/desk-training.server'
import { invite, isStopLink, stopInvitations } from '~/training/invitations.server'
import { tieModules, trainingHeld } from '~/training/module-dates.server'
import { ownCourse, ownCourses, trainingCard } from '~/training/own-training.server'
import { passOnline, recordModules, takeBackModule } from '~/training/training.server'
import { publishedEvent } from '~tests/support/events'
import { coordinator, publishedOffer, volunteer } from '~tests/support/people'

/** What volunteers and coordinators do with courses every day. */
export function everydayTraining(): [string, () => unknown][] {
  const [mette, kim, ida] = [coordinator(), volunteer(), volunteer()]
  publishedOffer({ owner: kim, kind: 'mentor-work', industries: ['food'] })
  const { id, dates } = publishedEvent({ kind: 'training', host: mette, days: [dayAfter(islandDate(now()), 3)] })
  const [event, date] = [eventById(id), dateById(dates[0] ?? '')]
  const mentor = courseById('mentor', 'da')
  if (!event || !date || !mentor) return []
  const views = ['', 'q=k&state=lacking', 'vis=mangler', 'vis=mangler&inviter=alle', 'vis=datoer', 'vis=skriv'].map(
    (query) => new URLSearchParams(query),
  )
  const held = (came: string[]) =>
    trainingHeld({ event, date, closedBy: mette.userId, helped: null, came: came.map((userId) => ({ attendanceId: userId, userId })) })
  return [
    ['one’s own courses', () => [ownCourses(kim, 'da'), ownCourse(kim, 'mentor', 'ar'), trainingCard(ida, 'en')]],
    ['a module read online', () => passOnline(kim, 'din-rolle')],
    ['the days of a course', () => tieModules(mette, mentor, date.id, ['mentor-dag-1'])],
    ['a course day that was held', () => [held([kim.userId]), held([])]],
    ['writing down a course', () => [recordModules(mette, [ida.userId], ['mentor-dag-1'], '2026-01-05')]],
    ['looking for somebody', () => [findPeople(mette, mentor, 'ki'), findPeople(mette, mentor, ida.email)]],
    ['taking back what was written down', () => takeBackModule(mette, ida.userId, 'mentor-dag-1')],
    ['courses at the desk', () => [courseLines(allCourses('da')), ...views.map((query) => readDeskCourse(mentor, query))]],
    ['the file of a course', () => courseFile(mentor, peopleOfCourse(mentor), translator('da'))],
    ['inviting who lacks a course', async () => [await invite(mette, mentor, [kim.userId]), isStopLink('a'), stopInvitations('a')]],
    [
      'a course of one’s own',
      () => closeCourse(mette, makeCourse(mette, { title: 'Te', text: '', audience: 'everybody', modules: ['En'], minutes: 60 }), true),
    ],
  ]
}
