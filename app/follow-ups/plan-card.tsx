import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { TextField } from '~/ui/text-field'
import { DueBadge } from './due-badge'
import { daysBetween, lateness } from './follow-up'
import { planDayForm } from './follow-up-form'
import type { FollowUp } from './follow-ups.server'

export interface PlanRefused {
  /** The follow-up whose day was refused; empty for one more. */
  of: string
  reply: SubmissionResult<string[]>
}
interface PlanCardProps {
  plan: readonly FollowUp[]
  today: string
  goesOn: boolean
  refused: PlanRefused | undefined
}

/** The plan of one match: what is done, what comes, and how it is changed. */
export function PlanCard({ plan, today, goesOn, refused }: PlanCardProps) {
  const { t, i18n } = useTranslation('followUps')
  const shown = plan.filter(({ heard, droppedAt, doneAt }) => !(heard === 'own' && doneAt) && !droppedAt)
  return (
    <Card title={t('plan.title')}>
      {shown.length === 0 && <p className="soft">{t('plan.none')}</p>}
      {goesOn && plan.length === 0 && (
        <Form method="post">
          <Button type="submit" name="intent" value="plan" icon="calendar-plus">
            {t('plan.make')}
          </Button>
        </Form>
      )}
      <ul className="planlist">
        {shown.map((each) => (
          <li key={each.id} className="stack">
            <p className="row">
              {each.doneAt ? (
                <b>{t(`steps.${each.step}`)}</b>
              ) : (
                <Anchor href={`/koordinator/opfoelgning/${each.id}`}>{t(`steps.${each.step}`)}</Anchor>
              )}
              <span className="soft">{formatWeekday(each.dueOn, i18n.language)}</span>
              {each.doneAt ? (
                <Badge tone="ok" icon="check">
                  {t('plan.done')}
                </Badge>
              ) : (
                <DueBadge lateness={lateness(each.dueOn, today)} days={daysBetween(each.dueOn, today)} />
              )}
            </p>
            {!each.doneAt && goesOn && (
              <Fold summary={t('plan.change')} open={refused?.of === each.id}>
                <DayForm followUp={each} today={today} reply={refused?.of === each.id ? refused.reply : undefined} />
                <Form method="post">
                  <input type="hidden" name="followUp" value={each.id} />
                  <Button type="submit" name="intent" value="drop" size="sm" variant="danger">
                    {t('plan.drop')}
                    <span className="vh"> {t(`steps.${each.step}`)}</span>
                  </Button>
                </Form>
              </Fold>
            )}
          </li>
        ))}
      </ul>
      {goesOn && (
        <Fold summary={t('plan.add')} open={refused?.of === ''}>
          <DayForm followUp={null} today={today} reply={refused?.of === '' ? refused.reply : undefined} />
        </Fold>
      )}
    </Card>
  )
}

function DayForm({ followUp, today, reply }: { followUp: FollowUp | null; today: string; reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation(['followUps', 'forms'])
  const { fields, formProps, problems, submission, words } = useCheckedForm(planDayForm(today), reply, {
    id: `dag-${followUp?.id ?? 'ny'}`,
    defaultValue: { dueOn: followUp && followUp.dueOn >= today ? followUp.dueOn : '' },
    questions: { dueOn: t('plan.day') },
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {followUp && <input type="hidden" name="followUp" value={followUp.id} />}
      <TextField type="date" width="short" field={fields.dueOn} label={t('plan.day')} {...words} />
      <Buttons>
        <Button type="submit" name="intent" value={followUp ? 'move' : 'add'} size="sm" icon={followUp ? 'calendar' : 'plus'}>
          {t(followUp ? 'plan.move' : 'plan.addOne')}
        </Button>
      </Buttons>
    </Form>
  )
}
