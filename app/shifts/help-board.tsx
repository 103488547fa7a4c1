import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { choiceProps } from '~/ui/collection'
import { FieldGroup } from '~/ui/field'
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

/** The dates of an event and what is missing on each, to tick off. */
export function HelpBoard({ field, words, dates }: HelpBoardProps) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  const open = dates.flatMap(({ id, cells }) => cells.filter(isOpen).map(({ task }) => choiceOf(task.id, id)))
  const choices = choiceProps(field, 'checkbox', open)
  return (
    <FieldGroup type="checkbox" field={field} label={t('help.choose')} big className="helpdates" {...words}>
      {dates.map(({ id, day, topic, cells }) => (
        <Card key={id} as="div" className="helpdate">
          <h3>
            {say.day(day)}
            {topic && (
              <>
                : <bdi>{topic}</bdi>
              </>
            )}
          </h3>
          {cells.map((cell) => {
            const name = (
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
            return isOpen(cell) ? (
              <label key={cell.task.id} className="opt">
                <input {...choices.get(choiceOf(cell.task.id, id))} />
                {name}
              </label>
            ) : (
              <div key={cell.task.id} className="opt opt--still">
                {name}
                {cell.mine && (
                  <Badge tone="ok" icon="check">
                    {t('yours')}
                  </Badge>
                )}
              </div>
            )
          })}
        </Card>
      ))}
    </FieldGroup>
  )
}

const isOpen = ({ open, mine, barred }: HelpCell) => open > 0 && !mine && !barred
