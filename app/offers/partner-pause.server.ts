import { islandDate } from '~/i18n/format'
import { pausesOverBy } from '~/organisations/organisation-list.server'
import { closeOrganisation, endPause, notePause } from '~/organisations/organisation-standing.server'
import { organisationsById } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { dropConfirmLinksOf, pauseOffersOf, resumeOffersOf } from './organisation-offers.server'

/** A company that cannot receive anybody for a while: its published offers rest with it, and come back with it. */

/** Pauses until the end of a calendar day, or until somebody says so. False when it pauses already, or is no company. */
export function pauseCompany(actor: Actor, id: string, until: string | null): boolean {
  return inTransaction(() => {
    const company = organisationsById([id]).get(id)
    if (company?.kind !== 'company' || company.closed || company.paused) return false
    return notePause(actor, id, islandDate(now()), until, pauseOffersOf(id))
  })
}

/** Ends a pause; the offers that rested with it are back, those that rested before it go on resting. */
export function resumeCompany(actor: Actor | null, id: string): boolean {
  return inTransaction(() => {
    const rested = endPause(actor, id)
    if (!rested) return false
    resumeOffersOf(id, rested)
    return true
  })
}

/** Pauses whose last day is over end by themselves; a periodic job. */
export function endPausesThatAreOver(): void {
  for (const id of pausesOverBy(islandDate(now()))) resumeCompany(null, id)
}

/** Closes an organisation, and its offers go out of sight with it. */
export function closeWithOffers(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    if (!closeOrganisation(actor, id)) return false
    pauseOffersOf(id)
    dropConfirmLinksOf(id)
    return true
  })
}
