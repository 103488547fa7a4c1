import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, islandDate } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { OptionField } from '~/ui/option-field'
import { SelectOptions } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { Match } from './match'
import { endMatchForm, pauseMatchForm } from './match-form'
import { afterwards, outcomes } from './outcome'

interface CourseProps {
  match: Match
  today: Date
  reply: SubmissionResult | undefined
}

/** A rest for a match that runs, and the way on for one that rests. */
export function MatchPause({ match, today, reply }: CourseProps) {
  const { t, i18n } = useTranslation(['course', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(pauseMatchForm(islandDate(today)), reply, {
    id: 'pause',
    questions: { until: t('pause.until') },
  })
  if (match.state === 'paused')
    return (
      <Card title={t('pause.now')} tone="ochre">
        <Form method="post" className="stack">
          <p>{match.pausedUntil ? t('pause.nowUntil', { day: formatDay(match.pausedUntil, i18n.language, today) }) : t('pause.nowOpen')}</p>
          <div>
            <Button type="submit" name="intent" value="resume" icon="repeat">
              {t('pause.resume')}
            </Button>
          </div>
        </Form>
      </Card>
    )
  if (match.state !== 'active') return null
  return (
    <Fold summary={t('pause.title')} open={Boolean(reply)}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p>{t('pause.text')}</p>
        <TextField field={fields.until} type="date" width="short" label={t('pause.until')} hint={t('pause.hint')} {...words} />
        <div>
          <Button type="submit" name="intent" value="pause" icon="pause">
            {t('pause.do')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}

/** The end in two clicks: what came of it, and done. */
export function MatchEnd({ match, reply }: Omit<CourseProps, 'today'>) {
  const { t } = useTranslation(['course', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(endMatchForm, reply, {
    id: 'slut',
    defaultValue: { need: 'closed' },
    questions: { outcome: t('end.outcome'), need: t('end.need') },
  })
  if (match.state !== 'active' && match.state !== 'paused') return null
  return (
    <Card title={t('end.title')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <ChipField
          field={fields.outcome}
          type="radio"
          label={t('end.outcome')}
          options={outcomes.map((value) => ({ value, text: t(`outcomes.${value}`) }))}
          {...words}
        />
        <OptionField
          field={fields.need}
          label={t('end.need')}
          options={afterwards.map((value) => ({
            value,
            text: t(`end.afterwards.${value}`),
            detail: value === 'open' ? t('end.fromToday') : undefined,
          }))}
          {...words}
        />
        <p className="soft">{t('end.thanks')}</p>
        <div>
          <Button type="submit" name="intent" value="end" variant="primary" icon="handshake">
            {t('end.do')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** What came of a match that is over, and what the volunteer says to doing it again. */
export function MatchOutcome({ match }: { match: Match }) {
  const { t } = useTranslation('course')
  if (match.state !== 'ended') return null
  return (
    <Card title={t('outcome.title')} tone="sea">
      <div className="stack">
        <p>
          <b>{match.outcome ? t(`outcomes.${match.outcome}`) : t('outcome.unknown')}</b>
        </p>
        <p>{t(`outcome.again.${match.wouldAgain ?? 'unsaid'}`)}</p>
        <Fold summary={t('outcome.change')}>
          <Form method="post" className="stack">
            <label className="label" htmlFor="udfald">
              {t('end.outcome')}
            </label>
            <select className="select" id="udfald" name="outcome" defaultValue={match.outcome ?? undefined}>
              <SelectOptions options={outcomes.map((value) => ({ value, text: t(`outcomes.${value}`) }))} />
            </select>
            <div>
              <Button type="submit" name="intent" value="change-outcome">
                {t('outcome.save')}
              </Button>
            </div>
          </Form>
        </Fold>
      </div>
    </Card>
  )
}
