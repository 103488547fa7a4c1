import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Icon, type IconName } from '~/ui/icon'
import { vars } from '~/ui/vars'
import type { Difference } from './round-difference'

interface VersusProps {
  difference: Difference
  /** How much was looked at: possible pairs and free places. */
  pairs: number
  places: number
  optimal: boolean
}

/** What the round gives against going one by one: two bars and a few sentences. */
export function VersusOneByOne({ difference, pairs, places, optimal }: VersusProps) {
  const { t, i18n } = useTranslation('rounds')
  const shown = (value: number) => formatNumber(value, i18n.language)
  const { needs, round, oneByOne, gained, lost, better, worse, same, late, lateRound, lateOneByOne } = difference
  const sentences: { icon: IconName; tone?: string; text: string; count: number }[] = [
    { icon: 'plus', tone: 'ok', text: t('versus.gained', { count: gained }), count: gained },
    { icon: 'trending-up', tone: 'ok', text: t('versus.better', { count: better }), count: better },
    {
      icon: 'trending-down',
      tone: 'mid',
      text: round > oneByOne ? t('versus.worse', { count: worse }) : t('versus.worseOnly', { count: worse }),
      count: worse,
    },
    { icon: 'minus', tone: 'mid', text: t('versus.lost', { count: lost }), count: lost },
    { icon: 'repeat', text: t('versus.sameFor', { count: same }), count: same },
    {
      icon: 'clock',
      text: t('versus.late', { count: late, round: shown(lateRound), oneByOne: shown(lateOneByOne) }),
      count: late,
    },
  ]
  const told = gained + better + worse + lost === 0 ? sentences.slice(-1) : sentences
  return (
    <section className="versus" aria-labelledby="versus-titel">
      <h2 id="versus-titel">{t('versus.heading')}</h2>
      <div className="versus__cols">
        <div className="versus__bars">
          <Bar
            name={t('versus.round')}
            text={t('versus.gets', { count: round, all: shown(needs) })}
            needs={needs}
            gets={round}
            more={gained}
          />
          <Bar name={t('versus.oneByOne')} text={t('versus.gets', { count: oneByOne, all: shown(needs) })} needs={needs} gets={oneByOne} />
          {gained > 0 && (
            <p className="versus__legend soft">
              <i aria-hidden="true" /> {t('versus.legend')}
            </p>
          )}
        </div>
        <ul className="versus__said">
          {gained + better + worse + lost === 0 && (
            <li>
              <Icon name="scale" />
              <span>{t('versus.same')}</span>
            </li>
          )}
          {told.map(
            ({ icon, tone, text, count }) =>
              count > 0 && (
                <li key={icon} className={tone && `inl ${tone}`}>
                  <Icon name={icon} />
                  <span>{text}</span>
                </li>
              ),
          )}
        </ul>
      </div>
      <p className="soft versus__proof">{t(optimal ? 'versus.proven' : 'versus.unproven', { count: pairs, places: shown(places) })}</p>
    </section>
  )
}

/** `more` of those who get somebody do so only this way. */
function Bar({ name, text, needs, gets, more = 0 }: { name: string; text: string; needs: number; gets: number; more?: number }) {
  const share = (count: number) => `${needs === 0 ? 0 : (100 * count) / needs}%`
  return (
    <div className="versus__bar">
      <p>
        <b>{name}</b>
        <span>{text}</span>
      </p>
      <div aria-hidden="true" style={vars({ both: share(gets - more), more: share(more) })}>
        <i />
        <i />
      </div>
    </div>
  )
}
