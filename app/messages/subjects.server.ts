import { offerRow, offerViewsById } from '~/offers/offer-reading.server'
import { offerForReading } from '~/offers/offers.server'
import { leads, organisationBySlug, organisationLinks, organisationsById } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { roleForReading, rolesById } from '~/wanted/wanted-reading.server'
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

/** What everybody can see, and so ask about; null for anything else. */
export function subjectOf(about: About, id: string): Subject | null {
  switch (about) {
    case 'offer': {
      const offer = offerForReading(null, id)
      const row = offer && offerRow(id)
      if (!offer || !row) return null
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
      if (!organisation?.approved || organisation.closed) return null
      const { name, slug } = organisation
      return { about, id, title: name, path: `/foreninger/${slug}`, owner: name, ownerUserId: null, organisationId: id }
    }
  }
}

/** The organisation of an address, when everybody may read of it. */
export function organisationSubject(slug: string): Subject | null {
  const organisation = organisationBySlug(slug)
  return organisation && subjectOf('organisation', organisation.id)
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
}

/** What conversations are about and who answers, whatever has become of it; a fixed number of queries, however many there are. */
export function subjectsOfRows(rows: readonly SubjectOfRow[]): (row: SubjectOfRow) => KnownSubject {
  const ids = (about: About) => rows.filter((row) => row.about === about).map((row) => row.aboutId)
  const offers = offerViewsById(ids('offer'))
  const roles = rolesById(ids('role'))
  const organisations = organisationLinks(rows.flatMap((row) => row.organisationId ?? []))
  const names = firstNamesOf(rows.flatMap((row) => row.ownerUserId ?? []))
  return (row) => {
    const organisation = row.organisationId === null ? undefined : organisations.get(row.organisationId)
    const owner = (organisation ? organisation.name : names.get(row.ownerUserId ?? '')) ?? ''
    if (row.about === 'offer') {
      return { title: offers.get(row.aboutId)?.title ?? '', path: `/tilbud/${row.aboutId}`, owner, placesLeft: null }
    }
    if (row.about === 'role') {
      const role = roles.get(row.aboutId)
      return { title: role?.title ?? '', path: `/roller/${row.aboutId}`, owner, placesLeft: role ? role.free : 0 }
    }
    return { title: owner, path: `/foreninger/${organisation?.slug ?? ''}`, owner, placesLeft: null }
  }
}
