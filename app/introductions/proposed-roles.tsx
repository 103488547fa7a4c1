import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import type { ProposedRole } from './desk-proposals.server'

/** On a newcomer's page: which roles were proposed to them. */
export function ProposedRoles({ roles, today }: { roles: readonly ProposedRole[]; today: Date }) {
  const { t, i18n } = useTranslation('introductions')
  if (roles.length === 0) return null
  return (
    <Card title={t('desk.roles')}>
      <ul className="rows">
        {roles.map(({ id, needId, title, organisation, state, waiting, proposedAt }) => (
          <li key={id}>
            <Anchor href={`/koordinator/roller/${needId}`}>
              <bdi>{title}</bdi>
            </Anchor>
            <span className="soft">
              <bdi>{organisation}</bdi> · {formatDay(proposedAt, i18n.language, today)}
            </span>
            <Badge tone={state === 'accepted' ? 'ok' : waiting ? 'wait' : 'line'}>
              {t(`states.${state === 'proposed' && !waiting ? 'expired' : state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
