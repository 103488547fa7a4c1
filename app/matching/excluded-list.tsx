import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Fold } from '~/ui/fold'
import { Pagination } from '~/ui/pagination'
import type { LaidOutNeed } from './suggested.server'
import { EXCLUDED_ON_PAGE } from './suggestion'
import { usePlaceName } from './use-place-name'
import { useReasonWords } from './use-reason-words'
import { useSuggestionWords } from './use-suggestion-words'

/** Offers that do not fit, each with every rule that speaks against it and the least that would have to change. Pages reach them all. */
export function ExcludedList({ laid, pageHref }: { laid: LaidOutNeed; pageHref: (page: number) => string }) {
  const { t } = useTranslation(['matching', 'suggestions'])
  const words = useReasonWords()
  const says = useSuggestionWords()
  const placeName = usePlaceName()
  const { excluded, excludedTotal: total, excludedPage: page } = laid
  if (total === 0) return null
  return (
    <div className="unfit" id="ikke-egnet" tabIndex={-1}>
      <Fold summary={t('excluded.title', { count: total })} open={page > 1}>
        <p className="soft">{t('excluded.text')}</p>
        <ul>
          {excluded.map(({ offer, because, change }) => {
            const names = { newcomer: laid.newcomer.name, owner: offer.owner }
            return (
              <li key={offer.id}>
                <Anchor href={`/tilbud/${offer.id}`}>
                  <bdi>{placeName(offer.owner, offer.town)}</bdi>
                </Anchor>
                <span className="soft"> {words.rules(because, names).join(' ')}</span>
                <span className="unfit__if"> {change ? says.change(change, names) : t('suggestions:change.never')}</span>
              </li>
            )
          })}
        </ul>
        <Pagination
          label={t('suggestions:excludedPages')}
          page={page}
          pages={Math.ceil(total / EXCLUDED_ON_PAGE)}
          href={(number) => `${pageHref(number)}#ikke-egnet`}
          previous={t('pages.previous')}
          next={t('pages.next')}
          pageLabel={(number) => t('pages.page', { number })}
        />
      </Fold>
    </div>
  )
}
