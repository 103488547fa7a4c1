import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createRequestI18n } from './i18n/i18n.server'
import { log } from './server/log.server'
import { NonceProvider } from './server/nonce'
import { wholePage } from './server/whole-page.server'
import { permissions } from '~/people/permissions'

/** After this a page that still waits for deferred data is cut off. Loaders are synchronous, so it is never met in practice. */
export const streamTimeout = 10_000

/**
 * Renders a page. It goes out when it is whole: every page must read without JavaScript, and the status must be
 * right also for what fails while rendering. As one piece it is also packed and sent at once.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const { i18n } = await createRequestI18n(request)
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          headers.set('content-type', 'text/html; charset=utf-8')
          keepFromCaches(request, headers)
          wholePage(pipe).then((body) => resolve(new Response(body, { headers, status: failed ? 500 : status })), reject)
        },
        onShellError: (error) => {
          clearTimeout(timer)
          reject(error instanceof Error ? error : new Error(String(error)))
        },
        onError(error) {
          failed = true
          log.error({ err: error, requestId }, 'a page failed while rendering')
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1000)
  })
}

/** The same for what a page fetches while somebody moves about in it. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  keepFromCaches(request, response.headers)
  return response
}

/** Pages that open to whoever holds their link, and the demo's mailbox. */
const privateRooms = [
  '/udbakke/',
  ...Object.entries(permissions).flatMap(([path, { see }]) => (see === 'link' ? [path.slice(0, path.indexOf(':'))] : [])),
]

/** On a library's computer nothing of a person comes back from the browser's cache after they have gone. */
function keepFromCaches(request: Request, headers: Headers): void {
  if (headers.has('cache-control')) return
  const { pathname } = new URL(request.url)
  const personal = request.headers.get('cookie')?.includes('rb_session=') || privateRooms.some((room) => pathname.startsWith(room))
  headers.set('cache-control', personal ? 'no-store' : 'private, no-cache')
}

/** Unexpected errors of loaders and actions; the person sees the same request id. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return
  log.error({ err: error, requestId: context.requestId }, 'a request failed')
}
