/**
 * What is written without a net waits in the browser and is sent later, in its order and exactly once: each thing has a key made here,
 * and who takes it counts a key once. Knows nothing of what it carries.
 *
 * The address it is sent to takes a form of `intent=send`, `owner` and `notes` (a JSON list), and answers as JSON
 * `{ answers: [{ key, outcome }], state }`. Taken things leave the queue; those with another outcome stay with their answer and are not
 * sent again until somebody has looked at them. An address that takes nothing any more holds up no other. No names belong in a note: it
 * outlives a sign-out. Free words go beside it, as `line`.
 */

export interface Waiting<Note = unknown, Answer = unknown> {
  key: string
  /** The address it is sent to. */
  to: string
  /** The account it was written under; it is sent under no other. */
  owner: string
  note: Note
  /** Free words of the person's own, sent with the note as its `line`; they go with a sign-out. */
  line?: string
  /** In which order things were written. */
  turn: string
  /** What came back, when it was not taken. */
  answer?: Answer
}
interface Sent {
  answers: { key: string; outcome: string; why?: string }[]
  state: unknown
}
/** `sign-in`: somebody must sign in again before anything is sent. */
export type Trouble = 'offline' | 'sign-in' | null

const QUEUE = 'rb-queue:'
const KEPT = 'rb-kept:'
/** One cache for each kind of page that is kept, as public/offline.js names them. */
const PAGES = ['rb-door-pages', 'rb-log-pages']
const MOST_AT_ONCE = 100
/** One that is of somebody else waits for them. */
const NOT_YOURS = 'not-yours'
/** The address is not there for this person any more, or cannot read what it is sent; sending it again is of no use. */
const NOT_TAKEN = 'not-taken'
/** Refusals that pass: a slow net, too much at once. */
const PASSING = [408, 425, 429]

const watchers = new Set<() => void>()
let trouble: Trouble = null
let written = 0

/** A key nobody else makes. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Calls back when something is put in, sent or answered, also in another window. */
export function watchQueue(call: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(QUEUE) || key.startsWith(KEPT)) call()
  }
  watchers.add(call)
  window.addEventListener('storage', elsewhere)
  return () => {
    watchers.delete(call)
    window.removeEventListener('storage', elsewhere)
  }
}
/** How often something was kept of what addresses have: an answer that was asked for before that is old. */
let keptTurn = 0
const tell = () => watchers.forEach((call) => call())

