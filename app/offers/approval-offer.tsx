import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useFactList } from '~/people/use-fact-list'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { ownFields, type OfferView } from './offer'

/** What the owner wrote and chose, as the offer's own page shows it. */
export function OfferWords({ offer }: { offer: OfferView }) {
  const { t, i18n } = useTranslation('approvals')
  const list = useFactList()
  const own = Object.keys(offer.kind ? (ownFields[offer.kind] ?? {}) : {})
  const items = [
    { term: t('words.frequency'), detail: offer.frequency && t(`facts:frequencies.${offer.frequency}`) },
    { term: t('words.reach'), detail: offer.radiusKm === null ? t('facts:island') : t('facts:radius', { km: offer.radiusKm }) },
    { term: t('words.places'), detail: offer.capacity },
    { term: t('words.interests'), detail: offer.interests.length > 0 && list('interests', offer.interests) },
    { term: t('words.industries'), detail: offer.industries.length > 0 && list('industries', offer.industries) },
    ...own.map((name) => ({ term: t(`facts:own.${name}.label`), detail: offer.details[name] && t(`facts:own.${name}.${offer.details[name]}`) })),
    { term: t('words.until'), detail: offer.untilDate && formatDay(offer.untilDate, i18n.language, new Date(0)) },
  ]
  return (
    <Card>
      <p className="offer-text" dir="auto">{offer.text}</p>
      <Facts items={items.filter(({ detail }) => Boolean(detail))} />
    </Card>
  )
}
