import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import type { PageHandle } from '~/ui/page-frame'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { MUNICIPALITY } from '../check'
import { takeOff, undoOrder } from '../checks.server'
import { DeskChecks } from '../desk-checks'
import { DeskDeclarations } from '../desk-declarations'
import { deskParts, readDeskPart } from '../desk-page.server'
import { DeskTalks } from '../desk-talks'
import { seenOfLoneLeaders } from '../lone-leaders.server'
import { LoneLeadersCard } from '../lone-leaders-card'
import { noteTalks, orderForMunicipality, seenForMunicipality } from '../municipality.server'
import { checksForm, loneLeadersForm, talksForm } from '../screening-form'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/attester'

export const loader = mayLoad('/koordinator/attester', ({ url, language }) => ({
  title: translator(language)('people:volunteerDesk.attester'),
  today: islandDate(now()),
  formKey: newId(),
  parts: deskParts,
  shown: readDeskPart(url),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const back = async (key: string, { values, tone, to = PAGE }: { values?: Record<string, number>; tone?: 'warn'; to?: string } = {}) =>
  redirect(to, { headers: { 'set-cookie': await flashHeader({ key: `screening:flash.${key}`, values, tone }) } })

function off({ actor, form }: Doer<'coordinator'>, why: 'mistake' | 'not-in-order') {
  const gone = takeOff(actor, MUNICIPALITY, String(form.get('person') ?? ''), why)
  return gone ? back(why) : back('moved', { tone: 'warn' })
}

export const action = mayAct('/koordinator/attester', {
  order({ actor, form }) {
    const submission = parseWithZod(form, { schema: checksForm(islandDate(now())) })
    const list = String(form.get('list'))
    if (submission.status !== 'success') return data({ list, reply: submission.reply() }, { status: 422 })
    const ordered = orderForMunicipality(actor, submission.value.person, submission.value.formKey ?? newId())
    if (ordered.outcome !== 'ordered') return back('moved', { tone: 'warn' })
    return back('ordered', { values: { count: ordered.count }, to: `${PAGE}?bestilling=${ordered.id}#bestilling` })
  },
  seen({ actor, form }) {
    const submission = parseWithZod(form, { schema: checksForm(islandDate(now())) })
    const list = String(form.get('list'))
    if (submission.status !== 'success') return data({ list, reply: submission.reply() }, { status: 422 })
    const { seen, own } = seenForMunicipality(actor, submission.value.person, submission.value.seenOn ?? islandDate(now()))
    if (own) return back('notOwn', { values: { count: seen }, tone: 'warn' })
    return seen > 0 ? back('seen', { values: { count: seen } }) : back('moved', { tone: 'warn' })
  },
  'leader-seen'({ actor, form }) {
    const submission = parseWithZod(form, { schema: loneLeadersForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ leaders: submission.reply() }, { status: 422 })
    const count = seenOfLoneLeaders(actor, submission.value.person, submission.value.seenOn)
    return back(count > 0 ? 'seen' : 'moved', { values: { count }, tone: count > 0 ? undefined : 'warn' })
  },
  'take-off': (doer) => off(doer, 'mistake'),
  'not-in-order': (doer) => off(doer, 'not-in-order'),
  'undo-order': ({ actor, form }) => {
    const count = undoOrder(actor, MUNICIPALITY, String(form.get('order') ?? ''))
    return count > 0 ? back('undone', { values: { count } }) : back('moved', { tone: 'warn' })
  },
  talked({ actor, form, url }) {
    const submission = parseWithZod(form, { schema: talksForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ talked: submission.reply() }, { status: 422 })
    const count = noteTalks(actor, submission.value.person, submission.value.heldOn)
    return back(count > 0 ? 'talked' : 'moved', { values: { count }, tone: count > 0 ? undefined : 'warn', to: url.pathname + url.search })
  },
})

export default function DeskScreening() {
  const { today, formKey, parts, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('screening')
  const list = shown.part === 'samtaler' ? shown.talks : shown.part === 'erklaeringer' ? shown.declarations : null
  const search = shown.part === 'samtaler' ? `&hvem=${shown.choice}&q=${encodeURIComponent(shown.search)}` : ''
  return (
    <div className="wrap band--tight stack casework">
      <VolunteerDeskHead part="attester" waiting={shown.due} />
      <Segmented
        label={t('desk.parts')}
        options={parts.map((part) => ({
          text: t(`desk.part.${part}`),
          href: part === 'attester' ? PAGE : `${PAGE}?vis=${part}`,
          current: part === shown.part,
        }))}
      />
      {shown.part === 'attester' && (
        <>
          <p className="soft measure">{t('desk.lead')}</p>
          <DeskChecks {...shown} today={today} formKey={formKey} answer={answer && 'list' in answer ? answer : undefined} />
          <LoneLeadersCard
            key={`leaders ${formKey}`}
            leaders={shown.leaders}
            today={today}
            reply={answer && 'leaders' in answer ? answer.leaders : undefined}
          />
        </>
      )}
      {shown.part === 'samtaler' && (
        <DeskTalks
          key={formKey}
          lines={shown.talks.lines}
          search={shown.search}
          choice={shown.choice}
          today={today}
          reply={answer && 'talked' in answer ? answer.talked : undefined}
        />
      )}
      {shown.part === 'erklaeringer' && (
        <DeskDeclarations
          lines={shown.declarations.lines}
          total={shown.declarations.total}
          made={shown.made}
          year={shown.year}
          today={today}
        />
      )}
      {list && (
        <Pagination
          label={t('desk.pages')}
          page={list.page}
          pages={list.pages}
          href={(to) => `${PAGE}?vis=${shown.part}${search}&page=${to}`}
          previous={t('desk.previous')}
          next={t('desk.next')}
          pageLabel={(number) => t('desk.page', { number })}
        />
      )}
    </div>
  )
}
