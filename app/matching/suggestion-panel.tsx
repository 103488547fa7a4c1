import { useTranslation } from 'react-i18next'
import type { MapSelection } from '~/island/use-map-selection'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { Tabs } from '~/ui/tabs'
import { CompareTable } from './compare-table'
import { ExcludedList } from './excluded-list'
import type { LaidOutNeed } from './suggested.server'
import { COMPARED } from './suggestion'
import { SuggestionList } from './suggestion-list'

interface SuggestionPanelProps {
  laid: LaidOutNeed
  selection: MapSelection
  compared: readonly string[]
  here: { path: string; hidden: Record<string, string>; plain: string }
  /** The address of another need of the same newcomer. */
  needHref: (id: string) => string
}

/** What fits the chosen need, and what does not. The coordinator decides; the page explains. */
export function SuggestionPanel({ laid, selection, compared, here, needHref }: SuggestionPanelProps) {
  const { t } = useTranslation('matching')
  const { need, newcomer, suggestions, ranked } = laid
  const open = need.state === 'open' && !newcomer.archived
  const side = { needId: need.id, newcomer: newcomer.name, availability: newcomer.availability, open }
  const rest = (
    <>
      {ranked > suggestions.length && <p className="soft">{t('panel.more', { count: ranked - suggestions.length })}</p>}
      <ExcludedList excluded={laid.excluded} total={laid.excludedTotal} newcomer={newcomer.name} />
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
      {!open && <NeedAway laid={laid} />}
      {suggestions.length > 0 && <p className="soft">{t('panel.lead')}</p>}
      {beside.length > 1 && <CompareTable suggestions={beside} need={side} />}
      {suggestions.length > 0 ? (
        <SuggestionList
          key={`${need.id} ${compared.join()}`}
          suggestions={suggestions}
          need={side}
          selection={selection}
          compared={compared}
          here={here}
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

/** Why nothing can be proposed for this need now. */
function NeedAway({ laid: { need, livingMatch } }: { laid: LaidOutNeed }) {
  const { t } = useTranslation('matching')
  return (
    <Flash
      still
      icon="handshake"
      action={
        livingMatch && (
          <ButtonLink size="sm" href={`/koordinator/match/${livingMatch}`}>
            {t('panel.toMatch')}
          </ButtonLink>
        )
      }
    >
      <Badge tone="info">{t(`needStates.${need.state}`)}</Badge> {t(`panel.away.${need.state}`)}
    </Flash>
  )
}
