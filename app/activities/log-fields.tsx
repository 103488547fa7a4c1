import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/ui/avatar'
import { ChipField } from '~/ui/chip-field'
import type { FieldWords } from '~/ui/field'
import { Fold } from '~/ui/fold'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import { TextField } from '~/ui/text-field'
import { usualMinutes } from './activity'
import type { Choice } from './choice'
import { useLengthText } from './use-hours-text'

type Fields = Record<'what' | 'minutes' | 'hours' | 'more' | 'when' | 'date' | 'from' | 'note', FieldMetadata<unknown>>
interface LogFieldsProps {
  fields: Fields
  words: Pick<FieldWords, 'errorText' | 'errorWord'>
  choices: readonly Choice[]
  /** Only kinds and first letters: the page stays on the phone, or the link may be seen by somebody else. */
  short?: boolean
}

/** What, how long and when, as buttons; what is likely is chosen already. */
export function LogFields({ fields, words, choices, short = false }: LogFieldsProps) {
  const { t } = useTranslation(['mine', 'logging', 'facts'])
  const length = useLengthText()
  const kindOf = (choice: Choice) => (choice.of === 'match' ? t(`facts:kinds.${choice.kind}`) : '')
  const textOf = (choice: Choice) => {
    if (choice.of !== 'match' || choice.name === null) return <bdi>{choice.name ?? kindOf(choice)}</bdi>
    if (!short) return <bdi>{choice.name}</bdi>
    // the ring shows the letter; it is said for those who do not see it
    return (
      <>
        <span className="vh">{choice.name} </span>
        {kindOf(choice)}
      </>
    )
  }
  const before = (choice: Choice) => {
    if (choice.of !== 'match') return <Icon name={choice.of === 'event' ? 'calendar' : 'users'} />
    return choice.name ? <Avatar name={choice.name} size="sm" /> : <Gable front={choice.front} size="xs" />
  }
  return (
    <>
      <ChipField
        field={fields.what}
        type="radio"
        large
        label={t('log.who')}
        options={[
          ...choices.map((choice) => ({ value: choice.value, text: textOf(choice), before: before(choice) })),
          { value: '', text: t('log.other') },
        ]}
        {...words}
      />
      <div>
        <ChipField
          field={fields.minutes}
          type="radio"
          large
          label={t('log.howLong')}
          options={[
            ...usualMinutes.map((minutes) => ({ value: String(minutes), text: length(minutes) })),
            { value: 'own', text: t('logging:own') },
          ]}
          {...words}
        />
        <div className="own-length">
          <TextField field={fields.hours} type="number" inputMode="numeric" width="short" label={t('logging:hours')} {...words} />
          <TextField field={fields.more} type="number" inputMode="numeric" width="short" label={t('logging:more')} {...words} />
        </div>
      </div>
      <ChipField
        field={fields.when}
        type="radio"
        large
        label={t('log.when')}
        options={(['today', 'yesterday', 'other'] as const).map((value) => ({ value, text: t(`log.days.${value}`) }))}
        {...words}
      />
      <div className="other-day">
        <TextField field={fields.date} type="date" width="short" label={t('log.date')} {...words} />
      </div>
    </>
  )
}

/** What may be said besides: a line, and from what time. */
export function LogMore({ fields, words }: Pick<LogFieldsProps, 'fields' | 'words'>) {
  const { t } = useTranslation(['mine', 'logging'])
  const said = [fields.note, fields.from].some(({ errors, initialValue }) => Boolean(errors) || Boolean(initialValue))
  return (
    <Fold summary={t('log.noteFold')} open={said}>
      <TextField field={fields.note} label={t('log.note')} hint={t('logging:noteHint')} {...words} />
      <TextField field={fields.from} type="time" width="short" label={t('logging:from')} optional={t('logging:optional')} {...words} />
    </Fold>
  )
}
