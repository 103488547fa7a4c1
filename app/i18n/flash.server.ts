import { signedCookie } from '~/server/cookies.server'

/** A sentence that waits for the next page: the key of a text, and what stands in it. Read once. */
export interface FlashMessage {
  key: string
  values?: Record<string, string | number>
  tone?: 'ok' | 'info' | 'warn'
  undo?: { path: string; intent: string; id: string }
}

const cookie = signedCookie('besked', { maxAge: 60 })

export function flashHeader(message: FlashMessage): Promise<string> {
  return cookie().serialize(message)
}

/** The message that waits, and the `Set-Cookie` value that takes it away. */
export async function takeFlash(request: Request): Promise<{ message: FlashMessage; setCookie: string } | null> {
  const message: unknown = await cookie().parse(request.headers.get('cookie'))
  if (typeof message !== 'object' || message === null || !('key' in message) || typeof message.key !== 'string') return null
  return { message: message as FlashMessage, setCookie: await cookie().serialize('', { maxAge: 0 }) }
}
