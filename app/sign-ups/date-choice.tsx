import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatWeekday } from '~/i18n/format'
import { OptionField } from '~/ui/option-field'
import type { Choice, Room, SignUpCardData } from './sign-up-card.server'

interface DateChoiceProps {
  field: FieldMetadata<unknown>
  card: SignUpCardData
  words: { errorText: (code: string) => string; errorWord: string }
}

/** Which day, each with what is free; or all that come at once. A single day is said, not asked; a course has none to choose. */
export function DateChoice({ field, card, words }: DateChoiceProps) {
  const { t, i18n } = useTranslation('signUps')
  const { day } = useDateWords()
  const roomText = useRoomText()
  const { choices, every, everyDay, more, slug } = card
  const [first] = choices
  if (!first) return roomText(card.room) ? <p className="signup__full soft">{roomText(card.room)}</p> : null
  if (choices.length === 1 && !every)
    return (
      <p className="signup__day">
        <input type="hidden" name="date" value={first.id} />
        <b>{day(first)}</b>
        <br />
        <span className="soft">{roomText(first)}</span>
      </p>
    )
  const weekday =
    everyDay && new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${everyDay}T12:00:00Z`))
  return (
    <>
      <OptionField
        field={field}
        label={t('form.date')}
        options={[
          ...choices.map((choice) => ({ value: choice.id, text: day(choice), detail: roomText(choice) ?? undefined })),
          ...(every ? [{ value: 'every', text: weekday ? t('form.everyWeek', { weekday }) : t('form.every') }] : []),
        ]}
        {...words}
      />
      {more > 0 && (
        <p>
          <a href={`/arrangementer/${slug}/tilmeld?alle=1`}>{t('form.more', { count: more })}</a>
        </p>
      )}
    </>
  )
}

/** A date as the form says it: "Tirsdag 15. september kl. 15.30". */
export function useDateWords() {
  const { t, i18n } = useTranslation('signUps')
  const { language } = i18n
  return {
    day: ({ day }: Pick<Choice, 'day'>) => atLineStart(formatWeekday(day, language), language),
    /** Inside a sentence. */
    within: ({ day }: Pick<Choice, 'day'>) => formatWeekday(day, language),
    time: ({ day, starts, ends }: Pick<Choice, 'day' | 'starts' | 'ends'>) =>
      t('time', {
        day: atLineStart(formatWeekday(day, language), language),
        from: formatClock(starts, language),
        to: formatClock(ends, language),
      }),
  }
}

/** "6 ledige pladser", or that one would wait; null where there is no limit. */
export function useRoomText(): (room: Room) => string | null {
  const { t } = useTranslation('signUps')
  return ({ left, waiting }) => {
    if (left === null) return null
    return left > 0 ? t('room.left', { count: left }) : t('room.full', { number: waiting + 1 })
  }
}
