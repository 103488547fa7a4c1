import { useTranslation } from 'react-i18next'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { TextField } from '~/ui/text-field'
import { fieldOf, type PartProps } from './field-props'
import { repeats } from './series'

/** The first day, from when to when, how often, until when, and for what it rests. */
export function SeriesFields({ fields, words }: PartProps) {
  const { t } = useTranslation('makeEvents')
  return (
    <div className="series">
      <div className="fieldrow">
        <TextField field={fieldOf(fields, 'day')} type="date" width="short" label={t('form.day')} {...words} />
        <TextField field={fieldOf(fields, 'starts')} type="time" width="short" label={t('form.starts')} {...words} />
        <TextField field={fieldOf(fields, 'ends')} type="time" width="short" label={t('form.ends')} {...words} />
      </div>
      <ChipField
        field={fieldOf(fields, 'repeat')}
        type="radio"
        label={t('form.repeat')}
        options={repeats.map((value) => ({ value, text: t(`repeats.${value}`) }))}
        {...words}
      />
      <div className="series__end">
        <ChipField
          field={fieldOf(fields, 'endsBy')}
          type="radio"
          label={t('form.endsBy')}
          options={(['times', 'until'] as const).map((value) => ({ value, text: t(`form.endings.${value}`) }))}
          {...words}
        />
        <div className="series__times">
          <TextField field={fieldOf(fields, 'times')} type="number" inputMode="numeric" width="short" label={t('form.times')} {...words} />
        </div>
        <div className="series__until">
          <TextField field={fieldOf(fields, 'until')} type="date" width="short" label={t('form.until')} {...words} />
        </div>
        <CheckField field={fieldOf(fields, 'skipsPublic')} label={t('form.skipsPublic')} {...words} />
        <CheckField field={fieldOf(fields, 'skipsSchool')} label={t('form.skipsSchool')} {...words} />
      </div>
    </div>
  )
}
