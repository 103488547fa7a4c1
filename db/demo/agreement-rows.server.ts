import { eq } from 'drizzle-orm'
import { agreements } from '~db/schema/agreements'
import { matches } from '~db/schema/matching'
import { draftTerms, type Terms } from '~/agreements/agreement'
import { islandDate } from '~/i18n/format'
import { townName } from '~/island/towns'
import { againAnswers } from '~/matching/outcome'
import { whenParts, sharedAvailability } from '~/people/availability'
import { days, type Day } from '~/people/facts'
import { db } from '~/server/database.server'
import { env } from '~/server/env.server'
import { seal } from '~/server/sealed.server'
import { diceFor, type Dice } from './dice'
import type { DemoIsland } from './island'
import type { DemoMatch } from './matches'
import { dayBefore, daysBefore } from './when'

const hours = {
  morning: ['09:30', '10:00', '11:00'],
  afternoon: ['13:00', '15:30', '16:00'],
  evening: ['17:00', '18:30', '19:00'],
} as const
const notes = [
  ['Vi skriver en sms dagen før.', 'نكتب رسالة قصيرة في اليوم السابق.', 'We send a text the day before.'],
  ['Børnene må gerne komme med.', 'يمكن للأطفال أن يأتوا أيضًا.', 'The children are welcome.'],
  [
    'Vi begynder med en gåtur, så det er let at tale sammen.',
    'نبدأ بنزهة ليكون الكلام أسهل.',
    'We begin with a walk, so that talking is easy.',
  ],
] as const

/** What those who are together have agreed, how long who rests will rest, and what volunteers say to doing it again. */
export function writeAgreements(island: DemoIsland, at: Date): void {
  const dice = diceFor('agreements')
  const coordinators = new Map(island.people.map(({ id, firstName }) => [id, firstName]))
  for (const match of island.matches) {
    if (match.state === 'active' || match.state === 'paused')
      writeAgreement(dice, match, coordinators.get(match.need.newcomer.coordinatorId) ?? '', at)
    if (match.state === 'paused' && dice.chance(0.7)) update(match, { pausedUntil: dayBefore(islandDate(at), -dice.whole(6, 30)) })
    if (match.state === 'ended' && dice.chance(0.75)) update(match, { wouldAgain: dice.one([...againAnswers, 'yes']) })
  }
}

function update({ id }: DemoMatch, columns: Partial<typeof matches.$inferInsert>) {
  db().update(matches).set(columns).where(eq(matches.id, id)).run()
}

function termsOf(dice: Dice, { offer, need, activatedAgo }: DemoMatch, callName: string, today: string): Terms {
  const begins = activatedAgo ?? 0
  const terms = draftTerms(offer.kind, {
    frequency: offer.frequency,
    today: dayBefore(today, begins),
    callName,
    callPhone: env().CONTACT_PHONE ?? null,
  })
  const [part] = whenParts(sharedAvailability(need.newcomer.availability, offer.availability))
  const fixed = part && terms.frequency !== 'flexible'
  const weekday = !fixed ? null : typeof part.days === 'string' ? dice.one(days.slice(0, 5)) : dice.one(part.days)
  const note = dice.chance(0.4) ? dice.one(notes) : null
  return {
    ...terms,
    weekday,
    clock: fixed ? dice.one(hours[part.time]) : null,
    firstOn: weekday && nextWeekday(dayBefore(today, begins - 1), weekday),
    placeName: terms.place === 'library' && offer.town ? townName(offer.town) : null,
    note: note?.[0] ?? null,
    noteTheirs: note && need.newcomer.locale !== 'da' ? note[need.newcomer.locale === 'ar' ? 1 : 2] : null,
  }
}

/** The first such weekday on or after a day. */
function nextWeekday(day: string, weekday: Day): string {
  const is = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return dayBefore(day, -((days.indexOf(weekday) - is + 7) % 7))
}

/** Of those who began long ago nearly all have agreed; of the latest some have only a draft. */
function writeAgreement(dice: Dice, match: DemoMatch, callName: string, at: Date): void {
  const begins = match.activatedAgo ?? 0
  const course = dice.weighed({ draft: begins < 20 ? 3 : 0.3, sent: begins < 30 ? 2 : 0.5, half: 1.5, confirmed: begins < 10 ? 2 : 14 })
  const after = (share: number) => daysBefore(at, begins * (1 - share))
  db()
    .insert(agreements)
    .values({
      matchId: match.id,
      termsSealed: seal(JSON.stringify(termsOf(dice, match, callName, islandDate(at))), `agreements.terms:${match.id}`),
      draftedBy: match.need.newcomer.coordinatorId,
      draftedAt: after(0),
      changedAt: after(0.05),
      sentAt: course === 'draft' ? null : after(0.1),
      offerConfirmedAt: course === 'confirmed' || (course === 'half' && dice.chance(0.7)) ? after(0.2) : null,
      needConfirmedAt: course === 'confirmed' ? after(0.3) : null,
    })
    .run()
}
