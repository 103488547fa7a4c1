import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP recommends (19 MiB, 2 passes), which are the library's own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

let nobody: Promise<string> | undefined
/** True when the password is right. Without a hash it works as long as with one, so that time tells nothing of an account. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password')
  const right = await verify(passwordHash ?? (await nobody), password)
  return right && passwordHash !== null
}
