import { redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import type { Actor } from '~/people/permissions'
import { sayNo, sayYes, thinkAgain, type PlaceInStory } from './consent.server'
import { readForm, yesForm } from './story-form'

interface Answer {
  by: Actor | null
  way: 'link' | 'account'
}

async function back(to: string, key: string, tone: 'ok' | 'warn' = 'ok') {
  return redirect(to, { headers: { 'set-cookie': await flashHeader({ key: `stories:flash.${key}`, tone }) } })
}

/**
 * A yes of somebody in a story, to the version that lay before them; under 18 with a parent's. Who said no is not shown the story any more:
 * they read it first, and then say yes.
 */
export async function takeYes(place: PlaceInStory, form: FormData, answer: Answer, to: string) {
  const said = yesForm.safeParse(Object.fromEntries(form))
  if (!said.success) throw new Response(null, { status: 400 })
  if (place.standing === 'no') {
    thinkAgain(place, answer)
    return back(to, 'readThenYes')
  }
  if (place.underAge && said.data.parent !== 'on') return back(to, 'parentToo', 'warn')
  return sayYes(place, said.data.version, answer) ? back(to, 'saidYes') : back(to, 'readAgain', 'warn')
}

/** A no, from the start or later: it holds at once, whichever version lay before them. */
export async function takeNo(place: PlaceInStory, form: FormData, answer: Answer, to: string) {
  if (!readForm.safeParse(Object.fromEntries(form)).success) throw new Response(null, { status: 400 })
  sayNo(place, answer)
  return back(to, 'saidNo')
}
