import { z } from 'zod'
import { emailAddress, personName } from './typed-text'

/** Where to go after signing in: a path of this site and nothing else. */
export function safePath(path: unknown): string | null {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 500 ? path : null
}

/** What somebody without an account is on their way to begin, where the page before it should say what comes. */
export function aboutToBegin(next: string | null): 'association' | 'offer' | null {
  const path = next?.split(/[?#]/)[0]
  if (path === '/foreninger/ny') return 'association'
  return path === '/tilbud/nyt' ? 'offer' : null
}

const newPassword = z.string().min(10).max(200)

export const signInForm = z.object({ email: emailAddress, password: z.string().min(1).max(200) })
export const addressForm = z.object({ email: emailAddress })
export const registerForm = z.object({
  firstName: personName,
  email: emailAddress,
  password: newPassword,
  terms: z.literal('on', { error: 'terms' }),
})
export const newPasswordForm = z.object({ password: newPassword })
export const changePasswordForm = z.object({ oldPassword: z.string().max(200).default(''), password: newPassword })
export const firstAdministratorForm = z.object({ firstName: personName, email: emailAddress, password: newPassword })
