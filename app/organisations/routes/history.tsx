import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { pictureViews } from '~/pictures/pictures.server'
import { Badge } from '~/ui/badge'
import { ChangeList } from '~/ui/change-list'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { LeaderHead } from '../leader-head'
import { ledOrganisation } from '../leading.server'
import { pageDifferences } from '../organisation'
import { pageOf } from '../organisation-pages.server'
import { historyOf } from '../page-history.server'
import { useChangeRows } from '../use-change-rows'

export const loader = mayLoad('/forening/:slug/historik', ({ params, actor, language }) => {
  const organisation = ledOrganisation(actor, params.slug)
  const present = pageOf(organisation)
  const entries = historyOf(organisation.id).map((entry) => ({
    id: entry.id,
    state: entry.state,
    changedAt: entry.changedAt,
    by: entry.changedByName,
    decidedBy: entry.decidedByName,
    reason: entry.reason,
    // what is not published differs from what everybody reads now
    differences: pageDifferences(entry.state === 'published' ? entry.before : present, entry.page),
  }))
  const pictures = entries.flatMap(({ differences }) =>
    differences.flatMap((each) => (each.field === 'pictureId' ? [each.before, each.after].filter((id) => typeof id === 'string') : [])),
  )
  return {
    organisation: { name: organisation.name, slug: organisation.slug },
    entries,
    pictureWords: Object.fromEntries([...pictureViews(pictures)].map(([id, { alt }]) => [id, alt])),
    title: translator(language)('organisations:leader.tabs.historik'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const tones = { published: 'ok', waiting: 'info', 'sent-back': 'warn' } as const

export default function History() {
  const { organisation, entries, pictureWords } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('organisations')
  const rowsOf = useChangeRows(pictureWords)
  return (
    <div className="wrap wrap--text band--tight stack">
      <LeaderHead organisation={organisation} part="historik" />
      {entries.length === 0 && <Empty title={t('history.none')} text={t('history.noneText')} />}
      <ol className="history">
        {entries.map((entry, at) => (
          <li key={entry.id} className="card stack">
            <p className="row between">
              <span>
                <b>{formatMoment(entry.changedAt, i18n.language)}</b>
                {entry.by && (
                  <>
                    {' · '}
                    <bdi>{entry.by}</bdi>
                  </>
                )}
              </span>
              <Badge tone={tones[entry.state]}>{t(`history.states.${entry.state}`)}</Badge>
            </p>
            {entry.decidedBy && <p className="soft">{t('history.decidedBy', { name: entry.decidedBy })}</p>}
            {entry.reason && (
              <p>
                <q dir="auto">{entry.reason}</q>
              </p>
            )}
            <Fold summary={t('history.changes', { count: entry.differences.length })} open={at === 0}>
              <ChangeList
                changes={rowsOf(entry.differences)}
                words={{ before: t('history.before'), after: t('history.after'), nothing: t('history.nothing') }}
              />
            </Fold>
          </li>
        ))}
      </ol>
    </div>
  )
}
