import type { SubmissionResult } from '@conform-to/react'
import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '~/i18n/languages'
import { townName, townSlugs } from '~/island/towns'
import { useCheckedForm } from '~/people/use-checked-form'
import { PictureField } from '~/pictures/picture-field'
import type { PictureView } from '~/pictures/picture-view'
import { tracks } from '~/tracks/track'
import { Button, ButtonLink } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import type { FieldWords } from '~/ui/field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { BODY_MAX, LEAD_MAX, QUOTE_MAX, storyForm } from './story-form'

export type Reply = SubmissionResult<string[]> | null
type Words = Pick<FieldWords, 'errorText' | 'errorWord'>
export type TextFields = Record<'title' | 'lead' | 'quote' | 'body', FieldMetadata<unknown>>

/** The words of a story in one language. */
export function StoryWords({ fields, words, language }: { fields: TextFields; words: Words; language: string }) {
  const { t } = useTranslation(['stories', 'facts'])
  const own = { ...words, lang: language, dir: directionOf(language) }
  return (
    <>
      <TextField field={fields.title} label={t('form.title')} hint={t('form.titleHint')} {...own} />
      <TextArea
        field={fields.lead}
        label={t('form.lead')}
        hint={t('form.leadHint')}
        optional={t('facts:optional')}
        rows={2}
        max={LEAD_MAX}
        {...own}
      />
      <TextArea
        field={fields.quote}
        label={t('form.quote')}
        hint={t('form.quoteHint')}
        optional={t('facts:optional')}
        rows={2}
        max={QUOTE_MAX}
        {...own}
      />
      <TextArea field={fields.body} label={t('form.body')} hint={t('form.bodyHint')} rows={14} max={BODY_MAX} {...own} />
    </>
  )
}

/** What the summary of errors calls the words. */
export function useQuestions() {
  const { t } = useTranslation('stories')
  return {
    title: t('form.title'),
    lead: t('form.lead'),
    quote: t('form.quote'),
    body: t('form.body'),
  }
}

interface StoryFormProps {
  typed: Record<string, unknown>
  reply: Reply
  picture: PictureView | null
  /** There already: what changes is asked about again. */
  saved?: boolean
  back: string
}

/** A story in Danish, with its picture and what is the same in every language. */
export function StoryForm({ typed, reply, picture, saved = false, back }: StoryFormProps) {
  const { t } = useTranslation(['stories', 'facts', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(storyForm, reply, {
    id: 'historie',
    defaultValue: typed,
    questions: {
      ...useQuestions(),
      picture: t('form.picture'),
      pictureAlt: t('form.picture'),
      town: t('form.town'),
      tracks: t('form.tracks'),
      nobodyInIt: t('form.nobodyInIt'),
    },
  })
  const hidden = (field: (typeof fields)['version'] | (typeof fields)['formKey']) => {
    const { key, ...props } = getInputProps(field as FieldMetadata<unknown>, { type: 'hidden' })
    return <input key={key} {...props} />
  }
  return (
    <Form method="post" encType="multipart/form-data" className="wizard" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {hidden(fields.version)}
      {hidden(fields.formKey)}
      <StoryWords fields={fields as unknown as TextFields} words={words} language="da" />
      <PictureField fields={fields as never} present={picture} />
      <SelectField
        field={fields.town as FieldMetadata<unknown>}
        label={t('form.town')}
        optional={t('facts:optional')}
        placeholder={t('form.noTown')}
        options={townSlugs.map((town) => ({ value: town, text: townName(town) }))}
        {...words}
      />
      <ChipField
        field={fields.tracks as FieldMetadata<unknown>}
        label={t('form.tracks')}
        optional={t('facts:optional')}
        options={tracks.map((track) => ({ value: track, text: t(`facts:tracks.${track}.name`) }))}
        {...words}
      />
      <CheckField
        field={fields.nobodyInIt as FieldMetadata<unknown>}
        label={t('form.nobodyInIt')}
        detail={t('form.nobodyInItDetail')}
        {...words}
      />
      <div className="wizard-nav wizard-nav--on-first">
        <Button type="submit" variant="primary" name="intent" value="save" disabled={busy}>
          {t(saved ? 'form.save' : 'form.begin')}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
