import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Crumbs } from '~/ui/crumbs'
import { Tabs } from '~/ui/tabs'

const parts = ['', 'side', 'tider', 'roller', 'arrangementer', 'folk', 'timer', 'attester', 'tak', 'historier', 'del', 'historik'] as const
export type LeaderPart = (typeof parts)[number]

interface LeaderHeadProps {
  organisation: { name: string; slug: string }
  part: LeaderPart
  /** Helpers see the overview, the people, and how to share the page. */
  leader?: boolean
  title?: ReactNode
  /** Hours that wait to be confirmed, where the page knows. */
  hours?: number
}

/** Over each page of a leader's side: where one is, and the other pages. */
export function LeaderHead({ organisation: { name, slug }, part, leader = true, title, hours }: LeaderHeadProps) {
  const { t } = useTranslation('organisations')
  const seen = leader ? parts : (['', 'folk', 'del'] as const)
  const here = part === '' ? 'oversigt' : part
  return (
    <>
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('leader.mine'), href: '/mit' },
          ...(part === ''
            ? [{ text: <bdi>{name}</bdi> }]
            : [{ text: <bdi>{name}</bdi>, href: `/forening/${slug}` }, { text: t(`leader.tabs.${here}`) }]),
        ]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title ?? (part === '' ? <bdi>{name}</bdi> : t(`leader.tabs.${here}`))}</h1>
      <Tabs
        label={t('leader.parts')}
        items={seen.map((each) => ({
          href: each === '' ? `/forening/${slug}` : `/forening/${slug}/${each}`,
          text: t(`leader.tabs.${each === '' ? 'oversigt' : each}`),
          current: each === part,
          ...(each === 'timer' && hours ? { count: hours } : {}),
        }))}
      />
    </>
  )
}
