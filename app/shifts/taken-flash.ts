/** The sentence after shifts were taken: how many, and how many others were faster for. */
export function takenFlash({ taken, full }: { taken: number; full: number }): {
  key: string
  values?: Record<string, number>
  tone?: 'warn'
} {
  if (taken === 0) return { key: 'shifts:flash.full', tone: 'warn' }
  if (full > 0) return { key: 'shifts:flash.some', values: { taken, full }, tone: 'warn' }
  return { key: 'shifts:flash.taken', values: { count: taken } }
}
