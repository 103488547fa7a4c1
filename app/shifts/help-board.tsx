import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { choiceProps } from '~/ui/collection'
import { FieldGroup } from '~/ui/field'
import { Fold } from '~/ui/fold'
import { Icon } from '~/ui/icon'
import { taskSigns, type Span, type Task } from './shift'
import { choiceOf } from './shift-form'
import { useShiftWords } from './use-shift-words'

/** A task on a date as the page tells everybody: how many are missing, never who comes. */
export interface HelpCell {
  task: Task
  span: Span
  open: number
  mine: boolean
  /** Not for this person, because of their age or a certificate. */
  barred: boolean
}
export interface HelpDate {
  id: string
  day: string
  topic: string
  cells: HelpCell[]
}

interface HelpBoardProps {
  field: FieldMetadata<unknown>
  words: { errorText: (code: string) => string; errorWord: string }
  dates: readonly HelpDate[]
}

/** So many dates stand open; the others wait behind a word, unless one of them is chosen. */
const SHOWN = 6

/** The dates of an event and what is missing on each, to tick off. */
export function HelpBoard({ field, words, dates }: HelpBoardProps) {
  const { t } = useTranslation('shifts')
  const open = dates.flatMap(({ id, cells }) => cells.filter(canTake).map(({ task }) => choiceOf(task.id, id)))
  const choices = choiceProps(field, 'checkbox', open)
  const inputOf = (value: string) => choices.get(value)
  const later = dates.slice(SHOWN)
  const chosen = later.some(({ id, cells }) => cells.some(({ task }) => inputOf(choiceOf(task.id, id))?.defaultChecked))
  const lines = (some: readonly HelpDate[]) => (
    <ul className="rows">
      {some.map((date) => (
        <DateLine key={date.id} date={date} inputOf={inputOf} />
      ))}
    </ul>
  )
  return (
    <FieldGroup type="checkbox" field={field} label={t('help.choose')} big className="helpdates" {...words}>
      <Card as="div">
        {lines(dates.slice(0, SHOWN))}
        {later.length > 0 && (
          <Fold summary={t('help.later', { count: later.length })} open={chosen}>
            {lines(later)}
          </Fold>
        )}
      </Card>
    </FieldGroup>
  )
}

function DateLine({
  date: { id, day, topic, cells },
  inputOf,
}: {
  date: HelpDate
  inputOf: (value: string) => ComponentProps<'input'> | undefined
}) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  return (
    <li>
      <h3>
        {say.day(day)}
        {topic && (
          <span className="opt__detail">
            <bdi>{topic}</bdi>
          </span>
        )}
      </h3>
      <div>
        {cells.map((cell) => {
          const words = (
            <>
              <Icon name={taskSigns[cell.task.kind]} />
              <span>
                <b>
                  <bdi>{say.task(cell.task)}</bdi>
                </b>
                <span className="opt__detail">
                  {say.clock(cell.span)} · {cell.open > 0 ? t('missing', { count: cell.open }) : t('help.full')}
                </span>
              </span>
            </>
          )
          return canTake(cell) ? (
            <label key={cell.task.id} className="opt">
              <input {...inputOf(choiceOf(cell.task.id, id))} />
              {words}
            </label>
          ) : (
            <div key={cell.task.id} className="opt opt--still">
              {words}
              {cell.mine && (
                <Badge tone="ok" icon="check">
                  {t('yours')}
                </Badge>
              )}
            </div>
          )
        })}
      </div>
    </li>
  )
}

/** This person could take it now. */
export const canTake = ({ open, mine, barred }: HelpCell) => open > 0 && !mine && !barred
