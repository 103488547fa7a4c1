import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/ui/badge'
import type { IconName } from '~/ui/icon'
import type { ContactDay, SilenceWhy } from './contact'
import type { Lateness, Worry } from './follow-up'

const tones: Record<Lateness, BadgeTone> = { late: 'err', today: 'warn', soon: 'info', later: 'line' }

/** When a follow-up is due, in words: four days late, today, in three days. */
export function DueBadge({ lateness, days }: { lateness: Lateness; days: number }) {
  const { t } = useTranslation('followUps')
  const text =
    lateness === 'today' ? t('due.today') : lateness === 'late' ? t('due.late', { count: days }) : t('due.ahead', { count: -days })
  return (
    <Badge tone={tones[lateness]} icon={lateness === 'late' ? 'triangle-alert' : 'calendar'}>
      {text}
    </Badge>
  )
}

/** What was told last and calls for a closer look. */
export function WorryBadges({ worries }: { worries: readonly Worry[] }) {
  const { t } = useTranslation('followUps')
  return worries.map((worry) => (
    <Badge key={worry} tone="warn" icon="triangle-alert">
      {t(`worries.${worry}`)}
    </Badge>
  ))
}

const whySigns: Record<SilenceWhy, IconName> = { help: 'hand', silence: 'hourglass', 'not-yet': 'clock', call: 'phone' }
/** Why the first weeks of a match call for a coordinator. */
export function SilenceBadge({ why, days }: { why: SilenceWhy; days: ContactDay }) {
  const { t } = useTranslation('followUps')
  return (
    <Badge tone={why === 'help' || days === 21 ? 'err' : why === 'call' ? 'info' : 'warn'} icon={whySigns[why]}>
      {t(`silence.${why}`, { count: days })}
    </Badge>
  )
}
