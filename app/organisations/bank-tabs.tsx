import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

/** The coordinator's side of the bank: organisations, the roles they look for, and the register both came from. */
const tabs = { organisations: '/koordinator/foreninger', roles: '/koordinator/roller', import: '/koordinator/import' } as const

export function BankTabs({ current }: { current: keyof typeof tabs }) {
  const { t } = useTranslation('home')
  return (
    <Tabs
      label={t('bankTabs.label')}
      items={(['organisations', 'roles', 'import'] as const).map((name) => ({
        href: tabs[name],
        text: t(`bankTabs.${name}`),
        current: name === current,
      }))}
    />
  )
}
