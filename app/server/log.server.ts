import { pino } from 'pino'

/**
 * The log of the process. Never personal data: no mail address, name, query string or token. Write ids of our own,
 * codes and durations. Errors are given as `{ err }`.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
})
