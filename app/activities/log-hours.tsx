import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Avatar } from '~/ui/avatar'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { Gable } from '~/ui/gable'
import { TextField } from '~/ui/text-field'
import { hoursOf, usualMinutes } from './activity'
import { logForm } from './activity-form'
import type { MyMatch } from './my-page.server'
import { useHoursText } from './use-hours-text'

interface LogHoursProps {
  formKey: string
  today: string
  matches: readonly MyMatch[]
  reply: SubmissionResult<string[]> | null
}

/** Hours in ten seconds: what is likely is chosen already, and the button says what it saves. */
export function LogHours({ formKey, today, matches, reply }: LogHoursProps) {
  const { t } = useTranslation(['mine', 'forms', 'facts'])
  const hours = useHoursText()
  const schema = logForm(today)
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(schema, reply, {
    defaultValue: { matchId: matches[0]?.id ?? '', minutes: '60', when: 'today' },
  })
  const nameOf = (match: MyMatch) => match.name ?? t(`facts:kinds.${match.kind}`)
  return (
    <Card title={t('log.title')} plinth className="quick">
      <Form method="post" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="formKey" value={formKey} />
        <ChipField
          field={fields.matchId}
          type="radio"
          large
          label={t('log.who')}
          options={[
            ...matches.map((match) => ({
              value: match.id,
              text: <bdi>{nameOf(match)}</bdi>,
              before: match.name ? <Avatar name={match.name} size="sm" /> : <Gable front={match.front} size="xs" />,
            })),
            { value: '', text: t('log.other') },
          ]}
          {...words}
        />
        <ChipField
          field={fields.minutes}
          type="radio"
          large
          label={t('log.howLong')}
          options={usualMinutes.map((minutes) => ({ value: String(minutes), text: hours(hoursOf(minutes)) }))}
          {...words}
        />
        <ChipField
          field={fields.when}
          type="radio"
          large
          label={t('log.when')}
          options={(['today', 'yesterday', 'other'] as const).map((value) => ({ value, text: t(`log.days.${value}`) }))}
          {...words}
        />
        <div className="other-day">
          <TextField field={fields.date} type="date" width="short" label={t('log.date')} {...words} />
        </div>
        <Fold summary={t('log.noteFold')} open={Boolean(fields.note.errors)}>
          <TextField field={fields.note} label={t('log.note')} hint={t('log.noteHint')} {...words} />
        </Fold>
        <Button type="submit" variant="primary" size="big" full name="intent" value="log" disabled={busy}>
          {t('log.submit')}
        </Button>
      </Form>
    </Card>
  )
}
