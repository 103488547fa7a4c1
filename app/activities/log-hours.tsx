import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Icon } from '~/ui/icon'
import { logForm } from './activity-form'
import type { Choice } from './choice'
import { LogFields, LogMore } from './log-fields'
import { LogQuestion } from './log-question'
import type { UnusualCode } from './unusual'
import { useKeeping } from './use-keeping'
import { useLengthText } from './use-hours-text'

export interface LogAnswer {
  reply: SubmissionResult<string[]>
  asked: UnusualCode[]
}
interface LogHoursProps {
  formKey: string
  today: string
  choices: readonly Choice[]
  defaults: Record<string, string>
  answer: LogAnswer | null
  /** Says, sealed, whose form this is, so that what is typed survives a sign-out. */
  keep?: string
  short?: boolean
  /** Takes the form in the browser's own hands; false when it must be sent. */
  onSay?: (form: FormData) => boolean
  title?: string
  /** What the button sends, and says when it does not say what it saves. */
  intent?: string
  submit?: string
  /** Above the questions, and after the button. */
  before?: ReactNode
  after?: ReactNode
}

/** Hours in ten seconds: what is likely is chosen already, and the button says what it saves. */
export function LogHours({
  formKey,
  today,
  choices,
  defaults,
  answer,
  keep,
  short,
  onSay,
  title,
  intent = 'log',
  submit,
  before,
  after,
}: LogHoursProps) {
  const { t } = useTranslation(['mine', 'forms', 'logging'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(logForm(today), answer?.reply, {
    defaultValue: defaults,
    questions: {
      what: t('log.who'),
      minutes: t('log.howLong'),
      hours: t('logging:hours'),
      more: t('logging:more'),
      when: t('log.when'),
      date: t('log.date'),
      from: t('logging:from'),
      note: t('log.note'),
      sure: t('logging:question.title'),
    },
  })
  // a question is no mistake; only when something else is wrong now, that comes first
  const asking = answer !== null && answer.asked.length > 0 && problems.every(({ href }) => href.endsWith('-sure'))
  const form = useRef<HTMLFormElement>(null)
  const saves = useSaves(choices, short)
  const [says, setSays] = useState<string | null>(null)
  const look = () => setSays(form.current && saves(new FormData(form.current)))
  // eslint-disable-next-line -- what stands in the form is looked at once it is there
  useEffect(look, [])
  useKeeping(form, keep !== undefined)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    formProps.onSubmit(event)
    if (!event.defaultPrevented && onSay?.(new FormData(event.currentTarget))) event.preventDefault()
  }
  return (
    <Card plinth className="quick" id="log">
      <div className="quick__head">
        <h2>{title ?? t('log.title')}</h2>
        {intent === 'log' && (
          <span className="soft">
            <Icon name="timer" /> {t('logging:fast')}
          </span>
        )}
      </div>
      {before}
      <Form method="post" {...formProps} ref={form} onChange={look} onSubmit={onSubmit} className="quick__form">
        {!asking && <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />}
        <input type="hidden" name="formKey" value={formKey} />
        {keep && <input type="hidden" name="keep" value={keep} />}
        {answer && asking && <LogQuestion field={fields.sure} asked={answer.asked} answer={answer} />}
        <LogFields fields={fields} words={words} choices={choices} short={short} />
        <Button type="submit" variant="primary" size="big" full name="intent" value={intent} disabled={busy}>
          {submit ?? says ?? t('log.submit')}
        </Button>
        <LogMore fields={fields} words={words} />
      </Form>
      {after}
    </Card>
  )
}

/** What the button says: »Gem 1 time med Olena«. Null while nothing sensible stands there. */
function useSaves(choices: readonly Choice[], short = false) {
  const { t } = useTranslation('logging')
  const length = useLengthText()
  return (form: FormData): string | null => {
    const chosen = form.get('minutes')
    const minutes = chosen === 'own' ? Number(form.get('hours')) * 60 + Number(form.get('more')) : Number(chosen)
    if (!(minutes >= 5)) return null
    const choice = choices.find(({ value }) => value === form.get('what'))
    const said = { length: length(minutes) }
    return choice?.name && !(short && choice.of === 'match')
      ? t(`saves.${choice.of}`, { ...said, name: choice.name })
      : t('saves.plain', said)
  }
}
