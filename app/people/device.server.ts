import { createCookie } from '@remix-run/node'

/** Marks the browser an account was made in, until its mail is opened: see `register` in sign-in.server.ts. */
export const deviceCookie = createCookie('opret', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 3 * 24 * 3600 })
