import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { notFound, type Doer } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { pictureAfter } from '~/pictures/picture-after.server'
import { lacksWords } from '~/pictures/picture-form'
import { takeToken } from '~/server/limits.server'
import { askPeople, cannotRead, countToAsk } from './asking.server'
import { sayNo, sayYes } from './consent.server'
import { isOwnNo, type StoryText } from './story'
import { addPerson, dropPerson, peopleIn } from './story-people.server'
import { MOST_PEOPLE, personForm, readForm, sendBackForm, storyForm, translationForm, yesForm, type StoryEntry } from './story-form'
import type { StoryRow } from './story-reading.server'
import {
  beginStory,
  deleteStory,
  dropLanguage,
  newFormKey,
  publishStory,
  saveStory,
  sendBackStory,
  StoryHeld,
  StoryMoved,
  submitStory,
  takeDownStory,
  type StoryFacts,
} from './telling.server'

/** What is done on the page a story is written on; the same for coordinators and for leaders of an organisation. */

/** A story to work at, and the address of the list it stands in. */
export interface Work {
  actor: Actor
  row: StoryRow
  list: string
}

const textOf = ({ title, lead = '', quote = '', body }: { title: string; lead?: string; quote?: string; body: string }): StoryText => ({
  title,
  lead,
  quote,
  body,
})
const factsOf = ({ town, tracks, nobodyInIt }: StoryEntry): StoryFacts => ({ town: town ?? null, tracks, nobodyInIt: nobodyInIt === 'on' })

type Refused = 'story' | 'translation' | 'person' | 'send-back'
type Reply = SubmissionResult<string[]>
const refuse = (which: Refused, reply: unknown, status = 400) => data({ which, reply: reply as Reply }, { status })

async function done(to: string, key: string, tone: 'ok' | 'warn' | 'info' = 'ok', values: Record<string, string | number> = {}) {
  return redirect(to, { headers: { 'set-cookie': await flashHeader({ key: `stories:flash.${key}`, tone, values }) } })
}

/** What was typed into the form of a new story; goes on where its people and languages are written. */
export async function takeNewStory(actor: Actor, organisationId: string | null, form: FormData, list: string) {
  const submission = parseWithZod(form, { schema: storyForm })
  if (submission.status !== 'success') return refuse('story', submission.reply())
  const entry = submission.value
  if (lacksWords(entry, false)) return refuse('story', submission.reply({ fieldErrors: { pictureAlt: ['picture-words'] } }))
  const picture = await pictureAfter(actor, null, entry)
  if ('refused' in picture) return refuse('story', submission.reply({ fieldErrors: { picture: [picture.refused] } }))
  const id = beginStory(actor, organisationId, {
    text: textOf(entry),
    facts: factsOf(entry),
    pictureId: picture.id,
    formKey: entry.formKey ? `${actor.userId}:${entry.formKey}` : newFormKey(),
  })
  return done(`${list}/${id}#folk`, 'begun')
}

/** Does something with a story; what changed meanwhile or is still missing is no error, the page shows how it stands. */
async function move({ row, list }: Work, key: string, work: () => void, to = `${list}/${row.id}`) {
  try {
    work()
  } catch (error) {
    if (error instanceof StoryHeld) return done(`${list}/${row.id}`, 'held', 'warn')
    if (error instanceof StoryMoved) return done(`${list}/${row.id}`, 'moved', 'warn')
    throw error
  }
  return done(to, key)
}

const bad = () => new Response(null, { status: 400 })

/** The version that lay before whoever pressed a button; a form without one is none of ours. */
function asShown(form: FormData): number {
  const read = readForm.safeParse(Object.fromEntries(form))
  if (!read.success) throw bad()
  return read.data.version
}

/** What a coordinator does with a story; nobody sends in to themselves. `find` gives the story, or throws 404. */
export function coordinatorsActions<D extends Doer>(find: (doer: D) => Work) {
  const { submit: _forLeaders, ...actions } = editorActions(find)
  return actions
}

/** What leaders do with a story of their organisation: neither publish it nor answer for the people in it. */
export function leadersActions<D extends Doer>(find: (doer: D) => Work) {
  const { publish: _publish, 'send-back': _back, 'said-yes': _yes, 'said-no': _no, ...actions } = editorActions(find)
  return actions
}

