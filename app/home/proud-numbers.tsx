import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import type { ProudNumbers } from './proud.server'

const order = ['met', 'hours', 'organisations', 'languages'] as const

/** What everybody here has done together, in a few large numbers; nothing when there is nothing to tell yet. */
export function ProudBand({ numbers }: { numbers: ProudNumbers }) {
  const { t, i18n } = useTranslation('home')
  const told = order.flatMap((name) => {
    const value = numbers[name]
    return value === null ? [] : [{ name, value }]
  })
  if (told.length === 0) return null
  return (
    <section className="band" aria-labelledby="sammen">
      <div className="wrap stack">
        <h2 id="sammen">{t('proud.title')}</h2>
        <dl className="proud">
          {told.map(({ name, value }) => (
            <div key={name}>
              <dt>{t(`proud.${name}`)}</dt>
              <dd className="bignum">{formatNumber(value, i18n.language)}</dd>
            </div>
          ))}
        </dl>
        {(numbers.met !== null || numbers.hours !== null) && <p className="soft">{t('proud.months')}</p>}
      </div>
    </section>
  )
}
