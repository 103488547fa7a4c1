import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { cancelSignUps, changeParties, confirmPlace, rowsOfLink, setAbsent, setReminders } from '../changing.server'
import type { SignUpRow } from '../comer.server'
import { OfferedPlace, OwnDates, OwnWhere, ChangeParts } from '../own-parts'
import { ownPage } from '../own-page.server'
import { mostFrom, standing } from '../sign-up'
import { absenceForm, oneForm, partyForm, remindersForm } from '../sign-up-form'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The private link of a sign-up. Opening it changes nothing: mail scanners open links too; guessing links is limited. */
async function rowsOf(token: string | undefined, clientAddress: string): Promise<SignUpRow[]> {
  const rows = rowsOfLink(token ?? '')
  if (rows.length > 0) return rows
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}

export const loader = mayLoad('/tilmelding/:token', async ({ params, context, language, url }) => {
  await rowsOf(params.token, context.clientAddress)
  const page = ownPage(params.token ?? '')
  if (!page) throw notFound()
  return { page, late: url.searchParams.has('for-sent'), title: translator(language)('signUps:own.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

const refused = (reply: SubmissionResult<string[]>, status = 422) => data({ reply }, { status })
/** The rows a button names: one of this link's, or with `all` every one that stands. */
async function named({ params, context, form }: Doer<'link'>): Promise<string[]> {
  const rows = await rowsOf(params.token, context.clientAddress)
  const submission = parseWithZod(form, { schema: oneForm })
  if (submission.status !== 'success') throw new Response(null, { status: 400 })
  const { id } = submission.value
  if (id === 'all') return rows.filter(({ state }) => standing.some((each) => each === state)).map((row) => row.id)
  if (!rows.some((row) => row.id === id)) throw notFound()
  return [id]
}
const back = ({ url }: Doer<'link'>, query = '') => redirect(url.pathname + query)
const whyNot = {
  'no-room': 'no-room-for-more',
  'too-many': 'more-than-places',
  'too-large': `party-too-large:${mostFrom(true)}`,
  'no-adult': 'adult-needed',
  over: 'sign-up-over',
} as const

export const action = mayAct('/tilmelding/:token', {
  async confirm(doer) {
    const answers = (await named(doer)).map(confirmPlace)
    return back(doer, answers.includes('late') ? '?for-sent=1' : '')
  },
  async cancel(doer) {
    cancelSignUps(await named(doer))
    return back(doer)
  },
  async change(doer) {
    const ids = await named(doer)
    const submission = parseWithZod(doer.form, { schema: partyForm })
    if (submission.status !== 'success') return refused(submission.reply())
    const { adults, children } = submission.value
    const outcome = changeParties(ids, { adults, children })
    if (outcome !== 'changed') return refused(submission.reply({ fieldErrors: { adults: [whyNot[outcome]] } }))
    return back(doer)
  },
  async remind(doer) {
    const rows = await rowsOf(doer.params.token, doer.context.clientAddress)
    const submission = parseWithZod(doer.form, { schema: remindersForm })
    if (submission.status !== 'success') return refused(submission.reply())
    const { reminders } = submission.value
    setReminders(
      rows.map(({ id }) => id),
      { wantsLate: reminders === 'both', remindersOff: reminders === 'none' },
    )
    return back(doer)
  },
  async absent(doer) {
    const submission = parseWithZod(doer.form, { schema: absenceForm })
    if (submission.status !== 'success') return refused(submission.reply())
    const [id = ''] = await named(doer)
    if (!setAbsent(id, submission.value.date, submission.value.absent === 'yes')) throw new Response(null, { status: 400 })
    return back(doer)
  },
})

export default function OwnSignUp() {
  const { page, late } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('signUps')
  const { entries, gone } = page
  return (
    <div className="wrap wrap--text band--tight stack signuppage">
      <h1>
        <bdi dir="auto">{page.title}</bdi>
      </h1>
      {late && (
        <Flash tone="warn" still>
          {t('own.late')}
        </Flash>
      )}
      {gone === 'cancelled' && (
        <Flash tone="ok" still>
          <b>{t('own.cancelled')}</b> {t('own.cancelledText')}
        </Flash>
      )}
      {gone === 'lapsed' && !late && <Flash still>{t('own.late')}</Flash>}
      {gone === 'over' && <Flash still>{t('own.over')}</Flash>}
      {entries
        .filter(({ state, off }) => state === 'offered' && !off)
        .map((entry) => (
          <OfferedPlace key={entry.id} entry={entry} />
        ))}
      {entries.length > 0 && <OwnDates page={page} />}
      {entries.length > 0 && <OwnWhere page={page} />}
      {entries.some(({ off }) => !off) && <ChangeParts page={page} reply={answer && 'reply' in answer ? answer.reply : null} />}
      <p>
        <a href={`/arrangementer/${page.slug}`}>{t(gone === null ? 'own.about' : 'own.again')}</a>
      </p>
    </div>
  )
}
