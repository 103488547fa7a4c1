import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { rolesProposedTo } from '~/introductions/desk-proposals.server'
import { ProposedRoles } from '~/introductions/proposed-roles'
import { offerAccount } from '~/newcomers/accounts.server'
import { handOverNewcomer, takeOver, type Handed } from '~/newcomers/handing-over.server'
import { archiveReasons, kindsFor } from '~/newcomers/newcomer'
import { MilestonesCard } from '~/newcomers/milestones-card'
import { dropMilestone, milestoneKind, noteMilestone } from '~/newcomers/milestones.server'
import { openNeedForm } from '~/newcomers/newcomer-form'
import { closeNeed, openNeed } from '~/newcomers/needs.server'
import { isArchived, newcomerFacts, restoreNewcomer } from '~/newcomers/newcomers.server'
import { putNewcomerAway } from '../matches.server'
import { outcomes } from '../outcome'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { NewcomerFactList } from '../desk-newcomer'
import { readNewcomerPage } from '../newcomer-page.server'
import { NewcomerLooks, NewcomerMatches, NewcomerNeeds, NewcomerReach, NewcomerSteps } from '../newcomer-parts'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator/tilflyttere/:id', ({ actor, params, language }) => {
  const found = readNewcomerPage(actor, params.id ?? '')
  if (!found) throw notFound()
  return {
    title: translator(language)('newcomers:one.title'),
    today: now(),
    thisMonth: islandDate(now()).slice(0, 7),
    roles: rolesProposedTo(actor, found.newcomer.id),
    ...found,
  }
})

/** What is said instead of what was to be done: the key of a sentence, and who was first. */
type Instead = { key: string; name?: string }

/** Does one thing with a newcomer who exists, and says so on the page; or says what stood in its way. */
async function step(id: string | undefined, done: string, work: (id: string) => Instead | void) {
  if (!id || !newcomerFacts(id)) throw notFound()
  const instead = work(id)
  const flash = instead
    ? flashHeader({ key: `newcomers:flash.${instead.key}`, values: { name: instead.name ?? '' }, tone: 'warn' })
    : flashHeader({ key: `newcomers:flash.${done}` })
  return redirect(`/koordinator/tilflyttere/${id}`, { headers: { 'set-cookie': await flash } })
}

/** Whom the page showed as responsible when the button was pressed; null for nobody. */
const shownCoordinator = (form: FormData) => String(form.get('from') ?? '') || null
const insteadOf = (handed: Handed): Instead | void => {
  if (handed.outcome === 'cannot') throw new Response(null, { status: 400 })
  if (handed.outcome === 'overtaken') return { key: 'overtaken', name: handed.by }
}

export const action = mayAct('/koordinator/tilflyttere/:id', {
  archive: ({ actor, params, form }) => {
    const [because, outcome] = [form.get('because'), form.get('outcome')]
    return step(params.id, 'archived', (id) => {
      const why = isOneOf(archiveReasons, because) ? because : 'other'
      putNewcomerAway(actor, id, why, isOneOf(outcomes, outcome) ? outcome : undefined)
    })
  },
  restore: ({ actor, params }) => step(params.id, 'restored', (id) => restoreNewcomer(actor, id)),
  'take-over': ({ actor, params, form }) => step(params.id, 'takenOver', (id) => insteadOf(takeOver(actor, id, shownCoordinator(form)))),
  'hand-over': ({ actor, params, form }) =>
    step(params.id, 'handedOn', (id) => insteadOf(handOverNewcomer(actor, id, String(form.get('to') ?? ''), shownCoordinator(form)))),
  'offer-account': ({ actor, params }) =>
    step(params.id, 'accountOffered', (id) => {
      const offered = offerAccount(actor, id)
      if (offered === 'cannot') throw new Response(null, { status: 400 })
      if (offered === 'just-sent') return { key: 'accountJustOffered' }
    }),
  'open-need': ({ actor, params, form }) => {
    const asked = openNeedForm.safeParse({ kind: form.get('kind') })
    if (!asked.success) throw new Response(null, { status: 400 })
    if (isArchived(params.id ?? '')) throw notFound()
    return step(params.id, 'needOpened', (id) => {
      const ageBand = newcomerFacts(id)?.ageBand
      if (ageBand && !kindsFor(ageBand).includes(asked.data.kind)) return { key: 'onlyJob' }
      openNeed(actor, id, asked.data.kind)
    })
  },
  'close-need': ({ actor, params, form }) => step(params.id, 'needClosed', (id) => closeNeed(actor, id, String(form.get('needId') ?? ''))),
  'note-milestone': ({ actor, params, form }) => {
    const kind = milestoneKind(form.get('kind'))
    if (!kind) throw new Response(null, { status: 400 })
    return step(params.id, 'milestoneNoted', (id) => {
      if (!noteMilestone(actor, id, kind, String(form.get('month') ?? ''))) throw new Response(null, { status: 400 })
    })
  },
  'drop-milestone': ({ actor, params, form }) => {
    const kind = milestoneKind(form.get('kind'))
    if (!kind) throw new Response(null, { status: 400 })
    return step(params.id, 'milestoneDropped', (id) => void dropMilestone(actor, id, kind))
  },
})

export default function NewcomerPage() {
  const loaded = useLoaderData<typeof loader>()
  const { t } = useTranslation('newcomers')
  const { newcomer } = loaded
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.heading'), href: '/koordinator/tilflyttere' }, { text: newcomer.name }]} />
      <div className="head">
        <div>
          <h1>
            <bdi>{newcomer.name}</bdi>
          </h1>
          <p className="row">
            {newcomer.archived ? (
              <Badge tone="line" icon="inbox">
                {t('one.archived')}
              </Badge>
            ) : (
              <Badge tone="ok" icon="check">
                {t('one.consent')}
              </Badge>
            )}
            {loaded.mine && (
              <Badge tone="info" icon="user">
                {t('list.mine')}
              </Badge>
            )}
          </p>
        </div>
        <ButtonLink icon="pencil" href={`/koordinator/tilflyttere/${newcomer.id}/ret`}>
          {t('one.change')}
        </ButtonLink>
      </div>
      {newcomer.archived && <Flash still>{t('one.archivedText')}</Flash>}
      <div className="split">
        <div className="stack">
          <NewcomerNeeds loaded={loaded} />
          <NewcomerMatches loaded={loaded} />
          <ProposedRoles roles={loaded.roles} today={loaded.today} />
          <Card title={t('one.known')}>
            <NewcomerFactList newcomer={newcomer} kind="facts" />
          </Card>
        </div>
        <div className="stack">
          <NewcomerReach loaded={loaded} />
          <MilestonesCard milestones={loaded.milestones} arrivedMonth={newcomer.arrivedMonth} thisMonth={loaded.thisMonth} />
          <NewcomerLooks loaded={loaded} />
          <NewcomerSteps loaded={loaded} />
        </div>
      </div>
    </div>
  )
}
