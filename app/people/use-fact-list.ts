import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'

/** Several facts of one list as a phrase: "Bagning, madlavning og have". `list` is a group of the namespace `facts`. */
export function useFactList(): (list: string, codes: readonly string[]) => string {
  const { t, i18n } = useTranslation('facts')
  return (list, codes) =>
    formatList(
      codes.map((code, at) => (at === 0 ? t(`${list}.${code}`) : t(`${list}.${code}`).toLocaleLowerCase(i18n.language))),
      i18n.language,
    )
}
