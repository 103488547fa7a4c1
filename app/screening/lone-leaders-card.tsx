import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import { screeningFormProblems } from './form-words'
import type { LoneLeader } from './lone-leaders.server'
import { loneLeadersForm } from './screening-form'

interface LoneLeadersCardProps {
  leaders: readonly LoneLeader[]
  today: string
  reply: SubmissionResult<string[]> | undefined
}

/** Leaders without another leader beside them: a coordinator says that theirs was seen. */
export function LoneLeadersCard({ leaders, today, reply }: LoneLeadersCardProps) {
  const { t } = useTranslation(['screening', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(loneLeadersForm(today), reply, {
    id: 'ledere',
    defaultValue: { person: [], seenOn: today },
    questions: screeningFormProblems(t, ['person', 'seenOn']),
  })
  if (leaders.length === 0) return null
  return (
    <Card title={t('desk.loneLeaders')}>
      <div className="stack">
        <p>{t('desk.loneLeadersText')}</p>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <Form method="post" className="stack" {...formProps}>
          <OptionField
            field={fields.person}
            type="checkbox"
            label={t('fields.person')}
            options={leaders.map(({ checkId, name, organisation }) => ({
              value: checkId,
              text: <bdi>{name}</bdi>,
              detail: <bdi>{organisation}</bdi>,
            }))}
            {...words}
          />
          <div className="row checklist__form">
            <TextField field={fields.seenOn} type="date" width="short" label={t('fields.seenOn')} {...words} />
            <Button type="submit" name="intent" value="leader-seen" icon="shield-check">
              {t('list.seen')}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}
