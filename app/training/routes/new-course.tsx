import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import type { PageHandle } from '~/ui/page-frame'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { audiences, moduleLengths } from '../course'
import { viewAddress } from '../course-address'
import { courseForm } from '../course-form'
import { makeCourse } from '../courses.server'
import { useTrainingWords } from '../use-training-words'

export const handle = { frame: 'desk' } satisfies PageHandle

export const loader = mayLoad('/koordinator/kurser/ny', ({ language }) => ({ title: translator(language)('training:make.title') }))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/koordinator/kurser/ny', {
  async make({ actor, form }) {
    const submission = parseWithZod(form, { schema: courseForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { text = '', ...course } = submission.value
    const id = makeCourse(actor, { ...course, text })
    return redirect(viewAddress(id, 'datoer'), { headers: { 'set-cookie': await flashHeader({ key: 'training:flash.made' }) } })
  },
})

export default function NewCourse() {
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['training', 'forms'])
  const { length } = useTrainingWords()
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(courseForm, answered?.reply, {
    id: 'kursus',
    defaultValue: { minutes: '120', audience: 'everybody' },
    questions: {
      title: t('make.name'),
      text: t('make.text'),
      audience: t('make.audience'),
      modules: t('make.modules'),
      minutes: t('make.minutes'),
    },
  })
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <VolunteerDeskHead part="kurser" title={t('make.title')} />
      <p>{t('make.lead')}</p>
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.title} label={t('make.name')} {...words} />
        <TextArea field={fields.text} label={t('make.text')} optional={t('make.optional')} rows={3} max={500} {...words} />
        <OptionField
          field={fields.audience}
          label={t('make.audience')}
          hint={t('make.audienceHint')}
          options={audiences.map((value) => ({ value, text: t(`audiences.${value}`) }))}
          {...words}
        />
        <TextArea field={fields.modules} label={t('make.modules')} hint={t('make.modulesHint')} rows={4} {...words} />
        <SelectField
          field={fields.minutes}
          label={t('make.minutes')}
          options={moduleLengths.map((value) => ({ value, text: length(Number(value)) }))}
          {...words}
        />
        <div>
          <Button type="submit" name="intent" value="make" variant="primary" disabled={busy}>
            {t('make.save')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
