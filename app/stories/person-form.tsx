import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { endonyms, interfaceLanguages } from '~/i18n/languages'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { personForm } from './story-form'

/** Puts somebody on the list of those in a story. */
export function PersonForm({ reply }: { reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['stories', 'forms', 'facts'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(personForm, reply, {
    id: 'person',
    defaultValue: { way: 'link', language: 'da' },
    questions: { name: t('people.name'), way: t('people.way'), email: t('people.email'), language: t('people.language') },
  })
  const field = (name: keyof typeof fields) => fields[name] as FieldMetadata<unknown>
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <TextField field={field('name')} label={t('people.name')} hint={t('people.nameHint')} {...words} />
      <OptionField
        field={field('way')}
        label={t('people.way')}
        options={(['link', 'paper'] as const).map((way) => ({
          value: way,
          text: t(`people.ways.${way}`),
          detail: t(`people.wayDetail.${way}`),
        }))}
        {...words}
      />
      <TextField field={field('email')} type="email" label={t('people.email')} hint={t('people.emailHint')} {...words} />
      <SelectField
        field={field('language')}
        label={t('people.language')}
        options={interfaceLanguages.map((language) => ({ value: language, text: endonyms[language] }))}
        {...words}
      />
      <CheckField field={field('inPicture')} label={t('people.inPictureTick')} {...words} />
      <CheckField field={field('underAge')} label={t('people.underAgeTick')} {...words} />
      <div>
        <Button type="submit" icon="plus" name="intent" value="add-person" disabled={busy}>
          {t('people.addSubmit')}
        </Button>
      </div>
    </Form>
  )
}
