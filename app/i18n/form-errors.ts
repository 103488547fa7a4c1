import { z } from 'zod'

/**
 * Why a field was refused, as a code the page turns into a sentence in the reader's language (namespace `forms`, `errors.<code>`).
 * A number after a colon is a limit: `too-long:400`.
 */
function codeOf(issue: {
  code?: string
  expected?: unknown
  input?: unknown
  maximum?: unknown
  minimum?: unknown
  format?: unknown
  origin?: unknown
}): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'array')) return 'choose'
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'required'
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `too-long:${String(issue.maximum)}`
        : issue.origin === 'array'
          ? `too-many:${String(issue.maximum)}`
          : `too-big:${String(issue.maximum)}`
    case 'too_small':
      return issue.origin === 'string'
        ? `too-short:${String(issue.minimum)}`
        : issue.origin === 'array'
          ? 'choose'
          : `too-small:${String(issue.minimum)}`
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : 'format'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'format'
    default:
      return 'choose'
  }
}

z.config({ customError: (issue) => codeOf(issue) })
