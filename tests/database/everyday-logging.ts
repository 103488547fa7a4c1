import { now } from '~/server/clock.server'
import { changeActivity, logActivity, ownActivity } from '~/activities/activities.server'
import { choicesFor, defaultsFor } from '~/activities/choices.server'
import { draftOf, dropDraft, keepDraft, removeOldDrafts } from '~/activities/drafts.server'
import { makeLogLink, readLogLink, removeOldLogLinks, undoByLink, writeByLink } from '~/activities/log-links.server'
import { lastWeekAgain, repeatLastWeek } from '~/activities/repeat.server'
import { rewriteHours, writeHours } from '~/activities/writing.server'
import { volunteer } from '~tests/support/people'

/** What somebody does who writes hours, so that every query that grows with the house is asked once. */
export function everydayLogging(): [string, () => unknown][] {
  const kirsten = volunteer()
  const said = { what: '', date: '2026-11-20', minutes: 60, starts: 600, note: 'En tur', assured: [] }
  const entry = logActivity(kirsten, { matchId: null, date: '2026-11-19', minutes: 30, note: null, formKey: 'everyday-hours' })
  const token = makeLogLink(kirsten.userId).split('/').at(-1) ?? ''
  const form = new FormData()
  form.set('note', 'En tur')
  return [
    ['write hours', () => writeHours(kirsten, said, 'everyday-written')],
    ['what hours can be written on', () => defaultsFor(kirsten, choicesFor(kirsten))],
    ['look at an entry', () => ownActivity(kirsten, entry)],
    ['change an entry', () => rewriteHours(kirsten, entry, { ...said, minutes: 45 })],
    ['change an entry anew', () => changeActivity(kirsten, entry, { matchId: null, date: '2026-11-19', minutes: 30, note: null })],
    ['last week again', () => [lastWeekAgain(kirsten), repeatLastWeek(kirsten, [entry])]],
    [
      'keep a half-written entry',
      () => [keepDraft({ userId: kirsten.userId, at: now().getTime() }, form), draftOf(kirsten), dropDraft(kirsten), removeOldDrafts()],
    ],
    ['write by a link', () => [readLogLink(token), writeByLink(token, said, 'everyday-link'), undoByLink(token, 'everyday-link')]],
    ['throw old links away', removeOldLogLinks],
  ]
}
