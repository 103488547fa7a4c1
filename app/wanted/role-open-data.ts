import { placeFacts } from '~/island/place-facts'
import type { TownSlug } from '~/island/towns'
import type { RoleView } from './wanted-role'

/**
 * A role wanted in the words of schema.org: a post that is not paid.
 * @param posted when it was published
 */
export function roleFacts(role: RoleView, { town, posted }: { town: TownSlug | null; posted: Date | null }): Record<string, unknown> {
  return {
    '@type': 'JobPosting',
    title: role.title,
    description: role.text,
    employmentType: 'VOLUNTEER',
    hiringOrganization: { '@type': 'Organization', name: role.organisation },
    totalJobOpenings: role.free,
    ...(town && { jobLocation: placeFacts(town) }),
    ...(posted && { datePosted: posted.toISOString().slice(0, 10) }),
    ...(role.untilDate && { validThrough: role.untilDate }),
  }
}
