/*
 * Keeps two kinds of page for a place without a net, and what they are made of: a date's list at the door,
 * /mit/arrangementer/…/dag/YYYY-MM-DD, and the page where hours are written, /mit/timer/nyt. Nothing else is ever kept. Such a page
 * carries `x-kept-until` in milliseconds, the end of its day or a month: after that it is not shown and is thrown away; a sign-out throws
 * it away at once (app/ui/offline-keeping.tsx).
 */
const DOOR = { path: /^\/mit\/arrangementer\/[^/]+\/dag\/\d{4}-\d\d-\d\d$/, pages: 'rb-door-pages', assets: 'rb-door-assets' }
const LOG = { path: /^\/mit\/timer\/nyt$/, pages: 'rb-log-pages', assets: 'rb-log-assets' }
const KINDS = [DOOR, LOG]
const kindOf = (path) => KINDS.find((kind) => kind.path.test(path))
const ASSET = /^\/(assets|fonts)\/|^\/icon\.svg$/
/** A net that is hardly there is as good as none. */
const PATIENCE_MS = 4000
/** A worker that stands for all of one's own pages keeps no assets of them but what a kept page says it is made of. */
const AT_THE_DOOR = new URL(self.registration.scope).pathname.startsWith('/mit/arrangementer/')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(tidyAll().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const kind = request.mode === 'navigate' ? kindOf(url.pathname) : undefined
  if (kind) event.respondWith(page(event, kind, url))
  else if (ASSET.test(url.pathname)) event.respondWith(asset(request))
  // which other pages there are is not asked without a net
  else if (url.pathname === '/__manifest') event.respondWith(fetch(request).catch(() => Response.json({})))
})

self.addEventListener('message', (event) => {
  const { keep, assets } = event.data ?? {}
  const kind = typeof keep === 'string' ? kindOf(keep) : undefined
  if (kind && Array.isArray(assets)) event.waitUntil(keepAll(kind, keep, assets))
})

async function page(event, kind, { pathname, search }) {
  const net = fetch(event.request)
  // one that was opened by a link with something chosen is not the page as it is
  if (search === '') event.waitUntil(net.then((response) => keepPage(kind, pathname, response.clone())).catch(() => {}))
  const slow = new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  const answer = await Promise.race([net.catch(() => null), slow])
  if (answer) return answer
  return (await keptPage(kind, pathname)) ?? net
}

/**
 * Keeps a page that says until when it may be kept; one that is gone or needs a sign-in is no longer kept. The page of hours says so only
 * when it is asked for to be kept (`x-keep`): as it is opened it may hold what its person was writing.
 */
async function keepPage(kind, path, response) {
  const pages = await caches.open(kind.pages)
  const there = response.ok && !response.redirected
  if (there && Number(response.headers.get('x-kept-until')) > Date.now()) await pages.put(path, response)
  else if (response.status < 500 && !(kind === LOG && there)) await pages.delete(path)
}

async function keptPage(kind, path) {
  await tidy(kind)
  return (await caches.open(kind.pages)).match(path)
}

async function asset(request) {
  for (const { assets } of KINDS) {
    const kept = (await caches.has(assets)) && (await (await caches.open(assets)).match(request))
    if (kept) return kept
  }
  const response = await fetch(request)
  if (response.ok && AT_THE_DOOR) await (await caches.open(DOOR.assets)).put(request, response.clone())
  return response
}

async function keepAll(kind, path, used) {
  const pages = await caches.open(kind.pages)
  // the page of hours may have been opened from another page: what is kept is then what the net gives now
  if (kind === LOG || !(await pages.match(path)))
    await keepPage(kind, path, await fetch(path, { credentials: 'same-origin', headers: { accept: 'text/html', 'x-keep': '1' } }))
  const wanted = new Set(used.filter((each) => new URL(each).origin === self.location.origin && ASSET.test(new URL(each).pathname)))
  const assets = await caches.open(kind.assets)
  for (const request of await assets.keys()) if (!wanted.has(request.url)) await assets.delete(request)
  for (const each of wanted) if (!(await assets.match(each))) await assets.add(each).catch(() => {})
}

async function tidyAll() {
  for (const kind of KINDS) await tidy(kind)
}
async function tidy({ pages: name }) {
  if (!(await caches.has(name))) return
  const pages = await caches.open(name)
  for (const request of await pages.keys()) {
    const response = await pages.match(request)
    if (!(Number(response?.headers.get('x-kept-until')) > Date.now())) await pages.delete(request)
  }
}
