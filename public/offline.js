/*
 * Keeps one kind of page for a place without a net: a date's list at the door, /mit/arrangementer/…/dag/YYYY-MM-DD, and what it is made
 * of. Nothing else is ever kept. Such a page carries `x-kept-until`, the end of its day in milliseconds: after that it is not shown and
 * is thrown away; a sign-out throws it away at once (app/ui/offline-keeping.tsx).
 */
const PAGES = 'rb-door-pages'
const ASSETS = 'rb-door-assets'
const DOOR = /^\/mit\/arrangementer\/[^/]+\/dag\/\d{4}-\d\d-\d\d$/
const ASSET = /^\/(assets|fonts)\/|^\/icon\.svg$/
/** A net that is hardly there is as good as none. */
const PATIENCE_MS = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && DOOR.test(url.pathname)) event.respondWith(door(event, url.pathname))
  else if (ASSET.test(url.pathname)) event.respondWith(asset(request))
  // which other pages there are is not asked without a net
  else if (url.pathname === '/__manifest') event.respondWith(fetch(request).catch(() => Response.json({})))
})

self.addEventListener('message', (event) => {
  const { keep, assets } = event.data ?? {}
  if (typeof keep === 'string' && DOOR.test(keep) && Array.isArray(assets)) event.waitUntil(keepAll(keep, assets))
})

async function door(event, path) {
  const net = fetch(event.request)
  const noted = net.then((response) => keepPage(path, response.clone())).catch(() => {})
  event.waitUntil(noted)
  const slow = new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  const answer = await Promise.race([net.catch(() => null), slow])
  if (answer) return answer
  return (await keptPage(path)) ?? net
}

/** Keeps a page that says until when it may be kept; one that is gone or needs a sign-in is no longer kept. */
async function keepPage(path, response) {
  const pages = await caches.open(PAGES)
  if (response.ok && !response.redirected && Number(response.headers.get('x-kept-until')) > Date.now()) await pages.put(path, response)
  else if (response.status < 500) await pages.delete(path)
}

async function keptPage(path) {
  await tidy()
  return (await caches.open(PAGES)).match(path)
}

async function asset(request) {
  const assets = await caches.open(ASSETS)
  const kept = await assets.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await assets.put(request, response.clone())
  return response
}

async function keepAll(path, used) {
  const pages = await caches.open(PAGES)
  if (!(await pages.match(path))) await keepPage(path, await fetch(path, { credentials: 'same-origin', headers: { accept: 'text/html' } }))
  const wanted = new Set(used.filter((each) => new URL(each).origin === self.location.origin && ASSET.test(new URL(each).pathname)))
  const assets = await caches.open(ASSETS)
  for (const request of await assets.keys()) if (!wanted.has(request.url)) await assets.delete(request)
  for (const each of wanted) if (!(await assets.match(each))) await assets.add(each).catch(() => {})
}

async function tidy() {
  const pages = await caches.open(PAGES)
  for (const request of await pages.keys()) {
    const response = await pages.match(request)
    if (!(Number(response?.headers.get('x-kept-until')) > Date.now())) await pages.delete(request)
  }
}
