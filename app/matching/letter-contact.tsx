import { useTranslation } from 'react-i18next'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import type { Side } from './match'

/** How the two reach each other, once both have said yes. */
export function LetterContact({ contact, side }: { contact: { name: string; phone: string | null; email: string | null }; side: Side }) {
  const { t } = useTranslation('letter')
  return (
    <Card plinth title={<bdi>{contact.name}</bdi>}>
      <div className="stack">
        <p>{t(`contact.${side}`)}</p>
        <Buttons>
          {contact.phone && (
            <ButtonLink variant="primary" icon="phone" href={`tel:${contact.phone}`}>
              <bdi dir="ltr">{contact.phone}</bdi>
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
