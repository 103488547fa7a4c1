/** When somebody who has not answered a proposal is reminded, in days after it was made. Pure. */
export const REMINDER_DAYS = [4, 10] as const

/** How many reminders a proposal should have had by now. After a long silence of the site that is the last one, sent once. */
export function remindersDue(proposedAt: Date, at: Date): number {
  const days = (at.getTime() - proposedAt.getTime()) / 86_400_000
  return REMINDER_DAYS.filter((day) => days >= day).length
}
