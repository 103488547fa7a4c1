import type { Person } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'
import type { CertificateKind } from './certificate'

type CertificateMail = 'certificate-on-its-way' | 'certificate-ready' | 'certificate-declined' | 'certificate-withdrawn'

/** Tells a person what became of a certificate. Subjects say nothing of whose it is. */
export function mailAbout(
  template: CertificateMail,
  person: Person,
  id: string,
  kind: CertificateKind,
  reason: string | null = null,
): void {
  const path = template === 'certificate-ready' ? `/mit/beviser/${id}` : '/mit/beviser'
  enqueueMail({
    to: person.email,
    template,
    locale: person.locale,
    causedBy: `certificate:${id}`,
    data: { firstName: person.firstName, kind, path, reason },
  })
}
