import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { vars } from '~/ui/vars'
import { AskTakeOff } from '../ask-take-off'
import { isToOrder, isUnderWay } from '../check'
import { CheckList } from '../check-list'
import { takeOff, undoOrder } from '../checks.server'
import { orderForClub, orderToType, readClubChecks, seenForClub } from '../club-checks.server'
import { ChangeDuties, SettledPeople } from '../club-people'
import { DeclarationCard } from '../declaration-card'
import { declare } from '../declarations.server'
import { sayDuty } from '../duties.server'
import { DutyForm } from '../duty-form'
import { OrderSheet } from '../order-sheet'
import { checksForm, declareForm, dutyForm, dutyFrom } from '../screening-form'
import { useDutyText } from '../use-duty-text'

export const loader = mayLoad('/forening/:slug/attester', ({ params, actor, language, url }) => {
  const organisation = ledOrganisation(actor, params.slug)
  const read = readClubChecks(organisation)
  const asked = (name: string) => read.people.find(({ userId }) => userId === url.searchParams.get(name)) ?? null
  return {
    title: translator(language)('organisations:leader.tabs.attester'),
    organisation: { name: organisation.name, slug: organisation.slug },
    today: islandDate(now()),
    formKey: newId(),
    order: orderToType(organisation, url.searchParams.get('bestilling') ?? ''),
    takingOff: asked('fjern'),
    changing: asked('ret'),
    ...read,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const back = async (slug: string, key: string, { values, tone }: { values?: Record<string, number>; tone?: 'warn' } = {}) =>
  redirect(`/forening/${slug}/attester`, { headers: { 'set-cookie': await flashHeader({ key: `screening:flash.${key}`, values, tone }) } })

/** Takes somebody off; when they were not on the list any more that is said. */
async function off({ params, actor, form }: Doer<'signed-in'>, why: 'mistake' | 'not-in-order') {
  const { id, slug } = ledOrganisation(actor, params.slug)
  const gone = takeOff(actor, id, String(form.get('person') ?? ''), why)
  return gone ? back(slug, why) : back(slug, 'moved', { tone: 'warn' })
}

export const action = mayAct('/forening/:slug/attester', {
  duty({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: dutyForm })
    if (submission.status !== 'success') return data({ duty: submission.reply() }, { status: 422 })
    return back(slug, 'duty', { values: { count: sayDuty(actor, id, submission.value.person, dutyFrom(submission.value)) } })
  },
  async order({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: checksForm(islandDate(now())) })
    const list = String(form.get('list'))
    if (submission.status !== 'success') return data({ list, reply: submission.reply() }, { status: 422 })
    const ordered = orderForClub(actor, id, submission.value.person, submission.value.formKey ?? newId())
    if (ordered.outcome !== 'ordered') return back(slug, 'moved', { tone: 'warn' })
    const cookie = await flashHeader({ key: 'screening:flash.ordered', values: { count: ordered.count } })
    return redirect(`/forening/${slug}/attester?bestilling=${ordered.id}#bestilling`, { headers: { 'set-cookie': cookie } })
  },
  seen({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: checksForm(islandDate(now())) })
    const list = String(form.get('list'))
    if (submission.status !== 'success') return data({ list, reply: submission.reply() }, { status: 422 })
    const { seen, own } = seenForClub(actor, id, submission.value.person, submission.value.seenOn ?? islandDate(now()))
    if (own) return back(slug, 'notOwnHere', { values: { count: seen }, tone: 'warn' })
    return seen > 0 ? back(slug, 'seen', { values: { count: seen } }) : back(slug, 'moved', { tone: 'warn' })
  },
  'take-off': (doer) => off(doer, 'mistake'),
  'not-in-order': (doer) => off(doer, 'not-in-order'),
  'undo-order': ({ params, actor, form }) => {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const count = undoOrder(actor, id, String(form.get('order') ?? ''))
    return count > 0 ? back(slug, 'undone', { values: { count } }) : back(slug, 'moved', { tone: 'warn' })
  },
  declare({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: declareForm })
    if (submission.status !== 'success') return data({ declare: submission.reply() }, { status: 422 })
    declare(actor, id)
    return back(slug, 'declared')
  },
})

export default function ClubChecksPage() {
  const { organisation, today, formKey, order, takingOff, changing, people, orders, suggested, declared, lastDeclared } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('screening')
  const dutyText = useDutyText()
  const here = `/forening/${organisation.slug}/attester`
  const unknown = people.filter(({ said, standing }) => said === null && !isUnderWay(standing))
  const line = (person: (typeof people)[number]) => ({ ...person, detail: dutyText(person.said) })
  const toOrder = people.filter(({ standing }) => isToOrder(standing))
  const underWay = people.filter(({ standing }) => isUnderWay(standing))
  const refused = answer && 'list' in answer ? answer : undefined
  const duty = answer && 'duty' in answer ? answer.duty : undefined
  return (
    <div className="wrap band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <div className="stack no-print">
        <LeaderHead organisation={organisation} part="attester" />
        <p className="lead measure">{t('club.lead')}</p>
      </div>
      {order && <OrderSheet order={order} back={here} />}
      <div className="split no-print">
        <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
          {takingOff && <AskTakeOff person={takingOff} back={here} />}
          {changing && <DutyForm key={changing.userId} one people={[changing]} suggested={suggested} reply={duty} back={here} />}
          {!changing && unknown.length > 0 && <DutyForm one={false} people={unknown} suggested={suggested} reply={duty} back={here} />}
          {toOrder.length > 0 && (
            <CheckList
              key={`to-order ${formKey}`}
              list="to-order"
              lines={toOrder.map(line)}
              today={today}
              formKey={formKey}
              answer={refused}
            />
          )}
          {underWay.length > 0 && (
            <CheckList
              key={`under-way ${formKey}`}
              list="under-way"
              lines={underWay.map(line)}
              orders={orders}
              today={today}
              formKey={formKey}
              answer={refused}
            />
          )}
          <SettledPeople people={people} today={today} />
          <ChangeDuties people={[...toOrder, ...underWay]} />
        </div>
        <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
          <DeclarationCard
            declared={declared}
            lastDeclared={lastDeclared}
            open={{ toOrder: toOrder.length, unknown: unknown.length }}
            today={today}
            reply={answer && 'declare' in answer ? answer.declare : undefined}
          />
          <Card title={t('club.howTitle')} tone="sea">
            <ol className="ordersteps">
              {(['who', 'police', 'consent', 'seen', 'own', 'never'] as const).map((step) => (
                <li key={step}>{t(`club.how.${step}`)}</li>
              ))}
            </ol>
          </Card>
          <Card title={t('club.missingTitle')}>
            <div className="stack">
              <p>{t('club.missingText')}</p>
              <p>
                <ButtonLink href={`/forening/${organisation.slug}/folk`} icon="user-plus">
                  {t('club.invite')}
                </ButtonLink>
              </p>
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}
