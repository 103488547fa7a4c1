import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug } from '~/island/towns'
import { TARGET_DAYS } from '~/newcomers/newcomer'
import { targetKept } from '~/newcomers/needs.server'
import { offerKinds } from '~/offers/offer'
import { mineOnDay } from '~/people/absences.server'
import { isOneOf, spokenLanguages } from '~/people/facts'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Pagination } from '~/ui/pagination'
import { Tabs } from '~/ui/tabs'
import { NeedFilter } from '../need-filter'
import { queueParts } from '../queue'
import { waitingQueue } from '../queue.server'
import { QueueTable } from '../queue-table'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 25
/** How far back it is asked whether the target was kept. */
const HALF_A_YEAR = 182 * 86_400_000

export const loader = mayLoad('/koordinator/behov', ({ actor, url, language }) => {
  const asked = (name: string) => url.searchParams.get(name)
  const [part, town, kind, speaks] = [asked('hvem'), asked('town'), asked('kind'), asked('speaks')]
  const filter = {
    part: isOneOf(queueParts, part) ? part : 'all',
    town: town && isTownSlug(town) ? town : null,
    kind: isOneOf(offerKinds, kind) ? kind : null,
    speaks: isOneOf(spokenLanguages, speaks) ? speaks : null,
    mine: asked('mine') === 'ja',
  }
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(asked('page'))) || 1))
  const { mine, ...which } = filter
  const { lines, total } = waitingQueue(actor, { ...which, of: mine ? mineOnDay(actor) : null, page, pageSize: PAGE_SIZE })
  return {
    title: translator(language)('matching:needs.title'),
    lines,
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    filter,
    target: targetKept(new Date(now().getTime() - HALF_A_YEAR)),
    today: now(),
  }
})

export default function Needs() {
  const { lines, total, page, pages, filter, target, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching')
  const { part, mine, ...chosen } = filter
  const address = (more: Record<string, string | null>) => {
    const query = { ...chosen, hvem: part === 'all' ? null : part, mine: mine ? 'ja' : null, ...more }
    const said = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
    return said ? `/koordinator/behov?${said}` : '/koordinator/behov'
  }
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <div>
          <h1>{t('needs.heading')}</h1>
          <p className="soft">{t('needs.count', { count: total })}</p>
          {target.of > 0 && <p className="soft">{t('needs.target', { ...target, days: TARGET_DAYS })}</p>}
        </div>
        <ButtonLink variant="primary" icon="user-plus" href="/koordinator/tilflyttere/ny">
          {t('needs.register')}
        </ButtonLink>
      </div>
      <Tabs
        label={t('needs.parts')}
        items={queueParts.map((each) => ({
          href: address({ hvem: each === 'all' ? null : each }),
          text: t(`needs.${each}`),
          current: each === part,
          count: each === part ? total : undefined,
        }))}
      />
      <NeedFilter filter={filter} />
      <QueueTable lines={lines} part={part} filtered={mine || Object.values(chosen).some(Boolean)} today={today} />
      <Pagination
        label={t('pages.label')}
        page={page}
        pages={pages}
        href={(to) => address({ page: to > 1 ? String(to) : null })}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
    </div>
  )
}
