import { useTranslation } from 'react-i18next'
import type { MapSelection } from '~/island/use-map-selection'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Tabs } from '~/ui/tabs'
import { CompareTable } from './compare-table'
import { ExcludedList } from './excluded-list'
import { NeedAway } from './need-away'
import type { LaidOutNeed } from './suggested.server'
import { COMPARED, SHOWN_AT_MOST } from './suggestion'
import { SuggestionList } from './suggestion-list'
import { WishCosts } from './wish-costs'

interface SuggestionPanelProps {
  laid: LaidOutNeed
  selection: MapSelection
  compared: readonly string[]
  /** The address of this page: its path, and what has to stand in it to mean the same need and the same view. */
  here: { path: string; hidden: Record<string, string> }
  /** The address of another need of the same newcomer. */
  needHref: (id: string) => string
  /** The page is the desk: a proposal leads back to it. */
  desk?: boolean
}

/** What fits the chosen need, and what does not. The coordinator decides; the page explains. */
export function SuggestionPanel({ laid, selection, compared, here, needHref, desk = false }: SuggestionPanelProps) {
  const { t } = useTranslation(['matching', 'suggestions'])
  const { need, newcomer, suggestions, ranked } = laid
  const open = need.state === 'open' && !newcomer.archived
  const order: Record<string, string> = laid.scarcity.counts ? {} : { knaphed: 'nej' }
  const address = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...here.hidden, ...more }).toString()
    return query ? `${here.path}?${query}` : here.path
  }
  const side = {
    needId: need.id,
    newcomer: newcomer.name,
    availability: newcomer.availability,
    open,
    hidden: { ...order, ...(desk && { fra: 'bord' }) },
  }
  const hidden = ranked - suggestions.length
  const rest = (
    <>
      {hidden > 0 && (
        <p className="soft">
          {t('panel.more', { count: hidden })}{' '}
          {suggestions.length < SHOWN_AT_MOST && <Anchor href={address({ ...order, alle: 'ja' })}>{t('suggestions:all')}</Anchor>}
        </p>
      )}
      {open && <WishCosts costs={laid.costs} ranked={ranked} />}
      <ExcludedList laid={laid} pageHref={(page) => address({ ...order, ikke: String(page) })} />
    </>
  )
  const beside = suggestions.filter(({ offer }) => compared.includes(offer.id)).slice(0, COMPARED)
  return (
    <>
      <div className="row between">
        <h2 id="forslag-titel">{t('panel.title', { name: newcomer.name })}</h2>
        <ButtonLink size="sm" icon="search" href={`/tilbud?kind=${need.kind}`}>
          {t('panel.search')}
        </ButtonLink>
      </div>
      <Tabs
        label={t('panel.needs')}
        items={laid.needs.map((each) => ({
          href: needHref(each.id),
          text: t(`facts:kinds.${each.kind}`),
          current: each.id === need.id,
          count: each.id === need.id ? ranked : undefined,
        }))}
      />
      <NeedAway laid={laid} />
      {suggestions.length > 0 && <p className="soft">{t('panel.lead')}</p>}
      {laid.scarcity.said && (
        <p className="soft">
          {t(laid.scarcity.counts ? 'suggestions:scarcity.counts' : 'suggestions:scarcity.ignored')}{' '}
          <Anchor href={laid.scarcity.counts ? address({ knaphed: 'nej' }) : address()}>
            {t(laid.scarcity.counts ? 'suggestions:scarcity.without' : 'suggestions:scarcity.with')}
          </Anchor>
        </p>
      )}
      {beside.length > 1 && <CompareTable suggestions={beside} need={side} />}
      {suggestions.length > 0 ? (
        <SuggestionList
          key={`${need.id} ${compared.join()}`}
          suggestions={suggestions}
          need={side}
          selection={selection}
          compared={compared}
          here={{ path: here.path, hidden: { ...here.hidden, ...order }, plain: address(order) }}
        >
          {rest}
        </SuggestionList>
      ) : (
        <Empty
          titleAs="h3"
          title={t('panel.empty.title')}
          text={t('panel.empty.text')}
          action={<ButtonLink href={`/koordinator/tilflyttere/${newcomer.id}/ret`}>{t('panel.empty.action')}</ButtonLink>}
        />
      )}
      {suggestions.length === 0 && rest}
    </>
  )
}
