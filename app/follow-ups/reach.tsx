import { useTranslation } from 'react-i18next'
import { formatPhone, languageName } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'

interface ReachProps {
  owner: string
  owners: readonly { firstName: string; email: string; phone: string | null; locale: string }[]
  newcomer: { name: string; email: string | null; phone: string | null; locale: string }
}

/** How a coordinator reaches both, and in which language. */
export function Reach({ owner, owners, newcomer }: ReachProps) {
  const { t, i18n } = useTranslation('followUps')
  const ways = (phone: string | null, email: string | null) => (
    <>
      {phone && (
        <>
          <Anchor href={`tel:${phone}`}>
            <bdi dir="ltr">{formatPhone(phone)}</bdi>
          </Anchor>{' '}
        </>
      )}
      {email && (
        <Anchor href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </Anchor>
      )}
    </>
  )
  const who = (name: string, locale: string) => (
    <>
      <bdi>{name}</bdi>
      <br />
      {languageName(locale, i18n.language)}
    </>
  )
  return (
    <Card title={t('note.call')}>
      <Facts
        items={[
          ...owners.map((each) => ({
            term: who(each.firstName === owner ? owner : `${each.firstName}, ${owner}`, each.locale),
            detail: ways(each.phone, each.email),
          })),
          { term: who(newcomer.name, newcomer.locale), detail: ways(newcomer.phone, newcomer.email) },
        ]}
      />
    </Card>
  )
}
