import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

/** Over the coordinators' pages of events: all events, and the holidays for which they rest. */
export function EventDeskHead({ current }: { current: 'arrangementer' | 'ferier' }) {
  const { t } = useTranslation('makeEvents')
  return (
    <Tabs
      label={t('desk.label')}
      items={[
        { href: '/koordinator/arrangementer', text: t('desk.title'), current: current === 'arrangementer' },
        { href: '/koordinator/ferier', text: t('desk.holidays.title'), current: current === 'ferier' },
      ]}
    />
  )
}
