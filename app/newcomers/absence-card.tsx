import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, islandDate } from '~/i18n/format'
import type { Absence } from '~/people/absences.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { absenceForm } from './duty-form'

interface AbsenceCardProps {
  me: string
  colleagues: readonly { id: string; name: string }[]
  absences: readonly Absence[]
  reply: SubmissionResult<string[]> | null
  today: Date
}

/** Who is away and who stands in, and the form that says so: for oneself, or for a colleague who fell ill. */
export function AbsenceCard({ me, colleagues, absences, reply, today }: AbsenceCardProps) {
  const { t, i18n } = useTranslation(['newcomers', 'forms'])
  const day = (date: string) => formatDay(date, i18n.language, today)
  const { fields, formProps, words, problems, submission } = useCheckedForm(absenceForm(islandDate(today)), reply, {
    id: 'fravaer',
    defaultValue: { userId: me, fromDate: islandDate(today) },
    questions: {
      userId: t('duty.away'),
      coverId: t('duty.cover'),
      fromDate: t('duty.from'),
      untilDate: t('duty.until'),
    },
  })
  const options = colleagues.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <Card title={t('duty.absences')}>
      <div className="stack">
        <p className="soft">{t('duty.absencesText')}</p>
        {absences.length > 0 && (
          <ul className="rows">
            {absences.map((absence) => (
              <li key={absence.id}>
                <span>
                  <b>{t('duty.covers', { name: absence.name, cover: absence.cover })}</b>{' '}
                  <span className="soft">{t('duty.days', { from: day(absence.fromDate), until: day(absence.untilDate) })}</span>
                </span>
                <Buttons className="rows__end">
                  <Form method="post">
                    <input type="hidden" name="absence" value={absence.id} />
                    <Button type="submit" name="intent" value="end-absence" size="sm" variant="quiet">
                      {t('duty.endAbsence')}
                      <span className="vh"> {absence.name}</span>
                    </Button>
                  </Form>
                </Buttons>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" className="stack" {...formProps}>
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <SelectField field={fields.userId} label={t('duty.away')} options={options} {...words} />
          <SelectField field={fields.coverId} label={t('duty.cover')} placeholder={t('form.choose')} options={options} {...words} />
          <div className="formpart__pair">
            <TextField field={fields.fromDate} type="date" width="short" label={t('duty.from')} {...words} />
            <TextField field={fields.untilDate} type="date" width="short" label={t('duty.until')} {...words} />
          </div>
          <div>
            <Button type="submit" name="intent" value="note-absence" icon="calendar-check">
              {t('duty.noteAbsence')}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}
