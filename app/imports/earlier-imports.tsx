import { useTranslation } from 'react-i18next'
import { formatMoment, formatNumber } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/table'
import type { ImportKind } from './import-columns'

export interface EarlierImport {
  id: string
  what: ImportKind
  state: 'looked-through' | 'running' | 'done' | 'failed' | 'dropped'
  total: number
  added: number
  updated: number
  skipped: number
  startedBy: string | null
  createdAt: Date | string
}
const tones = { 'looked-through': 'wait', running: 'info', done: 'ok', failed: 'err', dropped: 'line' } as const

/** Files that were given before, the newest first. */
export function EarlierImports({ earlier }: { earlier: readonly EarlierImport[] }) {
  const { t, i18n } = useTranslation('imports')
  const shown = (value: number) => formatNumber(value, i18n.language)
  return (
    <section className="stack">
      <h2>{t('list.earlier')}</h2>
      <DataTable
        label={t('list.earlier')}
        rows={[...earlier]}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('list.what'),
            rowHead: true,
            render: ({ id, what, createdAt }) => (
              <Anchor href={`/koordinator/import/${id}`}>
                {t('list.whatWhen', { what: t(`what.${what}`), when: formatMoment(new Date(createdAt), i18n.language) })}
              </Anchor>
            ),
          },
          { head: t('list.state'), render: ({ state }) => <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge> },
          { head: t('list.rows'), numeric: true, render: ({ total }) => shown(total) },
          { head: t('tallyDone.add'), numeric: true, render: ({ added }) => shown(added) },
          { head: t('tallyDone.update'), numeric: true, render: ({ updated }) => shown(updated) },
          { head: t('list.by'), render: ({ startedBy }) => <bdi>{startedBy ?? '–'}</bdi> },
        ]}
        empty={<p className="soft">{t('list.none')}</p>}
      />
    </section>
  )
}
