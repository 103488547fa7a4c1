import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { StepperField } from '~/ui/stepper-field'
import { useDateWords } from './date-choice'
import type { OwnPage } from './own-page.server'
import { PARTY_MAX } from './sign-up'
import { partyForm, remindersForm } from './sign-up-form'

interface PartyFormProps {
  adults: number
  children_: number
  reply: SubmissionResult<string[]> | null
}

/** How many come after all; for every date of the sign-up. */
export function PartyForm({ adults, children_, reply }: PartyFormProps) {
  const { t } = useTranslation(['signUps', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(partyForm, reply, {
    id: 'antal',
    defaultValue: { id: 'all', adults, children: children_ },
    questions: { adults: t('form.adults'), children: t('form.children') },
  })
  return (
    <Form method="post" reloadDocument className="signup" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="id" value="all" />
      <StepperField
        field={fields.children}
        label={t('form.children')}
        fewer={t('form.fewerChildren')}
        more={t('form.moreChildren')}
        max={PARTY_MAX}
        {...words}
      />
      <StepperField
        field={fields.adults}
        label={t('form.adults')}
        fewer={t('form.fewerAdults')}
        more={t('form.moreAdults')}
        max={PARTY_MAX}
        {...words}
      />
      <p>
        <Button type="submit" name="intent" value="change" disabled={busy}>
          {t('own.change.save')}
        </Button>
      </p>
    </Form>
  )
}

export function RemindersForm({ chosen }: { chosen: 'day' | 'both' | 'none' }) {
  const { t } = useTranslation('signUps')
  const { fields, formProps, words, busy } = useCheckedForm(remindersForm, null, { id: 'paamind', defaultValue: { reminders: chosen } })
  return (
    <Form method="post" reloadDocument className="signup" {...formProps}>
      <OptionField
        field={fields.reminders}
        label={t('own.reminders.title')}
        options={[
          { value: 'day', text: t('own.reminders.day') },
          { value: 'both', text: t('own.reminders.both') },
          { value: 'none', text: t('own.reminders.none') },
        ]}
        {...words}
      />
      <p>
        <Button type="submit" name="intent" value="remind" disabled={busy}>
          {t('own.reminders.save')}
        </Button>
      </p>
    </Form>
  )
}

/** One date of a course: staying away, or coming after all. */
export function AbsenceForm({ id, date }: { id: string; date: OwnPage['courseDates'][number] }) {
  const { t } = useTranslation('signUps')
  const { time } = useDateWords()
  return (
    <Form method="post" reloadDocument className={date.off ? 'occ is-off' : 'occ'}>
      <div>
        <span className="when">{time(date.time)}</span>
        {date.place !== null && !date.off && (
          <>
            <br />
            <bdi dir="auto">{t('own.thisTime', { place: date.place })}</bdi>
          </>
        )}
        {date.absent && (
          <>
            <br />
            <b>{t('own.absence.away')}</b>
          </>
        )}
      </div>
      {date.off ? (
        <span>{t('own.cancelledByHost')}</span>
      ) : (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="date" value={date.id} />
          <input type="hidden" name="absent" value={date.absent ? 'no' : 'yes'} />
          <Button type="submit" name="intent" value="absent" size="sm">
            {t(date.absent ? 'own.absence.can' : 'own.absence.cannot')}
          </Button>
        </>
      )}
    </Form>
  )
}
