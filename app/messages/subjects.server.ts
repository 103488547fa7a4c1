import { offerRow, offerViewsById } from '~/offers/offer-reading.server'
import { offerForReading } from '~/offers/offers.server'
import { leads, organisationBySlug, organisationsById } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { roleForReading, roleRow, rolesById } from '~/wanted/wanted-reading.server'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { isOver } from '~/wanted/wanted-role'
import type { About } from './conversation'

/** Something one can ask about now, and who answers. */
export interface Subject {
  about: About
  id: string
  title: string
  /** Where it stands on the site. */
  path: string
  /** First name, or the organisation's name. */
  owner: string
  ownerUserId: string | null
  organisationId: string | null
}

/** Closed or pausing: nobody there answers, so nobody is asked. */
function rests(organisationId: string): boolean {
  const organisation = organisationsById([organisationId]).get(organisationId)
  return !organisation || organisation.closed || organisation.paused !== null
}

/** What everybody can see, and so ask about; null for anything else. */
export function subjectOf(about: About, id: string): Subject | null {
  switch (about) {
    case 'offer': {
      const offer = offerForReading(null, id)
      const row = offer && offerRow(id)
      if (!offer || !row || (row.organisationId && rests(row.organisationId))) return null
      return {
        about,
        id,
        title: offer.title,
        path: `/tilbud/${id}`,
        owner: offer.owner,
        ownerUserId: row.organisationId ? null : row.ownerUserId,
        organisationId: row.organisationId,
      }
    }
    case 'role': {
      const role = roleForReading(null, id)
      if (!role || role.free < 1 || isOver(role, islandDate(now()))) return null
      const { title, organisation: owner, organisationId } = role
      return { about, id, title, path: `/roller/${id}`, owner, ownerUserId: null, organisationId }
    }
    case 'organisation': {
      const organisation = organisationsById([id]).get(id)
      if (!organisation?.approved || rests(id)) return null
      const { name, slug } = organisation
      return { about, id, title: name, path: `/foreninger/${slug}`, owner: name, ownerUserId: null, organisationId: id }
    }
  }
}

/** The id of the organisation of an address, also of one that nobody can read of now. */
export function organisationAt(slug: string): string {
  return organisationBySlug(slug, { hidden: true })?.id ?? ''
}

/** The organisation of an address, when everybody may read of it. */
export function organisationSubject(slug: string): Subject | null {
  return subjectOf('organisation', organisationAt(slug))
}

/** The title everybody could read; null for what nobody but its owner has seen. */
function knownTitle(row: { state: string; title: string; approvedText: Record<string, unknown> | null } | null): string | null {
  if (!row) return null
  const title = row.approvedText?.title
  if (typeof title === 'string') return title
  return row.state === 'published' || row.state === 'paused' ? row.title : null
}

/** Something everybody could ask about before, and cannot now: paused, closed, filled, over, or changed and not approved again. */
export function restingSubject(about: About, id: string): Pick<Subject, 'about' | 'title' | 'owner' | 'path'> | null {
  const row = about === 'offer' ? offerRow(id) : about === 'role' ? roleRow(id) : null
  const organisation = about === 'organisation' ? organisationsById([id]).get(id) : undefined
  const title = organisation?.approved ? organisation.name : knownTitle(row)
  if (title === null) return null
  const ownerUserId = row && 'ownerUserId' in row && row.organisationId === null ? row.ownerUserId : null
  const asked = { about, aboutId: id, ownerUserId, organisationId: organisation?.id ?? row?.organisationId ?? null }
  const { owner, path } = subjectsOfRows([asked])(asked)
  return { about, title, owner, path }
}

/** True for whoever answers for it: one does not ask oneself. */
export function answersFor(actor: Actor, subject: Pick<Subject, 'ownerUserId' | 'organisationId'>): boolean {
  return subject.organisationId === null ? subject.ownerUserId === actor.userId : leads(actor, subject.organisationId)
}

interface SubjectOfRow {
  about: string
  aboutId: string
  ownerUserId: string | null
  organisationId: string | null
}
export interface KnownSubject {
  title: string
  path: string
  owner: string
  placesLeft: number | null
  /** The organisation that would answer is closed: nobody reads what is written to it. */
  ownerClosed: boolean
}

/** What conversations are about and who answers, whatever has become of it; a fixed number of queries, however many there are. */
export function subjectsOfRows(rows: readonly SubjectOfRow[]): (row: SubjectOfRow) => KnownSubject {
  const ids = (about: About) => rows.filter((row) => row.about === about).map((row) => row.aboutId)
  const offers = offerViewsById(ids('offer'))
  const roles = rolesById(ids('role'))
  const organisations = organisationsById(rows.flatMap((row) => row.organisationId ?? []))
  const names = firstNamesOf(rows.flatMap((row) => row.ownerUserId ?? []))
  return (row) => {
    const organisation = row.organisationId === null ? undefined : organisations.get(row.organisationId)
    const owner = (organisation ? organisation.name : names.get(row.ownerUserId ?? '')) ?? ''
    const ownerClosed = organisation?.closed ?? false
    if (row.about === 'offer') {
      return { title: offers.get(row.aboutId)?.title ?? '', path: `/tilbud/${row.aboutId}`, owner, placesLeft: null, ownerClosed }
    }
    if (row.about === 'role') {
      const role = roles.get(row.aboutId)
      return { title: role?.title ?? '', path: `/roller/${row.aboutId}`, owner, placesLeft: role ? role.free : 0, ownerClosed }
    }
    return { title: owner, path: `/foreninger/${organisation?.slug ?? ''}`, owner, placesLeft: null, ownerClosed }
  }
}
