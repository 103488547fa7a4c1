import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { frontOf } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import { DataTable } from '~/ui/table'
import { WaitingBadge } from './desk-newcomer'
import type { QueuePart } from './queue'
import type { Queued } from './queue.server'

interface QueueTableProps {
  lines: readonly Queued[]
  part: QueuePart
  filtered: boolean
  today: Date
}

/** The queue as a table: who, what, where, and for how long. */
export function QueueTable({ lines, part, filtered, today }: QueueTableProps) {
  const { t, i18n } = useTranslation(['matching', 'wanted'])
  return (
    <DataTable
      label={t('needs.heading')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('needs.who'),
          rowHead: true,
          render: (line) =>
            line.what === 'role' ? (
              <>
                <Anchor href={`/koordinator/roller/${line.id}`}>
                  <bdi>{line.title}</bdi>
                </Anchor>
                <small className="soft queue__from">
                  <bdi>{line.organisation}</bdi>
                </small>
              </>
            ) : (
              <Anchor href={`/koordinator/behov/${line.id}`}>
                <bdi>{line.name}</bdi>
              </Anchor>
            ),
        },
        {
          head: t('needs.kind'),
          render: (line) =>
            line.what === 'role' ? (
              <Kind front={line.front}>{t('needs.role', { role: t(`wanted:roles.${line.role}`) })}</Kind>
            ) : (
              <Kind front={frontOf[line.kind]}>{t(`facts:kinds.${line.kind}`)}</Kind>
            ),
        },
        { head: t('needs.town'), render: ({ town }) => (isTownSlug(town) ? townName(town) : '') },
        { head: t('needs.waited'), render: ({ days, mood }) => <WaitingBadge days={days} mood={mood} /> },
        ...(part === 'resting'
          ? [
              {
                head: t('needs.until'),
                render: (line: Queued) =>
                  line.what === 'need' && line.pausedUntil ? formatDay(line.pausedUntil, i18n.language, today) : '',
              },
            ]
          : []),
      ]}
      empty={
        filtered ? (
          <Empty title={t('needs.noneFit')} action={<ButtonLink href="/koordinator/behov">{t('needs.clear')}</ButtonLink>} />
        ) : (
          <Empty title={t('needs.noneWaiting')} action={<ButtonLink href="/koordinator">{t('needs.toDesk')}</ButtonLink>} />
        )
      }
    />
  )
}
