import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { backUp, BackupUnusable, restore } from './backup.server'
import { closeDatabase, DATABASE_FILE, handle, openDatabase } from './database.server'
import { dataDirOf, env, EnvironmentIncomplete } from './env.server'
import { createSite } from './http.server'
import { startJobs } from './jobs.server'
import { log } from './log.server'
import { startMailer } from './mailer.server'
import { DatabaseFromTheFuture, migrate } from './migrate.server'
import { lockSite, SiteInUse } from './site-lock.server'
import { stopThreads } from './threads.server'
import { wiring } from './wiring.server'

/** How long requests and mails on their way are waited for when the process is asked to stop. */
const PATIENCE_MS = 10_000

interface House {
  build: ServerBuild | (() => Promise<ServerBuild>)
  clientFolder?: string
  hotReload?: RequestHandler
  /** throws the old data away first (demo only) */
  fresh?: boolean
  /** what goes into the database before the door opens */
  fill?: () => Promise<void>
}

interface RunningSite {
  address: string
  stop: () => Promise<void>
}

/** Opens the house: lock, database, mail, jobs, and the door last. */
async function open(parts: House): Promise<RunningSite> {
  const { DATA_DIR } = env()
  const release = lockSite(DATA_DIR)
  if (parts.fresh) for (const ending of ['', '-wal', '-shm']) rmSync(join(DATA_DIR, DATABASE_FILE + ending), { force: true })
  const applied = migrate(handle())
  if (applied.length > 0) log.info({ applied }, 'the database was brought to its present form')
  await parts.fill?.()
  const server = createServer(await createSite(parts))
  // longer than proxies keep theirs, so that it is never us who closes a connection under a request
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 66_000
  await listen(server, env().PORT)
  const mailer = startMailer()
  const jobs = startJobs()
  const { port } = server.address() as AddressInfo
  return {
    address: env().NODE_ENV === 'production' && !env().DEMO ? env().ORIGIN : `http://localhost:${port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
      await closed
      clearTimeout(patience)
      stopThreads()
      await Promise.race([Promise.all([mailer.stop(), jobs.stop()]), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())])
      closeDatabase()
      release()
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Stops once, on the first signal; a second one ends the process at once. */
function stopOnSignal(site: RunningSite): void {
  let stopping = false
  const stop = (reason: string) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ reason }, 'stopping')
    site.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the site did not stop well')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal))
  // npm passes a signal to the shell between us and it, and the shell dies without telling us
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stopping || stop('npm is gone'), 250).unref()
}

/** The pages as they were built, and the browser's files beside them. */
async function builtHouse(): Promise<House> {
  return { build: await import('virtual:remix/server-build'), clientFolder: fileURLToPath(new URL('../client', import.meta.url)) }
}

/** For people at the terminal; the log is for machines. */
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs the site while developing; pages and features are loaded anew when they change. */
export async function develop(loadPages: () => Promise<ServerBuild>, hotReload: RequestHandler): Promise<void> {
  await (env().DEMO ? demo({ build: loadPages, hotReload }) : serve({ build: loadPages, hotReload }))
}

async function serve(house: House): Promise<void> {
  const site = await open(house)
  stopOnSignal(site)
  const link = wiring.firstAdministratorLink()
  if (link) say(`\nThere is no administrator yet. This link makes the first one; it works once, for 24 hours:\n${link}`)
  say(`\nRessourcebank Bornholm: ${site.address}`)
}

async function demo(house: House): Promise<void> {
  let island: Awaited<ReturnType<typeof wiring.loadDemoIsland>> | undefined
  const site = await open({
    ...house,
    async fill() {
      island = await wiring.loadDemoIsland()
    },
  })
  stopOnSignal(site)
  const width = Math.max(0, ...(island?.accounts ?? []).map((account) => account.email.length))
  say('')
  for (const account of island?.accounts ?? []) say(`  ${account.email.padEnd(width)}  ${account.role}`)
  say(`  password of all: ${island?.password}`)
  say(`\nRessourcebank Bornholm (demo): ${site.address}`)
}

/** Errors that are the reader's to mend are said in a sentence; all others come with where they happened. */
function explain(error: unknown): string {
  const known = [EnvironmentIncomplete, SiteInUse, DatabaseFromTheFuture, BackupUnusable, UnknownCommand].some(
    (kind) => error instanceof kind,
  )
  if (known && error instanceof Error) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${env().PORT} is taken. Choose another: PORT=3001`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

class UnknownCommand extends Error {}

async function run([command = 'serve', word]: string[]): Promise<void> {
  process.umask(0o077) // what is written here is for its owner only
  const dataDir = dataDirOf(process.env)
  switch (command) {
    case 'serve':
      return serve(await builtHouse())
    case 'demo':
      return demo({ ...(await builtHouse()), fresh: word === '--fresh' })
    case 'migrate': {
      const database = openDatabase(join(dataDir, DATABASE_FILE))
      migrate(database)
      database.sqlite.close()
      return
    }
    case 'backup':
      await backUp(dataDir, fileOf(word))
      return say(`Everything is in ${word}. Keep DATA_KEY somewhere else: without it personal fields cannot be read.`)
    case 'restore':
      restore(dataDir, fileOf(word))
      return say(`${word} is in place. What was there before is beside it (.before-restore).`)
    default:
      throw new UnknownCommand(`There is no command ${command}. There are: serve, demo, migrate, backup FILE, restore FILE`)
  }
}

function fileOf(word: string | undefined): string {
  if (!word) throw new UnknownCommand('Which file? For instance: npm run backup -- ressourcebank.backup')
  return word
}

if (import.meta.env.PROD && !process.env.VITEST && process.argv[1] === fileURLToPath(import.meta.url)) {
  run(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exit(1)
  })
}
