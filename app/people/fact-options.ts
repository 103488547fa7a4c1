import { useTranslation } from 'react-i18next'
import { languageName, ownLanguageName } from '~/i18n/format'
import { townsAlphabetical } from '~/island/towns'
import { days, spokenLanguages, times } from './facts'

/** The lists people choose from, in the reader's language, ready for fields. */
export function useFactOptions() {
  const { t, i18n } = useTranslation('facts')
  const named =
    (group: string) =>
    <T extends string>(codes: readonly T[]) =>
      codes.map((value) => ({ value, text: t(`${group}.${value}`) }))
  const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
    Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>
  return {
    t,
    named,
    towns: townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name })),
    /** Languages under their own names, as their speakers look for them. */
    ownLanguages: spokenLanguages.map((value) => {
      const { name, dir } = ownLanguageName(value)
      return { value, text: name, lang: value, dir }
    }),
    languages: spokenLanguages.map((value) => ({ value, text: languageName(value, i18n.language) })),
    days: record(days, (day) => t(`days.${day}`)),
    daysShort: record(days, (day) => t(`daysShort.${day}`)),
    timeNames: record(times, (time) => t(`times.${time}`)),
    times: record(times, (time) => ({ head: t(`timesHead.${time}`), plain: t(`times.${time}`), hours: t(`timesHours.${time}`) })),
  }
}
