import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { ActivityAbout } from './activity-about'
import type { Activity } from './activities.server'
import { useLengthText } from './use-hours-text'

/** Thanks, and how much it has become. No goals, no comparing. Minutes in. */
export function HoursCard({ month, year, all }: { month: number; year: number; all: number }) {
  const { t } = useTranslation('mine')
  const length = useLengthText()
  return (
    <Card title={t('sum.title')}>
      <div className="stack">
        <p>{all > 0 ? t('sum.thanks') : t('sum.none')}</p>
        <Facts
          items={[
            { term: t('sum.month'), detail: length(month) },
            { term: t('sum.year'), detail: length(year) },
            { term: t('sum.all'), detail: length(all) },
          ]}
        />
      </div>
    </Card>
  )
}

/** The latest hours, and the way to all of them. */
export function LatestHours({ latest, names, today }: { latest: readonly Activity[]; names: Record<string, string>; today: string }) {
  const { t, i18n } = useTranslation('mine')
  const length = useLengthText()
  return (
    <Card title={t('latest.title')}>
      <ul className="loglist">
        {latest.map((each) => (
          <li key={each.id}>
            <span>
              {each.date === today ? t('log.days.today') : formatDay(each.date, i18n.language, new Date(`${today}T12:00:00Z`))} ·{' '}
              <ActivityAbout activity={each} names={names} />
            </span>
            <b className="num">{length(each.minutes)}</b>
          </li>
        ))}
      </ul>
      <p>
        <Anchor href="/mit/timer">{t('latest.all')}</Anchor>
      </p>
    </Card>
  )
}
