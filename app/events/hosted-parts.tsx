import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { partOf, type HostedEvent, type HostedPart } from './hosted'
import { HostedRows } from './hosted-rows'

interface HostedPartsProps {
  events: readonly HostedEvent[]
  today: string
  /** Where a new one is made; null for those who may not. */
  make: string | null
}

/** Drafts, what is to come, and what has been. */
export function HostedParts({ events, today, make }: HostedPartsProps) {
  const { t } = useTranslation('makeEvents')
  const of = (part: HostedPart) => events.filter((event) => partOf(event) === part)
  const [drafts, down, coming, past] = [of('drafts'), of('down'), of('coming'), of('past')]
  if (events.length === 0)
    return (
      <Empty
        title={t('mine.none')}
        text={t(make ? 'mine.noneText' : 'new.notYet')}
        action={
          make ? <ButtonLink href={make}>{t('new.title')}</ButtonLink> : <ButtonLink href="/arrangementer">{t('new.see')}</ButtonLink>
        }
      />
    )
  return (
    <>
      {down.length > 0 && (
        <Card title={t('parts.down')} tone="ochre">
          <HostedRows events={down} today={today} />
        </Card>
      )}
      {drafts.length > 0 && (
        <Card title={t('parts.drafts')} tone="ochre">
          <HostedRows events={drafts} today={today} />
        </Card>
      )}
      {coming.length > 0 && (
        <Card title={t('parts.coming')}>
          <HostedRows events={coming} today={today} />
        </Card>
      )}
      {past.length > 0 && (
        <Fold summary={t('parts.pastCount', { count: past.length })} open={coming.length + drafts.length + down.length === 0}>
          <HostedRows events={past} today={today} />
        </Fold>
      )}
    </>
  )
}
