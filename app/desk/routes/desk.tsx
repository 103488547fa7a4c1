import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { formatWeekday } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { DeskNewcomerFacts } from '~/matching/desk-newcomer'
import { DeskQueueLists } from '../desk-queue'
import { deskQueue } from '../desk.server'
import { NeedMap } from '~/matching/need-map'
import type { LaidOutNeed } from '~/matching/suggested.server'
import { readLayOut } from '~/matching/suggestion'
import { layOutNeed } from '~/matching/suggested.server'
import { SuggestionPanel } from '~/matching/suggestion-panel'
import { useSuggestionSelection } from '~/matching/use-suggestion-selection'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator', ({ actor, url, language }) => {
  const queue = deskQueue(actor)
  const asked = url.searchParams.get('behov')
  const chosen = asked ?? queue.open.lines[0]?.id ?? null
  const day = formatWeekday(now(), language)
  return {
    title: translator(language)('matching:desk.title'),
    today: day.charAt(0).toLocaleUpperCase(language) + day.slice(1),
    queue,
    laid: chosen ? layOutNeed(actor, chosen, readLayOut(url.searchParams)) : null,
    compared: url.searchParams.getAll('sammenlign'),
  }
})

const needHref = (id: string) => `/koordinator?behov=${id}`

export default function Desk() {
  const { queue, laid, compared, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching')
  return (
    <>
      <h1 className="vh">{t('desk.heading')}</h1>
      <nav className="desk-tabs" aria-label={t('desk.onThisPage')}>
        <a href="#koe">
          {t('desk.queue')} <Count>{queue.open.total}</Count>
        </a>
        {laid && <a href="#borger">{laid.newcomer.name}</a>}
        {laid && (
          <a href="#forslag">
            {t('desk.suggestions')} <Count>{laid.ranked}</Count>
          </a>
        )}
      </nav>
      <div className="desk">
        <section className="desk__q" id="koe" aria-label={t('desk.yourQueue')}>
          <p className="soft desk__today">{today}</p>
          <DeskQueueLists queue={queue} chosen={laid?.need.id ?? null} />
        </section>
        {laid ? <DeskCase key={laid.need.id} laid={laid} compared={compared} /> : <NothingToMatch />}
      </div>
    </>
  )
}

function DeskCase({ laid, compared }: { laid: LaidOutNeed; compared: string[] }) {
  const selection = useSuggestionSelection(laid.suggestions[0]?.offer.id ?? null)
  const chosen = laid.suggestions.find(({ offer }) => offer.id === selection.selectedId)?.offer ?? null
  return (
    <>
      <section className="desk__in" id="borger" aria-labelledby="borger-navn">
        <DeskNewcomerFacts laid={laid} chosen={chosen} needHref={needHref}>
          <NeedMap laid={laid} selectedId={selection.selectedId} />
        </DeskNewcomerFacts>
      </section>
      <section className="desk__out" id="forslag" aria-labelledby="forslag-titel">
        <SuggestionPanel
          laid={laid}
          selection={selection}
          compared={compared}
          needHref={needHref}
          here={{ path: '/koordinator', hidden: { behov: laid.need.id } }}
          desk
        />
      </section>
    </>
  )
}

function NothingToMatch() {
  const { t } = useTranslation('matching')
  return (
    <div className="desk__none">
      <Empty
        title={t('desk.empty.title')}
        text={t('desk.empty.text')}
        action={
          <ButtonLink variant="primary" icon="user-plus" href="/koordinator/tilflyttere/ny">
            {t('desk.empty.action')}
          </ButtonLink>
        }
      />
    </div>
  )
}
