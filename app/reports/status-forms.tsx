import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment, formatNumber } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { FOREWORD_MAX, forewordForm, paragraphsOf, targetsForm, type HalfStatus } from './status'
import { targetsSeen, type Targets } from './targets'

interface ForewordFormProps {
  status: HalfStatus
  result: SubmissionResult<string[]> | undefined
  overtaken: boolean
}

/** The words before the figures. Whoever was overtaken keeps their text, sees the other, and may save again. */
export function ForewordForm({ status, result, overtaken }: ForewordFormProps) {
  const { t, i18n } = useTranslation(['report', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(forewordForm, result, {
    id: 'forord',
    defaultValue: { foreword: status.foreword, signedBy: status.signedBy },
    questions: { foreword: t('status.foreword'), signedBy: t('status.signedBy') },
  })
  return (
    <Card title={t('status.foreword')}>
      {overtaken && <Flash tone="warn">{t('status.overtaken')}</Flash>}
      <Form method="post" className="stack" preventScrollReset {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="version" value={status.version} />
        <TextArea
          field={fields.foreword}
          label={t('status.foreword')}
          hint={t('status.forewordHint')}
          rows={12}
          max={FOREWORD_MAX}
          countText={(used, max) => `${formatNumber(used, i18n.language)} / ${formatNumber(max, i18n.language)}`}
          {...words}
        />
        <TextField field={fields.signedBy} label={t('status.signedBy')} hint={t('status.signedByHint')} {...words} />
        <div>
          <Button type="submit" name="intent" value="save" variant="primary">
            {t('status.save')}
          </Button>
        </div>
        {status.savedAt && <p className="soft">{t('status.savedAt', { moment: formatMoment(status.savedAt, i18n.language) })}</p>}
      </Form>
      {overtaken && (
        <section>
          <h3>{t('status.theirs')}</h3>
          {paragraphsOf(`${status.foreword}\n\n${status.signedBy}`).map((paragraph, place) => (
            <p key={place} dir="auto">
              {paragraph}
            </p>
          ))}
        </section>
      )}
    </Card>
  )
}

interface TargetsFormProps {
  year: string
  targets: Targets
  result: SubmissionResult<string[]> | undefined
  overtaken: boolean
}

/** What is aimed at in the year. */
export function TargetsForm({ year, targets, result, overtaken }: TargetsFormProps) {
  const { t, i18n } = useTranslation(['report', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(targetsForm, result, {
    id: 'maal',
    defaultValue: { ...targets, newMatches: targets.matches ?? '' },
    questions: { newMatches: t('status.matches'), employment: t('status.employment'), lessons: t('status.lessons') },
  })
  return (
    <Card title={t('status.targets', { year })}>
      {overtaken && (
        <Flash tone="warn">
          {t('status.targetsOvertaken', {
            matches: targets.matches === null ? '–' : formatNumber(targets.matches, i18n.language),
            employment: targets.employment,
            lessons: targets.lessons,
          })}
        </Flash>
      )}
      <Form method="post" className="stack" preventScrollReset {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="seen" value={targetsSeen(targets)} />
        <TextField
          field={fields.newMatches}
          type="number"
          inputMode="numeric"
          width="short"
          label={t('status.matches')}
          hint={t('status.matchesHint')}
          {...words}
        />
        <TextField field={fields.employment} type="number" inputMode="numeric" width="short" label={t('status.employment')} {...words} />
        <TextField field={fields.lessons} type="number" inputMode="numeric" width="short" label={t('status.lessons')} {...words} />
        <div>
          <Button type="submit" name="intent" value="targets">
            {t('status.saveTargets')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** Closing a half-year that is over, or opening it again. */
export function CloseCard({ status: { closedAt }, from, mayClose }: { status: HalfStatus; from: string; mayClose: boolean }) {
  const { t, i18n } = useTranslation('report')
  const day = (at: Date | string) => formatDay(at, i18n.language, new Date(0))
  return (
    <Card title={t('status.closing')}>
      <Form method="post" className="stack" preventScrollReset>
        {closedAt ? (
          <>
            <p>{t('status.closedOn', { day: day(closedAt) })}</p>
            <p className="soft">{t('status.reopenText')}</p>
            <div>
              <Button type="submit" name="intent" value="reopen">
                {t('status.reopen')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className="soft">{t('status.closingText')}</p>
            {mayClose ? (
              <div>
                <Button type="submit" name="intent" value="close">
                  {t('status.close')}
                </Button>
              </div>
            ) : (
              <p>
                {t('status.closingEarly', { day: day(from) })} {t('status.closingWhy')}
              </p>
            )}
          </>
        )}
      </Form>
    </Card>
  )
}
