import { signedCookie } from '~/server/cookies.server'

/** Marks the browser an account was made in, until its mail is opened: see `register` in sign-in.server.ts. */
export const deviceCookie = signedCookie('opret', { maxAge: 3 * 24 * 3600 })
