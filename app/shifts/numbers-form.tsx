import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import type { HostDate } from './host-view.server'
import { MOST_WANTED, type Task } from './shift'
import { isNumber, numberField } from './shift-form'
import { useShiftWords } from './use-shift-words'

interface NumbersFormProps {
  task: Task
  dates: readonly HostDate[]
  /** What was typed and refused, by date. */
  typed: Record<string, string> | null
}

/** How many are wanted on each of the dates shown. */
export function NumbersForm({ task, dates, typed }: NumbersFormProps) {
  const { t } = useTranslation(['shifts', 'forms'])
  const say = useShiftWords()
  const idOf = (dateId: string) => `${task.id}-${numberField(dateId)}`
  const wrong = dates.filter(({ id }) => typed?.[id] !== undefined && !isNumber(typed[id]))
  const why = (dateId: string) =>
    Number(typed?.[dateId]) > MOST_WANTED ? t('forms:errors.too-big', { count: MOST_WANTED }) : t('forms:errors.format')
  return (
    <Form method="post" className="stack numbers" noValidate>
      <ErrorSummary
        title={t('forms:summaryTitle', { count: wrong.length })}
        errors={wrong.map(({ id, day }) => ({
          href: `#${idOf(id)}`,
          text: t('forms:problem', { question: say.day(day), error: why(id) }),
        }))}
        submission={typed}
      />
      <input type="hidden" name="taskId" value={task.id} />
      {dates
        .filter(({ cancelled }) => !cancelled)
        .map(({ id, day, cells }) => {
          const bad = wrong.some((date) => date.id === id)
          return (
            <div key={id} className={bad ? 'counterrow field--err' : 'counterrow'}>
              <label htmlFor={idOf(id)}>
                {say.day(day)}
                {bad && <span className="opt__detail">{why(id)}</span>}
              </label>
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
                defaultValue={typed?.[id] ?? cells.find((cell) => cell.task.id === task.id)?.wanted}
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
