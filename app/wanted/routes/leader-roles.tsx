import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { LeaderHead } from '~/organisations/leader-head'
import { RoleRow } from '../leader-role-row'
import { ledOrganisation } from '~/organisations/leading.server'
import { ledRole } from '../leaders.server'
import { rolesForLeaders } from '../wanted-reading.server'
import { closeRole, copyRole, fillPlace, freePlace, pauseRole, resumeRole, RoleMoved } from '../wanted.server'

export const loader = mayLoad('/forening/:slug/roller', ({ actor, params, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  return {
    organisation: { name, slug },
    roles: rolesForLeaders(actor, id),
    title: translator(language)('wanted:leader.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Does something with one of the organisation's roles; somebody who was first is no error, the page shows how it stands. */
const change = (key: string, work: (doer: Doer<'signed-in'>, id: string) => boolean | void) => async (doer: Doer<'signed-in'>) => {
  const { organisation, own } = ledRole(doer.actor, doer.params.slug, String(doer.form.get('id') ?? ''))
  let done = true
  try {
    done = work(doer, own.view.id) !== false
  } catch (error) {
    if (!(error instanceof RoleMoved)) throw error
    done = false
  }
  const message = done ? { key: `wanted:flash.${key}` } : { key: 'wanted:flash.moved', tone: 'warn' as const }
  return redirect(`/forening/${organisation.slug}/roller`, { headers: { 'set-cookie': await flashHeader(message) } })
}

export const action = mayAct('/forening/:slug/roller', {
  pause: change('paused', ({ actor }, id) => pauseRole(actor, id)),
  resume: change('resumed', ({ actor }, id) => resumeRole(actor, id)),
  close: change('closed', ({ actor }, id) => closeRole(actor, id)),
  copy: change('copied', ({ actor }, id) => void copyRole(actor, id)),
  fill: change('filled', (_, id) => fillPlace(id)),
  free: change('freed', (_, id) => freePlace(id)),
})

export default function LeaderRoles() {
  const { organisation, roles } = useLoaderData<typeof loader>()
  const { t } = useTranslation('wanted')
  const newRole = `/forening/${organisation.slug}/roller/ny`
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="roller" title={t('leader.title')} />
      <div className="head">
        <p className="soft">{t('leader.lead')}</p>
        <ButtonLink variant="primary" icon="plus" href={newRole}>
          {t('leader.new')}
        </ButtonLink>
      </div>
      {roles.length === 0 ? (
        <Empty title={t('leader.none')} text={t('leader.noneText')} action={<ButtonLink href={newRole}>{t('leader.new')}</ButtonLink>} />
      ) : (
        <Card>
          {roles.map((own) => (
            <Form key={own.view.id} method="post" className="match">
              <RoleRow own={own} slug={organisation.slug} />
            </Form>
          ))}
        </Card>
      )}
    </div>
  )
}
