import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { AgreementState } from './agreement'

const signs = { draft: ['warn', 'pencil'], sent: ['wait', 'hourglass'], half: ['wait', 'hourglass'], confirmed: ['ok', 'check'] } as const

/** How far the agreement is, on a match's page at the desk. */
export function AgreementCard({ matchId, state }: { matchId: string; state: AgreementState }) {
  const { t } = useTranslation('agreements')
  const [tone, icon] = signs[state]
  return (
    <Card title={t('card.title')}>
      <div className="stack">
        <p>
          <Badge tone={tone} icon={icon}>
            {t(`desk.state.${state}`)}
          </Badge>
        </p>
        <div>
          <ButtonLink href={`/koordinator/match/${matchId}/aftale`} icon="file-text">
            {t(state === 'draft' ? 'card.adjust' : 'card.see')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
