import { allSlots, slotsIn } from '~/people/availability'
import type { Actor } from '~/people/permissions'
import { approveRole, beginRole, submitRole } from '~/wanted/wanted.server'
import type { RoleDraft } from '~/wanted/wanted-form'
import { association, coordinator, type Somebody } from './people'

interface RoleWishes extends Partial<RoleDraft> {
  club?: { id: string; leader: Somebody }
  by?: Actor
}

export function roleEntry(wishes: Partial<RoleDraft> = {}): RoleDraft {
  return {
    role: 'coach',
    title: 'Træner til de mindste',
    text: 'Du leger med bolde sammen med ti børn.',
    town: 'roenne',
    availability: slotsIn(allSlots),
    training: 'along-the-way',
    danishLevel: 'some',
    languages: [],
    audience: [],
    wanted: 1,
    version: 1,
    ...wishes,
  }
}

/** A role that has been written down and nothing more; gives its id and its club. */
export function draftRole({ club = association(), by: _by, ...wishes }: RoleWishes = {}): { id: string; club: typeof club } {
  return { id: beginRole(club.leader, club.id, roleEntry(wishes)), club }
}
export function submittedRole(wishes: RoleWishes = {}) {
  const made = draftRole(wishes)
  submitRole(made.club.leader, made.id)
  return made
}
/** A role everybody can see. */
export function publishedRole({ by = coordinator(), ...wishes }: RoleWishes = {}) {
  const made = submittedRole(wishes)
  approveRole(by, made.id)
  return made
}
