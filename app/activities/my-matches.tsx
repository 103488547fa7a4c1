import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Gable } from '~/ui/gable'
import type { MyMatch } from './my-page.server'

const signs = {
  answer: ['warn', 'hourglass'],
  waiting: ['wait', 'hourglass'],
  agreed: ['info', 'clock'],
  active: ['ok', 'check'],
  paused: ['wait', 'pause'],
} as const

/** A person's matches, what each waits for, and the one thing to do about it. */
export function MyMatches({ matches, today }: { matches: readonly MyMatch[]; today: string }) {
  const { t, i18n } = useTranslation(['mine', 'facts'])
  const at = new Date(`${today}T12:00:00Z`)
  return (
    <Card title={t('matches.title')}>
      {matches.length === 0 && (
        <p>
          {t('matches.none')}. {t('matches.noneText')}
        </p>
      )}
      {matches.map((match) => {
        const [tone, icon] = signs[match.told]
        return (
          <div key={match.id} className="match">
            {match.name ? <Avatar name={match.name} /> : <Gable front={match.front} size="sm" />}
            <div className="stack" style={{ ['--gap' as string]: 'var(--s-1)' }}>
              <h3>
                <bdi>{match.name ?? t('matches.somebody')}</bdi>
              </h3>
              <p className="soft">
                {t(`facts:kinds.${match.kind}`)} ·{' '}
                {t(match.told === 'active' ? 'matches.since' : 'matches.proposed', {
                  day: formatDay(new Date(match.since), i18n.language, at),
                })}
              </p>
              <p className="row">
                <Badge tone={tone} icon={icon}>
                  {t(`matches.told.${match.told}`)}
                </Badge>
                {match.lastDay && (
                  <span className="soft">
                    {t('matches.last', {
                      day: match.lastDay === today ? t('log.days.today') : formatDay(match.lastDay, i18n.language, at),
                    })}
                  </span>
                )}
              </p>
            </div>
            <Buttons>
              <ButtonLink href={`/mit/match/${match.id}`} variant={match.told === 'answer' ? 'primary' : undefined} size="sm">
                {t(match.told === 'answer' ? 'matches.answer' : 'matches.see')}
              </ButtonLink>
            </Buttons>
          </div>
        )
      })}
    </Card>
  )
}
