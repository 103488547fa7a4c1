import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import type { Activity } from './activities.server'

/** Whom or what an activity was with: a match, an event one helped at or took part in, or something else. */
export function ActivityAbout({ activity, names }: { activity: Activity; names: Record<string, string> }) {
  const { t } = useTranslation('mine')
  const { matchId, event, organisation, source } = activity
  if (!event) return <bdi>{(matchId && names[matchId]) || organisation || t('log.other')}</bdi>
  return (
    <>
      <Anchor href={`/arrangementer/${event.slug}`}>
        <bdi>{event.title}</bdi>
      </Anchor>
      {(source === 'shift' || source === 'attendance') && (
        <>
          {' '}
          <Badge tone={source === 'shift' ? 'ok' : 'line'}>{t(source === 'shift' ? 'source.shift' : 'source.attendance')}</Badge>
        </>
      )}
    </>
  )
}
