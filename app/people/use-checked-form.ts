import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { useNavigation } from '@remix-run/react'
import { useEffect, useState, type FormEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useErrorText } from '~/i18n/use-error-text'
import type { FormProblem } from '~/ui/error-summary'

interface CheckedFormOptions {
  defaultValue?: Record<string, unknown>
  /** What the summary calls each field, in the order of the page; without it the common names in the schema's order. */
  questions?: Record<string, string>
  id?: string
}

/**
 * A form of one zod schema, checked in the browser as on the server. `problems` is for the summary, which appears and takes focus at
 * every try that fails (`submission`) and never while somebody is still writing.
 */
export function useCheckedForm<Schema extends z.ZodObject>(
  schema: Schema,
  lastResult: SubmissionResult<string[]> | null | undefined,
  { defaultValue, questions, id }: CheckedFormOptions = {},
) {
  const { t } = useTranslation('forms')
  const errorText = useErrorText()
  const busy = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    id,
    lastResult: lastResult ?? undefined,
    defaultValue: defaultValue as never,
    constraint: getZodConstraint(schema),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  })
  const [refused, setRefused] = useState(0)
  const wrong = Object.keys(form.allErrors).length > 0
  useEffect(() => {
    // All is mended: an error made after this is told at its field, without taking the cursor away.
    if (!wrong) setRefused(0)
  }, [wrong])
  const named = questions ?? Object.fromEntries(Object.keys(schema.shape).map((name) => [name, t(`fields.${name}`)]))
  const problems: FormProblem[] = [
    ...(form.errors ?? []).map((error) => ({ href: `#${form.id}`, text: errorText(error) })),
    ...Object.entries(named).flatMap(([name, question]) =>
      (form.allErrors[name] ?? []).map((error) => ({
        href: `#${form.id}-${name}`,
        text: t(/[?؟]$/.test(question) ? 'problemOfQuestion' : 'problem', { question, error: errorText(error) }),
      })),
    ),
  ]
  const { onSubmit, ...props } = getFormProps(form)
  const formProps = {
    ...props,
    onMouseDown: keepsStill,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      if (isUnchecked(event)) return
      onSubmit(event)
      if (event.defaultPrevented && !isOnlyLook(event)) setRefused((before) => before + 1)
    },
  }
  return {
    form,
    fields,
    formProps,
    problems: refused > 0 || lastResult ? problems : [],
    submission: refused || lastResult,
    words: { errorText, errorWord: t('errorWord') },
    busy,
  }
}

/**
 * Pressing the button would leave the field one was in; an error that then appears there moves the button away under the finger, and the
 * press is lost. So the focus stays where it is until the press is done.
 */
function keepsStill(event: MouseEvent<HTMLFormElement>): void {
  if (event.target instanceof Element && event.target.closest('button:not([type=button])')) event.preventDefault()
}

/** A button that asks not to be checked ("save and close") goes to the server as it is; the form library would hold it back. */
function isUnchecked({ nativeEvent }: FormEvent<HTMLFormElement>): boolean {
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  return button?.getAttribute('name') !== '__intent__' && button instanceof HTMLButtonElement && button.formNoValidate
}

/** Leaving a field lets the form library look at it by a submit of its own, which is no try of the person's. */
function isOnlyLook({ nativeEvent }: FormEvent<HTMLFormElement>): boolean {
  return nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('name') === '__intent__'
}
