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
import { DeskKeys } from '../desk-keys'
import { DeskHead } from '../desk-head'
import { DeskQueueLists } from '../desk-queue'
import { deskQueue } from '../desk.server'
import { needHref } from '../queue-lines'
import { NeedRest } from '~/matching/need-rest'
import { NeedMap } from '~/matching/need-map'
import type { LaidOutNeed } from '~/matching/suggested.server'
import { readLayOut } from '~/matching/suggestion'
import { layOutNeed } from '~/matching/suggested.server'
import { SuggestionPanel } from '~/matching/suggestion-panel'
import { useSuggestionSelection } from '~/matching/use-suggestion-selection'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator', ({ actor, url, language }) => {
  const mine = url.searchParams.get('mine') === 'ja'
  const queue = deskQueue(actor, mine)
  const layOut = (needId: string | null | undefined) => (needId ? layOutNeed(actor, needId, readLayOut(url.searchParams)) : null)
  const longest = queue.open.lines.find(({ what }) => what === 'need')?.id
  const day = formatWeekday(now(), language)
  return {
    title: translator(language)('matching:desk.title'),
    today: day.charAt(0).toLocaleUpperCase(language) + day.slice(1),
    queue,
    mine,
    // an old address may name a need that is gone by now
    laid: layOut(url.searchParams.get('behov')) ?? layOut(longest),
    compared: url.searchParams.getAll('sammenlign'),
  }
})

export default function Desk() {
  const { queue, laid, compared, today, mine } = useLoaderData<typeof loader>()
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
          <DeskHead today={today} mine={mine} />
          <DeskQueueLists queue={queue} chosen={laid?.need.id ?? null} mine={mine} />
          <div className="desk__keys">
            <DeskKeys />
          </div>
        </section>
        {laid ? <DeskCase key={laid.need.id} laid={laid} compared={compared} mine={mine} /> : <NothingToMatch roles={queue.open.total} />}
      </div>
    </>
  )
}

function DeskCase({ laid, compared, mine }: { laid: LaidOutNeed; compared: string[]; mine: boolean }) {
  const selection = useSuggestionSelection(laid.suggestions[0]?.offer.id ?? null)
  const chosen = laid.suggestions.find(({ offer }) => offer.id === selection.selectedId)?.offer ?? null
  return (
    <>
      <section className="desk__in" id="borger" aria-labelledby="borger-navn">
        <DeskNewcomerFacts laid={laid} chosen={chosen} needHref={(id) => needHref(id, mine)}>
          <NeedMap laid={laid} selectedId={selection.selectedId} />
          {laid.need.state === 'open' && !laid.restsUntil && <NeedRest needId={laid.need.id} today={laid.today} />}
        </DeskNewcomerFacts>
      </section>
      <section className="desk__out" id="forslag" aria-labelledby="forslag-titel">
        <SuggestionPanel
          laid={laid}
          selection={selection}
          compared={compared}
          needHref={(id) => needHref(id, mine)}
          here={{ path: '/koordinator', hidden: { behov: laid.need.id, ...(mine && { mine: 'ja' }) } }}
          desk
        />
      </section>
    </>
  )
}

/** No newcomer waits; roles of organisations may. */
function NothingToMatch({ roles }: { roles: number }) {
  const { t } = useTranslation('matching')
  return (
    <div className="desk__none">
      <Empty
        title={t(roles > 0 ? 'desk.empty.newcomers' : 'desk.empty.title')}
        text={roles > 0 ? t('desk.empty.roles', { count: roles }) : t('desk.empty.text')}
        action={
          roles > 0 ? (
            <ButtonLink variant="primary" href="/koordinator/behov?hvem=roles">
              {t('desk.empty.toRoles')}
            </ButtonLink>
          ) : (
            <ButtonLink variant="primary" icon="user-plus" href="/koordinator/tilflyttere/ny">
              {t('desk.empty.action')}
            </ButtonLink>
          )
        }
      />
    </div>
  )
}
