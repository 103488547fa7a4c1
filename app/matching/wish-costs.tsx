import { useTranslation } from 'react-i18next'
import { Fold } from '~/ui/fold'
import type { LaidOutNeed } from './suggested.server'

/** So few are possible that the cost of the wishes is shown without being asked for. */
const FEW = 3

/** What each wish of a newcomer costs in possible offers: something to talk about, never to decide over their head. */
export function WishCosts({ costs: { now, wishes }, ranked }: Pick<LaidOutNeed, 'costs' | 'ranked'>) {
  const { t } = useTranslation('suggestions')
  return (
    <Fold summary={t('costs.title')} open={now < FEW && wishes.length > 0}>
      <p className="soft">{t('costs.now', { now, all: ranked })}</p>
      {wishes.length === 0 ? (
        <p>{t('costs.none')}</p>
      ) : (
        <ul className="costs">
          {wishes.map(({ wish, without }) => (
            <li key={wish}>
              {t(`costs.${wish}`)}: <b>{t('costs.instead', { without, now })}</b>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
