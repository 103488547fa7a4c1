import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { closeWithOffers, pauseCompany, resumeCompany } from '~/offers/partner-pause.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import { membersOf } from '../memberships.server'
import { partnerForm, pauseForm } from '../organisation-form'
import { waitingChange } from '../organisation-pages.server'
import { reopenOrganisation, setPartnerSince, setTrusted } from '../organisation-standing.server'
import { organisationsById } from '../organisations.server'
import { PartnerForm } from '../partner-form'
import { PauseForm } from '../pause-form'

export const handle = { frame: 'desk' } satisfies PageHandle

const organisationAt = (id: string | undefined) => {
  const found = organisationsById([id ?? '']).get(id ?? '')
  if (!found) throw notFound()
  return found
}

export const loader = mayLoad('/koordinator/foreninger/:id', ({ params, language }) => {
  const organisation = organisationAt(params.id)
  return {
    organisation,
    members: membersOf(organisation.id),
    waiting: waitingChange(organisation.id)?.id ?? null,
    today: now(),
    title: translator(language)('organisationDesk:standing.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.organisation.name ?? loaded?.title }]

const done = async (id: string, key: string) =>
  redirect(`/koordinator/foreninger/${id}`, { headers: { 'set-cookie': await flashHeader({ key: `organisationDesk:flash.${key}` }) } })
const companyAt = (id: string | undefined) => {
  const organisation = organisationAt(id)
  if (organisation.kind !== 'company') throw notFound()
  return organisation
}
const nothing = { pause: null, partner: null }

export const action = mayAct('/koordinator/foreninger/:id', {
  trust({ actor, params }) {
    const { id } = organisationAt(params.id)
    setTrusted(actor, id, true)
    return done(id, 'trusted')
  },
  distrust({ actor, params }) {
    const { id } = organisationAt(params.id)
    setTrusted(actor, id, false)
    return done(id, 'notTrusted')
  },
  partner({ actor, params, form }) {
    const { id } = companyAt(params.id)
    const submission = parseWithZod(form, { schema: partnerForm })
    if (submission.status !== 'success') return data({ ...nothing, partner: submission.reply() }, { status: 400 })
    setPartnerSince(actor, id, submission.value.since)
    return done(id, 'partner')
  },
  'end-partner': ({ actor, params }) => {
    const { id } = companyAt(params.id)
    setPartnerSince(actor, id, null)
    return done(id, 'noPartner')
  },
  pause({ actor, params, form }) {
    const { id } = companyAt(params.id)
    const submission = parseWithZod(form, { schema: pauseForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ ...nothing, pause: submission.reply() }, { status: 400 })
    const { until = null } = submission.value
    pauseCompany(actor, id, until)
    return done(id, 'paused')
  },
  resume({ actor, params }) {
    const { id } = companyAt(params.id)
    resumeCompany(actor, id)
    return done(id, 'resumed')
  },
  close({ actor, params }) {
    const { id } = organisationAt(params.id)
    closeWithOffers(actor, id)
    return done(id, 'closed')
  },
  reopen({ actor, params }) {
    const { id } = organisationAt(params.id)
    reopenOrganisation(actor, id)
    return done(id, 'reopened')
  },
})

export default function Standing() {
  const { organisation, members, waiting, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['organisationDesk', 'organisations'])
  const { name, slug, kind, trusted, approved, closed, partnerSince } = organisation
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('register.heading'), href: '/koordinator/foreninger' }, { text: <bdi>{name}</bdi> }]} />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="row">
        <Badge tone={closed ? 'wait' : approved ? 'ok' : 'info'}>
          {t(closed ? 'register.tabs.closed' : approved ? 'register.tabs.seen' : 'register.tabs.waiting')}
        </Badge>
        {approved && !closed && <Anchor href={`/foreninger/${slug}`}>{t('standing.see')}</Anchor>}
        {waiting && <Anchor href={`/koordinator/godkendelse/forening/${waiting}`}>{t('standing.waiting')}</Anchor>}
      </p>
      <div className="tiles">
        <Card title={t('standing.who')}>
          <Facts
            items={[
              { term: t('organisations:fields.kind'), detail: t(`organisations:kinds.${kind}`) },
              { term: t('organisations:fields.town'), detail: townName(organisation.town) },
              ...(['leader', 'helper'] as const).map((role) => ({
                term: t(`organisations:people.roles.${role}`),
                detail: (
                  <bdi>
                    {members
                      .filter((member) => member.role === role)
                      .map(({ firstName }) => firstName)
                      .join(', ') || t('standing.nobody')}
                  </bdi>
                ),
              })),
            ]}
          />
        </Card>
        <Card title={t('standing.trustTitle')}>
          <Form method="post" className="stack">
            <p>{t(trusted ? 'standing.trustedText' : 'standing.trustText')}</p>
            <div>
              <Button type="submit" icon={trusted ? 'x' : 'shield-check'} name="intent" value={trusted ? 'distrust' : 'trust'}>
                {t(trusted ? 'standing.distrust' : 'standing.trust')}
              </Button>
            </div>
          </Form>
        </Card>
        {kind === 'company' && <PartnerForm since={partnerSince} reply={answer?.partner} />}
        {kind === 'company' && !closed && (
          <PauseForm paused={organisation.paused} partnerSince={null} reply={answer?.pause} today={today} />
        )}
        <Card title={t('standing.closeTitle')}>
          <Form method="post" className="stack">
            <p>{t(closed ? 'standing.closedText' : 'standing.closeText')}</p>
            <div className="btns">
              <Button type="submit" variant={closed ? undefined : 'danger'} name="intent" value={closed ? 'reopen' : 'close'}>
                {t(closed ? 'standing.reopen' : 'standing.close')}
              </Button>
              <ButtonLink variant="quiet" href="/koordinator/foreninger">
                {t('standing.back')}
              </ButtonLink>
            </div>
          </Form>
        </Card>
      </div>
    </div>
  )
}
