import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { careOf } from './care.server'
import { DueBadge, SilenceBadge } from './due-badge'

/** On a match's page: the next follow-up, whether the two have talked, concerns that are open. */
export function CareCard({ matchId, care }: { matchId: string; care: ReturnType<typeof careOf> & { openConcerns: number } }) {
  const { t } = useTranslation('followUps')
  const { next, silence, openConcerns } = care
  return (
    <Card title={t('card.title')} tone={openConcerns > 0 || silence ? 'ochre' : undefined}>
      <p className="row">
        {next ? (
          <>
            {t('card.next', { step: t(`steps.${next.step}`) })}
            <DueBadge lateness={next.lateness} days={next.days} />
          </>
        ) : (
          <span className="soft">{t('card.none')}</span>
        )}
        {silence && <SilenceBadge why={silence.why} days={silence.days} />}
        {openConcerns > 0 && (
          <Badge tone="err" icon="flag">
            {t('card.concerns', { count: openConcerns })}
          </Badge>
        )}
      </p>
      <p>
        <ButtonLink href={`/koordinator/match/${matchId}/opfoelgning`} icon="calendar-check">
          {t('card.see')}
        </ButtonLink>
      </p>
    </Card>
  )
}
