import { useTranslation } from 'react-i18next'
import { formatPhone } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'
import { Meta } from '~/ui/meta'

/** Whom somebody who writes about the island can ask. */
export function PressContact({ phone, email }: { phone: string | null; email: string | null }) {
  const { t } = useTranslation('stories')
  return (
    <Card title={t('press.askTitle')} tone="sea" className="stack pressask">
      <p>{t('press.ask')}</p>
      <Meta
        column
        items={[
          ...(phone
            ? [
                {
                  icon: 'phone' as const,
                  text: (
                    <Anchor href={`tel:${phone.replace(/\s/g, '')}`}>
                      <bdi dir="ltr">{formatPhone(phone)}</bdi>
                    </Anchor>
                  ),
                },
              ]
            : []),
          ...(email
            ? [
                {
                  icon: 'mail' as const,
                  text: (
                    <Anchor href={`mailto:${email}`}>
                      <bdi dir="ltr">{email}</bdi>
                    </Anchor>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
