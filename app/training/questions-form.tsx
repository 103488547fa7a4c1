import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import type { Answers } from './reading'
import { answersForm } from './reading-form'
import type { ReadingWords } from './reading-words.server'

interface QuestionsFormProps {
  questions: ReadingWords['questions']
  /** What was answered, when not all of it was right. */
  given: Answers | null
  reply: SubmissionResult<string[]> | null
}

/** The questions after a text. A wrong answer gets its explanation and may be changed; nothing is counted. */
export function QuestionsForm({ questions, given, reply }: QuestionsFormProps) {
  const { t } = useTranslation('training')
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(answersForm, reply, {
    id: 'svar',
    questions: Object.fromEntries(questions.map(({ name, ask }) => [name, ask])),
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary
        title={given ? t('reading.almost') : t('reading.missing', { count: problems.length })}
        errors={problems}
        submission={submission}
      />
      {questions.map(({ name, ask, choices }) => (
        <OptionField
          key={name}
          field={fields[name]}
          label={ask}
          options={choices}
          errorWord={t(given ? 'reading.notQuite' : 'reading.answer')}
          errorText={(error) =>
            (error === 'not-quite' && choices.find(({ value }) => value === given?.[name])?.why) || words.errorText(error)
          }
        />
      ))}
      <div>
        <Button type="submit" name="intent" value="answer" variant="primary" size="big" disabled={busy}>
          {t('reading.send')}
        </Button>
      </div>
    </Form>
  )
}
