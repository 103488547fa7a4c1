import { placeFacts } from '~/island/place-facts'
import { clockOf, type OrganisationKind, type OrganisationView } from './organisation'

const types: Record<OrganisationKind, string> = {
  association: 'NGO',
  company: 'LocalBusiness',
  institution: 'GovernmentOrganization',
  group: 'Organization',
}
const schemaDays = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const

/** An organisation in the words of schema.org, with what it does every week. */
export function organisationFacts(organisation: OrganisationView, picture: string | null): Record<string, unknown> {
  const place = placeFacts(organisation.town)
  return {
    '@type': types[organisation.kind],
    name: organisation.name,
    description: organisation.lead || organisation.about,
    location: organisation.place ? { ...place, name: organisation.place } : place,
    ...(organisation.languages.length > 0 && { knowsLanguage: organisation.languages }),
    ...(picture && { image: picture }),
    ...(organisation.website && { sameAs: organisation.website }),
    ...(organisation.activities.length > 0 && {
      event: organisation.activities.map(({ name, day, starts, ends, place: where }) => ({
        '@type': 'Event',
        name,
        location: where ? { ...place, name: where } : place,
        eventSchedule: {
          '@type': 'Schedule',
          repeatFrequency: 'P1W',
          byDay: `https://schema.org/${schemaDays[day]}`,
          startTime: clockOf(starts),
          endTime: clockOf(ends),
          scheduleTimezone: 'Europe/Copenhagen',
        },
      })),
    }),
  }
}
