import { Form, useNavigation } from '@remix-run/react'
import { useState, useSyncExternalStore, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, Buttons } from '~/ui/button'
import { DataTable } from '~/ui/table'
import type { ConfirmingPage } from './confirming-page.server'
import { unusualWord } from './confirming'
import { useLengthText } from './use-hours-text'
import { useTaskText } from './use-task-text'

type Line = ConfirmingPage['lines'][number]

interface ConfirmListProps {
  page: ConfirmingPage
  /** The same list with a question open about one entry. */
  askHref: (id: string) => string
}

/** Whether there is script does not change: without it nobody could count along. */
const never = () => () => undefined

/** The entries, and what is done with those that are ticked. What looks right is ticked already; the unusual never is. */
export function ConfirmList({ page: { lines, state, seen, totals }, askHref }: ConfirmListProps) {
  const { t, i18n } = useTranslation('hours')
  const busy = useNavigation().state !== 'idle'
  const duration = useLengthText()
  const usual = (line: Line) => state === 'waiting' && !line.own && line.assured.length === 0
  const script = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [ticked, setTicked] = useState<{ seen: number; ids: ReadonlySet<string> } | null>(null)
  const chosen = lines.filter((line) => (ticked?.seen === seen ? ticked.ids.has(line.id) : usual(line)))
  const sum = chosen.reduce((all, line) => all + line.minutes, 0)
  const count = (event: FormEvent<HTMLFormElement>) =>
    setTicked({ seen, ids: new Set(new FormData(event.currentTarget).getAll('entry').map(String)) })
  const dayOf = ({ date }: Line) => formatWeekday(date, i18n.language, 'short')
  return (
    // made anew with the list, so that the ticks are those of these entries
    <Form method="post" className="stack confirmlist" key={seen} onChange={count}>
      <input type="hidden" name="seen" value={seen} />
      <DataTable
        label={t(`states.${state}`)}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t(state === 'confirmed' ? 'confirm.pick' : 'confirm.tick'),
            render: (line) =>
              line.own ? (
                <Badge tone="line">{t('confirm.ownMark')}</Badge>
              ) : (
                <label className="opt entrytick">
                  <input type="checkbox" name="entry" value={line.id} defaultChecked={usual(line)} />
                  <span className="vh">{t('confirm.tickOf', { name: line.name, day: dayOf(line) })}</span>
                </label>
              ),
          },
          { head: t('confirm.who'), rowHead: true, render: ({ name }) => <bdi>{name}</bdi> },
          { head: t('confirm.day'), render: (line) => <span className="nowrap">{dayOf(line)}</span> },
          { head: t('confirm.hours'), numeric: true, render: ({ minutes }) => <b className="nowrap">{duration(minutes)}</b> },
          { head: t('confirm.what'), render: (line) => <What line={line} /> },
          ...(state === 'confirmed'
            ? []
            : [
                {
                  head: t('confirm.change'),
                  render: (line: Line) =>
                    line.own ? null : (
                      <Anchor href={askHref(line.id)}>
                        {t('confirm.ask')}
                        <span className="vh"> {t('confirm.askOf', { name: line.name, day: dayOf(line) })}</span>
                      </Anchor>
                    ),
                },
              ]),
        ]}
      />
      {state === 'confirmed' && <p className="soft">{t('confirm.takeBackHint')}</p>}
      <Buttons>
        {state === 'confirmed' ? (
          <Button type="submit" name="intent" value="take-back" disabled={busy}>
            {t('confirm.takeBack')}
          </Button>
        ) : (
          <Button type="submit" name="intent" value="confirm" variant="primary" size="big" icon="check" disabled={busy}>
            {script && chosen.length > 0
              ? t('confirm.submitCount', { count: chosen.length, hours: duration(sum) })
              : t(state === 'asked' ? 'confirm.submitAsked' : 'confirm.submit')}
          </Button>
        )}
        {state === 'waiting' && totals.usual > lines.length && (
          <Button type="submit" name="intent" value="confirm-all" size="big" disabled={busy}>
            {t('confirm.all', { count: totals.usual })}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}

/** What it was, in whose words, and what is unusual about it. The list is one organisation’s: its name would stand in every line. */
function What({ line: { task, starts, note, assured, askedBack, source, state } }: { line: Line }) {
  const { t, i18n } = useTranslation('hours')
  const taskText = useTaskText()
  return (
    <div className="entrywhat">
      <p>
        {task.of !== 'organisation' && <bdi>{taskText(task)} </bdi>}
        {task.of === 'organisation' && (note ? <q dir="auto">{note}</q> : t('clubYear.itself'))}
        {starts !== null && <span className="soft"> {t('confirm.from', { clock: formatClock(starts, i18n.language) })}</span>}
      </p>
      {note && task.of !== 'organisation' && (
        <p className="soft">
          <q dir="auto">{note}</q>
        </p>
      )}
      {(assured.length > 0 || source === 'shift' || source === 'import') && (
        <p className="row">
          {assured.map((code) => (
            <Badge key={code} tone="warn" icon="triangle-alert">
              {t(`unusual.${unusualWord(code)}`)}
            </Badge>
          ))}
          {(source === 'shift' || source === 'import') && <Badge tone="line">{t(`sources.${source}`)}</Badge>}
        </p>
      )}
      {askedBack && state !== 'confirmed' && (
        <p>
          {t('confirm.askedSomebody')} <q dir="auto">{askedBack}</q>
        </p>
      )}
    </div>
  )
}
