import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { threadCode } from '../../scripts/thread-code.mjs'
import { ask } from './load.mjs'

/**
 * How quick the built site is, with the demo island in it. One JSON object a line; every number stands beside what the same
 * machine does in the same minute without us. Nothing here fails because it was slow. With the word `simulator` all its years are lived through,
 * and nothing else is measured.
 */
const here = import.meta.dirname
const site = join(here, '../../build/server/index.js')
const data = mkdtempSync(join(tmpdir(), 'rb-bench-'))
const children = []

const round = (number) => Number(number.toPrecision(4))
function tell(name, value, unit, against, other) {
  const ratio = other === undefined ? null : round(value / other)
  process.stdout.write(`${JSON.stringify({ name, value: round(value), unit, ratio, against: against ?? null })}\n`)
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts the site and waits for its first page. */
async function startSite() {
  const port = await freePort()
  const began = performance.now()
  const { npm_lifecycle_event: _, ...env } = process.env
  const child = spawn(process.execPath, [site, 'demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, PORT: String(port), ORIGIN: `http://localhost:${port}` },
  })
  children.push(child)
  for (;;) {
    if (child.exitCode !== null) throw new Error('the site did not start')
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return { port, child, ms: performance.now() - began }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function stop(child) {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Milliseconds until an empty Node process has listened and answered: the floor of any start. */
async function startBare() {
  const began = performance.now()
  const child = fork(join(here, 'bare.mjs'))
  children.push(child)
  const [port] = await once(child, 'message')
  await send(child, '/', gzipSync(''))
  await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer()
  return { port, child, ms: performance.now() - began }
}

async function send(bare, path, page) {
  const ready = once(bare, 'message')
  bare.send([path, page.toString('base64')])
  await ready
}

async function signIn(port) {
  const origin = `http://localhost:${port}`
  const form = new URLSearchParams({ intent: 'password', email: 'koordinator@ressourcebank.test', password: 'bornholm-demo' })
  const answer = await fetch(`${origin}/log-ind`, { method: 'POST', redirect: 'manual', headers: { origin }, body: form })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('rb_session='))
  if (!cookie) throw new Error(`the coordinator was not let in: ${answer.status}`)
  return cookie.split(';')[0]
}

/** A page's bytes as they go over the line. */
async function bytesOf(port, path, cookie) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) } })
  // fetch unpacks; packed again with the same settings it is as heavy
  return gzipSync(Buffer.from(await answer.arrayBuffer()))
}

async function measurePage(running, bare, path, cookie) {
  await send(bare.child, path, await bytesOf(running.port, path, cookie))
  const ours = (how) => ask({ port: running.port, path, cookie, ...how })
  const plain = (how) => ask({ port: bare.port, path, cookie, ...how })
  await ours({ connections: 4, seconds: 2 })
  await plain({ connections: 4, seconds: 0.5 })
  const [many, manyPlain] = [await ours({ connections: 8, seconds: 5 }), await plain({ connections: 8, seconds: 2 })]
  const [one, onePlain] = [await ours({ connections: 1, seconds: 3 }), await plain({ connections: 1, seconds: 1.5 })]
  const against = 'node:http sending the same bytes'
  tell(`${path} requests a second, 8 at once`, many.perSecond, '1/s', against, manyPlain.perSecond)
  tell(`${path} p50, one at a time`, one.p50, 'ms', against, onePlain.p50)
  tell(`${path} p99, one at a time`, one.p99, 'ms', against, onePlain.p99)
}

