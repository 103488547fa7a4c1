import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { Picture } from '~/pictures/picture'
import { pictureViews } from '~/pictures/pictures.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChangeList } from '~/ui/change-list'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import { ApprovePageForms } from '../approve-page-forms'
import { pageDifferences } from '../organisation'
import { approveForm, reasonForm } from '../organisation-form'
import { PageMoved } from '../organisation-pages.server'
import { changeForApproval, publishChange, sendBackChange } from '../page-approval.server'
import { useChangeRows } from '../use-change-rows'

export const handle = { frame: 'desk' } satisfies PageHandle

export const loader = mayLoad('/koordinator/godkendelse/forening/:id', ({ params, language }) => {
  const found = changeForApproval(params.id ?? '')
  if (!found) throw notFound()
  const { change, organisation, present } = found
  const before = change.state === 'published' ? change.before : organisation.approved ? present : null
  const people = firstNamesOf([change.changedBy, change.decidedBy].flatMap((id) => id ?? []))
  const ids = [before?.pictureId, change.page.pictureId].flatMap((id) => id ?? [])
  const pictures = pictureViews(ids)
  return {
    id: change.id,
    state: change.state,
    changedAt: change.changedAt,
    reason: change.reason,
    by: change.changedBy ? (people.get(change.changedBy) ?? null) : null,
    decidedBy: change.decidedBy ? (people.get(change.decidedBy) ?? null) : null,
    page: change.page,
    organisation: { id: organisation.id, name: organisation.name, slug: organisation.slug, approved: organisation.approved },
    differences: pageDifferences(before, change.page),
    picture: change.page.pictureId === before?.pictureId ? null : (pictures.get(change.page.pictureId ?? '') ?? null),
    pictureWords: Object.fromEntries([...pictures].map(([id, { alt }]) => [id, alt])),
    title: translator(language)('organisationDesk:page.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** Decides once, on what was read: who comes second, or reads an older version, is told and sees how it stands. */
async function decide(done: string, work: () => void) {
  try {
    work()
  } catch (error) {
    if (error instanceof PageMoved) return data({ moved: true as const, reply: null, refused: null }, { status: 409 })
    throw error
  }
  return redirect('/koordinator/godkendelse', { headers: { 'set-cookie': await flashHeader({ key: `organisationDesk:flash.${done}` }) } })
}

export const action = mayAct('/koordinator/godkendelse/forening/:id', {
  approve({ actor, params, form }) {
    const found = changeForApproval(params.id ?? '')
    if (!found) throw notFound()
    const submission = parseWithZod(form, { schema: approveForm })
    if (submission.status !== 'success') return data({ moved: false as const, reply: submission.reply(), refused: null }, { status: 400 })
    const { changedAt, name, lead = '', about = '', place = '' } = submission.value
    return decide('pageApproved', () => publishChange(actor, found.change.id, Number(changedAt), { name, lead, about, place }))
  },
  'send-back': ({ actor, params, form }) => {
    const found = changeForApproval(params.id ?? '')
    if (!found) throw notFound()
    const submission = parseWithZod(form, { schema: reasonForm })
    if (submission.status !== 'success') return data({ moved: false as const, reply: null, refused: submission.reply() }, { status: 400 })
    return decide('pageSentBack', () => sendBackChange(actor, found.change.id, Number(form.get('changedAt')), submission.value.reason))
  },
})

export default function ApprovePage() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['organisationDesk', 'organisations'])
  const rowsOf = useChangeRows(found.pictureWords)
  const { organisation, state } = found
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('queue'), href: '/koordinator/godkendelse' }, { text: <bdi>{organisation.name}</bdi> }]}
      />
      <h1>{t('page.heading', { name: organisation.name })}</h1>
      {answer?.moved && <Flash tone="warn">{t('page.moved')}</Flash>}
      {state !== 'waiting' && (
        <Flash
          tone="info"
          still
          action={
            <ButtonLink size="sm" href="/koordinator/godkendelse">
              {t('toQueue')}
            </ButtonLink>
          }
        >
          {t(`page.decided.${state}`)} {found.decidedBy && t('by', { name: found.decidedBy })}{' '}
          {state === 'sent-back' && found.reason && <q dir="auto">{found.reason}</q>}
        </Flash>
      )}
      <p className="row">
        <span>
          {found.by && <bdi>{found.by}</bdi>} · {formatMoment(found.changedAt, i18n.language)}
        </span>
        {!organisation.approved && <Badge tone="info">{t('new')}</Badge>}
        <Anchor href={`/koordinator/foreninger/${organisation.id}`}>{t('toOrganisation')}</Anchor>
      </p>
      <div className="split">
        <Card title={t('page.changes', { count: found.differences.length })}>
          <ChangeList
            changes={rowsOf(found.differences)}
            words={{
              before: t('organisations:history.before'),
              after: t('organisations:history.after'),
              nothing: t('organisations:history.nothing'),
            }}
          />
          {found.picture && <Picture picture={found.picture} sizes="30rem" className="clubpicture" />}
        </Card>
        <Card title={t('checks.title')} tone="sea">
          <ul className="checks">
            {(['own', 'clear', 'private', 'picture'] as const).map((point) => (
              <li key={point}>
                <Icon name="eye" />
                <span>{t(`checks.${point}`)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {state === 'waiting' && (
        <ApprovePageForms
          key={found.changedAt.getTime()}
          page={found.page}
          changedAt={found.changedAt}
          reply={answer?.reply ?? null}
          refused={answer?.refused ?? null}
        />
      )}
    </div>
  )
}
