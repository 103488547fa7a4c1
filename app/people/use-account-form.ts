import { useForm, type SubmissionResult } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorsOf } from '~/ui/error-summary'
import { useErrorText } from '~/i18n/use-error-text'

/** A form of one zod schema, checked in the browser as on the server, and the words every field needs. */
export function useAccountForm<Schema extends z.ZodObject>(schema: Schema, lastResult: SubmissionResult<string[]> | null | undefined, defaultValue?: Record<string, unknown>) {
  const { t } = useTranslation('forms')
  const errorText = useErrorText()
  const [form, fields] = useForm({
    lastResult: lastResult ?? undefined,
    defaultValue: defaultValue as never,
    constraint: getZodConstraint(schema),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  })
  // conform's fields are made when asked for by name, so they cannot be listed: the schema can
  const problems = errorsOf(form, Object.keys(schema.shape).map((name) => fields[name as keyof typeof fields]), errorText)
  return { form, fields, problems, words: { errorText, errorWord: t('errorWord') }, busy: useNavigation().state !== 'idle' }
}