const keysOf = (prefix: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** All that waits, the first first; for one address when it is named. */
export function waitingFor<Note, Answer>(to?: string): Waiting<Note, Answer>[] {
  return keysOf(QUEUE)
    .flatMap((key) => read<Waiting<Note, Answer>>(key) ?? [])
    .filter((each) => to === undefined || each.to === to)
    .sort((one, other) => (one.turn < other.turn ? -1 : 1))
}

/** Puts something in, in the place of what it makes needless. False when this browser keeps nothing. */
export function putInQueue(entry: Omit<Waiting, 'turn' | 'answer'>, instead: readonly string[] = []): boolean {
  try {
    const turn = `${String(Date.now()).padStart(15, '0')}-${String((written += 1)).padStart(6, '0')}`
    localStorage.setItem(QUEUE + entry.key, JSON.stringify({ ...entry, turn }))
    for (const key of instead) localStorage.removeItem(QUEUE + key)
  } catch {
    return false
  }
  tell()
  return true
}
export function takeOutOfQueue(key: string): void {
  localStorage.removeItem(QUEUE + key)
  tell()
}

/** What the address last said it has. */
export function keptState<State>(to: string): State | null {
  return read<{ state: State }>(KEPT + to)?.state ?? null
}
/** Keeps what the address says it has. @param until when it is of no use any more, in milliseconds */
export function keepState(to: string, state: unknown, until: number): void {
  keptTurn += 1
  try {
    localStorage.setItem(KEPT + to, JSON.stringify({ state, until }))
  } catch {
    // a browser that keeps nothing shows what the page came with
  }
  tell()
}
export const queueTrouble = (): Trouble => trouble

function troubled(now: Trouble): void {
  if (trouble === now) return
  trouble = now
  tell()
}

/** A net that is there and does not answer is tried again, ever more seldom. */
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60_000
let wait = FIRST_WAIT_MS
let again: ReturnType<typeof setTimeout> | undefined
function tryAgainLater(): void {
  clearTimeout(again)
  again = setTimeout(() => void sendQueue(), wait)
  wait = Math.min(LONGEST_WAIT_MS, wait * 2)
}

let sending: Promise<void> | null = null
let askedMeanwhile = false
/** Sends all that waits, from one window at a time. Comes back when nothing more can be sent now. */
export function sendQueue(): Promise<void> {
  // the net may have come back while one without it was about to give up
  askedMeanwhile = true
  sending ??= sendWhileAsked().finally(() => {
    sending = null
  })
  return sending
}
async function sendWhileAsked(): Promise<void> {
  while (askedMeanwhile) {
    askedMeanwhile = false
    await alone(sendAll)
  }
}
async function alone(work: () => Promise<void>): Promise<void> {
  await ('locks' in navigator ? navigator.locks.request('rb-queue', work) : work())
}

async function sendAll(): Promise<void> {
  const passed = new Set<string>()
  for (;;) {
    const unsent = waitingFor().filter(({ key, answer }) => answer === undefined && !passed.has(key))
    const [first] = unsent
    if (!first) return
    const batch = unsent.filter(({ to, owner }) => to === first.to && owner === first.owner).slice(0, MOST_AT_ONCE)
    const sent = await send(first.to, first.owner, batch)
    if (sent === 'nothing-can-be-sent') return
    for (const { key } of batch) passed.add(key)
    if (sent === 'later') continue
    for (const entry of batch) {
      const answer = sent.answers.find(({ key }) => key === entry.key)
      if (answer?.outcome === 'taken') localStorage.removeItem(QUEUE + entry.key)
      // it may have been replaced while it was on its way
      else if (answer && answer.why !== NOT_YOURS && localStorage.getItem(QUEUE + entry.key) !== null)
        localStorage.setItem(QUEUE + entry.key, JSON.stringify({ ...entry, answer }))
    }
    const until = read<{ until: number }>(KEPT + first.to)?.until
    if (until && sent.state) keepState(first.to, sent.state, until)
    tell()
  }
}

/** `later`: this address has trouble of its own, others may have none. */
async function send(to: string, owner: string, batch: readonly Waiting[]): Promise<Sent | 'later' | 'nothing-can-be-sent'> {
  if (!navigator.onLine) {
    troubled('offline')
    return 'nothing-can-be-sent'
  }
  const body = new URLSearchParams({ intent: 'send', owner, notes: JSON.stringify(batch.map(noteOf)) })
  const response = await fetch(to, { method: 'POST', body, redirect: 'manual', headers: { accept: 'application/json' } }).catch(() => null)
  if (response?.type === 'opaqueredirect' || response?.status === 401) {
    troubled('sign-in')
    return 'nothing-can-be-sent'
  }
  const sent = response && (await answerIn(response, batch))
  if (sent) {
    wait = FIRST_WAIT_MS
    troubled(null)
    return sent
  }
  troubled('offline')
  tryAgainLater()
  return response ? 'later' : 'nothing-can-be-sent'
}

const noteOf = ({ note, line }: Waiting) => (line === undefined ? note : { ...(note as object), line })

/** What an address answered; null when it is to be asked again. */
async function answerIn(response: Response, batch: readonly Waiting[]): Promise<Sent | null> {
  const { status } = response
  if (status >= 400 && status < 500 && !PASSING.includes(status))
    return { answers: batch.map(({ key }) => ({ key, outcome: 'refused', why: NOT_TAKEN })), state: null }
  if (!response.ok) return null
  const sent = (await response.json().catch(() => null)) as Sent | null
  // a net that asks for a sign-in of its own answers anything
  return Array.isArray(sent?.answers) ? sent : null
}

/** Asks the address what it has now; what other people wrote is in it. */
export async function askState(to: string, until: number): Promise<void> {
  if (!navigator.onLine) return
  const asked = keptTurn
  try {
    const response = await fetch(to, { redirect: 'manual', headers: { accept: 'application/json' } })
    const state = response.ok && ((await response.json()) as Pick<Sent, 'state'>).state
    // what was sent meanwhile has been answered with something newer
    if (state && keptTurn === asked) keepState(to, state, until)
  } catch {
    // asked again soon
  }
}

/** Has the service worker keep this page until its day is over, with all it is made of. */
export async function keepPage(scope: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/offline.js', { scope })
  } catch {
    // a browser that keeps nothing, such as in a private window
    return
  }
  const { active } = await navigator.serviceWorker.ready
  const used = performance.getEntriesByType('resource').map(({ name }) => name)
  const named = [...document.querySelectorAll<HTMLElement>('link[href], script[src], use[href]')].map(
    (each) => new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? '', location.href).href.split('#')[0] ?? '',
  )
  active?.postMessage({ keep: location.pathname, assets: [...new Set([...used, ...named])] }, [])
}

/** On a shared device nothing with names stays after a sign-out; what waits to be sent stays for its owner, without its free words. */
export async function forgetKept(): Promise<void> {
  for (const key of keysOf(KEPT)) localStorage.removeItem(key)
  for (const { line, ...entry } of waitingFor()) if (line !== undefined) localStorage.setItem(QUEUE + entry.key, JSON.stringify(entry))
  if ('caches' in window) for (const name of PAGES) await caches.delete(name)
}

/** What was kept for a day that is over goes, and what nobody came back to send in a month. */
export async function tidyKept(): Promise<void> {
  const monthAgo = Date.now() - 30 * 86_400_000
  for (const { key, turn } of waitingFor()) if (Number(turn.split('-')[0]) < monthAgo) localStorage.removeItem(QUEUE + key)
  for (const key of keysOf(KEPT)) if ((read<{ until: number }>(key)?.until ?? 0) < Date.now()) localStorage.removeItem(key)
  if (!('caches' in window)) return
  for (const name of PAGES) if (await caches.has(name)) await tidyPages(await caches.open(name))
}
async function tidyPages(pages: Cache): Promise<void> {
  for (const request of await pages.keys()) {
    const until = Number((await pages.match(request))?.headers.get('x-kept-until'))
    if (!(until > Date.now())) await pages.delete(request)
  }
}
