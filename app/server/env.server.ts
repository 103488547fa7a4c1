import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What is read: process.env, or in a test any words. */
type Variables = Readonly<Record<string, string | undefined>>

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const webAddress = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATA_DIR: z.string().min(1),
  ORIGIN: webAddress.transform((text) => new URL(text).origin),
  SESSION_SECRET: z.string().min(32),
  DATA_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length === 32),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//)),
  MAIL_FROM: z.string().includes('@'),
  CONTACT_PHONE: optional(z.string().max(30)),
  CONTACT_EMAIL: optional(z.email()),
  MAP_STYLE_URL: optional(webAddress),
  DEMO: z.stringbool().default(false),
  METRICS_TOKEN: optional(z.string().min(16)),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
})

/** What each variable is, said to the person who must set it. */
const EXPLAINED: Record<keyof z.infer<typeof schema>, string> = {
  NODE_ENV: 'production, development or test',
  PORT: 'the port to listen on, e.g. PORT=3000',
  DATA_DIR: 'the folder of the database, e.g. DATA_DIR=./data',
  ORIGIN: 'the public address, e.g. ORIGIN=https://ressourcebank.example',
  SESSION_SECRET: 'at least 32 characters; make one with: openssl rand -hex 32',
  DATA_KEY: '32 bytes in base64; make one with: openssl rand -base64 32 (keep a copy: without it personal fields cannot be read)',
  SMTP_URL: 'the mail server, e.g. SMTP_URL=smtps://user:password@mail.example:465',
  MAIL_FROM: 'the sender, e.g. MAIL_FROM="Ressourcebank Bornholm <svar@ressourcebank.example>"',
  CONTACT_PHONE: 'the telephone number of the coordinators, shown at the foot of every page, or nothing',
  CONTACT_EMAIL: 'the mail address of the coordinators, shown at the foot of every page, or nothing',
  MAP_STYLE_URL: 'the address of a MapLibre style, or nothing for the island that is built in',
  DEMO: '1 for the demo island, else nothing',
  METRICS_TOKEN: 'at least 16 characters, or nothing: then /metrics answers this machine only',
  TRUST_PROXY: 'how many proxies stand in front, e.g. TRUST_PROXY=1',
}

export type Environment = z.infer<typeof schema>

/** The environment is not complete; the message lists every variable with what is expected of it. */
export class EnvironmentIncomplete extends Error {
  override name = 'EnvironmentIncomplete'
}

/** Keys of development and demo, made once and kept in the data folder for its owner only. */
function keysOf(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const keys = { SESSION_SECRET: randomBytes(32).toString('hex'), DATA_KEY: randomBytes(32).toString('base64') }
    try {
      writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // another process was first: its keys are the ones
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The folder of the data, for what needs nothing else of the environment (backup, restore). */
export function dataDirOf(source: Variables): string {
  return source.DATA_DIR || (source.DEMO === '1' || source.DEMO === 'true' ? './data/demo' : './data')
}

/** Reads an environment. Throws EnvironmentIncomplete with one message about everything missing or wrong. */
export function readEnvironment(source: Variables): Environment {
  const mode = source.NODE_ENV ?? 'production'
  const demo = source.DEMO === '1' || source.DEMO === 'true'
  const lenient = demo || mode !== 'production'
  const port = source.PORT || '3000'
  const dataDir = dataDirOf(source)
  const defaults = {
    NODE_ENV: mode,
    PORT: port,
    DATA_DIR: dataDir,
    ...(demo && { CONTACT_PHONE: '00 00 00 00', CONTACT_EMAIL: 'koordinator@ressourcebank.test' }),
    ...(lenient && { ORIGIN: `http://localhost:${port}`, MAIL_FROM: 'Ressourcebank Bornholm <svar@ressourcebank.test>' }),
    ...(lenient && mode !== 'test' && (!source.DATA_KEY || !source.SESSION_SECRET) && keysOf(dataDir)),
    ...(mode === 'test' && { DATA_KEY: Buffer.alloc(32, 7).toString('base64'), SESSION_SECRET: 'x'.repeat(32) }),
  }
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse({ ...defaults, ...given })
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0])))
  if (!lenient && !given.SMTP_URL) wrong.add('SMTP_URL')
  if (!parsed.success || wrong.size > 0) {
    const lines = [...wrong].map((name) => {
      const state = given[name] === undefined ? 'is missing' : 'is not right'
      return `  ${name} ${state}: ${EXPLAINED[name as keyof Environment] ?? ''}`
    })
    throw new EnvironmentIncomplete(`The environment is not complete:\n${lines.join('\n')}`)
  }
  return parsed.data
}

let current: Environment | undefined

/** The validated environment, read at first use. Throws EnvironmentIncomplete. */
export function env(): Environment {
  current ??= readEnvironment(process.env)
  return current
}

/** Reads the environment anew at next use. For tests and scripts that change process.env. */
export function forgetEnvironment(): void {
  current = undefined
}
