import { useTranslation } from 'react-i18next'
import { formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { useFactList } from '~/people/use-fact-list'
import { goodToKnow, type OrganisationPage, type PageDifference, type PageField, type WeeklyActivity } from './organisation'
import { useOrganisationWords } from './use-organisation-words'

export interface ChangeRow {
  label: string
  before: string | null
  after: string | null
}

const codes = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [])

/** What differs between two versions of a page, as words in the reader's language; pictures are named by what they show. */
export function useChangeRows(
  pictureWords: Readonly<Record<string, string>> = {},
): (differences: readonly PageDifference[]) => ChangeRow[] {
  const { t, i18n } = useTranslation(['organisations', 'facts'])
  const words = useOrganisationWords()
  const list = useFactList()
  const listed = (texts: readonly string[]) => (texts.length > 0 ? formatList(texts, i18n.language) : null)
  const said = (field: PageField, value: OrganisationPage[PageField]): string | null => {
    if (value === null || value === '') return null
    switch (field) {
      case 'town':
        return typeof value === 'string' && isTownSlug(value) ? townName(value) : null
      case 'joining':
        return (
          codes(value)
            .map((step, at) => `${at + 1}. ${step}`)
            .join('\n') || null
        )
      case 'goodToKnow':
        return listed(goodToKnow.filter((code) => codes(value).includes(code)).map((code) => t(`goodToKnow.${code}`)))
      case 'languages':
        return listed(codes(value).map((code) => languageName(code, i18n.language)))
      case 'interests':
        return list('interests', codes(value)) || null
      case 'industries':
        return list('industries', codes(value)) || null
      case 'pictureId':
        return pictureWords[String(value)] || t('history.picture')
      default:
        return String(value)
    }
  }
  const activity = (value: WeeklyActivity | null) =>
    value &&
    [value.name, words.when(value), value.place, words.forWhom(value), value.interest && t(`facts:interests.${value.interest}`)]
      .filter(Boolean)
      .join(' · ')
  return (differences) =>
    differences.map((each) =>
      each.field === 'activity'
        ? { label: t('fields.activity'), before: activity(each.before), after: activity(each.after) }
        : { label: t(`fields.${each.field}`), before: said(each.field, each.before), after: said(each.field, each.after) },
    )
}
