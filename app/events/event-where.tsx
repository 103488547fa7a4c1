import { useTranslation } from 'react-i18next'
import { DrawnMap } from '~/island/drawn-map'
import { townName } from '~/island/towns'
import { Anchor } from '~/ui/anchor'
import { Facts } from '~/ui/facts'
import { Flash } from '~/ui/flash'
import type { EventPage } from './event-page'
import { PlaceWords } from './place-words'

type Shown = Pick<EventPage, 'event' | 'chosen' | 'organisation' | 'responsible'>

/** The way there. An address that is kept is not on the page: only roughly where. */
export function EventWhere({ event, chosen, organisation, responsible }: Shown) {
  const { t } = useTranslation('events')
  const facts = [
    ...(event.addressKept
      ? []
      : [{ term: t('page.place'), detail: <PlaceWords place={chosen[0]?.place ?? event.place} town={event.town} /> }]),
    ...(event.directions && !event.addressKept ? [{ term: t('page.way'), detail: <span dir="auto">{event.directions}</span> }] : []),
    {
      term: t('page.host'),
      detail: organisation ? (
        <Anchor href={`/foreninger/${organisation.slug}`}>
          <bdi>{organisation.name}</bdi>
        </Anchor>
      ) : (
        t('page.municipality')
      ),
    },
    ...(responsible
      ? [
          {
            term: t('page.ask'),
            detail: (
              <>
                {t('page.responsible', { name: isolated(responsible) })}
                {organisation && (
                  <>
                    <br />
                    <Anchor href={`/foreninger/${organisation.slug}/spoerg`}>{t('page.write')}</Anchor>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ]
  if (event.addressKept)
    return (
      <>
        <h2 className="h-sec">{t('page.whereIs')}</h2>
        <Flash still icon="lock">
          {event.place && <bdi>{event.place.replace(/[.\s]*$/, '.')}</bdi>} <b>{t('page.keptBold')}</b> {t('page.keptText')}
        </Flash>
        <div style={{ marginBlockStart: 'var(--s-4)' }}>
          <Facts items={facts} />
        </div>
      </>
    )
  return (
    <>
      <h2 className="h-sec">{t('page.find')}</h2>
      <div className="where">
        <DrawnMap
          fit="points"
          label={t('page.map', { town: townName(event.town) })}
          points={[{ town: event.town, kind: 'house', front: event.front, label: townName(event.town), current: true }]}
        />
        <Facts items={facts} />
      </div>
    </>
  )
}

/** A name in another script keeps its place in the sentence. */
const isolated = (name: string) => `\u2068${name}\u2069`
