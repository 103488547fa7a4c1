import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { StepperField } from '~/ui/stepper-field'
import { TextField } from '~/ui/text-field'
import { MOST_WANTED, taskAsRead, taskKinds, type Task } from './shift'
import { spareMinutes, taskForm } from './shift-form'

/** A task, new or known: what is done, how many are wanted, and how long they stay. */
export function TaskForm({ task, reply }: { task: Task | null; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['shifts', 'forms'])
  const typed = task ?? { kind: undefined, name: '', wanted: 2, minutesBefore: 15, minutesAfter: 0 }
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(taskForm, reply, {
    id: `opgave-${task?.id ?? 'ny'}`,
    defaultValue: {
      kind: typed.kind,
      name: typed.name,
      wanted: String(typed.wanted),
      before: String(typed.minutesBefore),
      after: String(typed.minutesAfter),
    },
    questions: {
      kind: t('host.kind'),
      name: t('host.name'),
      wanted: t('host.wanted'),
      before: t('host.before'),
      after: t('host.after'),
    },
  })
  const spare = spareMinutes.map((value) => ({ value, text: t(`host.spare.${value}`) }))
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {task && <input type="hidden" name="taskId" value={task.id} />}
      {task && <input type="hidden" name="read" value={taskAsRead(task)} />}
      <ChipField
        type="radio"
        field={fields.kind as FieldMetadata<unknown>}
        label={t('host.kind')}
        options={taskKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
        {...words}
      />
      <TextField field={fields.name} label={t('host.name')} hint={t('host.nameHint')} optional={t('host.optional')} {...words} />
      <StepperField
        field={fields.wanted}
        label={t('host.wanted')}
        min={1}
        max={MOST_WANTED}
        fewer={t('host.fewer')}
        more={t('host.more')}
        {...words}
      />
      <ChipField type="radio" field={fields.before as FieldMetadata<unknown>} label={t('host.before')} options={spare} {...words} />
      <ChipField type="radio" field={fields.after as FieldMetadata<unknown>} label={t('host.after')} options={spare} {...words} />
      <div>
        <Button type="submit" name="intent" value="save-task" variant={task ? undefined : 'primary'} disabled={busy}>
          {t('host.save')}
        </Button>
      </div>
    </Form>
  )
}
