import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import { vars } from '~/ui/vars'
import { invitationKinds, inviteForm } from './organisation-form'

/** Asks somebody by mail: as a helper, as a leader beside oneself, or in one's own place. */
export function InviteForm({ reply }: { reply: SubmissionResult<string[]> | null | undefined }) {
  const { t } = useTranslation(['organisations', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(inviteForm, reply, {
    id: 'inviter',
    defaultValue: { as: 'helper' },
    questions: { email: t('people.email'), as: t('people.as') },
  })
  return (
    <Form method="post" className="stack" style={vars({ gap: 'var(--s-5)' })} {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <TextField field={fields.email} type="email" label={t('people.email')} hint={t('people.emailHint')} autoComplete="off" {...words} />
      <OptionField
        field={fields.as}
        label={t('people.as')}
        options={invitationKinds.map((value) => ({ value, text: t(`people.kinds.${value}`), detail: t(`people.kindHints.${value}`) }))}
        {...words}
      />
      <div>
        <Button type="submit" variant="primary" icon="mail" name="intent" value="invite">
          {t('people.invite')}
        </Button>
      </div>
    </Form>
  )
}
