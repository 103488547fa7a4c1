import { leadersOf, organisationsById } from '~/organisations/organisations.server'
import { peopleWithRole, personById, type Person } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'

/** Mails about child certificates. Neither subject nor preview tells what it is about: others see them on a lock screen. */

/** Only who has shown that the address is theirs is written to. */
const reached = (person: Person | null): person is Person => person?.emailVerified ?? false
const nameOf = (organisationId: string | null) =>
  organisationId === null ? '' : (organisationsById([organisationId]).get(organisationId)?.name ?? '')

/** To the person: the police have asked for consent. */
export function tellOrdered(userId: string, organisationId: string | null, consentBy: string): void {
  mailPerson(userId, 'check-ordered', organisationId, consentBy)
}

/** To the person: there is no consent yet. */
export function remindOfConsent(userId: string, organisationId: string | null, consentBy: string, which: 'week' | 'last'): void {
  mailPerson(userId, which === 'last' ? 'check-last-day' : 'check-reminder', organisationId, consentBy)
}

function mailPerson(
  userId: string,
  template: 'check-ordered' | 'check-reminder' | 'check-last-day',
  organisationId: string | null,
  day: string,
): void {
  const person = personById(userId)
  if (!reached(person)) return
  const { email, firstName, locale } = person
  enqueueMail({
    to: email,
    template,
    locale,
    causedBy: `user:${userId}`,
    data: { firstName, holder: nameOf(organisationId), day, path: '/mit/krav' },
  })
}

/** To leaders, or to coordinators for the municipality's own: how many fell away, or are to be fetched anew. No names. */
export function tellHolder(
  organisationId: string | null,
  template: 'checks-lapsed' | 'checks-waiting' | 'checks-renewal',
  count: number,
): void {
  const slug = organisationId === null ? null : (organisationsById([organisationId]).get(organisationId)?.slug ?? null)
  const people = organisationId === null ? peopleWithRole('coordinator') : leadersOf(organisationId).map((id) => personById(id))
  for (const person of people.filter(reached))
    enqueueMail({
      to: person.email,
      template,
      locale: person.locale,
      causedBy: organisationId === null ? 'screening:municipality' : `organisation:${organisationId}`,
      data: { firstName: person.firstName, count, path: slug === null ? '/koordinator/attester' : `/forening/${slug}/attester` },
    })
}
