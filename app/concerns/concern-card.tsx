import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConcernClock } from './clock-text'
import type { concernsOfMatch } from './concerns.server'

/** The concerns of one match, without their words, and the way to write one down. */
export function ConcernCard({ matchId, concerns }: { matchId: string; concerns: ReturnType<typeof concernsOfMatch> }) {
  const { t, i18n } = useTranslation('concerns')
  return (
    <Card title={t('list.heading')}>
      {concerns.length === 0 && <p className="soft">{t('card.none')}</p>}
      <ul className="rows">
        {concerns.map((each) => (
          <li key={each.id}>
            <Anchor href={`/koordinator/bekymringer/${each.id}`}>{formatMoment(new Date(each.raisedAt), i18n.language)}</Anchor>
            {each.closedAt ? <Badge tone="line">{t('list.closed')}</Badge> : <ConcernClock hours={each.hoursLeft} />}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={`/koordinator/match/${matchId}/bekymring`} icon="flag" size="sm">
          {t('card.raise')}
        </ButtonLink>
      </p>
    </Card>
  )
}