function editorActions<D extends Doer>(find: (doer: D) => Work) {
  const person = ({ row }: Work, form: FormData) => {
    const id = form.get('person')
    const who = typeof id === 'string' ? peopleIn(row).find((each) => each.id === id) : undefined
    if (!who) throw bad()
    return { ...who, place: { personId: who.id, story: row } }
  }
  return {
    async save(doer: D) {
      const { actor, row, list } = find(doer)
      const submission = parseWithZod(doer.form, { schema: storyForm })
      if (submission.status !== 'success') return refuse('story', submission.reply())
      const entry = submission.value
      const late = () => refuse('story', submission.reply({ formErrors: ['event-moved'] }), 409)
      if (entry.version !== row.version) return late()
      if (lacksWords(entry, row.pictureId !== null))
        return refuse('story', submission.reply({ fieldErrors: { pictureAlt: ['picture-words'] } }))
      const picture = await pictureAfter(actor, row.pictureId, entry)
      if ('refused' in picture) return refuse('story', submission.reply({ fieldErrors: { picture: [picture.refused] } }))
      try {
        const also = { facts: factsOf(entry), pictureId: picture.id }
        const { outOfSight } = saveStory(actor, row.id, entry.version, 'da', textOf(entry), also)
        return await done(`${list}/${row.id}`, outOfSight ? 'savedOutOfSight' : 'saved', outOfSight ? 'warn' : 'ok')
      } catch (error) {
        if (error instanceof StoryMoved) return late()
        throw error
      }
    },
    async translate(doer: D) {
      const { actor, row, list } = find(doer)
      const submission = parseWithZod(doer.form, { schema: translationForm })
      if (submission.status !== 'success') return refuse('translation', submission.reply())
      const { language, version, ...text } = submission.value
      try {
        const { outOfSight } = saveStory(actor, row.id, version, language, textOf(text))
        return await done(`${list}/${row.id}?paa=${language}`, outOfSight ? 'savedOutOfSight' : 'saved', outOfSight ? 'warn' : 'ok')
      } catch (error) {
        if (error instanceof StoryMoved) return refuse('translation', submission.reply({ formErrors: ['event-moved'] }), 409)
        throw error
      }
    },
    async 'drop-language'(doer: D) {
      const work = find(doer)
      const asked = translationForm.pick({ language: true, version: true }).safeParse(Object.fromEntries(doer.form))
      if (!asked.success) throw bad()
      return move(work, 'languageDropped', () => dropLanguage(work.actor, work.row.id, asked.data.version, asked.data.language))
    },
    async 'add-person'(doer: D) {
      const { row, list } = find(doer)
      const submission = parseWithZod(doer.form, { schema: personForm })
      if (submission.status !== 'success') return refuse('person', submission.reply())
      if (row.state === 'published') return done(`${list}/${row.id}#folk`, 'takeDownFirst', 'warn')
      if (peopleIn(row).length >= MOST_PEOPLE) return refuse('person', submission.reply({ formErrors: [`too-many:${MOST_PEOPLE}`] }))
      addPerson(row, submission.value)
      return done(`${list}/${row.id}#folk`, 'personAdded')
    },
    async 'drop-person'(doer: D) {
      const work = find(doer)
      const outcome = dropPerson(work.row, person(work, doer.form).id)
      const key = outcome === 'dropped' ? 'personDropped' : outcome === 'still-told' ? 'stillTold' : 'takeDownFirst'
      return done(`${work.list}/${work.row.id}#folk`, key, outcome === 'dropped' ? 'ok' : 'warn')
    },
    async ask(doer: D) {
      const { actor, row, list } = find(doer)
      asShown(doer.form)
      const wanted = countToAsk(row)
      if (wanted === 0) return done(`${list}/${row.id}#folk`, 'nobodyToAsk', 'info')
      if (cannotRead(row).length > 0 && doer.form.get('aloud') !== 'on') return done(`${list}/${row.id}#folk`, 'languageFirst', 'warn')
      if (!(await takeToken('ask-by-account', actor.userId, wanted)).allowed) return done(`${list}/${row.id}#folk`, 'askedTooOften', 'warn')
      return done(`${list}/${row.id}#folk`, 'asked', 'ok', { count: askPeople(row) })
    },
    async 'said-yes'(doer: D) {
      const work = find(doer)
      const who = person(work, doer.form)
      const said = yesForm.safeParse(Object.fromEntries(doer.form))
      if (!said.success) throw bad()
      const to = `${work.list}/${work.row.id}#folk`
      if (isOwnNo(who)) return done(to, 'onlyThemselves', 'warn')
      if (who.underAge && said.data.parent !== 'on') return done(to, 'parentFirst', 'warn')
      return sayYes(who.place, said.data.version, { by: work.actor, way: 'paper' }) ? done(to, 'yesNoted') : done(to, 'moved', 'warn')
    },
    async 'said-no'(doer: D) {
      const work = find(doer)
      sayNo(person(work, doer.form).place, { by: work.actor, way: 'paper' })
      return done(`${work.list}/${work.row.id}#folk`, 'noNoted')
    },
    submit(doer: D) {
      const work = find(doer)
      asShown(doer.form)
      return move(work, 'submitted', () => submitStory(work.actor, work.row.id), work.list)
    },
    publish(doer: D) {
      const work = find(doer)
      const version = asShown(doer.form)
      return move(work, 'published', () => publishStory(work.actor, work.row.id, version))
    },
    async 'send-back'(doer: D) {
      const work = find(doer)
      const submission = parseWithZod(doer.form, { schema: sendBackForm })
      if (submission.status !== 'success') return refuse('send-back', submission.reply())
      const { version, reason } = submission.value
      return move(work, 'sentBack', () => sendBackStory(work.actor, work.row.id, version, reason), work.list)
    },
    'take-down'(doer: D) {
      const work = find(doer)
      asShown(doer.form)
      return move(work, 'takenDown', () => takeDownStory(work.actor, work.row.id))
    },
    delete(doer: D) {
      const work = find(doer)
      asShown(doer.form)
      return move(work, 'deleted', () => deleteStory(work.actor, work.row.id), work.list)
    },
  }
}

/** The story of an address, or 404. */
export function found(row: StoryRow | null): StoryRow {
  if (!row) throw notFound()
  return row
}
