import { isOneOf } from '~/people/facts'
import { askedIn, searchAddress } from '~/people/search-address'
import { standings, type StandingCode } from './standing'

/** What a coordinator looks at on a course's page, as it stands in the address. Pure. */

export const courseViews = ['folk', 'mangler', 'datoer', 'skriv'] as const
export type CourseView = (typeof courseViews)[number]

export interface PeopleFilter {
  q: string
  state: StandingCode | null
  page: number
}
export function readPeopleFilter(query: URLSearchParams): PeopleFilter {
  const asked = askedIn(query)
  return { q: asked.words(), state: asked.oneOf('state', standings), page: asked.page() }
}
export function viewIn(query: URLSearchParams): CourseView {
  const asked = query.get('vis')
  return isOneOf(courseViews, asked) ? asked : 'folk'
}
export function viewAddress(courseId: string, view: CourseView): string {
  return view === 'folk' ? `/koordinator/kurser/${courseId}` : `/koordinator/kurser/${courseId}?vis=${view}`
}
/** Where it is asked whether really everybody is to be invited who may be. */
const ALL = 'alle'
export function inviteAllAddress(courseId: string): string {
  return `${viewAddress(courseId, 'mangler')}&inviter=${ALL}`
}
export function isInvitingAll(query: URLSearchParams): boolean {
  return viewIn(query) === 'mangler' && query.get('inviter') === ALL
}
export function peopleAddress(courseId: string, filter: PeopleFilter, page: number): string {
  return searchAddress(`/koordinator/kurser/${courseId}`, ['q', 'state'], filter, { page })
}
