import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { HelpBoard, type HelpDate } from './help-board'
import { takeForm } from './shift-form'

interface HelpFormProps {
  dates: readonly HelpDate[]
  /** Ticked off before signing in. */
  chosen: readonly string[]
  signedIn: boolean
  asksForWomen: boolean
  /** Something is left to take. */
  missing: boolean
  reply: SubmissionResult<string[]> | null
}

/** When one can help. Who is not signed in chooses first, and signs in then. */
export function HelpForm({ dates, chosen, signedIn, asksForWomen, missing, reply }: HelpFormProps) {
  const { t } = useTranslation(['shifts', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(takeForm, reply, {
    id: 'hjaelp',
    defaultValue: { vagt: [...chosen] },
    questions: { vagt: t('help.choose'), woman: t('help.womanTitle'), anyway: t('help.anywayTitle') },
  })
  const clash = Boolean(fields.anyway.errors?.length)
  return (
    <Form method={signedIn ? 'post' : 'get'} {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <p className="soft">{t('help.lead')}</p>
      <HelpBoard field={fields.vagt as FieldMetadata<unknown>} words={words} dates={dates} />
      {missing && signedIn && asksForWomen && (
        <Card title={t('help.womanTitle')} titleAs="h3">
          <CheckField field={fields.woman} label={t('help.woman')} detail={t('help.womanHint')} {...words} />
        </Card>
      )}
      {clash && (
        <Card title={t('help.anywayTitle')} titleAs="h3" tone="ochre">
          <CheckField field={fields.anyway} label={t('help.anyway')} {...words} />
        </Card>
      )}
      {missing && (
        <div>
          <Button
            type="submit"
            name={signedIn ? 'intent' : undefined}
            value={signedIn ? 'take' : undefined}
            variant="primary"
            icon="check"
            disabled={busy}
          >
            {t(signedIn ? 'help.take' : 'help.signIn')}
          </Button>
          {!signedIn && <p className="soft">{t('help.signInNote')}</p>}
        </div>
      )}
    </Form>
  )
}
