import { useTranslation } from 'react-i18next'
import type { Shared } from './own-hours.server'
import { useLengthText } from './use-hours-text'
import { useTaskText } from './use-task-text'

interface SharedListProps {
  shared: readonly Omit<Shared, 'key'>[]
  /** The other's first name by match, where it may be known. */
  names?: Record<string, string>
}

/** With whom and at what, how often and how long; a list, no ranking of people. */
export function SharedList({ shared, names = {} }: SharedListProps) {
  const { t } = useTranslation(['hours', 'facts'])
  const length = useLengthText()
  const taskText = useTaskText()
  return (
    <ul className="loglist sharedlist">
      {shared.map(({ task, matchId, times, minutes }) => {
        const name = matchId === null ? undefined : names[matchId]
        return (
          <li key={`${matchId}${JSON.stringify(task)}`}>
            <span>
              <bdi>{name === undefined ? taskText(task) : t('own.withWho', { name, kind: taskText(task) })}</bdi>{' '}
              <span className="soft">{t('times', { count: times })}</span>
            </span>
            <b className="num nowrap">{length(minutes)}</b>
          </li>
        )
      })}
    </ul>
  )
}
