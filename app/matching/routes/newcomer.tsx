import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { rolesProposedTo } from '~/introductions/desk-proposals.server'
import { ProposedRoles } from '~/introductions/proposed-roles'
import { offerAccount } from '~/newcomers/accounts.server'
import { handOverNewcomer } from '~/newcomers/handing-over.server'
import { archiveReasons } from '~/newcomers/newcomer'
import { openNeedForm } from '~/newcomers/newcomer-form'
import { closeNeed, openNeed } from '~/newcomers/needs.server'
import { isArchived, newcomerFacts, restoreNewcomer, takeOverNewcomer } from '~/newcomers/newcomers.server'
import { putNewcomerAway } from '../matches.server'
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
    roles: rolesProposedTo(actor, found.newcomer.id),
    ...found,
  }
})

/** Does one thing with a newcomer who exists, and says so on the page. */
async function step(id: string | undefined, done: string, work: (id: string) => void) {
  if (!id || !newcomerFacts(id)) throw notFound()
  work(id)
  return redirect(`/koordinator/tilflyttere/${id}`, { headers: { 'set-cookie': await flashHeader({ key: `newcomers:flash.${done}` }) } })
}

export const action = mayAct('/koordinator/tilflyttere/:id', {
  archive: ({ actor, params, form }) => {
    const because = form.get('because')
    return step(params.id, 'archived', (id) => putNewcomerAway(actor, id, isOneOf(archiveReasons, because) ? because : 'other'))
  },
  restore: ({ actor, params }) => step(params.id, 'restored', (id) => restoreNewcomer(actor, id)),
  'take-over': ({ actor, params }) => step(params.id, 'takenOver', (id) => takeOverNewcomer(actor, id)),
  'hand-over': ({ actor, params, form }) =>
    step(params.id, 'handedOn', (id) => {
      if (!handOverNewcomer(actor, id, String(form.get('to') ?? ''))) throw new Response(null, { status: 400 })
    }),
  'offer-account': ({ actor, params }) =>
    step(params.id, 'accountOffered', (id) => {
      if (!offerAccount(actor, id)) throw new Response(null, { status: 400 })
    }),
  'open-need': ({ actor, params, form }) => {
    const asked = openNeedForm.safeParse({ kind: form.get('kind') })
    if (!asked.success) throw new Response(null, { status: 400 })
    if (isArchived(params.id ?? '')) throw notFound()
    return step(params.id, 'needOpened', (id) => openNeed(actor, id, asked.data.kind))
  },
  'close-need': ({ actor, params, form }) => step(params.id, 'needClosed', (id) => closeNeed(actor, id, String(form.get('needId') ?? ''))),
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
          <NewcomerLooks loaded={loaded} />
          <NewcomerSteps loaded={loaded} />
        </div>
      </div>
    </div>
  )
}
