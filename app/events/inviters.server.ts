import { organisationBySlug, organisationsLedBy, organisationsOf } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { MUNICIPALITY } from './event-form'
import { isTrustedMaker } from './hosting.server'
import type { Inviter } from './what-fields'

/** In whose name somebody may make events; the one the form begins with is first. */
export function invitersFor(actor: Actor, wanted: string | null): Inviter[] {
  const coordinator = actor.roles.has('coordinator')
  const trusted = isTrustedMaker(actor.userId)
  const theirs = trusted || coordinator ? organisationsOf(actor) : organisationsLedBy(actor)
  // a coordinator comes from the page of an organisation that is not their own
  const asked = coordinator && wanted ? organisationBySlug(wanted) : null
  const organisations = [...theirs, ...(asked && !theirs.some(({ id }) => id === asked.id) ? [asked] : [])]
  const named = organisations
    .map(({ id, name, slug }) => ({ id, name, slug }))
    .sort((one, other) => Number(other.slug === wanted) - Number(one.slug === wanted))
  const municipality = coordinator || trusted ? [{ id: MUNICIPALITY, name: '' }] : []
  const inviters = named.map(({ id, name }) => ({ id, name }))
  return wanted !== null && named[0]?.slug === wanted ? [...inviters, ...municipality] : [...municipality, ...inviters]
}
