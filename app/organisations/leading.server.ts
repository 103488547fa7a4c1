import { notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import type { OrganisationView } from './organisation'
import { membershipOf, organisationBySlug } from './organisations.server'

/** The organisation of an address, for one who leads or helps in it; for everybody else it is not there. */
export function memberOrganisation(actor: Actor, slug: string | undefined): { organisation: OrganisationView; role: 'leader' | 'helper' } {
  const organisation = organisationBySlug(slug ?? '', { hidden: true })
  const role = organisation && membershipOf(actor, organisation.id)
  if (!organisation || !role) throw notFound()
  return { organisation, role }
}

/** The same for what leaders alone do; for helpers too it is not there, nor when the organisation is closed. */
export function ledOrganisation(actor: Actor, slug: string | undefined): OrganisationView {
  const { organisation, role } = memberOrganisation(actor, slug)
  if (role !== 'leader' || organisation.closed) throw notFound()
  return organisation
}
