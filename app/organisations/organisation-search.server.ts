import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { townName } from '~/island/towns'
import { industries, interests, isOneOf } from '~/people/facts'
import { industrySearchNames, interestSearchNames } from '~/people/search-names'
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
    ...interfaceLanguages.flatMap((language) => {
      const t = translator(language)
      return [
        t(`organisations:kinds.${view.kind}`),
        ...[...about].flatMap((code) => (isOneOf(interests, code) ? [t(`facts:interests.${code}`)] : [])),
        ...view.industries.flatMap((code) => (isOneOf(industries, code) ? [t(`facts:industries.${code}`)] : [])),
      ]
    }),
    ...[...about].flatMap((code) => (isOneOf(interests, code) ? [interestSearchNames[code]] : [])),
    ...view.industries.flatMap((code) => (isOneOf(industries, code) ? [industrySearchNames[code]] : [])),
  ].join('\n')
}
