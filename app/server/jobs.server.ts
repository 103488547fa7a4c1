import { eq, sql } from 'drizzle-orm'
import { jobRuns } from '~db/schema/machinery'
import { now } from './clock.server'
import { db, inTransaction } from './database.server'
import { log } from './log.server'

export interface Job {
  /** a stable name, e.g. `expire-proposals` */
  name: string
  everyMinutes: number
  run: () => void | Promise<void>
  /** Works in a thread, and may take minutes: the other jobs do not wait for it. */
  beside?: boolean
}

/** On globalThis because hot reload loads features anew; a job registered again takes its old place. */
const held = globalThis as typeof globalThis & { ressourcebankJobs?: Map<string, Job> }
const jobs = (held.ressourcebankJobs ??= new Map<string, Job>())

/** Makes a periodic job known; the running site starts it. Call at module load of the feature. */
export function registerJob(job: Job): void {
  jobs.set(job.name, job)
}

/** Runs one job now, whatever its time; it is noted when and how it went. An error is logged, not thrown. */
export async function runJob(name: string): Promise<boolean> {
  const job = jobs.get(name)
  if (!job) throw new Error(`no job is called ${name}`)
  const started = now()
  db()
    .insert(jobRuns)
    .values({ name, lastStartedAt: started })
    .onConflictDoUpdate({ target: jobRuns.name, set: { lastStartedAt: started } })
    .run()
  try {
    await job.run()
    db().update(jobRuns).set({ lastFinishedAt: now(), failures: 0 }).where(eq(jobRuns.name, name)).run()
    return true
  } catch (error) {
    log.error({ err: error, job: name }, 'a periodic job failed')
    db()
      .update(jobRuns)
      .set({ failures: sql`${jobRuns.failures} + 1` })
      .where(eq(jobRuns.name, name))
      .run()
    return false
  }
}

/**
 * Does a job's work for each thing, in a transaction of its own: what fails for one is undone and logged by its id and the kind of error
 * (a message could name somebody), and the others are done all the same. Gives what came of those. `skip` notes that one failed, so that
 * it waits its turn again; when that fails too it is thrown, for then it is not about the one.
 */
export function eachOnItsOwn<T extends { id: string }, R>(
  job: string,
  things: readonly T[],
  work: (thing: T) => R,
  skip: (thing: T) => void = () => {},
): R[] {
  return things.flatMap((thing) => {
    try {
      return [inTransaction(() => work(thing))]
    } catch (error) {
      log.error({ job, id: thing.id, thrown: error instanceof Error ? error.name : typeof error }, 'a job failed for one of many')
      skip(thing)
      return []
    }
  })
}

/** The jobs whose time has come, by when they last began. */
export function dueJobs(): string[] {
  const began = new Map(
    db()
      .select()
      .from(jobRuns)
      .all()
      .map((row) => [row.name, row.lastStartedAt.getTime()]),
  )
  const at = now().getTime()
  return [...jobs.values()].filter((job) => at - (began.get(job.name) ?? 0) >= job.everyMinutes * 60_000).map((job) => job.name)
}

/** When each known job last ran and how often it failed since it last went well; for /healthz and /metrics. */
export function jobStates() {
  return db()
    .select()
    .from(jobRuns)
    .all()
    .filter((row) => jobs.has(row.name))
}

/** Looks every `lookEveryMs` for jobs to run, one after the other but for those that work beside the site. `stop` waits for those that run. */
export function startJobs(lookEveryMs = 30_000): { stop: () => Promise<void> } {
  let stopped = false
  let round = Promise.resolve()
  const beside = new Map<string, Promise<unknown>>()
  // a disk that is full for a while must end neither the process nor the jobs after it
  const failed = (error: unknown) => log.error({ err: error }, 'the periodic jobs could not be looked through')
  const run = async (name: string) => {
    if (!jobs.get(name)?.beside) await runJob(name)
    else if (!beside.has(name))
      beside.set(
        name,
        runJob(name)
          .catch(failed)
          .finally(() => beside.delete(name)),
      )
  }
  const look = () => {
    round = round
      .then(async () => {
        for (const name of stopped ? [] : dueJobs()) if (!stopped) await run(name)
      })
      .catch(failed)
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  look()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await round
      await Promise.all(beside.values())
    },
  }
}
