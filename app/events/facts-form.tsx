import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { ComingFields } from './coming-fields'
import type { EventView } from './event'
import { factsForm } from './event-form'
import { GoodFields } from './good-fields'
import { TellField } from './tell-field'
import { WhatFields, type Inviter } from './what-fields'

const asked = [
  'title',
  'organisationId',
  'town',
  'place',
  'text',
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
  'hostId',
] as const

interface FactsFormProps {
  event: EventView
  typed: Record<string, unknown>
  reply: SubmissionResult<string[]> | null
  version: string
  inviters: readonly Inviter[]
  /** Who may answer for it. */
  people: readonly { id: string; name: string }[]
  signedUp: boolean
}

/** What an event says about itself, to be changed. What people said yes to when they signed up stays. */
export function FactsForm({ event, typed, reply, version, inviters, people, signedUp }: FactsFormProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(factsForm, reply, {
    id: 'arrangement',
    defaultValue: { tell: 'on', ...typed },
    questions: Object.fromEntries(asked.map((name) => [name, t(`form.${name}`)])),
  })
  const part = { fields: fields as unknown as Record<string, FieldMetadata<unknown>>, words }
  return (
    <Form method="post" {...formProps} className="making stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="kind" value={event.kind} />
      <input type="hidden" name="version" value={version} />
      <Card title={t('form.parts.what')}>
        <WhatFields {...part} inviters={inviters} />
        {people.length > 1 && (
          <SelectField
            field={part.fields.hostId as FieldMetadata<unknown>}
            label={t('form.hostId')}
            hint={t('form.hostHint')}
            options={people.map(({ id, name }) => ({ value: id, text: name }))}
            {...words}
          />
        )}
      </Card>
      <Card title={t('form.parts.coming')}>
        <ComingFields {...part} fixed={signedUp ? event.signUp : null} />
      </Card>
      <Card title={t('form.parts.good')}>
        <GoodFields {...part} womenFixed={signedUp && !event.womenOnly} />
        <TellField field={part.fields.tell as FieldMetadata<unknown>} signedUp={signedUp} words={words} />
      </Card>
      <div className="wizard-nav wizard-nav--on-first">
        <Button type="submit" variant="primary" name="intent" value="save" disabled={busy}>
          {t('form.keep')}
        </Button>
        <ButtonLink variant="quiet" href={`/mit/arrangementer/${event.slug}`}>
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
