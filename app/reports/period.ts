/** A stretch of island days a report tells of. Pure. */
export interface Period {
  /** First and last day, both in it, YYYY-MM-DD. */
  from: string
  until: string
  /** `2026-1` or `2026-2` when it is exactly a half-year. */
  half: string | null
}
