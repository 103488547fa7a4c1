import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

const pages = ['opfoelgning', 'bekymringer', 'chefmentorer'] as const

/** What happens after a match, a page each: follow-ups, concerns, lead mentors. */
export function CareTabs({ current }: { current: (typeof pages)[number] }) {
  const { t } = useTranslation('followUps')
  return (
    <Tabs
      label={t('tabs.label')}
      items={pages.map((page) => ({ href: `/koordinator/${page}`, text: t(`tabs.${page}`), current: page === current }))}
    />
  )
}
