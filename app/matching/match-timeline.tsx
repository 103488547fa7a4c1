import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import type { DeskMatch } from './desk-match.server'

/** What has happened with a match, the first first. */
export function MatchTimeline({ loaded: { match, offer, newcomer }, today }: { loaded: DeskMatch; today: Date }) {
  const { t, i18n } = useTranslation('matching')
  const steps: { at: Date | null; text: string }[] = [
    { at: match.proposedAt, text: t('timeline.proposed', { rank: match.rank }) },
    { at: match.offerAnsweredAt, text: t('timeline.answered', { name: offer.owner }) },
    { at: match.needAnsweredAt, text: t('timeline.answered', { name: newcomer.name }) },
    { at: match.activatedAt, text: t('timeline.active') },
    { at: match.endedAt, text: t(`states.${match.state}`) },
  ]
  const done = steps.flatMap(({ at, text }) => (at ? [{ at, text }] : [])).sort((a, b) => a.at.getTime() - b.at.getTime())
  const items = done.map(({ at, text }) => ({ term: formatDay(at, i18n.language, today), detail: <bdi>{text}</bdi> }))
  return (
    <Card title={t('timeline.title')}>
      <Facts
        items={
          match.state === 'proposed'
            ? [...items, { term: formatDay(match.expiresAt, i18n.language, today), detail: t('timeline.expires') }]
            : items
        }
      />
    </Card>
  )
}
