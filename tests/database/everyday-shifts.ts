import { eventById } from '~/events/event-reading.server'
import { dateById } from '~/events/event-reading.server'
import { hostView } from '~/shifts/host-view.server'
import { openView, ownShifts, shiftCard } from '~/shifts/my-view.server'
import { forgetOpenShifts } from '~/shifts/open-memory.server'
import { boardOf, helpersOn, isHelperOn, openShiftCount } from '~/shifts/shift-reading.server'
import { askForSwap, endTask, finishShifts, freeShift, giveUpShift, keepShift, takeOver, takeShifts } from '~/shifts/shifts.server'
import { saveTask, setNumbers } from '~/shifts/tasks.server'
import { followEventNews, remindHelpers, tellForgottenChanges } from '~/shifts/telling.server'
import { isStopLink, mailUnfilledShifts, setShiftMails, stopByLink, wantsShiftMails } from '~/shifts/unfilled-mails.server'
import { islandDate } from '~/i18n/format'
import { dayAfter } from '~/events/recurrence'
import { now } from '~/server/clock.server'
import { publishedEvent } from '~tests/support/events'
import { volunteer } from '~tests/support/people'

/** What helpers and hosts do with shifts every day. */
export function everydayShifts(): [string, () => unknown][] {
  const [hanne, kim, ida] = [volunteer(), volunteer(), volunteer()]
  const days = [1, 8].map((later) => dayAfter(islandDate(now()), later))
  const { id, dates } = publishedEvent({ host: hanne, days })
  const event = eventById(id)
  const date = dateById(dates[0] ?? '')
  if (!event || !date) return []
  const task = saveTask(hanne, event, { kind: 'coffee', name: '', wanted: 2, minutesBefore: 0, minutesAfter: 0 }, null) ?? ''
  const choices = dates.map((dateId) => ({ taskId: task, dateId }))
  takeShifts(kim, choices)
  const mine = () => ownShifts(kim)[0]?.id ?? ''
  return [
    ['what is missing at an event', () => [boardOf(event, kim), openShiftCount(event), hostView(event, 0)]],
    ['setting tasks', () => setNumbers(hanne, event, task, new Map([[date.id, 3]]))],
    ['open shifts', () => [forgetOpenShifts(), openView(kim, true), shiftCard(ida)]],
    ['who helps', () => [helpersOn(date.id), isHelperOn(kim, date.id)]],
    ['taking shifts', () => takeShifts(ida, choices)],
    ['handing a shift on', () => [askForSwap(kim, mine()), keepShift(kim, mine()), askForSwap(kim, mine()), takeOver(volunteer(), mine())]],
    ['giving a shift back', () => [giveUpShift(kim, mine()), freeShift(hanne, event, ownShifts(ida)[0]?.id ?? '')]],
    ['helpers hear of changes', () => [followEventNews({ what: 'place-changed', event }), tellForgottenChanges(), remindHelpers()]],
    [
      'the week’s mail of shifts',
      () => [setShiftMails(kim, true), wantsShiftMails(kim), isStopLink('a'), stopByLink('a'), mailUnfilledShifts()],
    ],
    ['after a date with helpers', () => finishShifts(date.id, [kim.userId])],
    ['a task no longer wanted', () => endTask(hanne, event, task)],
  ]
}
