import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatSeries } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { DECLARATION_VERSION } from './check'
import { screeningFormProblems } from './form-words'
import { declareForm } from './screening-form'

interface DeclarationCardProps {
  declared: { year: number; on: Date } | null
  lastDeclared: number | null
  /** What is not done yet, and stands beside the tick: so many to order, and so many nobody has said anything of. */
  open: { toOrder: number; unknown: number }
  today: string
  reply: SubmissionResult<string[]> | undefined
}

/** Once a year: we fetch the child certificates we must. */
export function DeclarationCard({ declared, lastDeclared, open, today, reply }: DeclarationCardProps) {
  const { t, i18n } = useTranslation(['screening', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(declareForm, reply, {
    id: 'erklaering',
    questions: screeningFormProblems(t, ['sure']),
  })
  const year = today.slice(0, 4)
  const still = [
    ...(open.toOrder > 0 ? [t('tile.toOrder', { count: open.toOrder })] : []),
    ...(open.unknown > 0 ? [t('tile.unknown', { count: open.unknown })] : []),
  ]
  return (
    <Card title={t('declaration.title', { year })} tone={declared ? 'sea' : undefined}>
      {declared ? (
        <p>
          <Badge tone="ok" icon="circle-check">
            {t('declaration.done', { day: formatDay(declared.on, i18n.language, new Date(`${today}T12:00:00Z`)) })}
          </Badge>
        </p>
      ) : (
        <div className="stack">
          <p>{t('declaration.lead')}</p>
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <Form method="post" className="stack" {...formProps}>
            {still.length > 0 && (
              <Flash tone="warn" still>
                {t('declaration.notYet', { what: formatSeries(still, i18n.language) })}
              </Flash>
            )}
            <CheckField field={fields.sure} label={t(`declaration.text.${DECLARATION_VERSION}`)} {...words} />
            <div>
              <Button type="submit" name="intent" value="declare" icon="check">
                {t('declaration.send', { year })}
              </Button>
            </div>
          </Form>
          {lastDeclared !== null && <p className="soft">{t('declaration.last', { year: lastDeclared })}</p>}
        </div>
      )}
    </Card>
  )
}
