import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Side } from '~/matching/match'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { noteForm } from './follow-up-form'
import { HeardFields } from './heard-fields'

/** What a coordinator heard on the phone, noted in a minute. */
export function NoteForm({ reply, names }: { reply: SubmissionResult<string[]> | null | undefined; names: Record<Side, string> }) {
  const { t } = useTranslation(['followUps', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(noteForm, reply, {
    id: 'opfoelgning',
    defaultValue: { heard: 'both', missedMeetings: 0 },
    questions: {
      heard: t('note.heard'),
      going: t('scales.going.coordinator'),
      danish: t('scales.danish.coordinator'),
      home: t('scales.home.coordinator'),
      missedMeetings: t('form.missed'),
      note: t('form.note.coordinator'),
      nextStep: t('form.nextStep'),
    },
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <ChipField
        type="radio"
        field={fields.heard}
        label={t('note.heard')}
        options={[
          { value: 'both', text: t('heard.both') },
          { value: 'offer', text: <bdi>{names.offer}</bdi> },
          { value: 'need', text: <bdi>{names.need}</bdi> },
        ]}
        {...words}
      />
      <HeardFields fields={fields} words={words} voice="coordinator" />
      <TextField field={fields.nextStep} label={t('form.nextStep')} hint={t('form.nextHint')} optional={t('form.optional')} {...words} />
      <div>
        <Button type="submit" name="intent" value="note" variant="primary" icon="check" disabled={busy}>
          {t('note.save')}
        </Button>
      </div>
    </Form>
  )
}
