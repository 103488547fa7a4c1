import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { filterWords } from './filter-words'
import { filterHref, type OfferFilter } from './offer-filter'
import { looserSearches } from './looser'
import type { FoundOffers } from './offer-search.server'

/** Nothing was found: how many there are with one thing less, or a longer way, or a neighbouring kind. */
export function LooserSearch({
  filter,
  counts,
  without,
  alone,
}: { filter: OfferFilter } & Pick<FoundOffers, 'counts' | 'without' | 'alone'>) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const words = filterWords(t, i18n.language, filter)
  const ways = looserSearches(filter, { counts, without, alone })
  const textOf = (name: string) =>
    formatList(
      words.filter((word) => word.name === name).map(({ text }) => text),
      i18n.language,
    )
  if (words.length === 0)
    return (
      <Empty title={t('browse.none')} text={t('browse.noneYet')} action={<ButtonLink href="/tilbud/nyt">{t('browse.first')}</ButtonLink>} />
    )
  return (
    <Empty
      title={t('browse.none')}
      text={t(ways.length > 0 ? 'browse.noneLoosen' : 'browse.noneAtAll')}
      action={
        <>
          {ways.length > 0 && (
            <ul className="looser">
              {ways.map(({ change, count, ...way }) => (
                <li key={JSON.stringify(change)}>
                  <Anchor href={filterHref('/tilbud', filter, change)}>
                    {'name' in way
                      ? t('browse.without', { count, filter: textOf(way.name) })
                      : 'alone' in way
                        ? t('browse.alone', { count, filter: textOf(way.alone) })
                        : 'km' in way
                          ? t('browse.wider', { count, km: way.km })
                          : t('browse.instead', { count, filter: t(`facts:kinds.${way.kind}`) })}
                  </Anchor>
                </li>
              ))}
            </ul>
          )}
          <ButtonLink href="/tilbud">{t('browse.clear')}</ButtonLink>
        </>
      }
    />
  )
}
