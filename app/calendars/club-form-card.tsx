import { getInputProps, type SubmissionResult } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { eventKinds } from '~/events/event'
import { useFactOptions } from '~/people/fact-options'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { describedBy, FieldBox } from '~/ui/field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { clubForm } from './club-form'

/** Gives a calendar to look at: a file, or the address of one. */
export function ClubForm({ reply, town }: { reply: SubmissionResult<string[]> | null; town: string }) {
  const { t } = useTranslation(['calendars', 'forms'])
  const facts = useFactOptions()
  const busy = useNavigation().formData?.get('intent') === 'look'
  const { fields, formProps, words, problems, submission } = useCheckedForm(clubForm, reply, {
    id: 'kalender',
    defaultValue: { kind: 'other', town },
    questions: { file: t('club.file'), address: t('club.address'), kind: t('club.kind'), town: t('club.town') },
  })
  const { key, ...control } = getInputProps(fields.file, { type: 'file' })
  const hint = t('club.fileHint')
  return (
    <>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <Form method="post" encType="multipart/form-data" className="card stack measure" {...formProps}>
        <h2>{t('club.formTitle')}</h2>
        <FieldBox field={fields.file} label={t('club.file')} hint={hint} {...words}>
          <input
            key={key}
            {...control}
            className="input input--file"
            accept=".ics,text/calendar"
            aria-describedby={describedBy(fields.file, hint)}
          />
        </FieldBox>
        <TextField
          field={fields.address}
          label={t('club.address')}
          hint={t('club.addressHint')}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          {...words}
        />
        <div className="fieldrow">
          <SelectField
            field={fields.kind}
            label={t('club.kind')}
            hint={t('club.kindHint')}
            options={eventKinds.map((value) => ({ value, text: facts.t(`eventKinds.${value}`) }))}
            {...words}
          />
          <SelectField field={fields.town} label={t('club.town')} hint={t('club.townHint')} options={facts.towns} {...words} />
        </div>
        <div>
          <Button type="submit" variant="primary" icon="eye" name="intent" value="look" disabled={busy}>
            {t(busy ? 'club.looking' : 'club.look')}
          </Button>
        </div>
        <p className="soft">{t('club.nothingYet')}</p>
      </Form>
    </>
  )
}
