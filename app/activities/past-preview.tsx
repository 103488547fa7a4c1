import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Button, Buttons } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { DataTable } from '~/ui/table'
import { pastFields, type PastColumns } from './past-hours'
import type { Judged } from './past-hours.server'
import { useLengthText } from './use-hours-text'

/** As many lines of each as the page shows. */
const SHOWN = 50

export interface PastPreviewProps {
  /** The list as it goes along with the form. */
  text: string
  headings: readonly string[]
  columns: PastColumns
  enough: boolean
  comes: Omit<Judged['comes'][number], 'email' | 'userId' | 'key'>[]
  there: number
  wrong: Judged['wrong']
  today: string
}

/** Everything before anything is saved: what comes along, what does not and why, and what each column was taken for. */
export function PastPreview({ text, headings, columns, enough, comes, there, wrong, today }: PastPreviewProps) {
  const { t } = useTranslation('hours')
  const busy = useNavigation().state !== 'idle'
  const options = [
    { value: '', text: t('import.fields.none') },
    ...pastFields.map((field) => ({ value: field, text: t(`import.fields.${field}`) })),
  ]
  return (
    <section className="stack" id="se" aria-label={t('import.comesTitle')}>
      {!enough && (
        <Flash tone="err" still>
          {t('import.missing')}
        </Flash>
      )}
      <Form method="post" action="#se" encType="multipart/form-data" className="stack">
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="shown" value={comes.map(({ mark }) => mark).join()} />
        <Fold summary={t('import.columns')} open={!enough}>
          <div className="filters__row">
            {headings.map((heading, at) => (
              <PlainSelect
                key={heading}
                id={`column-${at}`}
                name={`column-${at}`}
                label={<bdi>{t('import.column', { heading })}</bdi>}
                options={options}
                value={columns[at] ?? ''}
              />
            ))}
            <Button type="submit" name="intent" value="look">
              {t('import.again')}
            </Button>
          </div>
        </Fold>
        {enough && (
          <>
            <p role="status">
              <b>{t('import.comes', { count: comes.length })}</b>
              {there > 0 && ` · ${t('import.there', { count: there })}`}
              {wrong.length > 0 && ` · ${t('import.wrong', { count: wrong.length })}`}
            </p>
            {comes.length > 0 ? (
              <>
                <p className="soft">{t('import.takeHint')}</p>
                {comes.some(({ own }) => own) && <p>{t('import.ownNote')}</p>}
                <Buttons>
                  <Button type="submit" name="intent" value="take" variant="primary" size="big" icon="check" disabled={busy}>
                    {t('import.take', { count: comes.length })}
                  </Button>
                </Buttons>
              </>
            ) : (
              <p>{t('import.nothing')}</p>
            )}
          </>
        )}
      </Form>
      {enough && wrong.length > 0 && <Wrong wrong={wrong} />}
      {enough && comes.length > 0 && <Comes comes={comes} today={today} />}
    </section>
  )
}

function Wrong({ wrong }: { wrong: Judged['wrong'] }) {
  const { t } = useTranslation('hours')
  return (
    <>
      <h2>{t('import.wrongTitle')}</h2>
      {wrong.length > SHOWN && <p className="soft">{t('import.first', { count: SHOWN })}</p>}
      <DataTable
        label={t('import.wrongTitle')}
        rows={wrong.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          { head: t('import.line'), rowHead: true, render: ({ line }) => String(line) },
          {
            head: t('import.why'),
            render: ({ why }) => (
              <Badge tone="warn" icon="triangle-alert">
                {t(`import.whys.${why}`)}
              </Badge>
            ),
          },
          // a number that may not stand there is not shown again
          {
            head: t('import.what'),
            render: ({ cells, why }) => <span dir="auto">{why === 'cpr' ? '' : cells.filter(Boolean).join(' · ')}</span>,
          },
        ]}
      />
    </>
  )
}

function Comes({ comes, today }: Pick<PastPreviewProps, 'comes' | 'today'>) {
  const { t, i18n } = useTranslation('hours')
  const length = useLengthText()
  return (
    <>
      <h2>{t('import.comesTitle')}</h2>
      {comes.length > SHOWN && <p className="soft">{t('import.first', { count: SHOWN })}</p>}
      <DataTable
        label={t('import.comesTitle')}
        rows={comes.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          { head: t('import.line'), render: ({ line }) => String(line) },
          { head: t('import.who'), rowHead: true, render: ({ name }) => <bdi>{name}</bdi> },
          { head: t('import.day'), render: ({ date }) => formatDay(date, i18n.language, new Date(`${today}T12:00:00Z`)) },
          {
            head: t('import.hours'),
            numeric: true,
            render: ({ minutes, long, dayHas }) => (
              <>
                <b className="nowrap">{length(minutes)}</b>{' '}
                {long && (
                  <Badge tone="warn" icon="triangle-alert">
                    {t('unusual.long-day')}
                  </Badge>
                )}
                {dayHas && (
                  <Badge tone="warn" icon="triangle-alert">
                    {t('import.dayHas')}
                  </Badge>
                )}
              </>
            ),
          },
          { head: t('import.what'), render: ({ note }) => <span dir="auto">{note ?? ''}</span> },
        ]}
      />
    </>
  )
}
