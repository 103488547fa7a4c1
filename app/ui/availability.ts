/** The week as people plan it: seven days, three parts of the day. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const TIMES_OF_DAY = ['morning', 'afternoon', 'evening'] as const

export type Day = (typeof DAYS)[number]
export type TimeOfDay = (typeof TIMES_OF_DAY)[number]

/** One of the 21 parts of a week, such as `mon-morning`. */
export type Slot = `${Day}-${TimeOfDay}`

/** All 21, day by day. */
export const SLOTS: readonly Slot[] = DAYS.flatMap((day) => TIMES_OF_DAY.map((time): Slot => `${day}-${time}`))

/** True when the text names a part of the week. */
export function isSlot(text: string): text is Slot {
  return (SLOTS as readonly string[]).includes(text)
}
