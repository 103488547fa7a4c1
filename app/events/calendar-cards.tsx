import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { eventsHref, type EventFilter } from './event-filter'

/** Two ways to take the calendar along: into one's own, and onto a notice board. */
export function CalendarCards({ filter, month }: { filter: EventFilter; month: string }) {
  const { t } = useTranslation('events')
  return (
    <>
      <Card tone="sea" title={t('subscribe.title')} titleAs="h3">
        <p>{t('subscribe.text')}</p>
        <p style={{ marginBlockStart: 'var(--s-3)' }}>
          <ButtonLink whole icon="calendar-plus" href={eventsHref(filter, { from: null, to: null, near: null }, '/arrangementer.ics')}>
            {t('subscribe.link')}
          </ButtonLink>
        </p>
      </Card>
      <Card title={t('subscribe.posterTitle')} titleAs="h3">
        <p>{t('subscribe.posterText')}</p>
        <p style={{ marginBlockStart: 'var(--s-3)' }}>
          <ButtonLink icon="printer" href={`/arrangementer/plakat?maaned=${month}${filter.town ? `&town=${filter.town}` : ''}`}>
            {t('subscribe.poster')}
          </ButtonLink>
        </p>
      </Card>
    </>
  )
}
