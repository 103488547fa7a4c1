import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useCheckedForm } from '~/people/use-checked-form'

/** The questions in the order of the page, and the text each is asked with. */
export const questions = {
  name: 'name',
  locale: 'locale',
  channel: 'channel',
  email: 'email',
  phone: 'phone',
  needs: 'looksFor',
  languages: 'languages',
  danishLevel: 'danish',
  town: 'town',
  arrivedMonth: 'arrived',
  transport: 'transport',
  radiusKm: 'radius',
  availability: 'when',
  ageBand: 'age',
  children: 'children',
  genderWish: 'wish',
  gender: 'gender',
  interests: 'interests',
  industries: 'industries',
  wishes: 'wishesText',
  consent: 'consent',
} as const

/** The long form of a newcomer, new or changed. */
export function useNewcomerForm<Schema extends z.ZodObject>(
  schema: Schema,
  lastResult: SubmissionResult<string[]> | undefined,
  defaultValue: Record<string, unknown>,
) {
  const { t } = useTranslation('newcomers')
  return useCheckedForm(schema, lastResult, {
    id: 'tilflytter',
    defaultValue,
    questions: Object.fromEntries(Object.entries(questions).map(([name, key]) => [name, t(`form.${key}`)])),
  })
}
