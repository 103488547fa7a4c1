import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { partnerForm } from './organisation-form'

/** Since when a company is a partner, set by a coordinator. */
export function PartnerForm({ since, reply }: { since: string | null; reply: SubmissionResult<string[]> | null | undefined }) {
  const { t } = useTranslation(['organisationDesk', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(partnerForm, reply, {
    id: 'partner',
    defaultValue: { since: since ?? undefined },
    questions: { since: t('standing.since') },
  })
  return (
    <Card title={t('standing.partnerTitle')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.since} type="date" width="short" label={t('standing.since')} {...words} />
        <div className="btns">
          <Button type="submit" name="intent" value="partner" icon="handshake">
            {t('standing.partner')}
          </Button>
          {since && (
            <Button type="submit" variant="quiet" formNoValidate name="intent" value="end-partner">
              {t('standing.endPartner')}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  )
}
