import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { DataTable, type Column } from '~/ui/table'
import type { DeskView } from './deciding'
import type { DeskCertificate } from './desk.server'
import { useFactsText } from './use-facts-text'

interface DeskListProps {
  view: DeskView
  lines: readonly DeskCertificate[]
  today: Date
  /** Every line is ticked from the start: asked for in the address, so that it works without a script. */
  allTicked: boolean
  /** The same list with every line ticked, or with none. */
  tickHref: string
}

/** Certificates of one state. Those that wait are ticked and approved together. */
export function DeskList({ view, lines, today, allTicked, tickHref }: DeskListProps) {
  const { t, i18n } = useTranslation(['certificates', 'verify'])
  const facts = useFactsText()
  const busy = useNavigation().state !== 'idle'
  const waits = view === 'venter'
  const columns: Column<DeskCertificate>[] = [
    {
      head: t('desk.who'),
      rowHead: true,
      render: ({ id, name, gone }) => (
        <>
          <Anchor href={`/koordinator/beviser/${id}`}>
            <bdi>{name}</bdi>
          </Anchor>
          {gone && (
            <>
              {' '}
              <Badge tone="warn" icon="triangle-alert">
                {t(`desk.gone.${gone}`)}
              </Badge>
            </>
          )}
        </>
      ),
    },
    { head: t('desk.kind'), render: ({ kind }) => t(`verify:kinds.${kind}`) },
    { head: t('desk.what'), render: (line) => <bdi>{facts(line.facts)}</bdi> },
    {
      head: t(waits ? 'desk.proposed' : view === 'givet' ? 'desk.given' : 'desk.why'),
      render: (line) =>
        waits ? (
          <Proposed line={line} today={today} />
        ) : view === 'givet' ? (
          <>
            {line.issuedOn && formatDay(line.issuedOn, i18n.language, today)} <bdi className="nowrap soft">{line.number}</bdi>
          </>
        ) : (
          t(`reasons.${view === 'afvist' ? 'declined' : 'withdrawn'}.${line.reason ?? 'other'}`)
        ),
    },
  ]
  const tick: Column<DeskCertificate> = {
    head: t('desk.tick'),
    render: ({ id, name, kind, own, read }) =>
      own ? (
        <Badge tone="line">{t('desk.own')}</Badge>
      ) : (
        <label className="opt entrytick">
          <input type="checkbox" name="certificate" value={`${id}.${read}`} defaultChecked={allTicked} />
          <span className="vh">{t('desk.tickOf', { name, kind: t(`verify:kinds.${kind}`) })}</span>
        </label>
      ),
  }
  const table = (
    <DataTable label={t(`desk.views.${view}`)} rows={lines} rowKey={({ id }) => id} columns={waits ? [tick, ...columns] : columns} />
  )
  if (!waits) return table
  return (
    // made anew with the list, so that the ticks are those of these lines
    <Form method="post" className="stack confirmlist" key={`${allTicked} ${lines.map(({ id }) => id).join(' ')}`}>
      <p>
        <Anchor href={tickHref}>{t(allTicked ? 'desk.tickNone' : 'desk.tickAll')}</Anchor>
      </p>
      {table}
      <p>
        <Button type="submit" name="intent" value="approve" variant="primary" size="big" icon="check" disabled={busy}>
          {t('desk.approve')}
        </Button>
      </p>
      <p className="soft">{t('desk.approveHint')}</p>
    </Form>
  )
}

function Proposed({ line: { proposedAt, proposedBy }, today }: { line: DeskCertificate; today: Date }) {
  const { t, i18n } = useTranslation('certificates')
  return (
    <>
      {formatDay(new Date(proposedAt), i18n.language, today)}
      {proposedBy && (
        <span className="soft"> · {proposedBy.self ? t('desk.askedThemselves') : t('desk.by', { name: proposedBy.name })}</span>
      )}
    </>
  )
}
