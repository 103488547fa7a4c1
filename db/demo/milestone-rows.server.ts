import { milestones } from '~db/schema/milestones'
import { newcomers } from '~db/schema/newcomers'
import { milestoneMonths } from '~/newcomers/milestone'
import { db } from '~/server/database.server'
import { diceFor } from './dice'

/** What coordinators have noted of Danish lessons and employment: most began lessons at once, and about half found work by and by. */
export function writeMilestones(at: Date): void {
  const dice = diceFor('milestones')
  const thisMonth = at.toISOString().slice(0, 7)
  const known = db()
    .select({ id: newcomers.id, arrivedMonth: newcomers.arrivedMonth, coordinatorId: newcomers.coordinatorId })
    .from(newcomers)
    .orderBy(newcomers.id)
    .all()
  const note = (newcomerId: string, kind: 'danish-lessons' | 'employment', month: string, notedBy: string | null) =>
    db().insert(milestones).values({ newcomerId, kind, month, notedBy, notedAt: at }).run()
  for (const { id, arrivedMonth, coordinatorId } of known) {
    const months = milestoneMonths(arrivedMonth, thisMonth).toReversed()
    const [lessons, work] = [dice.whole(1, 10), dice.whole(1, 10)]
    const begun = months[lessons > 8 ? 2 : lessons > 3 ? 0 : 1]
    if (lessons < 10 && begun) note(id, 'danish-lessons', begun, coordinatorId)
    const employed = months[dice.whole(2, 9)]
    if (work <= 7 && employed) note(id, 'employment', employed, coordinatorId)
  }
}
