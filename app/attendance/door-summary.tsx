import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { headCount, unmarked } from './attendance'
import type { Expected } from '~/sign-ups/at-the-door.server'
import type { DoorState } from './use-door'

/** How many are there, and whether all that was tapped has been sent; it stays in sight while one taps. */
export function DoorSummary({ door, people }: { door: DoorState; people: readonly Expected[] | null }) {
  const { t } = useTranslation('attendance')
  const { noShows, ...noted } = headCount(door.noted)
  const { adults, children } = door.noted.closed ?? noted
  const missing = people && !door.noted.closed ? unmarked(people, door.noted).length : 0
  return (
    <div className="door__summary">
      <p>
        <b className="num">{t('adults', { count: adults })}</b> · <b className="num">{t('children', { count: children })}</b>
        {noShows > 0 && <> · {t('summary.noShows', { count: noShows })}</>}
        {missing > 0 && <> · {t('summary.missing', { count: missing })}</>}
      </p>
      {door.scripted && (
        <p role="status" className="door__sync" data-unsent={door.unsent}>
          <Icon name={door.unsent > 0 ? 'hourglass' : door.answered.length > 0 ? 'circle-alert' : 'circle-check'} />
          {door.unsent > 0
            ? t(door.trouble === 'sign-in' ? 'sync.signIn' : 'sync.waiting', { count: door.unsent })
            : t(door.answered.length > 0 ? 'sync.asked' : 'sync.sent')}
        </p>
      )}
    </div>
  )
}
