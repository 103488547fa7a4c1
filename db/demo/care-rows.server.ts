import { concerns } from '~db/schema/concerns'
import { contactChecks, followUps } from '~db/schema/follow-ups'
import { ledMentors, networkMeetings } from '~db/schema/lead-mentors'
import { planSteps, type FollowUpStep, type ScaleValue } from '~/follow-ups/follow-up'
import { islandDate } from '~/i18n/format'
import { mentorKinds } from '~/lead-mentors/lead-mentor'
import { sides } from '~/matching/match'
import { db } from '~/server/database.server'
import { seal } from '~/server/sealed.server'
import { concernAnswers, concernWords, goodNotes, meetingAbout, nextSteps, ownDoubts, ownNotes, slowNotes } from './care-words'
import { diceFor, type Dice } from './dice'
import type { DemoIsland } from './island'
import type { DemoMatch } from './matches'
import { dayBefore, daysBefore } from './when'

/** What comes after a match on the demo island: follow-ups, the first weeks, concerns, lead mentors. */
export function writeCare(island: DemoIsland, at: Date): void {
  const begun = island.matches.filter((match) => match.activatedAgo !== null)
  const plans = diceFor('follow-ups')
  insertEach(
    followUps,
    begun.flatMap((match, place) => planRows(plans, match, place, at)),
  )
  insertEach(contactChecks, checkRows(begun, at))
  insertEach(concerns, concernRows(begun, at))
  writeMentors(island, at)
}

const ROWS_AT_ONCE = 50
function insertEach<T extends typeof followUps | typeof contactChecks | typeof concerns>(table: T, rows: T['$inferInsert'][]): void {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    db()
      .insert(table)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .run()
}

type FollowUpRow = typeof followUps.$inferInsert
const after: Record<(typeof planSteps)[number], number> = { 'week-1': 7, 'month-1': 30, 'month-3': 91, 'month-6': 182 }
const noteOf = (id: string, text: string) => seal(text, `follow_ups.note:${id}`)

/** The plan of one match, with what was heard; every fifth coordinator's call is late, and volunteers write now and then. */
function planRows(dice: Dice, match: DemoMatch, place: number, at: Date): FollowUpRow[] {
  const since = match.activatedAgo ?? 0
  const rows: FollowUpRow[] = []
  for (const [number, step] of planSteps.entries()) {
    const dueAgo = since - after[step]
    const id = dice.id()
    const row = { id, matchId: match.id, step: step satisfies FollowUpStep, dueOn: dayBefore(islandDate(at), dueAgo) }
    const told = toldAt(dice, number, place)
    const own = dice.chance(0.4)
    if (match.endedAgo !== null && dueAgo <= match.endedAgo) rows.push({ ...row, droppedAt: daysBefore(at, match.endedAgo) })
    else if (dueAgo < 1 || (place % 4 === 0 && dueAgo < 25)) {
      const asked = dueAgo >= 0 && step !== 'week-1'
      rows.push({ ...row, askedAt: asked ? daysBefore(at, dueAgo) : null })
      if (asked && place % 8 === 0) rows.push(ownRow(dice, row, dueAgo * 0.6, at, told))
    } else {
      const doneAgo = Math.max(0.5, dueAgo - dice.between(0.3, 3))
      const next = dice.chance(0.4) ? seal(dice.one(nextSteps), `follow_ups.next:${id}`) : null
      const heard = dice.one(['both', 'both', 'offer', 'need'] as const)
      const noteSealed = dice.chance(0.7) ? noteOf(id, dice.one(told.missedMeetings > 1 || told.going <= 2 ? slowNotes : goodNotes)) : null
      const by = match.need.newcomer.coordinatorId
      rows.push({ ...row, ...told, heard, noteSealed, nextStepSealed: next, doneAt: daysBefore(at, doneAgo), doneBy: by })
      if (own && step !== 'week-1') rows.push(ownRow(dice, row, doneAgo + 0.2, at, { ...told, missedMeetings: 0 }))
    }
  }
  return rows
}

interface Told {
  going: ScaleValue
  danish: ScaleValue
  home: ScaleValue
  missedMeetings: number
}
const step = (value: number): ScaleValue => (value <= 1 ? 1 : value >= 5 ? 5 : value <= 2 ? 2 : value <= 3 ? 3 : 4)
/** It goes better with time, not always: every ninth match has meetings that come to nothing. */
function toldAt(dice: Dice, number: number, place: number): Told {
  const slow = place % 9 === 4
  return {
    going: step(slow ? dice.whole(2, 3) : 3 + Math.min(2, number) - dice.whole(0, 1)),
    danish: step(1 + number + dice.whole(0, 1)),
    home: step(2 + number - (slow ? 0 : dice.whole(0, 1))),
    missedMeetings: slow ? dice.whole(2, 3) : dice.chance(0.2) ? 1 : 0,
  }
}

