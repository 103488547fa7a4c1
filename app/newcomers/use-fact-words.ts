import { useTranslation } from 'react-i18next'
import { formatList, formatMonth, languageName } from '~/i18n/format'
import { endonyms, isInterfaceLanguage } from '~/i18n/languages'
import { isTownSlug, townName } from '~/island/towns'
import { availabilityOf } from '~/people/availability'
import { isSlot } from '~/people/facts'
import { useWhenText } from '~/people/use-when-text'
import { ALWAYS_HERE } from './newcomer'
import type { MeanwhileChange } from './overtaken'

const groups: Partial<Record<MeanwhileChange['field'], string>> = {
  danishLevel: 'danishLevels',
  transport: 'transports',
  ageBand: 'ageBands',
  children: 'childAgeBands',
  gender: 'genders',
  interests: 'interests',
  industries: 'industries',
}

/** What stands in one field of a newcomer, in the reader's words. */
export function useFactWords(): (field: MeanwhileChange['field'], values: readonly string[]) => string {
  const { t, i18n } = useTranslation(['newcomers', 'facts'])
  const when = useWhenText()
  const word = (field: MeanwhileChange['field'], value: string): string => {
    const group = groups[field]
    if (group) return t(`facts:${group}.${value}`)
    if (field === 'languages') return languageName(value, i18n.language)
    if (field === 'locale') return isInterfaceLanguage(value) ? endonyms[value] : value
    if (field === 'channel') return t(`channels.${value}`)
    if (field === 'town') return isTownSlug(value) ? townName(value) : value
    if (field === 'arrivedMonth') return value === ALWAYS_HERE ? t('newcomers:alwaysHere') : formatMonth(value, i18n.language)
    if (field === 'genderWish') return t(`form.wishes.${value}`)
    if (field === 'radiusKm') return value === '60' ? t('facts:island') : t('facts:radius', { km: value })
    return value
  }
  return (field, values) => {
    if (field === 'availability') return when(availabilityOf(values.filter(isSlot))) ?? ''
    return formatList(
      values.map((value) => word(field, value)),
      i18n.language,
    )
  }
}
