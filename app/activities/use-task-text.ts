import { useTranslation } from 'react-i18next'
import type { Task } from './work'

/** What somebody did, in a word or two: a match by its kind, an event and an organisation by their names. */
export function useTaskText(): (task: Task) => string {
  const { t } = useTranslation(['hours', 'facts'])
  return (task) => {
    switch (task.of) {
      case 'match':
        return t(`facts:kinds.${task.offerKind}`)
      case 'event':
        return task.title
      case 'organisation':
        return task.name
      case 'other':
        return t('task.other')
    }
  }
}
