import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useFactOptions } from '~/people/fact-options'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { TextField } from '~/ui/text-field'
import type { EventDate } from './event'
import { fieldOf, type PartProps } from './field-props'
import { ScopeField } from './scope-field'
import { clockOf } from './series'
import { cancelForm, detailForm, moveForm } from './series-form'
import { TellField } from './tell-field'

export interface DateFormProps {
  date: EventDate
  reply: SubmissionResult<string[]> | null
  /** How many dates follow this one, and the marks of what was read: of this date, and of it with those. */
  following: number
  seen: { this: string; following: string }
  signedUp: boolean
  today: string
}

interface FrameProps extends Omit<DateFormProps, 'date' | 'today'> {
  schema: z.ZodObject
  intent: 'move' | 'cancel' | 'special'
  typed: Record<string, unknown>
  asked: readonly string[]
  variant?: 'primary' | 'danger'
  children: (part: PartProps) => ReactNode
}

/** What every change of a date asks: the change, which dates, and whether people are told. */
function DateForm({ schema, intent, typed, asked, variant, reply, following, seen, signedUp, children }: FrameProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(schema, reply, {
    id: intent,
    defaultValue: { scope: 'this', tell: 'on', ...typed },
    questions: Object.fromEntries(asked.map((name) => [name, t(`date.${name}`)])),
  })
  const part = { fields: fields as unknown as Record<string, FieldMetadata<unknown>>, words }
  return (
    <Fold summary={t(`date.titles.${intent}`)} open={problems.length > 0}>
      <Form method="post" {...formProps} className="dateform">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="seen" value={seen.this} />
        <input type="hidden" name="seenFollowing" value={seen.following} />
        {children(part)}
        <ScopeField field={fieldOf(part.fields, 'scope')} following={following} words={words} />
        <TellField field={fieldOf(part.fields, 'tell')} signedUp={signedUp} words={words} />
        <div>
          <Button type="submit" variant={variant} name="intent" value={intent} disabled={busy}>
            {t(`date.do.${intent}`)}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}

/** Another day or time. */
export function MoveDate({ date, today, ...props }: DateFormProps) {
  const { t } = useTranslation('makeEvents')
  return (
    <DateForm
      {...props}
      schema={moveForm(today)}
      intent="move"
      variant="primary"
      typed={{ day: date.day, starts: clockOf(date.starts), ends: clockOf(date.ends) }}
      asked={['day', 'starts', 'ends']}
    >
      {({ fields, words }) => (
        <div className="fieldrow">
          <TextField field={fieldOf(fields, 'day')} type="date" width="short" label={t('date.day')} {...words} />
          <TextField field={fieldOf(fields, 'starts')} type="time" width="short" label={t('date.starts')} {...words} />
          <TextField field={fieldOf(fields, 'ends')} type="time" width="short" label={t('date.ends')} {...words} />
        </div>
      )}
    </DateForm>
  )
}

/** Called off, with a reason. */
export function CancelDate({ date: _date, today: _today, ...props }: DateFormProps) {
  const { t } = useTranslation('makeEvents')
  return (
    <DateForm {...props} schema={cancelForm} intent="cancel" variant="danger" typed={{}} asked={['reason']}>
      {({ fields, words }) => (
        <TextField field={fieldOf(fields, 'reason')} label={t('date.reason')} hint={t('date.reasonHint')} {...words} />
      )}
    </DateForm>
  )
}

/** What is special about it. */
export function DetailDate({ date, today: _today, womenOnly, ...props }: DateFormProps & { womenOnly: boolean }) {
  const { t } = useTranslation('makeEvents')
  const optional = useFactOptions().t('optional')
  return (
    <DateForm
      {...props}
      schema={detailForm}
      intent="special"
      typed={{
        topic: date.topic,
        place: date.place ?? undefined,
        capacity: date.capacity ?? undefined,
        openToAll: date.openToAll ? 'on' : undefined,
      }}
      asked={['topic', 'place', 'capacity', 'openToAll']}
    >
      {({ fields, words }) => (
        <>
          <TextField field={fieldOf(fields, 'topic')} label={t('date.topic')} hint={t('date.topicHint')} optional={optional} {...words} />
          <TextField field={fieldOf(fields, 'place')} label={t('date.place')} hint={t('date.placeHint')} optional={optional} {...words} />
          <TextField
            field={fieldOf(fields, 'capacity')}
            type="number"
            inputMode="numeric"
            width="short"
            label={t('date.capacity')}
            hint={t('date.capacityHint')}
            optional={optional}
            {...words}
          />
          {womenOnly && (
            <CheckField field={fieldOf(fields, 'openToAll')} label={t('date.openToAll')} detail={t('date.openToAllDetail')} {...words} />
          )}
        </>
      )}
    </DateForm>
  )
}
