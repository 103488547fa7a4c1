import type { InterfaceLanguage } from '~/i18n/languages'
import { notFound } from '~/people/guard.server'
import type { Course } from './course'
import { isInvitingAll, readPeopleFilter, viewIn } from './course-address'
import { datesForCourse } from './course-dates.server'
import { courseById } from './courses.server'
import { called, peopleOfCourse } from './desk-training.server'
import { whoGetsMail } from './invitations.server'
import { isStanding } from './standing'

/** What a coordinator's page of one course shows. */

const PAGE_SIZE = 30

/** A course by the address; one that is not there is 404. */
export function courseAt(params: Record<string, string | undefined>, language: InterfaceLanguage): Course {
  const course = courseById(params.id ?? '', language)
  if (!course) throw notFound()
  return course
}

/** The people an address asks for, all of them. */
export function peopleAsked(course: Course, query: URLSearchParams) {
  const filter = readPeopleFilter(query)
  const { q, state } = filter
  const all = peopleOfCourse(course)
  return { filter, all, found: called(all, q).filter((person) => state === null || isStanding(person, state)) }
}

/** Whom a press on »invite all« would write to. */
export function whoIsInvited(course: Course): string[] {
  const lacking = peopleOfCourse(course).flatMap(({ id, lacks }) => (lacks ? id : []))
  return whoGetsMail(course, lacking)
}

export function readDeskCourse(course: Course, query: URLSearchParams) {
  const view = viewIn(query)
  const { filter, all, found } = peopleAsked(course, query)
  const lacking = all.filter(({ lacks }) => lacks)
  const shown = view === 'mangler' ? lacking : found
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const meetings = course.modules.filter(({ how }) => how === 'meeting').map(({ id }) => id)
  return {
    view,
    filter: { ...filter, page },
    pages,
    total: shown.length,
    people: view === 'folk' || view === 'mangler' ? shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) : [],
    counts: {
      taken: all.filter((person) => isStanding(person, 'taken')).length,
      begun: all.filter((person) => isStanding(person, 'begun')).length,
      lacking: lacking.length,
      mayInvite: lacking.filter(({ mayInvite }) => mayInvite).length,
    },
    /** How many mails it is asked about, when all are to be invited. */
    asking: isInvitingAll(query) ? whoIsInvited(course).length : null,
    dates: view === 'datoer' && meetings.length > 0 ? datesForCourse(meetings) : [],
    meetings,
  }
}
export type DeskCourse = ReturnType<typeof readDeskCourse>
