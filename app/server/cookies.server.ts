import { createCookie, type Cookie, type CookieOptions } from '@remix-run/node'
import { env } from './env.server'

/**
 * A small signed cookie that no script can read, sent over https only where the site has it. Made at first use: the environment is
 * not read before.
 */
export function signedCookie(name: string, options: Pick<CookieOptions, 'maxAge'>): () => Cookie {
  let cookie: Cookie | undefined
  return () =>
    (cookie ??= createCookie(name, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure: env().ORIGIN.startsWith('https:'),
      secrets: [env().SESSION_SECRET],
      ...options,
    }))
}
