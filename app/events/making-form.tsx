import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { ComingFields } from './coming-fields'
import { DatesPreview, type PreviewDate } from './dates-preview'
import type { EventKind } from './event'
import { GoodFields } from './good-fields'
import { makeForm } from './series-form'
import { SeriesFields } from './series-fields'
import { WhatFields, type Inviter } from './what-fields'

/** The questions in the order of the page. */
const asked = [
  'title',
  'organisationId',
  'town',
  'place',
  'text',
  'day',
  'starts',
  'ends',
  'repeat',
  'endsBy',
  'times',
  'until',
  'signUp',
  'capacity',
  'practical',
  'noteBring',
  'noteFood',
  'noteTransport',
  'noteChildCare',
  'ageFrom',
  'ageTo',
  'languages',
  'interpreters',
  'directions',
  'keptAddress',
] as const

interface MakingFormProps {
  kind: EventKind
  typed: Record<string, unknown>
  reply: SubmissionResult<string[]> | null
  preview: readonly PreviewDate[] | null
  today: string
  inviters: readonly Inviter[]
  formKey: string
  back: string
  /** Over the first question: which kind it is. */
  children?: ReactNode
}

/** A whole event on one page: what its maker must say stands open, what its kind has answered is folded. */
export function MakingForm({ kind, typed, reply, preview, today, inviters, formKey, back, children }: MakingFormProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(makeForm(today), reply, {
    id: 'arrangement',
    defaultValue: typed,
    questions: Object.fromEntries(asked.map((name) => [name, t(`form.${name}`)])),
  })
  const part = { fields: fields as unknown as Record<string, FieldMetadata<unknown>>, words }
  return (
    <Form method="post" {...formProps} className="making stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {children}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="formKey" value={formKey} />
      <Card title={t('form.parts.what')}>
        <WhatFields {...part} inviters={inviters} />
      </Card>
      <Card title={t('form.parts.when')}>
        <SeriesFields {...part} />
        <p>
          <Button type="submit" name="intent" value="preview" formNoValidate icon="calendar-days">
            {t('form.preview')}
          </Button>
        </p>
        {preview && <DatesPreview dates={preview} />}
      </Card>
      <Card title={t('form.parts.coming')}>
        <ComingFields {...part} />
      </Card>
      <Card title={t('form.parts.good')}>
        <p className="soft">{t('form.goodLead')}</p>
        <GoodFields {...part} />
      </Card>
      <div className="wizard-nav wizard-nav--on-first">
        <Button type="submit" variant="primary" size="big" name="intent" value="publish" disabled={busy}>
          {t('form.publish')}
        </Button>
        <Button type="submit" name="intent" value="save" disabled={busy}>
          {t('form.save')}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
