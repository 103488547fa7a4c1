import { getInputProps, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, Buttons } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { isPage, type PageText, type TextKey } from './page'
import { LEAD_LENGTH, textForm } from './text-form'

interface TextEditFormProps {
  textKey: TextKey
  lang: string
  dir: 'ltr' | 'rtl'
  text: PageText
  /** The version this is written upon; empty for the house's own from the beginning. */
  uponId: string
  anchors: readonly string[]
  reply: SubmissionResult<string[]> | null
}

/** Where a text is written. Looking first saves nothing and works without a script. */
export function TextEditForm({ textKey, lang, dir, text, uponId, anchors, reply }: TextEditFormProps) {
  const { t } = useTranslation(['siteTexts', 'forms'])
  const page = isPage(textKey)
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(textForm(textKey, anchors), reply, {
    id: 'tekst',
    defaultValue: { ...text, uponId },
    questions: { title: t('edit.title'), lead: t('edit.lead'), body: t('edit.body') },
  })
  const { key, ...upon } = getInputProps(fields.uponId, { type: 'hidden' })
  return (
    <Form method="post" action="?" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input key={key} {...upon} />
      {page && (
        <>
          <TextField field={fields.title} label={t('edit.title')} {...{ lang, dir }} {...words} />
          <TextArea
            field={fields.lead}
            label={t('edit.lead')}
            hint={t('edit.leadHint', { max: LEAD_LENGTH })}
            rows={2}
            {...{ lang, dir }}
            {...words}
          />
        </>
      )}
      <TextArea
        field={fields.body}
        label={t('edit.body')}
        hint={anchors.length > 0 ? t('edit.anchors', { names: anchors.map((name) => `{#${name}}`).join(' ') }) : undefined}
        rows={page ? 24 : 5}
        {...{ lang, dir }}
        {...words}
      />
      <Fold summary={t('edit.howTo')}>
        <ul className="bullets">
          {(['heading', 'paragraph', 'bold', 'list', 'link'] as const).map((each) => (
            <li key={each}>{t(`edit.how.${each}`)}</li>
          ))}
        </ul>
      </Fold>
      <Buttons>
        {/* the first is what Enter in a field does: it saves nothing */}
        <Button type="submit" name="intent" value="look" icon="eye" disabled={busy}>
          {t('edit.look')}
        </Button>
        <Button type="submit" name="intent" value="save" variant="primary" disabled={busy}>
          {t('edit.save')}
        </Button>
      </Buttons>
    </Form>
  )
}
