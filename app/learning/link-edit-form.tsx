import { getInputProps, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { commonLanguages } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { learningLevels, learningTopics, linkKinds } from './link'
import { linkForm } from './link-form'

interface LinkEditFormProps {
  /** What the form begins with. */
  typed: Record<string, unknown>
  reply: SubmissionResult<string[]> | null
  /** Somebody else saved meanwhile; what was typed stands here still. */
  overtaken?: boolean
}

/** A link, new or changed, on one page. */
export function LinkEditForm({ typed, reply, overtaken = false }: LinkEditFormProps) {
  const { t, i18n } = useTranslation(['learning', 'forms'])
  const facts = useFactOptions()
  const inLanguage = { Da: t('edit.inDanish'), En: t('edit.inEnglish'), Ar: t('edit.inArabic') }
  const questions = {
    url: t('edit.url'),
    ...Object.fromEntries(
      Object.keys(inLanguage).flatMap((code) => {
        const language = languageName(code.toLowerCase(), i18n.language)
        return [
          [`title${code}`, t('edit.titleIn', { language })],
          [`line${code}`, t('edit.lineIn', { language })],
        ]
      }),
    ),
    publisher: t('edit.publisher'),
    kind: t('edit.kind'),
    levels: t('edit.levels'),
    topics: t('edit.topics'),
    languages: t('edit.languages'),
    minutes: t('edit.minutes'),
  }
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(linkForm, reply, {
    id: 'link',
    defaultValue: typed,
    questions,
  })
  const { key, ...version } = getInputProps(fields.version, { type: 'hidden' })
  const optional = t('edit.optional')
  const text = (code: 'Da' | 'En' | 'Ar') => {
    const [lang, dir] = [code.toLowerCase(), code === 'Ar' ? ('rtl' as const) : ('ltr' as const)]
    const rest = code === 'Da' ? {} : { optional }
    return (
      <Card key={code} title={inLanguage[code]}>
        <div className="stack">
          {code !== 'Da' && <p className="soft">{t('edit.otherHint')}</p>}
          <TextField
            field={fields[`title${code}`]}
            label={questions[`title${code}` as keyof typeof questions]}
            {...{ lang, dir }}
            {...rest}
            {...words}
          />
          <TextArea
            field={fields[`line${code}`]}
            label={questions[`line${code}` as keyof typeof questions]}
            hint={code === 'Da' ? t('edit.lineHint') : undefined}
            rows={2}
            {...{ lang, dir }}
            {...rest}
            {...words}
          />
        </div>
      </Card>
    )
  }
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {overtaken && (
        <Flash tone="warn" still>
          {t('edit.moved')}
        </Flash>
      )}
      <input key={key} {...version} />
      <TextField field={fields.url} type="url" label={t('edit.url')} hint={t('edit.urlHint')} {...words} />
      {text('Da')}
      {text('En')}
      {text('Ar')}
      <TextField field={fields.publisher} label={t('edit.publisher')} {...words} />
      <ChipField
        field={fields.kind}
        type="radio"
        label={t('edit.kind')}
        options={linkKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
        {...words}
      />
      <ChipField
        field={fields.levels}
        label={t('edit.levels')}
        options={learningLevels.map((value) => ({ value, text: t(`levels.${value}`) }))}
        {...words}
      />
      <ChipField
        field={fields.topics}
        label={t('edit.topics')}
        options={learningTopics.map((value) => ({ value, text: t(`topics.${value}`) }))}
        {...words}
      />
      <ChipField
        field={fields.languages}
        label={t('edit.languages')}
        options={facts.languages}
        foldAfter={commonLanguages}
        foldText={t('edit.moreLanguages')}
        {...words}
      />
      <TextField
        field={fields.minutes}
        type="number"
        inputMode="numeric"
        width="short"
        label={t('edit.minutes')}
        optional={optional}
        {...words}
      />
      <CheckField field={fields.needsAccount} label={t('edit.needsAccount')} {...words} />
      <div>
        <Button type="submit" name="intent" value="save" variant="primary" disabled={busy}>
          {t('edit.save')}
        </Button>
      </div>
    </Form>
  )
}
