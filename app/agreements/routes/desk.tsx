import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { directionOf } from '~/i18n/languages'
import { matchById } from '~/matching/match-reading.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { readDeskAgreement } from '../agreement-desk.server'
import { AgreementFields } from '../agreement-fields'
import { agreementForm, onBehalfForm, versionForm } from '../agreement-form'
import { AgreementSheet } from '../agreement-sheet'
import { AgreementSteps } from '../agreement-steps'
import { AgreementMoved, confirmFor, draftFor, saveAgreement, sendAgreement } from '../agreements.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/match/:id/aftale', ({ actor, params, language }) => {
  const agreement = readDeskAgreement(actor, params.id ?? '')
  if (!agreement) throw notFound()
  return { agreement, today: now(), title: translator(language)('agreements:desk.title') }
})

/** Does one step; when somebody else was first the page says so and shows how it stands. */
async function step(id: string, done: string, work: () => void) {
  try {
    work()
  } catch (error) {
    if (error instanceof AgreementMoved) return data({ moved: error.why }, { status: 409 })
    throw error
  }
  return redirect(`/koordinator/match/${id}/aftale`, { headers: { 'set-cookie': await flashHeader({ key: `agreements:flash.${done}` }) } })
}

const bad = () => new Response(null, { status: 400 })

export const action = mayAct('/koordinator/match/:id/aftale', {
  save({ actor, params, form }) {
    const id = params.id ?? ''
    const match = matchById(id)
    const template = match && draftFor(match)
    if (!template) throw notFound()
    const submission = parseWithZod(form, { schema: agreementForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { version, weekday = null, clock = null, firstOn = null, until = null, ...rest } = submission.value
    const { placeName = null, callPhone = null, note = null, noteTheirs = null, ...chosen } = rest
    const terms = { kind: template.kind, weekday, clock, firstOn, until, placeName, callPhone, note, noteTheirs, ...chosen }
    try {
      saveAgreement(actor, id, version, terms)
    } catch (error) {
      // what was typed stays in the form; the sheet beside it shows what is in force
      if (error instanceof AgreementMoved) return data({ reply: submission.reply(), moved: error.why }, { status: 409 })
      throw error
    }
    return step(id, 'saved', () => {})
  },
  send({ actor, params, form }) {
    const asked = versionForm.safeParse({ version: form.get('version') })
    if (!asked.success) throw bad()
    return step(params.id ?? '', 'sent', () => sendAgreement(actor, params.id ?? '', asked.data.version))
  },
  'confirm-for': ({ actor, params, form }) => {
    const asked = onBehalfForm.safeParse({ version: form.get('version'), side: form.get('side') })
    if (!asked.success) throw bad()
    return step(params.id ?? '', 'confirmed', () => confirmFor(actor, params.id ?? '', asked.data.side, asked.data.version))
  },
})

export default function AgreementAtTheDesk() {
  const { agreement, today } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['agreements', 'matching'])
  const { found, terms, lines, danish, language } = agreement
  const pair = t('matching:match.pair', { one: found.offer.owner, other: found.newcomer.name })
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('matching:crumbs')}
        items={[
          { text: t('matching:matches.heading'), href: '/koordinator/match' },
          { text: pair, href: `/koordinator/match/${found.match.id}` },
          { text: t('card.title') },
        ]}
      />
      {answered && 'moved' in answered && <Flash tone="warn">{t(`desk.moved.${answered.moved}`)}</Flash>}
      <div>
        <h1>{t('desk.heading', { pair })}</h1>
        <p className="soft">{t('desk.lead')}</p>
      </div>
      {!agreement.open && <Flash still>{t('desk.notOpen')}</Flash>}
      <div className="split">
        <div className="stack">
          {agreement.open && <AgreementFields agreement={agreement} reply={answered && 'reply' in answered ? answered.reply : undefined} />}
        </div>
        <div className="stack">
          <AgreementSteps agreement={agreement} today={today} />
          <Card title={t('desk.asTheyRead', { name: found.newcomer.name })}>
            <div lang={language} dir={directionOf(language)} className="sheetbox">
              {found.offer.front && <AgreementSheet lines={lines} danish={danish} front={found.offer.front} terms={terms} />}
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}
