import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useErrorText } from '~/i18n/use-error-text'
import type { FormProblem } from '~/ui/error-summary'

/** The questions in the order of the page, and the text each is asked with: what the summary of errors names them by. */
const questions = {
  name: 'name', locale: 'locale', channel: 'channel', email: 'email', phone: 'phone', needs: 'looksFor', languages: 'languages', danishLevel: 'danish', town: 'town', arrivedMonth: 'arrived', transport: 'transport',
  radiusKm: 'radius', availability: 'when', ageBand: 'age', children: 'children', genderWish: 'wish', gender: 'gender', interests: 'interests', industries: 'industries', wishes: 'wishesText', consent: 'consent',
} as const

/** The long form of a newcomer, new or changed: checked in the browser as on the server, with a summary at every try that fails. */
export function useNewcomerForm<Schema extends z.ZodObject>(schema: Schema, lastResult: SubmissionResult<string[]> | undefined, defaultValue: Record<string, unknown>) {
  const { t } = useTranslation('newcomers')
  const errorText = useErrorText()
  const [form, fields] = useForm({
    id: 'tilflytter',
    lastResult,
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
  const problems: FormProblem[] = [
    ...(form.errors ?? []).map((error) => ({ href: `#${form.id}`, text: errorText(error) })),
    ...Object.entries(questions).flatMap(([name, key]) => (form.allErrors[name] ?? []).map((error) => ({ href: `#${form.id}-${name}`, text: `${t(`form.${key}`)}: ${errorText(error)}` }))),
  ]
  const { onSubmit, ...props } = getFormProps(form)
  const formProps = {
    ...props,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      onSubmit(event)
      if (event.defaultPrevented) setRefused((before) => before + 1)
    },
  }
  return { fields, formProps, problems: refused > 0 || lastResult ? problems : [], submission: refused || lastResult }
}
