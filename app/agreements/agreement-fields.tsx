import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { frequencies } from '~/offers/offer'
import { days } from '~/people/facts'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { lengths, meetingPlaces } from './agreement'
import type { DeskAgreement } from './agreement-desk.server'
import { agreementForm, NOTE_MAX } from './agreement-form'

/** The coordinator adjusts the draft with the two: choices both read in their own language, and one note. */
export function AgreementFields({ agreement, reply }: { agreement: DeskAgreement; reply: SubmissionResult | undefined }) {
  const { t } = useTranslation(['agreements', 'facts', 'forms'])
  const { kind: _kind, ...kept } = agreement.terms
  const known = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? undefined]))
  const { fields, formProps, words, problems, submission } = useCheckedForm(agreementForm, reply, {
    id: 'aftale',
    defaultValue: { ...known, version: agreement.version },
    questions: Object.fromEntries(
      (
        [
          'frequency',
          'weekday',
          'clock',
          'length',
          'firstOn',
          'place',
          'placeName',
          'until',
          'callName',
          'callPhone',
          'note',
          'noteTheirs',
        ] as const
      ).map((name) => [name, t(`fields.${name}`)]),
    ),
  })
  const optional = t('facts:optional')
  return (
    <Card title={t('desk.adjust')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="version" value={agreement.version} />
        <div className="fieldrow">
          <SelectField
            field={fields.frequency}
            label={t('fields.frequency')}
            options={frequencies.map((value) => ({ value, text: t(`facts:frequencies.${value}`) }))}
            {...words}
          />
          <SelectField
            field={fields.weekday}
            label={t('fields.weekday')}
            placeholder={t('fields.noDay')}
            options={days.map((value) => ({ value, text: t(`facts:days.${value}`) }))}
            {...words}
          />
          <TextField field={fields.clock} type="time" width="short" label={t('fields.clock')} optional={optional} {...words} />
          <SelectField
            field={fields.length}
            label={t('fields.length')}
            options={lengths.map((value) => ({ value, text: t(`lengthNames.${value}`) }))}
            {...words}
          />
        </div>
        <div className="fieldrow">
          <TextField field={fields.firstOn} type="date" width="short" label={t('fields.firstOn')} optional={optional} {...words} />
          <TextField field={fields.until} type="date" width="short" label={t('fields.until')} optional={optional} {...words} />
        </div>
        <div className="fieldrow">
          <SelectField
            field={fields.place}
            label={t('fields.place')}
            options={meetingPlaces.map((value) => ({ value, text: t(`places.${value}`) }))}
            {...words}
          />
          <TextField field={fields.placeName} label={t('fields.placeName')} optional={optional} {...words} />
        </div>
        <div className="fieldrow">
          <TextField field={fields.callName} label={t('fields.callName')} {...words} />
          <TextField field={fields.callPhone} type="tel" width="short" label={t('fields.callPhone')} optional={optional} {...words} />
        </div>
        <TextArea
          field={fields.note}
          label={t('fields.note')}
          hint={t('fields.noteHint')}
          optional={optional}
          rows={3}
          max={NOTE_MAX}
          {...words}
        />
        {agreement.language !== 'da' && (
          <TextArea
            field={fields.noteTheirs}
            label={t('fields.noteIn', { language: agreement.endonym })}
            hint={t('fields.noteTheirsHint')}
            optional={optional}
            rows={3}
            max={NOTE_MAX}
            {...words}
          />
        )}
        <div>
          <Button type="submit" name="intent" value="save" icon="check" variant={agreement.version === 0 ? 'primary' : undefined}>
            {t('desk.save')}
          </Button>
        </div>
        {agreement.state !== 'draft' && <p className="soft">{t('desk.takesBack')}</p>}
      </Form>
    </Card>
  )
}
