import { useTranslation } from 'react-i18next'
import type { Track } from '~/tracks/track'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Icon, type IconName } from '~/ui/icon'

const signs: Record<Track, IconName> = { danish: 'languages', work: 'graduation-cap', equal: 'scale' }

interface TrackCardsProps {
  tracks: readonly { track: Track; offers: number; events: number }[]
  chosen: Track | null
  /** The address asked for a track that does not exist. */
  unknown: boolean
}

/** The three tracks; each card shows the front page by it, and the one chosen leads back to all of it. */
export function TrackCards({ tracks, chosen, unknown }: TrackCardsProps) {
  const { t } = useTranslation(['home', 'facts', 'offers'])
  return (
    <section className="band" id="spor" aria-labelledby="spor-navn">
      <div className="wrap stack">
        <div className="head">
          <h2 id="spor-navn">{t('tracks.title')}</h2>
          {chosen && (
            <ButtonLink href="/#spor" icon="x" size="sm">
              {t('tracks.all')}
            </ButtonLink>
          )}
        </div>
        {unknown && <p>{t('tracks.unknown')}</p>}
        <ul className="tracks">
          {tracks.map(({ track, offers, events }) => (
            <li key={track} className={track === chosen ? 'track is-on' : 'track'}>
              <Icon name={signs[track]} />
              <div>
                <h3>
                  <Anchor className="stretch" href={`/?track=${track}#spor`} aria-current={track === chosen ? 'true' : undefined}>
                    {t(`facts:tracks.${track}.name`)}
                  </Anchor>
                </h3>
                <p>{t(`facts:tracks.${track}.line`)}</p>
                <p className="soft">
                  {t('offers:count', { count: offers })} · {t('tracks.events', { count: events })}
                </p>
              </div>
              <Icon name={track === chosen ? 'check' : 'arrow-right'} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
