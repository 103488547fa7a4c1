import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { newKey } from '~/ui/offline-queue.client'
import type { PageHandle } from '~/ui/page-frame'
import { formOf } from '../activity-form'
import { usualMinutes } from '../activity'
import { DraftNote } from '../draft-note'
import { keepsWriting } from '../keeping-action.server'
import { LogHours } from '../log-hours'
import { logFormFor } from '../log-page.server'
import { LogQueue, LogSync } from '../log-queue'
import { forgetsDraft, takesBack, takesHours } from '../taking-hours.server'
import { useLengthText } from '../use-hours-text'
import { useLogQueue, type WaitingHours } from '../use-log-queue'

export const handle = { frame: 'letter' } satisfies PageHandle
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

const HERE = '/mit/timer/nyt'
/** How long a phone may show the page without a net; it carries kinds and first letters, no names and none of the person's own words. */
const KEPT_DAYS = 30

/** Where hours are written on a phone, with and without a net. It works as a plain form; with a script what is said is kept at once. */
export const loader = mayLoad('/mit/timer/nyt', ({ actor, url, language, request }) => {
  // what public/offline.js keeps it asks for itself
  const kept = request.headers.get('x-keep') === '1'
  const keptUntil = now().getTime() + KEPT_DAYS * 86_400_000
  const title = translator(language)('logging:app.documentTitle')
  return data(
    { ...logFormFor(actor, url.searchParams, { names: 'first-letter', kept }), me: actor.userId, keptUntil, title },
    kept ? { headers: { 'x-kept-until': String(keptUntil) } } : {},
  )
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

export const action = keepsWriting(
  mayAct('/mit/timer/nyt', { log: takesHours(HERE), undo: takesBack(HERE), 'forget-draft': forgetsDraft(HERE) }),
)

/** What has been said since the page was opened, and what stands in the form now. */
interface Turn {
  number: number
  /** The form's key, and in the queue the entry's: a page that was kept is opened again with the key it had. */
  formKey: string
  said: number | null
  defaults: Record<string, string> | null
}

export default function LogPage() {
  const { me, keptUntil, draft, defaults, title, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('logging')
  const length = useLengthText()
  const queue = useLogQueue(me, keptUntil)
  const [turn, setTurn] = useState<Turn>({ number: 0, formKey: page.formKey, said: null, defaults: null })
  useEffect(() => {
    setTurn((here) => ({ ...here, formKey: draft ? page.formKey : newKey() }))
  }, [draft, page.formKey])

  const today = queue.today ?? page.today
  const { note: _note, ...blank } = defaults

  function say(form: FormData): boolean {
    const said = queue.say(form)
    if (said) {
      setTurn(({ number }) => ({ number: number + 1, formKey: newKey(), said: said.minutes, defaults: blank }))
      document.getElementById('indhold')?.scrollIntoView()
    }
    return said !== null
  }
  function mend(entry: WaitingHours) {
    const { what, date, minutes, starts } = entry.note
    const filled = formOf({ what, date, minutes, starts, note: entry.line ?? null }, today, usualMinutes)
    queue.drop(entry)
    setTurn(({ number }) => ({ number: number + 1, formKey: entry.key, said: null, defaults: filled }))
  }
  return (
    <div className="wrap wrap--text band--tight stack log-page">
      <h1 className="vh">{title}</h1>
      {queue.scripted && <LogSync queue={queue} />}
      {turn.said !== null && (
        <Flash key={turn.number} tone="ok">
          {t(queue.waiting.length > 0 ? 'app.kept' : 'app.thanks', { length: length(turn.said) })}
        </Flash>
      )}
      <LogQueue queue={queue} choices={page.choices} onMend={mend} />
      <LogHours
        key={`${page.formKey}-${turn.number}`}
        {...page}
        today={today}
        formKey={turn.formKey}
        defaults={turn.defaults ?? defaults}
        answer={turn.number === 0 ? (answer ?? null) : null}
        short
        onSay={say}
        before={draft && turn.number === 0 && <DraftNote />}
      />
      <p className="soft">{t('app.about')}</p>
      <p>
        <ButtonLink href="/mit" icon="house">
          {t('app.back')}
        </ButtonLink>
      </p>
    </div>
  )
}
