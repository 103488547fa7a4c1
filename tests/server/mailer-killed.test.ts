import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, DATABASE_FILE, handle, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'
import { startMailer } from '~/server/mailer.server'
import { listTroubledMail } from '~/server/outbox.server'
import { mailRow, welcome } from '~tests/support/post'
import { startSmtp, type SmtpManners } from '~tests/support/smtp'

const program = resolve('node_modules/.cache/mailer-process')

beforeAll(async () => {
  const folder = (name: string) => `${resolve(name)}/`
  await build({
    configFile: false,
    logLevel: 'silent',
    esbuild: { jsx: 'automatic' },
    resolve: {
      alias: [
        { find: /^~\//, replacement: folder('app') },
        { find: /^~(db|emails|tests)\//, replacement: `${folder('.')}$1/` },
      ],
    },
    build: { ssr: 'tests/support/mailer-process.ts', outDir: program, emptyOutDir: true, minify: false, target: 'node20' },
  })
}, 60_000)

const dataDir = mkdtempSync(join(tmpdir(), 'ressourcebank-killed-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs the mailer as a process; gives back how it ended. With `killed` a test can end it from outside. */
function mailerProcess(smtpUrl: string, dieAt = 'never') {
  const child = spawn(process.execPath, [join(program, 'mailer-process.js'), dieAt], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, SMTP_URL: smtpUrl },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<string>((done) => {
    child.on('close', (code, signal) => done(signal ?? (code === 0 ? 'well' : said)))
  })
  return { ended, kill: () => child.kill('SIGKILL') }
}

/** What this process does with the database on disk, while no other has it. */
async function withDatabase<T>(work: () => T | Promise<T>): Promise<T> {
  useDatabase(openDatabase(join(dataDir, DATABASE_FILE)))
  migrate(handle())
  try {
    return await work()
  } finally {
    closeDatabase()
  }
}

/** The site starts again: all it knows is what stands in the database. */
const startAgain = (smtpUrl: string) =>
  withDatabase(async () => {
    const mailer = startMailer({ smtpUrl })
    await mailer.idle()
    await mailer.stop()
  })

it.each([
  ['before it speaks with the mail server', 'claimed', 1, 'sent'],
  ['before the last dot', 'written', 1, 'sent'],
  ['as the last dot may go out', 'handing-over', 0, 'uncertain'],
  ['when the server has said yes, before that is noted', 'taken', 1, 'uncertain'],
])('a mailer killed %s sends no mail twice and forgets none', async (_when, moment, arrives, state) => {
  const server = await startSmtp()
  const id = await withDatabase(() => welcome())
  expect(await mailerProcess(server.url, moment).ended).toBe('SIGKILL')
  await startAgain(server.url)
  expect(server.letters).toHaveLength(arrives)
  await withDatabase(() => {
    expect(mailRow(id)?.state).toBe(state)
    expect(listTroubledMail().some((mail) => mail.id === id)).toBe(state === 'uncertain')
  })
  await server.close()
})

it('a mailer killed while the server makes up its mind sends no mail twice and forgets none', async () => {
  let kill = () => false
  const manners: SmtpManners = {
    whole() {
      kill()
      return 'answer'
    },
  }
  const server = await startSmtp(manners)
  const id = await withDatabase(() => welcome())
  const first = mailerProcess(server.url)
  kill = first.kill
  expect(await first.ended).toBe('SIGKILL')
  await startAgain(server.url)
  expect(server.letters).toHaveLength(1)
  await withDatabase(() => expect(mailRow(id)?.state).toBe('uncertain'))
  await server.close()
})
