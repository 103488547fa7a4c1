import { milestones } from '~db/schema/milestones'
import { newcomers } from '~db/schema/newcomers'
import { milestoneMonths } from '~/newcomers/milestone'
import { db } from '~/server/database.server'
import { diceFor } from './dice'

/** Nobody of the demo has found work earlier than so many days after they were written down. */
const DAYS_BEFORE_WORK = 30.5

/** What coordinators have noted of Danish lessons and employment: most began lessons at once, and about half found work by and by. */
export function writeMilestones(at: Date): void {
  const dice = diceFor('milestones')
  const thisMonth = at.toISOString().slice(0, 7)
  const known = db()
    .select({
      id: newcomers.id,
      arrivedMonth: newcomers.arrivedMonth,
      createdAt: newcomers.createdAt,
      coordinatorId: newcomers.coordinatorId,
    })
    .from(newcomers)
    .orderBy(newcomers.id)
    .all()
  const note = (newcomerId: string, kind: 'danish-lessons' | 'employment', month: string, notedBy: string | null) =>
    db().insert(milestones).values({ newcomerId, kind, month, notedBy, notedAt: at }).run()
  for (const { id, arrivedMonth, createdAt, coordinatorId } of known) {
    const months = milestoneMonths(arrivedMonth, thisMonth).toReversed()
    const after = (so: number) => months[Math.min(so, months.length - 1)] ?? arrivedMonth
    const [lessons, work] = [dice.whole(1, 10), dice.whole(1, 10)]
    if (lessons < 10) note(id, 'danish-lessons', after(lessons > 8 ? 2 : lessons > 3 ? 0 : 1), coordinatorId)
    const employed = after(dice.whole(2, 9))
    // by days and not by months: the island is as large on any day of a month
    if (work <= 7 && at.getTime() - createdAt.getTime() > DAYS_BEFORE_WORK * 86_400_000) note(id, 'employment', employed, coordinatorId)
  }
}
