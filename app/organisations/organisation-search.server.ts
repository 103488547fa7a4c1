import { townName } from '~/island/towns'
import { namesOf, wordsFor } from '~/people/search-words.server'
import type { OrganisationView } from './organisation'

/** Everything an organisation can be found by: its own words, and the names of what it is about in every language we know. */
export function organisationWords(view: OrganisationView): string {
  const about = new Set([...view.interests, ...view.activities.flatMap(({ interest }) => interest ?? [])])
  return [
    view.name,
    view.lead,
    view.about,
    view.place,
    townName(view.town),
    ...view.activities.flatMap(({ name, place }) => [name, place]),
    ...namesOf('organisations', 'kinds', view.kind),
    ...[...about].flatMap((code) => wordsFor('interests', code)),
    ...view.industries.flatMap((code) => wordsFor('industries', code)),
  ].join('\n')
}
