import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { chosenIn, eventsHref, type EventFilter, type EventsShown } from './event-filter'

interface NothingFoundProps {
  filter: EventFilter
  view: EventsShown
  /** The first later day on which something fits. */
  next: string | null
  /** Something else than the days was chosen. */
  asked: boolean
}

/** Nothing in these days: says when there is, or how to look wider. */
export function NothingFound({ filter, view, next, asked }: NothingFoundProps) {
  const { t, i18n } = useTranslation('events')
  const everything = Object.fromEntries(chosenIn(filter).map((name) => [name, null]))
  return (
    <Empty
      title={t('none.title')}
      text={next ? t('none.later', { day: formatWeekday(next, i18n.language) }) : asked ? t('none.asked') : undefined}
      action={
        next ? (
          <ButtonLink href={eventsHref(filter, { from: next, to: null, vis: view })}>{t('none.go')}</ButtonLink>
        ) : asked ? (
          <ButtonLink href={eventsHref(filter, { ...everything, vis: view })}>{t('none.clear')}</ButtonLink>
        ) : undefined
      }
    />
  )
}
