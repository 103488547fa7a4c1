import { useTranslation } from 'react-i18next'
import { formatDay, formatSeries, ownLanguageName } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/table'
import { stateSigns } from './state-signs'
import type { StoryState } from './story'

interface Line {
  id: string
  title: string
  state: StoryState
  organisation: string | null
  languages: string[]
  nobodyInIt: boolean
  people: number
  yes: number
  no: number
  updatedAt: Date | string
}

/** Stories for those who tell them. */
export function StoryList({ lines, list, today, whose }: { lines: readonly Line[]; list: string; today: Date | string; whose: boolean }) {
  const { t, i18n } = useTranslation('stories')
  return (
    <DataTable
      label={t('desk.title')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          head: t('desk.story'),
          rowHead: true,
          render: (line) => (
            <Anchor href={`${list}/${line.id}`}>
              <bdi>{line.title}</bdi>
            </Anchor>
          ),
        },
        { head: t('desk.state'), render: (line) => <Badge {...stateSigns[line.state]}>{t(`states.${line.state}`)}</Badge> },
        ...(whose ? [{ head: t('desk.whose'), render: (line: Line) => <bdi>{line.organisation ?? t('desk.coordinators')}</bdi> }] : []),
        {
          head: t('desk.consent'),
          render: (line) =>
            line.people === 0
              ? t(line.nobodyInIt ? 'desk.nobody' : 'desk.notSaid')
              : line.no > 0
                ? t('desk.saidNo', { count: line.no })
                : t('desk.saidYes', { yes: line.yes, count: line.people }),
        },
        {
          head: t('desk.languages'),
          render: (line) =>
            formatSeries(
              line.languages.map((language) => ownLanguageName(language).name),
              i18n.language,
            ),
        },
        { head: t('desk.changed'), render: (line) => formatDay(new Date(line.updatedAt), i18n.language, new Date(today)) },
      ]}
    />
  )
}
