import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge, type BadgeTone } from '~/ui/badge'
import { DataTable } from '~/ui/table'
import type { RoundState } from './round'
import { useRoundAbout } from './round-about'
import type { RoundHead } from './rounds.server'

const tones: Record<RoundState, BadgeTone> = { computing: 'info', ready: 'ok', stopped: 'wait', failed: 'err' }

/** Rounds that were asked for earlier, with what came out of them. */
export function EarlierRounds({ rounds }: { rounds: readonly (RoundHead & { made: string })[] }) {
  const { t } = useTranslation('rounds')
  const about = useRoundAbout()
  return (
    <section className="stack">
      <h2>{t('list.earlier')}</h2>
      <DataTable
        label={t('list.earlier')}
        rows={rounds}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('list.when'),
            rowHead: true,
            render: ({ id, made }) => <Anchor href={`/koordinator/runde/${id}`}>{made}</Anchor>,
          },
          { head: t('list.about'), render: ({ options }) => about(options) },
          {
            head: t('list.result'),
            render: ({ state, matched, needs }) =>
              state === 'ready' ? t('list.matched', { matched, needs }) : <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>,
          },
        ]}
        empty={<p className="soft">{t('list.noneYet')}</p>}
      />
    </section>
  )
}
