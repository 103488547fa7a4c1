import { leadersOf } from '~/organisations/organisations.server'
import { peopleWithRole, personById } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'
import { editorPath, type StoryRow } from './story-reading.server'

/** Those who wrote and published a story are told that somebody in it said no; neither who nor why, and no title. */
export function tellEditors(row: StoryRow, published: boolean): void {
  const coordinators = new Set(peopleWithRole('coordinator').map(({ id }) => id))
  const leaders = row.organisationId ? leadersOf(row.organisationId) : []
  const tellers = new Set([row.writtenBy, row.publishedBy, ...leaders])
  for (const id of tellers) {
    const person = id === null ? null : personById(id)
    const own = person !== null && leaders.includes(person.id)
    // who wrote it and has left the organisation since can do nothing about it
    if (!person || !(own || coordinators.has(person.id))) continue
    enqueueMail({
      to: person.email,
      template: 'story-said-no',
      data: { firstName: person.firstName, path: own ? editorPath(row) : `/koordinator/historier/${row.id}`, published },
      locale: person.locale,
      causedBy: `story:${row.id}`,
    })
  }
}
