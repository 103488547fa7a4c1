import { useTranslation } from 'react-i18next'
import { atLineStart, formatDay, formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { useFactList } from '~/people/use-fact-list'
import { useWhenText } from '~/people/use-when-text'
import { Facts } from '~/ui/facts'
import { audienceShown } from './jobs'
import type { OfferView } from './offer'
import { answersOf } from './own-fields'

const roomFacts = ['stepFree', 'childFriendly'] as const

/** Everything chosen about an offer, fact by fact: reads in every language without translating prose. */
export function OfferFacts({ offer }: { offer: OfferView }) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const when = useWhenText()
  const list = useFactList()
  const items = [
    { term: t('facts.when'), detail: when(offer.availability) },
    { term: t('facts.often'), detail: offer.frequency && t(`facts:frequencies.${offer.frequency}`) },
    {
      term: t('facts.languages'),
      detail: atLineStart(
        formatList(
          offer.languages.map((code) => languageName(code, i18n.language)),
          i18n.language,
        ),
        i18n.language,
      ),
    },
    { term: t('facts.for'), detail: list('audiences', audienceShown(offer)) },
    { term: t('facts.town'), detail: offer.town && isTownSlug(offer.town) ? townName(offer.town) : null },
    { term: t('facts.reach'), detail: offer.radiusKm === null ? t('facts:island') : t('facts:radius', { km: offer.radiusKm }) },
    { term: t('facts.places'), detail: offer.capacity },
    ...answersOf(offer.kind, offer.details, offer.organisation).map(([name, given]) => ({
      term: t(`facts:own.${name}.short`),
      detail: list(`own.${name}`, given),
    })),
    {
      term: t('facts.room'),
      detail: list(
        'room',
        roomFacts.filter((fact) => offer[fact]),
      ),
    },
    { term: t('facts.interests'), detail: list('interests', offer.interests) },
    { term: t('facts.industries'), detail: list('industries', offer.industries) },
    { term: t('facts.until'), detail: offer.untilDate && formatDay(offer.untilDate, i18n.language, new Date(0)) },
  ]
  return (
    <>
      {offer.text && (
        <p className="measure" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {offer.text}
        </p>
      )}
      <Facts items={items.flatMap(({ term, detail }) => (detail ? [{ term, detail }] : []))} />
    </>
  )
}
