import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { frontOf } from '~/offers/offer'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Kind } from '~/ui/gable'
import type { OwnWishes } from './self-registration.server'

const signs = { open: ['wait', 'hourglass'], matching: ['info', 'users'], covered: ['ok', 'check'], closed: ['line', 'x'] } as const

/** On a newcomer's own page: what they have wished for, how far it is, and who follows up. */
export function MyWishes({ own, today }: { own: OwnWishes; today: string }) {
  const { t, i18n } = useTranslation('newHere')
  return (
    <Card title={t('mine.title')}>
      <div className="stack">
        {own.wishes.length === 0 && <p>{t('mine.none')}</p>}
        <ul className="rows">
          {own.wishes.map(({ id, kind, state, openedAt }) => (
            <li key={id}>
              <Kind front={frontOf[kind]}>{t(`kinds.${kind}`)}</Kind>
              <span className="soft">{t('mine.since', { day: formatDay(openedAt, i18n.language, new Date(`${today}T12:00:00Z`)) })}</span>
              <Badge tone={signs[state][0]} icon={signs[state][1]}>
                {t(`mine.states.${state}`)}
              </Badge>
            </li>
          ))}
        </ul>
        <p className="soft">{own.coordinator ? t('mine.coordinator', { name: own.coordinator }) : t('mine.nobodyYet')}</p>
        <p>
          <ButtonLink href="/ny-paa-oeen" icon="plus">
            {t('mine.more')}
          </ButtonLink>
        </p>
      </div>
    </Card>
  )
}
