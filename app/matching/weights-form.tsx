import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { usualWeights, weighedNames, type Weights } from './ranking'
import { changedWeights, weightsForm } from './weights'

interface WeightsFormProps {
  weights: Weights
  changedAt: Date | null
  reply: SubmissionResult<string[]> | undefined
}

/** One number for each point of the ranking, each with what it means and what is usual. */
export function WeightsForm({ weights, changedAt, reply }: WeightsFormProps) {
  const { t, i18n } = useTranslation(['weights', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(weightsForm, reply, {
    defaultValue: weights,
    questions: Object.fromEntries(weighedNames.map((name) => [name, t(`names.${name}`)])),
  })
  return (
    <Card>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p className="soft">{t('scale')}</p>
        <p className="soft">
          {changedAt && changedWeights(weights).length > 0
            ? t('changed', { when: formatMoment(changedAt, i18n.language) })
            : t('unchanged')}
        </p>
        <div className="weights">
          {weighedNames.map((name) => (
            <TextField
              key={name}
              field={fields[name]}
              type="number"
              inputMode="numeric"
              width="short"
              label={t(`names.${name}`)}
              hint={`${t(`why.${name}`)} ${t('usual', { value: usualWeights[name] })}`}
              {...words}
            />
          ))}
        </div>
        <Buttons>
          <Button type="submit" name="intent" value="save" variant="primary">
            {t('save')}
          </Button>
          <Button type="submit" name="intent" value="usual" formNoValidate>
            {t('reset')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}
