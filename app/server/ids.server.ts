import { randomBytes } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new random id: 16 characters of lower-case base32, 80 bits. Not a secret; for secrets see newToken. */
export function newId(): string {
  let id = ''
  for (const byte of randomBytes(16)) id += ALPHABET[byte & 31]
  return id
}
