import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { claimCase, ClaimMoved, grantClaim, readClaim, refuseClaim } from '../claim-decisions.server'
import { REASON_MAX, reasonForm } from '../organisation-form'

export const handle = { frame: 'desk' } satisfies PageHandle

export const loader = mayLoad('/koordinator/godkendelse/leder/:id', ({ params, actor, language }) => {
  const found = readClaim(actor, params.id ?? '')
  if (!found) throw notFound()
  return { ...found, title: translator(language)('organisationDesk:claim.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** Decides once: of two coordinators the second is told, and sees what the first decided. */
async function decide(id: string | undefined, done: string, work: (id: string) => void) {
  if (!id || !claimCase(id)) throw notFound()
  try {
    work(id)
  } catch (error) {
    if (error instanceof ClaimMoved) return data({ moved: true as const, reply: null }, { status: 409 })
    throw error
  }
  return redirect('/koordinator/godkendelse', { headers: { 'set-cookie': await flashHeader({ key: `organisationDesk:flash.${done}` }) } })
}

export const action = mayAct('/koordinator/godkendelse/leder/:id', {
  grant: ({ actor, params }) => decide(params.id, 'claimGranted', (id) => grantClaim(actor, id)),
  refuse: ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: reasonForm })
    if (submission.status !== 'success') return data({ moved: false as const, reply: submission.reply() }, { status: 400 })
    return decide(params.id, 'claimRefused', (id) => refuseClaim(actor, id, submission.value.reason))
  },
})

export default function ApproveClaim() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['organisationDesk', 'organisations', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(reasonForm, answer?.reply, {
    id: 'afvis',
    questions: { reason: t('reason') },
  })
  const { organisation, claimant } = found
  const isNew = !organisation.approved
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('queue'), href: '/koordinator/godkendelse' }, { text: <bdi>{organisation.name}</bdi> }]}
      />
      <h1>{t('claim.heading', { name: organisation.name })}</h1>
      {answer?.moved && <Flash tone="warn">{t('claim.moved')}</Flash>}
      {found.state !== 'waiting' && (
        <Flash
          tone="info"
          still
          action={
            <ButtonLink size="sm" href="/koordinator/godkendelse">
              {t('toQueue')}
            </ButtonLink>
          }
        >
          {t(`claim.decided.${found.state}`)} {found.decidedBy && t('by', { name: found.decidedBy })}
        </Flash>
      )}
      {problems.length > 0 && (
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      )}
      <div className="split">
        <div className="stack">
          <Card title={<bdi>{organisation.name}</bdi>}>
            <div className="stack">
              <p className="row">
                {isNew && <Badge tone="info">{t('new')}</Badge>}
                <Anchor href={`/koordinator/foreninger/${organisation.id}`}>{t('toOrganisation')}</Anchor>
              </p>
              <Facts
                items={[
                  { term: t('organisations:fields.kind'), detail: t(`organisations:kinds.${organisation.kind}`) },
                  { term: t('organisations:fields.town'), detail: townName(organisation.town) },
                  { term: t('organisations:fields.lead'), detail: <bdi>{organisation.lead}</bdi> },
                  { term: t('claim.leaders'), detail: <bdi>{found.leaders.join(', ') || t('claim.noLeaders')}</bdi> },
                ]}
              />
              {found.alike.length > 0 && (
                <Flash tone="warn" still>
                  {t('claim.alike')}{' '}
                  {found.alike.map(({ id, name }) => (
                    <Anchor key={id} href={`/koordinator/foreninger/${id}`}>
                      <bdi>{name}</bdi>
                    </Anchor>
                  ))}
                </Flash>
              )}
            </div>
          </Card>
          <Card title={t('claim.who')}>
            <div className="stack">
              {claimant && (
                <Facts
                  items={[
                    { term: t('claim.name'), detail: <bdi>{claimant.firstName}</bdi> },
                    { term: t('claim.mail'), detail: <bdi>{claimant.email}</bdi> },
                    ...(claimant.town && isTownSlug(claimant.town)
                      ? [{ term: t('organisations:fields.town'), detail: townName(claimant.town) }]
                      : []),
                    { term: t('claim.asked'), detail: formatMoment(found.claimedAt, i18n.language) },
                  ]}
                />
              )}
              {found.note && (
                <p>
                  <q dir="auto">{found.note}</q>
                </p>
              )}
            </div>
          </Card>
        </div>
        <Card title={t('checks.title')} tone="sea">
          <ul className="bullets">
            <li>{t('claim.check.real')}</li>
            <li>{t('claim.check.call')}</li>
            <li>{t('claim.check.double')}</li>
          </ul>
        </Card>
      </div>
      {found.state === 'waiting' && (
        <div className="grid">
          <Card title={t('claim.grantTitle')} plinth>
            <div className="stack">
              <p>{t(isNew ? 'claim.grantNew' : 'claim.grantText')}</p>
              <Form method="post">
                <Button type="submit" variant="primary" icon="check" name="intent" value="grant">
                  {t('claim.grant')}
                </Button>
              </Form>
            </div>
          </Card>
          <Card title={t('claim.refuseTitle')}>
            <Form method="post" className="stack" {...formProps}>
              <TextArea field={fields.reason} label={t('reason')} hint={t('claim.reasonHint')} rows={3} max={REASON_MAX} {...words} />
              <div>
                <Button type="submit" icon="send" name="intent" value="refuse">
                  {t('claim.refuse')}
                </Button>
              </div>
            </Form>
          </Card>
        </div>
      )}
    </div>
  )
}
