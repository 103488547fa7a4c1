import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatNumber } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm, PlainSearch } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { deskViews, PAGE_SIZE } from '../deciding'
import { approve } from '../deciding.server'
import { idOfNumber, readDeskList } from '../desk.server'
import { DeskList } from '../desk-list'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const HERE = '/koordinator/beviser'

export const loader = mayLoad(HERE, ({ actor, url, language }) => {
  const asked = url.searchParams.get('nr')?.trim() ?? ''
  const found = asked === '' ? null : idOfNumber(asked)
  if (found !== null) throw redirect(`${HERE}/${found}`)
  return {
    ...readDeskList(actor, url.searchParams.get('vis'), Number(url.searchParams.get('side') ?? 1)),
    asked,
    allTicked: url.searchParams.has('alle'),
    today: now(),
    title: translator(language)('certificates:desk.title'),
  }
})

export const action = mayAct(HERE, {
  async approve({ actor, form }) {
    const read = new Map(
      form.getAll('certificate').flatMap((each) => {
        const [id = '', mark = ''] = typeof each === 'string' ? each.split('.') : []
        return id === '' ? [] : [[id, mark] as const]
      }),
    )
    if (read.size === 0 || read.size > PAGE_SIZE) return data({ nothing: true }, { status: 400 })
    const { approved, own, moved, fallen } = approve(actor, [...read.keys()], read)
    const left = own + moved + fallen
    const key = fallen > 0 ? 'approvedFallen' : left > 0 ? 'approvedSome' : 'approved'
    const note = await flashHeader({
      key: `certificates:flash.${key}`,
      values: { count: approved, left, fallen },
      tone: left > 0 ? 'warn' : 'ok',
    })
    return redirect(HERE, { headers: { 'set-cookie': note } })
  },
})

export default function DeskCertificates() {
  const { view, lines, page, pages, waiting, asked, allTicked, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation('certificates')
  const href = (change: Record<string, string>) => {
    const query = new URLSearchParams(Object.entries({ vis: view === 'venter' ? '' : view, ...change }).filter(([, value]) => value !== ''))
    return query.size > 0 ? `${HERE}?${query.toString()}` : HERE
  }
  return (
    <div className="wrap band--tight stack casework">
      <VolunteerDeskHead part="beviser" waiting={waiting} />
      <p className="measure">{t('desk.lead')}</p>
      <Segmented
        label={t('desk.viewsLabel')}
        options={deskViews.map((each) => ({
          href: href({ vis: each === 'venter' ? '' : each }),
          text:
            each === 'venter'
              ? t('desk.withCount', { name: t('desk.views.venter'), number: formatNumber(waiting, i18n.language) })
              : t(`desk.views.${each}`),
          current: each === view,
        }))}
      />
      <FilterForm action={HERE}>
        <div className="filters__row">
          <PlainSearch id="nr" name="nr" label={t('desk.find')} value={asked} />
          <Button type="submit">{t('desk.findSubmit')}</Button>
        </div>
      </FilterForm>
      {asked !== '' && <Flash tone="warn">{t('desk.notFound', { number: asked })}</Flash>}
      {answer?.nothing && <Flash tone="err">{t('desk.nothing')}</Flash>}
      {lines.length === 0 ? (
        <Empty title={t(`desk.none.${view}`)} text={t(`desk.noneText.${view}`)} />
      ) : (
        <DeskList
          view={view}
          lines={lines}
          today={today}
          allTicked={allTicked}
          tickHref={href({ side: page > 1 ? String(page) : '', alle: allTicked ? '' : '1' })}
        />
      )}
      <Pagination
        label={t('desk.pages')}
        page={page}
        pages={pages}
        href={(to) => href({ side: String(to) })}
        previous={t('desk.previous')}
        next={t('desk.next')}
        pageLabel={(to) => t('desk.page', { page: to })}
      />
    </div>
  )
}
