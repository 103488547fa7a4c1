import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import type { Doer } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { networkOf, takeToken } from '~/server/limits.server'
import { deleteActivity } from './activities.server'
import { logForm, saidIn } from './activity-form'
import { choicesFor } from './choices.server'
import { dropDraft, keepDraft, keeperIn } from './drafts.server'
import { lengthText } from './length-text'
import type { UnusualCode } from './unusual'
import { aboutOf, writeHours, type Written } from './writing.server'

/** What pages with the form of hours do with what it sends. */

const nothingAsked: UnusualCode[] = []

/** The form's answer to something that was not saved: what is unusual comes back as a question, filled in. */
export function formAnswer(form: FormData, written: Exclude<Written, { outcome: 'saved' }> | null) {
  const submission = parseWithZod(form, { schema: logForm(islandDate(now())) })
  if (submission.status !== 'success' || written === null) return data({ reply: submission.reply(), asked: nothingAsked }, { status: 400 })
  if (written.outcome === 'refused')
    return data({ reply: submission.reply({ fieldErrors: { [written.field]: [written.why] } }), asked: nothingAsked }, { status: 400 })
  return data({ reply: submission.reply({ fieldErrors: { sure: ['hours-unusual'] } }), asked: written.codes }, { status: 422 })
}

const thanks = {
  match: 'logging:saved.match',
  organisation: 'logging:saved.organisation',
  event: 'logging:saved.event',
  alone: 'logging:saved.plain',
}

/**
 * Takes the form for a signed-in person; `back` is where the thanks stand, with a way to undo.
 * @param names whether the thanks say with whom
 */
export function takesHours(back: string, { names = false } = {}) {
  return async ({ actor, form, language, context }: Doer<'signed-in'>) => {
    const keeper = keeperIn(form)
    // written under another account on the same device: it waits there for its writer
    if (keeper !== null && keeper.userId !== actor.userId) {
      if ((await takeToken('keep-writing', networkOf(context.clientAddress))).allowed) keepDraft(keeper, form)
      return redirect(back, { headers: { 'set-cookie': await flashHeader({ key: 'logging:otherAccount', tone: 'warn' }) } })
    }
    const today = islandDate(now())
    const submission = parseWithZod(form, { schema: logForm(today) })
    if (submission.status !== 'success') return formAnswer(form, null)
    const said = saidIn(submission.value, today)
    const written = writeHours(actor, said, submission.value.formKey ?? newId())
    if (written.outcome !== 'saved') return formAnswer(form, written)
    dropDraft(actor)
    const length = lengthText(translator(language), language, said.minutes)
    const me = firstNamesOf([actor.userId]).get(actor.userId) ?? ''
    const choice = names
      ? choicesFor(actor, { eventDateId: aboutOf(said.what).eventDateId }).find(({ value }) => value === said.what)
      : null
    const flash = {
      key: thanks[choice?.name ? choice.of : 'alone'],
      values: { length, me, name: choice?.name ?? '' },
      undo: { path: back, intent: 'undo', id: written.id },
    }
    return redirect(back, { headers: { 'set-cookie': await flashHeader(flash) } })
  }
}

export function takesBack(back: string) {
  return async ({ actor, form }: Doer<'signed-in'>) => {
    const gone = deleteActivity(actor, String(form.get('id')))
    return redirect(back, gone ? { headers: { 'set-cookie': await flashHeader({ key: 'removed', tone: 'info' }) } } : {})
  }
}

export function forgetsDraft(back: string) {
  return ({ actor }: Doer<'signed-in'>) => {
    dropDraft(actor)
    return redirect(back)
  }
}
