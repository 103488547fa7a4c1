import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { Button, ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { logForm, saidIn } from '../activity-form'
import { choicesFor, defaultsFor } from '../choices.server'
import { justWritten, readLogLink, undoByLink, writeByLink, type LogLink } from '../log-links.server'
import { LogHours } from '../log-hours'
import { formAnswer } from '../taking-hours.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** Throws 404 when there is no such link, and 429 to a network that has asked for many; a link that is there always opens. */
async function openLogLink(token: string | undefined, clientAddress: string): Promise<LogLink> {
  const link = readLogLink(token)
  if (link) return link
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}

/** Hours from a mail, without signing in. Opening it changes nothing; of a match it tells the kind and no more. */
export const loader = mayLoad('/timer/:token', async ({ params, context, url, language }) => {
  const link = await openLogLink(params.token, context.clientAddress)
  const actor = { userId: link.userId, roles: new Set<never>() }
  const formKey = url.searchParams.get('gemt')?.slice(0, 64) ?? ''
  const choices = link.left > 0 ? choicesFor(actor, { names: 'none' }) : []
  return {
    open: link.left > 0,
    firstName: link.firstName,
    saved: justWritten(params.token ?? '', formKey) === null ? null : formKey,
    undone: url.searchParams.has('fortrudt'),
    today: islandDate(now()),
    choices,
    defaults: link.left > 0 ? defaultsFor(actor, choices, { match: link.matchId }) : {},
    formKey: newId(),
    title: translator(language)('logging:link.documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/timer/:token', {
  async log({ params, context, form, url }) {
    await openLogLink(params.token, context.clientAddress)
    const today = islandDate(now())
    const submission = parseWithZod(form, { schema: logForm(today) })
    if (submission.status !== 'success') return formAnswer(form, null)
    const formKey = submission.value.formKey ?? newId()
    const written = writeByLink(params.token ?? '', saidIn(submission.value, today), formKey)
    if (written.outcome === 'over') return redirect(url.pathname)
    if (written.outcome !== 'saved') return formAnswer(form, written)
    return redirect(`${url.pathname}?gemt=${encodeURIComponent(formKey)}`)
  },
  async undo({ params, context, form, url }) {
    await openLogLink(params.token, context.clientAddress)
    return redirect(undoByLink(params.token ?? '', String(form.get('saved'))) ? `${url.pathname}?fortrudt` : url.pathname)
  },
})

export default function LogByLink() {
  const { open, firstName, saved, undone, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('logging')
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{firstName ? t('link.hello', { name: firstName }) : t('link.documentTitle')}</h1>
      {saved !== null && !answer && (
        <Flash
          tone="ok"
          action={
            <Form method="post">
              <input type="hidden" name="saved" value={saved} />
              <Button type="submit" size="sm" variant="quiet" name="intent" value="undo">
                {t('link.undo')}
              </Button>
            </Form>
          }
        >
          {t('link.saved')}
        </Flash>
      )}
      {undone && !answer && <Flash>{t('link.undone')}</Flash>}
      {open ? (
        <>
          <p className="lead">{t('link.lead')}</p>
          <LogHours key={form.formKey} {...form} answer={answer ?? null} short />
          <p className="soft">{t('link.private')}</p>
        </>
      ) : (
        <>
          <h2>{t('link.over')}</h2>
          <p className="lead">{t('link.overText')}</p>
          <p>
            <ButtonLink href="/log-ind?til=%2Fmit" variant="primary">
              {t('link.signIn')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
