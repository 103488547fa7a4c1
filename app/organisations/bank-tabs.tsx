import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

/** The coordinator's side of the bank: organisations, the roles they look for, what everybody reads, and the register all came from. */
const tabs = {
  organisations: '/koordinator/foreninger',
  roles: '/koordinator/roller',
  stories: '/koordinator/historier',
  learning: '/koordinator/laering',
  import: '/koordinator/import',
} as const
const names = ['organisations', 'roles', 'stories', 'learning', 'import'] as const

export function BankTabs({ current }: { current: keyof typeof tabs }) {
  const { t } = useTranslation('home')
  return (
    <Tabs
      label={t('bankTabs.label')}
      items={names.map((name) => ({
        href: tabs[name],
        text: t(`bankTabs.${name}`),
        current: name === current,
      }))}
    />
  )
}
