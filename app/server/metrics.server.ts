import { timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { env } from './env.server'
import { jobStates } from './jobs.server'
import { hashToken } from './sealed.server'
import { outboxFigures } from './outbox.server'
import { mailStates } from '~db/schema/machinery'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const requests = new Histogram({
  name: 'http_request_seconds',
  help: 'Time to answer, by pattern of the page',
  labelNames: ['page', 'method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

const outboxMails = new Gauge({
  name: 'outbox_mails',
  help: 'Mails in the outbox by state',
  labelNames: ['state'],
  registers: [],
  collect() {
    const { states } = outboxFigures()
    for (const state of mailStates) this.set({ state }, states[state] ?? 0)
  },
})

const jobLastRun = new Gauge({
  name: 'job_last_run_timestamp_seconds',
  help: 'When a periodic job last began',
  labelNames: ['job'],
  registers: [],
  collect() {
    for (const job of jobStates()) this.set({ job: job.name }, job.lastStartedAt.getTime() / 1000)
  },
})

registry.registerMetric(outboxMails)
registry.registerMetric(jobLastRun)

/** Counts one answered request. `page` is a pattern, so that there are as many series as pages. */
export function countRequest(page: string, method: string, status: number, ms: number): void {
  requests.observe({ page, method, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
}

/** Whether the asker may see figures: someone on this machine itself (not through a proxy on it), or with the token. */
function maySeeFigures(req: Request): boolean {
  const { METRICS_TOKEN } = env()
  const [, token] = /^Bearer (.+)$/.exec(req.get('authorization') ?? '') ?? []
  if (METRICS_TOKEN && token) return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(hashToken(METRICS_TOKEN)))
  const near = /^(::1|127\.|::ffff:127\.)/.test(req.socket.remoteAddress ?? '')
  return near && !req.get('x-forwarded-for') && !req.get('forwarded')
}

/** `/metrics` in Prometheus' text form; who may not see it is told that there is no such page. */
export async function answerMetrics(req: Request, res: Response, notFound: () => void): Promise<void> {
  if (!maySeeFigures(req)) return notFound()
  res
    .set('cache-control', 'no-store')
    .type(registry.contentType)
    .send(await registry.metrics())
}
