import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { CloseCard, ForewordForm, TargetsForm } from '../status-forms'
import { halfOf, halfAfter, halfYear, isHalf } from '../period'
import { presentFacts } from '../report-page.server'
import { periodName } from '../report-sheet'
import { closableFrom, forewordForm, targetsForm } from '../status'
import { closeHalf, reopenHalf, saveForeword, statusOf } from '../statuses.server'
import { targetsSeen, yearOf } from '../targets'
import { setTargets, targetsOf } from '../targets.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** The half-year an address asks for; without one the last that is over. */
function halfFrom(url: URL): string {
  const today = islandDate(now())
  const asked = url.searchParams.get('halvaar')
  if (asked === null) return halfAfter(halfOf(today), -1)
  if (!isHalf(asked) || halfYear(asked).from > today) throw notFound()
  return asked
}

export const loader = mayLoad('/koordinator/rapport/status', ({ url, language }) => {
  const t = translator(language)
  const half = halfFrom(url)
  const name = periodName(halfYear(half), t, language)
  const year = yearOf(half)
  return {
    title: `${t('report:status.title')} · ${name}`,
    name,
    year,
    status: statusOf(half),
    targets: targetsOf(year),
    closableFrom: closableFrom(half),
    today: islandDate(now()),
  }
})

async function done(half: string, what: 'saved' | 'targets' | 'closed' | 'closedBefore' | 'reopened') {
  return redirect(`/koordinator/rapport/status?halvaar=${half}`, {
    headers: { 'set-cookie': await flashHeader({ key: `report:flash.${what}` }) },
  })
}
const bad = () => new Response(null, { status: 400 })

export const action = mayAct('/koordinator/rapport/status', {
  save({ actor, url, form }) {
    const half = halfFrom(url)
    const submission = parseWithZod(form, { schema: forewordForm })
    if (submission.status !== 'success') return data({ of: 'save' as const, result: submission.reply(), overtaken: false }, { status: 422 })
    const { version, ...words } = submission.value
    if (saveForeword(actor, half, version, words)) return done(half, 'saved')
    return data({ of: 'save' as const, result: submission.reply(), overtaken: true }, { status: 409 })
  },
  targets({ actor, url, form }) {
    const half = halfFrom(url)
    const submission = parseWithZod(form, { schema: targetsForm })
    if (submission.status !== 'success')
      return data({ of: 'targets' as const, result: submission.reply(), overtaken: false }, { status: 400 })
    const { seen, newMatches: matches = null, employment, lessons } = submission.value
    if (setTargets(actor, yearOf(half), seen, { matches, employment, lessons })) return done(half, 'targets')
    return data({ of: 'targets' as const, result: submission.reply(), overtaken: true }, { status: 409 })
  },
  close({ actor, url }) {
    const half = halfFrom(url)
    if (islandDate(now()) < closableFrom(half)) throw bad()
    // a second press finds it closed already, with the figures of the first
    return done(half, closeHalf(actor, half, presentFacts(halfYear(half), null)) ? 'closed' : 'closedBefore')
  },
  reopen({ actor, url }) {
    const half = halfFrom(url)
    if (!reopenHalf(actor, half)) throw bad()
    return done(half, 'reopened')
  },
})

export default function Status() {
  const { name, year, status, targets, closableFrom: from, today } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('report')
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs
        label={t('newcomers:crumbs')}
        items={[{ text: name, href: `/koordinator/rapport?halvaar=${status.half}` }, { text: t('status.title') }]}
      />
      <h1>{t('status.heading', { half: name })}</h1>
      <p className="soft">{t('status.text')}</p>
      {/* a form of its own for each version: what the other saved stands beside it, and saving again takes its place */}
      <ForewordForm
        key={`${status.half} ${status.version}`}
        status={status}
        result={answered?.of === 'save' ? answered.result : undefined}
        overtaken={answered?.of === 'save' && answered.overtaken}
      />
      <TargetsForm
        key={`${year} ${targetsSeen(targets)}`}
        year={year}
        targets={targets}
        result={answered?.of === 'targets' ? answered.result : undefined}
        overtaken={answered?.of === 'targets' && answered.overtaken}
      />
      <CloseCard status={status} from={from} mayClose={today >= from} />
    </div>
  )
}
