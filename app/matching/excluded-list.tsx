import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Fold } from '~/ui/fold'
import type { DeskExcluded } from './suggestion'
import { usePlaceName } from './use-place-name'
import { useReasonWords } from './use-reason-words'

/** Offers that do not fit, each with every rule that speaks against it. */
export function ExcludedList({ excluded, total, newcomer }: { excluded: readonly DeskExcluded[]; total: number; newcomer: string }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const placeName = usePlaceName()
  if (total === 0) return null
  return (
    <div className="unfit">
      <Fold summary={t('excluded.title', { count: total })}>
        <p className="soft">{total > excluded.length ? t('excluded.some', { count: excluded.length, total }) : t('excluded.text')}</p>
        <ul>
          {excluded.map(({ offer, because }) => (
            <li key={offer.id}>
              <Anchor href={`/tilbud/${offer.id}`}>
                <bdi>{placeName(offer.owner, offer.town)}</bdi>
              </Anchor>
              <span className="soft"> {words.rules(because, { newcomer, owner: offer.owner }).join(' ')}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}
