import type { ReactNode } from 'react'
import { DAYS, SLOTS, TIMES_OF_DAY, type Day, type TimeOfDay } from './availability'
import { choiceProps } from './collection'
import { FieldGroup, type FieldWords } from './field'
import { Icon } from './icon'

interface AvailabilityFieldProps extends FieldWords {
  days: Record<Day, string>
  /** `head` stands over the column and may hold soft hyphens; `plain` is said with the day for each box. */
  times: Record<TimeOfDay, { head: ReactNode; plain: string; hours?: string }>
  /** Name of the table for screen readers. */
  caption: string
}

/** The week as 21 boxes to tap: seven days, three parts of the day. Values as `mon-morning`. */
export function AvailabilityField({ days, times, caption, ...words }: AvailabilityFieldProps) {
  const choices = choiceProps(words.field, 'checkbox', SLOTS)
  return (
    <FieldGroup type="checkbox" {...words}>
      <table className="avail">
        <caption className="vh">{caption}</caption>
        <colgroup>
          <col />
          <col span={TIMES_OF_DAY.length} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {TIMES_OF_DAY.map((time) => (
              <th key={time} scope="col">
                {times[time].head}
                {times[time].hours ? <span dir="ltr">{times[time].hours}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day) => (
            <tr key={day}>
              <th scope="row">{days[day]}</th>
              {TIMES_OF_DAY.map((time) => (
                <td key={time}>
                  <label className="slot">
                    <input {...choices.get(`${day}-${time}`)} aria-label={`${days[day]} ${times[time].plain}`} />
                    <Icon name="check" />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  )
}
