import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { handle } from './database.server'
import { blindIndex } from './sealed.server'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How often a thing may be tried for one key (a mail address, an account, a network address), and in how many seconds. */
const LIMITS = {
  'sign-in-by-address': { tries: 10, seconds: 15 * MINUTE },
  'sign-in-by-network': { tries: 100, seconds: 15 * MINUTE },
  'mail-to-address': { tries: 8, seconds: HOUR },
  'sign-up-by-network': { tries: 40, seconds: HOUR },
  'change-password': { tries: 10, seconds: 15 * MINUTE },
  'answer-token': { tries: 60, seconds: HOUR },
  'keep-writing': { tries: 30, seconds: HOUR },
  'verify-number': { tries: 60, seconds: HOUR },
  'ask-by-network': { tries: 20, seconds: HOUR },
  'ask-by-account': { tries: 20, seconds: HOUR },
  'write-message': { tries: 60, seconds: HOUR },
  'invite-by-organisation': { tries: 20, seconds: 24 * HOUR },
  'save-picture': { tries: 30, seconds: HOUR },
  // a class at the language school sits behind one address
  'register-self': { tries: 40, seconds: HOUR },
  // a limit of its own: whoever types somebody’s address into a form must not use up that person’s sign-in mails
  'welcome-to-address': { tries: 2, seconds: 24 * HOUR },
  // a library, a school or a whole class sits behind one address when a popular evening opens; guests count by the people they bring
  'sign-up-to-event': { tries: 150, seconds: HOUR },
  'event-mail-by-network': { tries: 300, seconds: 24 * HOUR },
  'event-mail-to-address': { tries: 12, seconds: 24 * HOUR },
  'claim-organisation': { tries: 5, seconds: 24 * HOUR },
  'read-calendar': { tries: 20, seconds: HOUR },
  'look-at-link': { tries: 30, seconds: HOUR },
} as const satisfies Record<string, { tries: number; seconds: number }>

export type LimitName = keyof typeof LIMITS

function limiter(name: LimitName): RateLimiterSQLite {
  const { tries, seconds } = LIMITS[name]
  return new RateLimiterSQLite({
    storeClient: handle().sqlite,
    storeType: 'better-sqlite3',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: tries,
    duration: seconds,
  })
}

/** Keys are mail addresses and network addresses: only a fingerprint of them is kept. */
const fingerprint = (name: LimitName, key: string) => blindIndex(`limit:${name}:${key}`)

/**
 * Counts one try. Not allowed any more: `retryAfterSeconds` says when again. Survives a restart.
 * @param tries as how many it counts
 */
export async function takeToken(name: LimitName, key: string, tries = 1): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  try {
    await limiter(name).consume(fingerprint(name, key), tries)
    return { allowed: true, retryAfterSeconds: 0 }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { allowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) }
  }
}

/** Forgets the tries of a key, after it proved right. */
export async function forgiveTokens(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(fingerprint(name, key))
}

/** Removes counters that ran out; a periodic job. */
export function clearOldLimits(): void {
  handle().sqlite.prepare('DELETE FROM rate_limits WHERE expire < ?').run(Date.now())
}

/** Gives one try back, after it proved right: many people may sit behind one network address. */
export async function giveBackToken(name: LimitName, key: string): Promise<void> {
  await limiter(name).reward(fingerprint(name, key), 1)
}

/** What counts as one network for limits: an IPv4 address, or the /64 of an IPv6 address, which one household has for itself. */
export function networkOf(address: string | undefined): string {
  if (!address) return ''
  if (!address.includes(':') || /^::ffff:\d+\./i.test(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const groups = address.includes('::')
    ? [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
    : first
  return groups.slice(0, 4).join(':')
}
