import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'
import type { Person } from '~/people/people.server'
import { isDaytime } from '~/screening/check'
import { now } from '~/server/clock.server'
import { enqueueMail } from '~/server/outbox.server'
import type { CertificateKind } from './certificate'

type CertificateMail = 'certificate-on-its-way' | 'certificate-ready' | 'certificate-declined' | 'certificate-withdrawn'

/** At night mails wait until eight. */
const FIRST_HOUR = 8

/** When a mail of this moment may go out: at once in daytime, else on the next morning at eight, by the island's clock. */
export function inTheMorning(at: Date): Date {
  if (isDaytime(at)) return at
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(islandTimeZone)
  const day = local.hour < FIRST_HOUR ? local : local.add({ days: 1 })
  return new Date(day.startOfDay().with({ hour: FIRST_HOUR }).epochMilliseconds)
}

/** Tells a person what became of a certificate, at an address that is theirs. Subjects say nothing of whose it is. */
export function mailAbout(
  template: CertificateMail,
  person: Person,
  id: string,
  kind: CertificateKind,
  reason: string | null = null,
): void {
  if (!person.emailVerified) return
  const path = template === 'certificate-ready' ? `/mit/beviser/${id}` : '/mit/beviser'
  enqueueMail({
    to: person.email,
    template,
    locale: person.locale,
    causedBy: `certificate:${id}`,
    data: { firstName: person.firstName, kind, path, reason },
    notBefore: inTheMorning(now()),
  })
}
