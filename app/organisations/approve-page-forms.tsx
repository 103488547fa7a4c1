import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { OrganisationPage } from './organisation'
import { ABOUT_MAX, approveForm, LEAD_MAX, REASON_MAX, reasonForm } from './organisation-form'

type Reply = SubmissionResult<string[]> | null

interface ApprovePageFormsProps {
  page: OrganisationPage
  changedAt: Date
  reply: Reply
  refused: Reply
}

/** Two ways: out to everybody, with words put right where needed, or back to the leaders with a reason. */
export function ApprovePageForms({ page: { name, lead, about, place }, changedAt, reply, refused }: ApprovePageFormsProps) {
  const { t } = useTranslation(['organisationDesk', 'organisations', 'forms', 'facts'])
  const read = String(changedAt.getTime())
  const approve = useCheckedForm(approveForm, reply, {
    id: 'godkend',
    defaultValue: { name, lead, about, place, changedAt: read },
    questions: {
      name: t('organisations:fields.name'),
      lead: t('organisations:fields.lead'),
      about: t('organisations:fields.about'),
      place: t('organisations:fields.place'),
    },
  })
  const back = useCheckedForm(reasonForm, refused, { id: 'send-tilbage', questions: { reason: t('reason') } })
  const problems = [...approve.problems, ...back.problems]
  const optional = t('facts:optional')
  return (
    <>
      <ErrorSummary
        title={t('forms:summaryTitle', { count: problems.length })}
        errors={problems}
        submission={approve.submission ?? back.submission}
      />
      <div className="grid">
        <Card title={t('page.approveTitle')} plinth>
          <Form method="post" className="stack" {...approve.formProps}>
            <input type="hidden" name="changedAt" value={read} />
            <p>{t('page.approveText')}</p>
            <details className="acc">
              <summary>{t('page.edit')}</summary>
              <div className="stack">
                <TextField field={approve.fields.name} label={t('organisations:fields.name')} {...approve.words} />
                <TextArea
                  field={approve.fields.lead}
                  label={t('organisations:fields.lead')}
                  optional={optional}
                  rows={2}
                  max={LEAD_MAX}
                  {...approve.words}
                />
                <TextArea
                  field={approve.fields.about}
                  label={t('organisations:fields.about')}
                  optional={optional}
                  rows={5}
                  max={ABOUT_MAX}
                  {...approve.words}
                />
                <TextField field={approve.fields.place} label={t('organisations:fields.place')} optional={optional} {...approve.words} />
              </div>
            </details>
            <div>
              <Button type="submit" variant="primary" icon="check" name="intent" value="approve">
                {t('page.approve')}
              </Button>
            </div>
          </Form>
        </Card>
        <Card title={t('page.sendBackTitle')}>
          <Form method="post" className="stack" {...back.formProps}>
            <input type="hidden" name="changedAt" value={read} />
            <TextArea
              field={back.fields.reason}
              label={t('reason')}
              hint={t('page.reasonHint')}
              rows={3}
              max={REASON_MAX}
              {...back.words}
            />
            <div>
              <Button type="submit" icon="send" name="intent" value="send-back">
                {t('page.sendBack')}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}
