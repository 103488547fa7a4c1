import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { getInputProps } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { RoleFields } from './role-fields'
import { roleForm } from './wanted-form'

/** The questions in the order of the page. */
const asked = [
  'role',
  'title',
  'text',
  'town',
  'availability',
  'hoursPerMonth',
  'training',
  'danishLevel',
  'languages',
  'interest',
  'audience',
  'wanted',
  'untilDate',
] as const

interface RoleFormProps {
  typed: Record<string, unknown>
  reply: SubmissionResult<string[]> | null
  back: string
  /** Others can see it now: a change takes it out of sight until it is approved again. */
  shown: boolean
  /** May publish without waiting. */
  trusted: boolean
}

/** A role wanted, new or changed, on one page: kept as a draft, or sent in. */
export function RoleForm({ typed, reply, back, shown, trusted }: RoleFormProps) {
  const { t } = useTranslation(['wanted', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(roleForm, reply, {
    id: 'rolle',
    defaultValue: typed,
    questions: Object.fromEntries(asked.map((name) => [name, t(`form.${name}`)])),
  })
  const { key, ...version } = getInputProps(fields.version, { type: 'hidden' })
  return (
    <Form method="post" className="wizard" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {shown && !trusted && <Flash tone="warn">{t('form.shown')}</Flash>}
      <input key={key} {...version} />
      <RoleFields fields={fields as unknown as Record<string, FieldMetadata<unknown>>} words={words} />
      <div className="wizard-nav wizard-nav--on-first">
        <Button type="submit" variant="primary" name="intent" value="submit" disabled={busy}>
          {t(trusted ? 'form.publish' : 'form.submit')}
        </Button>
        <Button type="submit" name="intent" value="save" formNoValidate disabled={busy}>
          {t('form.save')}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
