import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'

const parts = ['timer', 'kurser', 'attester', 'beviser'] as const
export type VolunteerDeskPart = (typeof parts)[number]

interface VolunteerDeskHeadProps {
  part: VolunteerDeskPart
  /** In place of the tab's own name, on a page below it. */
  title?: ReactNode
  /** How many wait for a coordinator, where the page knows. */
  waiting?: number
}

/** Over each of the coordinator's pages about volunteers: hours, training, credentials and certificates. */
export function VolunteerDeskHead({ part, title, waiting }: VolunteerDeskHeadProps) {
  const { t } = useTranslation('people')
  return (
    <>
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title ?? t(`volunteerDesk.${part}`)}</h1>
      <Tabs
        label={t('volunteerDesk.label')}
        items={parts.map((each) => ({
          href: `/koordinator/${each}`,
          text: t(`volunteerDesk.${each}`),
          current: each === part,
          ...(each === part && waiting ? { count: waiting } : {}),
        }))}
      />
    </>
  )
}
