import { useTranslation } from 'react-i18next'
import { DrawnMap } from '~/island/drawn-map'
import { townName } from '~/island/towns'
import { ButtonLink } from '~/ui/button'
import type { HomePage } from './home-page.server'

/** The list beside the map and the map itself name the same towns. */
const LISTED_TOWNS = 12

/** The island and what there is in each town today; the list is the interface, the map the picture. */
export function IslandBand({ total, towns, eventsAhead, track }: Pick<HomePage, 'total' | 'towns' | 'eventsAhead' | 'track'>) {
  const { t } = useTranslation('home')
  const listed = towns.slice(0, LISTED_TOWNS)
  const also = track ? `&track=${track}` : ''
  const all = track ? `?track=${track}` : ''
  return (
    <section className="band band--sea" aria-labelledby="kort">
      <div className="wrap split split--map">
        <div className="stack">
          <h2 id="kort">{t('map.title', { count: total })}</h2>
          <p className="measure">{total > 0 ? t('map.text') : t(track ? 'map.emptyTrack' : 'map.empty')}</p>
          <ul className="towns">
            {listed.map(({ town, count }) => (
              <li key={town}>
                <a href={`/tilbud?town=${town}&km=1${also}`}>
                  {townName(town)} <b>{count}</b>
                </a>
              </li>
            ))}
          </ul>
          {eventsAhead > 0 && (
            <p>
              <a href={`/arrangementer${all}`}>{t('map.events', { count: eventsAhead })}</a>
            </p>
          )}
          <p>
            <ButtonLink variant="primary" href={total > 0 ? `/tilbud${all}` : '/tilbud/nyt'} iconEnd="arrow-right">
              {total > 0 ? t('map.all') : t('map.first')}
            </ButtonLink>
          </p>
        </div>
        <DrawnMap
          open
          decorative
          label={t('map.label')}
          points={listed.map(({ town, count }) => ({ town, kind: 'round', count, label: t('map.town', { count, town: townName(town) }) }))}
        />
      </div>
    </section>
  )
}