/** Builds a part of the program by itself, inside the project, where its packages are; gives its file. */
async function builtFile(name) {
  const folder = (room) => `${join(here, '../..', room)}/`
  const outDir = folder('build/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [threadCode()],
    resolve: {
      alias: [
        { find: /^~\//, replacement: folder('app') },
        { find: /^~db\//, replacement: folder('db') },
        { find: /^~tests\//, replacement: folder('tests') },
      ],
    },
    build: {
      ssr: join(here, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
/** The same, to be measured in this process. */
const built = async (name) => import(await builtFile(name))

async function measureRanking() {
  const { measureRanking: measure } = await built('ranking')
  const count = 10_000
  const { ranking, sorting } = measure(count)
  tell(`ranking ${count} offers for one need`, ranking, 'ms', `putting ${count} numbers in order`, sorting)
}

/** A whole round: ours beside HiGHS on the same pairs, each in a process of its own. */
async function measureAssignment() {
  const file = await builtFile('assignment')
  const { names } = await import(file)
  const inItsOwn = async (...words) => {
    const child = fork(join(here, 'assignment-process.mjs'), [file, ...words])
    children.push(child)
    const [measured] = await once(child, 'message')
    return measured
  }
  for (const name of names) {
    const [ours, fair, highs] = [await inItsOwn(name, 'ours', '5'), await inItsOwn(name, 'fair', '3'), await inItsOwn(name, 'highs', '1')]
    if (Math.abs(ours.total - highs.total) > 1e-4) throw new Error(`${name}: ${ours.total} is not what HiGHS finds, ${highs.total}`)
    const which = `a whole round, ${name}, ${ours.pairs} pairs`
    tell(which, ours.ms, 'ms', 'HiGHS, the same', highs.ms)
    tell(`${which}, fair`, fair.ms, 'ms', 'HiGHS, not fair', highs.ms)
    if (ours.peak !== null) tell(`${which}, peak memory`, ours.peak, 'MB', 'HiGHS, the same', highs.peak)
  }
}

/** So many years take four minutes; the first few of the same years show whether the numbers still hold. */
const ALL_YEARS = 20
const FEW_YEARS = 3

/** A year of the match desk, week by week, some times: what is reached of what could have been by somebody who knew the whole year. */
async function measureThinkingAhead(years) {
  const file = await builtFile('simulator')
  const { shapes } = await import(file)
  const lived = Object.keys(shapes).map(async (shape) => {
    const child = fork(join(here, 'simulator-process.mjs'), [file, shape, String(years)])
    children.push(child)
    const [ways] = await once(child, 'message')
    return [shape, ways]
  })
  for (const [shape, ways] of await Promise.all(lived))
    for (const { way, share, worst, people, days, longest, ofTheSame } of ways) {
      const year = `a year of matching, ${shape}, ${way}`
      tell(`${year}: total`, share, 'of hindsight', `the worst of ${years} years`, worst)
      tell(`${year}: total for the same people as one by one`, ofTheSame, 'of hindsight')
      tell(`${year}: people matched`, people, 'of one by one')
      tell(`${year}: days waited`, days, 'days', 'the longest', longest || undefined)
    }
}

const OPEN_THINGS = 2000
const DESK_LIMIT_MS = 100

/** The desk of a coordinator on whom very much waits: within the process, and the whole request. */
async function measureDesk() {
  Object.assign(process.env, { NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' })
  const { fillDesk, measureDesk: measure } = await built('desk')
  const things = fillDesk(OPEN_THINGS)
  const { p50, p99 } = measure(200)
  tell(`the desk with ${things} open things p50`, p50, 'ms', `the limit, ${DESK_LIMIT_MS} ms`, DESK_LIMIT_MS)
  tell(`the desk with ${things} open things p99`, p99, 'ms', `the limit, ${DESK_LIMIT_MS} ms`, DESK_LIMIT_MS)
  const running = await startSite()
  const how = { port: running.port, path: '/koordinator', cookie: await signIn(running.port), connections: 1 }
  await ask({ ...how, seconds: 2 })
  const whole = await ask({ ...how, seconds: 4 })
  tell(`/koordinator with ${things} open things, whole request p50`, whole.p50, 'ms', `the limit, ${DESK_LIMIT_MS} ms`, DESK_LIMIT_MS)
  await stop(running.child)
}

/** How many times the demo island: 10 000 offers and more, 1 500 organisations. */
const TIMES = 25
const SEARCH_LIMIT_MS = 30
const PAGE_LIMIT_KB = 60

/** Searching on an island that is much larger: within the process, the whole request, and what goes over the line. */
async function measureSearching() {
  Object.assign(process.env, { NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' })
  const { multiplyIsland, measureSearch } = await built('search')
  const { offers, organisations } = await multiplyIsland(TIMES)
  const { published, p50, p99, sorting } = measureSearch(1500)
  const island = `${offers} offers (${published} published), ${organisations} organisations`
  tell(`search with three facets p99, ${island}`, p99, 'ms', `the limit, ${SEARCH_LIMIT_MS} ms`, SEARCH_LIMIT_MS)
  tell(`search with three facets p50`, p50, 'ms', `putting ${published} numbers in order`, sorting)
  const running = await startSite()
  for (const path of [
    '/tilbud?front=leisure&speaks=ar&day=tue',
    '/tilbud?q=kaffe&town=nexoe&km=15&free=1',
    '/tilbud?for=women&time=evening&children=1',
  ]) {
    await ask({ port: running.port, path, connections: 1, seconds: 2 })
    const whole = await ask({ port: running.port, path, connections: 1, seconds: 4 })
    tell(`${path} whole request p50, one at a time`, whole.p50, 'ms', `the limit, ${SEARCH_LIMIT_MS} ms`, SEARCH_LIMIT_MS)
    tell(`${path} whole request p99, one at a time`, whole.p99, 'ms', `the limit, ${SEARCH_LIMIT_MS} ms`, SEARCH_LIMIT_MS)
  }
  const page = await bytesOf(running.port, '/tilbud')
  const sheets = [
    ...gunzipSync(page)
      .toString()
      .matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
  ].map(([, href]) => href)
  let bytes = page.length
  for (const href of new Set(sheets)) bytes += (await bytesOf(running.port, href)).length
  tell('/tilbud with 24 offers and the map, HTML and CSS, gzip', bytes / 1000, 'kB', `the limit, ${PAGE_LIMIT_KB} kB`, PAGE_LIMIT_KB)
  await stop(running.child)
}

const SERIES = 2000
const DATES = 52
const AGENDA_LIMIT_MS = 30

const FEED_LIMIT_MS = 150

/** A year of it as telephones fetch it. */
async function measureCalendars(calendar) {
  const { measureFeed, measureFirstFeed } = await built('calendars')
  const { first, p50, p99, town, byDate, again, megabytes } = measureFeed(60)
  const limit = [`the limit, ${FEED_LIMIT_MS} ms`, FEED_LIMIT_MS]
  tell(`calendar feed of a year p50, ${calendar}, ${round(megabytes)} MB`, p50, 'ms', ...limit)
  tell(`calendar feed of a year p99, ${calendar}`, p99, 'ms', ...limit)
  tell('calendar feed of a year, one town', town, 'ms', ...limit)
  tell('calendar feed of a year, the very first after a start, nothing written ahead', first, 'ms', ...limit)
  tell('calendar feed of a month date by date, the very first', byDate, 'ms', ...limit)
  tell('calendar feed of a month date by date, again', again, 'ms', ...limit)
  const ahead = await measureFirstFeed()
  tell('calendar feed of a year, the very first after a start, once the job has written ahead', ahead.first, 'ms', ...limit)
  tell('the longest anybody waits while calendars are written ahead', ahead.longest, 'ms', ...limit)
}

/** A month of a calendar in which very much takes place: within the process, and the whole request. */
async function measureEvents() {
  Object.assign(process.env, { NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' })
  const { fillCalendar, measureAgenda } = await built('events')
  const dates = fillCalendar(SERIES, DATES)
  const { first, fresh, all, filtered } = measureAgenda(500)
  const limit = [`the limit, ${AGENDA_LIMIT_MS} ms`, AGENDA_LIMIT_MS]
  const calendar = `${SERIES} series × ${DATES} = ${dates} dates`
  tell(`agenda of a month p50, ${calendar}`, all.p50, 'ms', ...limit)
  tell(`agenda of a month p99, ${calendar}`, all.p99, 'ms', ...limit)
  tell(`agenda of a month with filters p99, ${calendar}`, filtered.p99, 'ms', ...limit)
  tell(`agenda of a month nobody has looked at since the start p50, ${calendar}`, fresh.p50, 'ms', ...limit)
  tell(`the very first look at a month, ${calendar}`, first, 'ms', ...limit)
  await measureCalendars(calendar)
  const running = await startSite()
  for (const path of ['/arrangementer', '/arrangementer?vis=maaned', '/arrangementer?vis=maaned&q=samvær&town=nexoe&km=25&children=1']) {
    const how = { port: running.port, path: encodeURI(path), connections: 1 }
    await ask({ ...how, seconds: 2 })
    const whole = await ask({ ...how, seconds: 4 })
    tell(`${path} whole request p50, one at a time`, whole.p50, 'ms', ...limit)
    tell(`${path} whole request p99, one at a time`, whole.p99, 'ms', ...limit)
  }
  await stop(running.child)
}

const PDF_LIMIT_MS = 300
const REPORT_PDF_LIMIT_MS = 500

/** A heavy certificate as a PDF, in this process. */
async function measureCertificates() {
  const { measureCertificate } = await built('certificates')
  const { first, p50, p99, kilobytes } = await measureCertificate()
  const limit = [`the limit, ${PDF_LIMIT_MS} ms`, PDF_LIMIT_MS]
  tell(`certificate-pdf p50, ${round(kilobytes)} kB`, p50, 'ms', ...limit)
  tell('certificate-pdf p99', p99, 'ms', ...limit)
  tell('certificate-pdf, the very first in a process, which reads its fonts', first, 'ms', ...limit)
  const { measureReportPaper } = await built('report-paper')
  const report = await measureReportPaper()
  const reportLimit = [`the limit, ${REPORT_PDF_LIMIT_MS} ms`, REPORT_PDF_LIMIT_MS]
  tell(`report-pdf p50, ${round(report.kilobytes)} kB`, report.p50, 'ms', ...reportLimit)
  tell('report-pdf, the very first in a process', report.first, 'ms', ...reportLimit)
}

/** The most memory a process has ever held, in MB; null where the system does not tell. */
function peakOf(pid) {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

const REPORT_LIMIT_MS = 300

/** The half-year of leaders over a large island: its figures, and beside those of the half-year before. */
async function measureReports() {
  Object.assign(process.env, { NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' })
  const { fillReport, measureReport } = await built('reports')
  const filled = fillReport(3000, 5000, 200_000)
  const { one, compared } = measureReport(20)
  const limit = [`the limit, ${REPORT_LIMIT_MS} ms`, REPORT_LIMIT_MS]
  tell(`the figures of a half-year p50, ${filled}`, one.p50, 'ms', ...limit)
  tell('the figures of a half-year p99', one.p99, 'ms', ...limit)
  tell('the figures of a half-year beside those before p50', compared.p50, 'ms', ...limit)
}

const HOURS = 1_000_000

/** Hours in very large number: one's own page, an association's year, and confirming five hundred with one press. */
async function measureHours() {
  Object.assign(process.env, { NODE_ENV: 'production', DEMO: '1', DATA_DIR: data, ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' })
  const { fillHours, measureHours: measure } = await built('activities')
  const filled = fillHours(HOURS)
  const { own, ownYear, club, page, confirm } = measure(100)
  const limit = (ms) => [`the limit, ${ms} ms`, ms]
  tell(`one’s own page of hours p50, ${filled}`, own.p50, 'ms', ...limit(10))
  tell('one’s own page of hours p99', own.p99, 'ms', ...limit(10))
  tell('one’s own year p99', ownYear.p99, 'ms', ...limit(10))
  tell('an association’s year p50', club.p50, 'ms', ...limit(50))
  tell('an association’s year p99', club.p99, 'ms', ...limit(50))
  tell('a leader’s page of hours that wait p50', page.p50, 'ms', ...limit(50))
  tell('confirming 500 with one press, the slowest of five', confirm, 'ms', ...limit(200))
}

async function measureAll() {
  const first = await startSite()
  await stop(first.child)
  const bare = await startBare()
  const running = await startSite()
  tell('start to the first page, with a full database', running.ms, 'ms', 'an empty node:http', bare.ms)
  tell('start to the first page, with the demo island made anew', first.ms, 'ms', 'an empty node:http', bare.ms)
  const cookie = await signIn(running.port)
  for (const [path, as] of [['/'], ['/tilbud'], ['/koordinator', cookie]]) await measurePage(running, bare, path, as)
  const peak = peakOf(running.child.pid)
  if (peak !== null)
    tell('peak memory after all of it', peak, 'MB', 'an empty node:http after all of it', peakOf(bare.child.pid) ?? undefined)
  const page = await bytesOf(running.port, '/tilbud')
  tell('/tilbud over the line, gzip', page.length / 1000, 'kB', 'the same without gzip', gunzipSync(page).length / 1000)
  await measureRanking()
  await measureAssignment()
  await measureThinkingAhead(FEW_YEARS)
  for (const child of [running.child, bare.child]) await stop(child)
  await measureDesk()
  await measureSearching()
  await measureEvents()
  await measureCertificates()
  await measureReports()
  await measureHours()
}

const [what] = process.argv.slice(2)
try {
  if (what === undefined) await measureAll()
  else if (what === 'simulator') await measureThinkingAhead(ALL_YEARS)
  else
    throw new Error(
      `There is no bench ${what}. There are: simulator; without a word all of them, with ${FEW_YEARS} years instead of ${ALL_YEARS}`,
    )
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}
