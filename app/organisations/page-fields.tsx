import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { commonLanguages, industries, interests } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { PictureField } from '~/pictures/picture-field'
import type { PictureView } from '~/pictures/picture-view'
import { ChipField } from '~/ui/chip-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { goodToKnow } from './organisation'
import { ABOUT_MAX, LEAD_MAX, STEP_MAX } from './organisation-form'

interface PageFieldsProps {
  fields: Record<string, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
  company: boolean
  picture: PictureView | null
}

/** Everything a page says, most of it by choosing. */
export function PageFields({ fields, words, company, picture }: PageFieldsProps) {
  const { t } = useTranslation(['organisations', 'facts'])
  const facts = useFactOptions()
  const field = (name: string) => fields[name] as FieldMetadata<unknown>
  const optional = facts.t('optional')
  return (
    <>
      <h2 className="formpart">{t('leader.form.who')}</h2>
      <TextField field={field('name')} label={t('fields.name')} {...words} />
      <TextArea field={field('lead')} label={t('fields.lead')} hint={t('hints.lead')} rows={2} max={LEAD_MAX} {...words} />
      <TextArea
        field={field('about')}
        label={t('fields.about')}
        hint={t('hints.about')}
        optional={optional}
        rows={5}
        max={ABOUT_MAX}
        {...words}
      />
      <PictureField
        fields={{ picture: field('picture'), pictureAlt: field('pictureAlt'), pictureRemove: field('pictureRemove') }}
        present={picture}
      />
      <h2 className="formpart">{t('leader.form.where')}</h2>
      <SelectField field={field('town')} label={t('fields.town')} placeholder={t('chooseTown')} options={facts.towns} {...words} />
      <TextField field={field('place')} label={t('fields.place')} hint={t('hints.place')} optional={optional} {...words} />
      <TextField field={field('website')} type="url" label={t('fields.website')} optional={optional} {...words} />
      <h2 className="formpart">{t('joining.title')}</h2>
      <p className="soft">{t('hints.joining')}</p>
      {([1, 2, 3] as const).map((number) => (
        <TextArea
          key={number}
          field={field(`joining${number}`)}
          label={t('fields.step', { number })}
          optional={optional}
          rows={2}
          max={STEP_MAX}
          {...words}
        />
      ))}
      <h2 className="formpart">{t('leader.form.forWhom')}</h2>
      <ChipField
        field={field('goodToKnow')}
        label={t('fields.goodToKnow')}
        hint={t('hints.goodToKnow')}
        optional={optional}
        options={goodToKnow.map((value) => ({ value, text: t(`goodToKnow.${value}`) }))}
        {...words}
      />
      <ChipField
        field={field('languages')}
        label={t('fields.languages')}
        optional={optional}
        options={facts.ownLanguages}
        foldAfter={commonLanguages}
        foldText={facts.t('moreLanguages')}
        {...words}
      />
      <TextField field={field('ageFrom')} type="number" width="short" label={t('fields.ageFrom')} optional={optional} {...words} />
      <TextField field={field('ageTo')} type="number" width="short" label={t('fields.ageTo')} optional={optional} {...words} />
      <ChipField
        field={field('interests')}
        label={t('fields.interests')}
        hint={t('hints.interests')}
        optional={optional}
        options={facts.named('interests')(interests)}
        {...words}
      />
      {company && (
        <ChipField
          field={field('industries')}
          label={t('fields.industries')}
          optional={optional}
          options={facts.named('industries')(industries)}
          {...words}
        />
      )}
    </>
  )
}