function ownRow(dice: Dice, row: FollowUpRow, doneAgo: number, at: Date, told: Told): FollowUpRow {
  const id = `${row.id}-own`
  return {
    ...row,
    ...told,
    id,
    heard: 'own',
    noteSealed: noteOf(id, dice.one(told.going <= 2 ? ownDoubts : ownNotes)),
    doneAt: daysBefore(at, doneAgo),
  }
}

/** The first weeks: most have talked; a few are silent, have not come around to it, or would like help. */
function checkRows(begun: readonly DemoMatch[], at: Date): (typeof contactChecks.$inferInsert)[] {
  const dice = diceFor('contact-checks')
  const recent = begun.filter(
    ({ state, activatedAgo }) => state === 'active' && activatedAgo !== null && activatedAgo >= 7 && activatedAgo < 60,
  )
  const young = recent.filter(({ activatedAgo }) => activatedAgo !== null && activatedAgo < 27)
  const silent = young.find(({ activatedAgo }) => activatedAgo !== null && activatedAgo >= 15)
  const [slow, helpless] = young.filter((match) => match !== silent)
  return recent.flatMap((match) => {
    const since = match.activatedAgo ?? 0
    const days = match === silent || match === slow || match === helpless ? [7, 14, 21].filter((day) => day <= since) : [7]
    return days.flatMap((day) =>
      sides.map((side) => {
        const row = { id: dice.id(), matchId: match.id, side, day, askedAt: daysBefore(at, since - day) }
        const answered = daysBefore(at, Math.max(0.1, since - day - 0.6))
        if (match === silent) return row
        if (match === slow) return side === 'offer' ? { ...row, answer: 'not-yet', answeredAt: answered } : row
        if (match === helpless && day === days.at(-1) && side === 'need') return { ...row, answer: 'help', answeredAt: answered }
        if (match === helpless) return row
        return { ...row, answer: 'yes', answeredAt: answered, handledAt: answered }
      }),
    )
  })
}

const hoursBefore = (at: Date, hours: number) => new Date(at.getTime() - hours * 3_600_000)

/** Four concerns: a fresh one, one that all have been told of, one that was answered, one that is closed. */
function concernRows(begun: readonly DemoMatch[], at: Date): (typeof concerns.$inferInsert)[] {
  const dice = diceFor('concerns')
  const going = begun.filter(({ state, activatedAgo }) => state === 'active' && activatedAgo !== null && activatedAgo > 25)
  const hours = [3, 21, 50, 500]
  return hours.flatMap((raisedHours, place) => {
    const match = going[place * 3]
    const text = concernWords[place]
    if (!match || text === undefined) return []
    const id = dice.id()
    const by = match.need.newcomer.coordinatorId
    const answer = (words: string | undefined) => seal(`talk\n${words ?? ''}`, `concerns.answer:${id}`)
    return [
      {
        id,
        matchId: match.id,
        side: place % 2 === 0 ? 'offer' : 'need',
        textSealed: seal(text, `concerns.text:${id}`),
        raisedAt: hoursBefore(at, raisedHours),
        forUserId: by,
        escalatedAt: place === 1 ? hoursBefore(at, raisedHours - 20) : null,
        ...(place >= 2 && {
          answeredAt: hoursBefore(at, raisedHours - 5),
          answeredBy: by,
          answerSealed: answer(concernAnswers[place - 2]),
        }),
        ...(place === 3 && { closedAt: hoursBefore(at, raisedHours - 30), closedBy: by, ledTo: 'new-agreement' }),
      },
    ]
  })
}

const MENTORS_LED = 9

/** The lead mentor of the demo looks after some mentors, and has called them together. */
function writeMentors({ people, offers }: DemoIsland, at: Date): void {
  const dice = diceFor('lead-mentors')
  const lead = people.find(({ roles }) => roles.includes('lead-mentor'))
  if (!lead) return
  const mentoring = offers.filter(({ state, kind, organisation }) => state === 'published' && mentorKinds.includes(kind) && !organisation)
  const mentors = [...new Set(mentoring.map(({ owner }) => owner))].filter((owner) => owner !== lead).slice(0, MENTORS_LED)
  const since = daysBefore(at, 60)
  if (mentors.length > 0)
    db()
      .insert(ledMentors)
      .values(mentors.map(({ id }) => ({ mentorId: id, leadId: lead.id, since, addedBy: null })))
      .run()
  const [first, second] = meetingAbout
  const usual = { leadId: lead.id, startsAt: '16:30', minutes: 90, town: 'roenne', place: 'Biblioteket, mødelokale 2', calledAt: since }
  db()
    .insert(networkMeetings)
    .values([
      { ...usual, id: dice.id(), date: dayBefore(islandDate(at), 33), about: second },
      { ...usual, id: dice.id(), date: dayBefore(islandDate(at), -9), about: first },
    ])
    .run()
}
