import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env.server'

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A sealed value could not be opened: wrong key, wrong place or changed bytes. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

const derived = new Map<string, Buffer>()

/** One key a purpose from DATA_KEY, so that an index key never opens a sealed value. */
function keyFor(purpose: 'seal' | 'index'): Buffer {
  const root = env().DATA_KEY
  const name = `${purpose}:${root}`
  let key = derived.get(name)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64'), '', `ressourcebank/${purpose}`, 32))
    derived.set(name, key)
  }
  return key
}

/**
 * Encrypts a personal value (AES-256-GCM). `context` says where it belongs, e.g. `newcomers.name:ID`; the value
 * opens in that place only, so that a row's value cannot be moved to another row.
 */
export function seal(text: string, context: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), iv)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${VERSION}.${iv.toString('base64url')}.${sealed.toString('base64url')}`
}

/** Opens a sealed value in its place. Throws SealBroken. */
export function unseal(sealed: string, context: string): string {
  const [version, ivText, bodyText] = sealed.split('.')
  if (version !== VERSION || !ivText || !bodyText) throw new SealBroken('unknown format of a sealed value')
  const body = Buffer.from(bodyText, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), Buffer.from(ivText, 'base64url'))
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES))
    return decipher.update(body.subarray(0, body.length - TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new SealBroken(`a sealed value does not open in ${context.split(':')[0]}`)
  }
}

/** A keyed fingerprint for looking a sealed value up without opening it. Give it in its normal form (trimmed, lower case). */
export function blindIndex(text: string): string {
  return createHmac('sha256', keyFor('index')).update(text, 'utf8').digest('base64url')
}

/** What is stored of a token: reading the database gives nobody a working link. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('base64url')
}

/** A new secret for a link or a session: 32 random bytes, 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
