import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import type { HostDate } from './host-view.server'
import { MOST_WANTED, type Task } from './shift'
import { isNumber, numberField, readField } from './shift-form'
import { useShiftWords } from './use-shift-words'

interface NumbersFormProps {
  task: Task
  dates: readonly HostDate[]
  /** What was typed and refused, by date. */
  typed: Record<string, string> | null
  /** Somebody else changed one of the same meanwhile. */
  moved: boolean
}

/** How many are wanted on each of the dates shown. */
export function NumbersForm({ task, dates, typed, moved }: NumbersFormProps) {
  const { t } = useTranslation(['shifts', 'forms'])
  const say = useShiftWords()
  const idOf = (dateId: string) => `${task.id}-${numberField(dateId)}`
  const wrong = dates.filter(({ id }) => typed?.[id] !== undefined && !isNumber(typed[id]))
  const why = (dateId: string) =>
    Number(typed?.[dateId]) > MOST_WANTED ? t('forms:errors.too-big', { count: MOST_WANTED }) : t('forms:errors.format')
  const problems = wrong.map(({ id, day }) => ({
    href: `#${idOf(id)}`,
    text: t('forms:problem', { question: say.day(day), error: why(id) }),
  }))
  const mine = dates.find(({ id }) => typed?.[id] !== undefined)
  if (moved && mine) problems.push({ href: `#${idOf(mine.id)}`, text: t('forms:errors.shift-changed') })
  const wantedOn = ({ cells }: HostDate) => cells.find((cell) => cell.task.id === task.id)?.wanted
  return (
    <Form method="post" className="stack numbers" noValidate>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={typed} />
      <input type="hidden" name="taskId" value={task.id} />
      {dates
        .filter(({ cancelled }) => !cancelled)
        .map((date) => {
          const { id, day } = date
          const bad = wrong.includes(date)
          return (
            <div key={id} className={bad ? 'counterrow field--err' : 'counterrow'}>
              <label htmlFor={idOf(id)}>
                {say.day(day)}
                {bad && <span className="opt__detail">{why(id)}</span>}
              </label>
              <input type="hidden" name={readField(id)} value={wantedOn(date)} />
              <input
                className="input input--short"
                id={idOf(id)}
                name={numberField(id)}
                type="number"
                inputMode="numeric"
                min={0}
                max={MOST_WANTED}
                dir="ltr"
                aria-invalid={bad || undefined}
                defaultValue={typed?.[id] ?? wantedOn(date)}
              />
            </div>
          )
        })}
      <div>
        <Button type="submit" name="intent" value="numbers" size="sm">
          {t('host.saveNumbers')}
        </Button>
      </div>
    </Form>
  )
}
