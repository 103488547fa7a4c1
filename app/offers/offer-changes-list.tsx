import { useTranslation } from 'react-i18next'
import { formatDay, formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { useFactList } from '~/people/use-fact-list'
import { useWhenText } from '~/people/use-when-text'
import { Card } from '~/ui/card'
import { ChangeList } from '~/ui/change-list'
import type { OfferView } from './offer'
import { publicPartsOf, type PublicOffer, type PublicPart } from './offer-changes'

/** What everybody read before, beside what they are to read now. */
export function OfferChanges({ since, offer }: { since: { before: PublicOffer; parts: readonly PublicPart[] }; offer: OfferView }) {
  const { t } = useTranslation('approvals')
  const text = usePartText()
  const now = publicPartsOf(offer)
  return (
    <Card title={t('changes.title')} tone="ochre">
      <p className="soft">{t(since.parts.length > 0 ? 'changes.changedHelp' : 'changes.unchanged')}</p>
      <ChangeList
        changes={since.parts.map((part) => ({ label: t(`parts.${part}`), before: text(part, since.before), after: text(part, now) }))}
        words={{ before: t('changes.before'), after: t('changes.after'), nothing: t('changes.nothing') }}
      />
    </Card>
  )
}

/** A part of an offer in words; empty where there is nothing. */
function usePartText(): (part: PublicPart, offer: PublicOffer) => string {
  const { t, i18n } = useTranslation(['approvals', 'facts', 'offers'])
  const when = useWhenText()
  const list = useFactList()
  return (part, offer) => {
    switch (part) {
      case 'title':
      case 'text':
        return offer[part]
      case 'kind':
        return offer.kind ? t(`facts:kinds.${offer.kind}`) : ''
      case 'availability':
        return when(offer.availability)
      case 'frequency':
        return offer.frequency ? t(`facts:frequencies.${offer.frequency}`) : ''
      case 'languages':
        return formatList(
          offer.languages.map((code) => languageName(code, i18n.language)),
          i18n.language,
        )
      case 'audience':
        return list('audiences', offer.audience) || ''
      case 'town':
        return offer.town && isTownSlug(offer.town) ? townName(offer.town) : ''
      case 'radiusKm':
        return offer.radiusKm === null ? t('facts:island') : t('facts:radius', { km: offer.radiusKm })
      case 'capacity':
        return String(offer.capacity)
      case 'details':
        return ownAnswers(offer.details)
          .map(([name, value]) => `${t(`facts:own.${name}.short`)}: ${t(`facts:own.${name}.${value}`)}`)
          .join('\n')
      case 'interests':
        return list('interests', offer.interests) || ''
      case 'industries':
        return list('industries', offer.industries) || ''
      case 'stepFree':
      case 'childFriendly':
        return t(offer[part] ? 'changes.yes' : 'changes.no')
      case 'untilDate':
        return offer.untilDate ? formatDay(offer.untilDate, i18n.language, new Date(0)) : ''
    }
  }
}

/** A kind's own answers one by one, also where several were chosen. */
function ownAnswers(details: OfferView['details']): [name: string, value: string][] {
  return Object.entries(details).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
}
