/** How an event stands for who looks after it: what is next, and what is left to do. */
export interface HostedStanding {
  /** Of the next date: how many come, how many wait, and for how many there is room; null when nobody signs up. */
  places: { taken: number; waiting: number; capacity: number | null } | null
  /** Helpers that are missing on it. */
  missing: number
  /** A day of the last ones that nobody has closed. */
  notClosed: boolean
}
