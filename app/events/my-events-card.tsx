import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { ButtonLink } from '~/ui/button'
import { partOf, type HostedEvent } from './hosted'
import { HostedRows } from './hosted-rows'

/** So many on one's own page; the rest stands on theirs. */
const SHOWN = 3

interface MyEventsCardProps {
  events: readonly HostedEvent[]
  /** May make new ones. */
  may: boolean
  today: string
}

/** On one's own page: what one answers for, the next first; for those who may, the way to make one. */
export function MyEventsCard({ events, may, today }: MyEventsCardProps) {
  const { t } = useTranslation('makeEvents')
  if (!may && events.length === 0) return null
  const shown = events.filter((event) => partOf(event) !== 'past').slice(0, SHOWN)
  return (
    <Card title={t('mine.title')}>
      <div className="stack">
        {shown.length > 0 ? <HostedRows events={shown} today={today} /> : <p>{t('mine.noneText')}</p>}
        <p className="btns">
          {events.length > 0 && <ButtonLink href="/mit/arrangementer">{t('mine.all')}</ButtonLink>}
          {may && (
            <ButtonLink icon="plus" href="/arrangementer/nyt">
              {t('new.title')}
            </ButtonLink>
          )}
        </p>
      </div>
    </Card>
  )
}
