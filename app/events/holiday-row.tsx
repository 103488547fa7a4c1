import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { holidayKinds, holidayOfKey } from './holidays'
import type { KeptHoliday } from './holidays.server'
import { holidayForm } from './maker-form'

/** What a form about a holiday is known by. */
export const idOf = ({ key, id }: Pick<KeptHoliday, 'key' | 'id'>) => key ?? id ?? 'ny'

/** Its name as the reader knows it, and its days. */
export function useHolidayWords() {
  const { t, i18n } = useTranslation('makeEvents')
  return {
    name: ({ key, name }: Pick<KeptHoliday, 'key' | 'name'>) => {
      const known = holidayOfKey(key)
      return known ? t(`holidays.${known}`) : name
    },
    days: ({ fromDay, untilDay }: Pick<KeptHoliday, 'fromDay' | 'untilDay'>) => {
      // with the year, always: next year's stand on the same page
      const said = (day: string) => formatDay(day, i18n.language, new Date(0))
      return fromDay === untilDay ? said(fromDay) : t('desk.holidays.span', { from: said(fromDay), until: said(untilDay) })
    },
  }
}

interface HolidayFormProps {
  holiday: KeptHoliday | null
  reply: SubmissionResult<string[]> | null
}

/** Setting a holiday's days; with none at hand, adding one. */
export function HolidayForm({ holiday, reply }: HolidayFormProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(holidayForm, reply, {
    id: `ferie-${holiday ? idOf(holiday) : 'ny'}`,
    defaultValue: holiday ? { ...holiday, key: holiday.key ?? undefined, id: holiday.id ?? undefined } : { kind: 'school' },
    questions: {
      kind: t('desk.holidays.kind'),
      name: t('desk.holidays.name'),
      fromDay: t('desk.holidays.fromDay'),
      untilDay: t('desk.holidays.untilDay'),
    },
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {holiday ? (
        <>
          {holiday.key && <input type="hidden" name="key" value={holiday.key} />}
          {holiday.id && <input type="hidden" name="id" value={holiday.id} />}
          <input type="hidden" name="kind" value={holiday.kind} />
          <input type="hidden" name="name" value={holiday.name} />
        </>
      ) : (
        <>
          <TextField field={fields.name} label={t('desk.holidays.name')} {...words} />
          <ChipField
            field={fields.kind as FieldMetadata<unknown>}
            type="radio"
            label={t('desk.holidays.kind')}
            options={holidayKinds.map((value) => ({ value, text: t(`desk.holidays.kinds.${value}`) }))}
            {...words}
          />
        </>
      )}
      <div className="fieldrow">
        <TextField field={fields.fromDay} type="date" width="short" label={t('desk.holidays.fromDay')} {...words} />
        <TextField field={fields.untilDay} type="date" width="short" label={t('desk.holidays.untilDay')} {...words} />
      </div>
      <div>
        <Button type="submit" name="intent" value="set" variant={holiday ? undefined : 'primary'} disabled={busy}>
          {t(holiday ? (holiday.suggested ? 'desk.holidays.confirm' : 'desk.holidays.save') : 'desk.holidays.add')}
        </Button>
      </div>
    </Form>
  )
}

/** One holiday: what it is called, its days, and the ways to change it. */
export function HolidayRow({ holiday, reply }: { holiday: KeptHoliday } & Pick<HolidayFormProps, 'reply'>) {
  const { t } = useTranslation('makeEvents')
  const words = useHolidayWords()
  return (
    <li className="holiday">
      <span>
        {holiday.dropped ? <s>{words.name(holiday)}</s> : <b>{words.name(holiday)}</b>}{' '}
        <span className="nowrap">{words.days(holiday)}</span>
      </span>
      {holiday.suggested && (
        <Badge tone="warn" icon="circle-help">
          {t('desk.holidays.suggested')}
        </Badge>
      )}
      {holiday.dropped && (
        <Badge tone="line" icon="x">
          {t('desk.holidays.dropped')}
        </Badge>
      )}
      <details className="holiday__change" open={reply !== null}>
        <summary>
          {t('desk.holidays.change')}
          <span className="vh"> {words.name(holiday)}</span>
        </summary>
        <HolidayForm holiday={holiday} reply={reply} />
        {!holiday.dropped && (
          <Form method="post">
            {holiday.key && <input type="hidden" name="key" value={holiday.key} />}
            {holiday.id && <input type="hidden" name="id" value={holiday.id} />}
            <Button type="submit" name="intent" value="drop" size="sm" variant="quiet" icon="x">
              {t('desk.holidays.drop')}
              <span className="vh"> {words.name(holiday)}</span>
            </Button>
          </Form>
        )}
      </details>
    </li>
  )
}
