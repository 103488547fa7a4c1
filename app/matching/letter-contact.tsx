import { useTranslation } from 'react-i18next'
import { formatPhone } from '~/i18n/format'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import type { Side } from './match'

interface LetterContactProps {
  contact: { name: string; phone: string | null; email: string | null }
  side: Side
  /** In the first weeks the reader is asked to get in touch. */
  first: boolean
}

/** How the two reach each other, once both have said yes: what is said fits what is shown. */
export function LetterContact({ contact, side, first }: LetterContactProps) {
  const { t } = useTranslation('letter')
  const shown = contact.phone && contact.email ? 'both' : contact.phone ? 'phone' : contact.email ? 'email' : null
  return (
    <Card plinth title={<bdi>{contact.name}</bdi>}>
      <div className="stack">
        <p>
          {t(shown ? `contact.${first ? side : 'settled'}` : 'contact.none')} {shown && side === 'offer' && t(`contact.keep.${shown}`)}
        </p>
        <Buttons>
          {contact.phone && (
            <ButtonLink variant="primary" icon="phone" href={`tel:${contact.phone}`}>
              <bdi dir="ltr">{formatPhone(contact.phone)}</bdi>
            </ButtonLink>
          )}
          {contact.email && (
            <ButtonLink icon="mail" href={`mailto:${contact.email}`}>
              <bdi dir="ltr">{contact.email}</bdi>
            </ButtonLink>
          )}
        </Buttons>
      </div>
    </Card>
  )
}
