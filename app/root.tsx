import {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deskBar } from './home/desk-bar.server'
import { ErrorPage } from './home/error-page'
import { frameOf } from './ui/page-frame'
import { SiteFrame } from './home/site-frame'
import type { SiteVisitor } from './home/site-visitor'
import { takeFlash } from './i18n/flash.server'
import { languageOf, rememberLanguage } from './i18n/i18n.server'
import { directionOf } from './i18n/languages'
import { visitorOf } from './people/guard.server'
import { firstNamesOf } from './people/people.server'
import { unreadFor } from './messages/conversations.server'
import { countConversationsWaiting } from './messages/coordinator.server'
import { organisationsOf } from './organisations/organisations.server'
import { env } from './server/env.server'
import { useNonce } from './server/nonce'
import { OfflineKeeping } from './ui/offline-keeping'
import { RouteFocus } from './ui/route-focus'
import islandCss from './island/island.css?url'
import uiCss from './ui/ui.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: uiCss },
  { rel: 'stylesheet', href: islandCss },
  { rel: 'preload', href: '/fonts/firago-latin-400.woff2', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Ressourcebank Bornholm' }]

/** What every page's frame needs: the language, who is here, a sentence that waited for this page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, setCookie } = await visitorOf(request, context)
  const flash = await takeFlash(request)
  const headers = new Headers()
  for (const cookie of [setCookie, flash?.setCookie, await rememberLanguage(request)]) if (cookie) headers.append('set-cookie', cookie)
  const visitor: SiteVisitor | null = actor && {
    firstName: firstNamesOf([actor.userId]).get(actor.userId) ?? '',
    roles: [...actor.roles],
    unread: unreadFor(actor),
    organisations: organisationsOf(actor).map(({ slug, name }) => ({ slug, name })),
    desk: actor.roles.has('coordinator') ? { ...deskBar(), conversations: countConversationsWaiting() } : null,
  }
  const language = await languageOf(request)
  return data(
    {
      language,
      visitor,
      flash: flash?.message ?? null,
      demo: env().DEMO,
      mailbox: !env().SMTP_URL,
      contact: { phone: env().CONTACT_PHONE, email: env().CONTACT_EMAIL },
      requestId: context.requestId,
    },
    { headers },
  )
}

/** A filter that changes does not change who is here. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return formMethod === undefined && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const nonce = useNonce()
  return (
    <html lang={i18n.language} dir={directionOf(i18n.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1C2B33" />
        {useRouteLoaderData<typeof loader>('root')?.visitor && (
          <link rel="manifest" href={`/manifest.webmanifest?sprog=${i18n.language}`} />
        )}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** What the frame is given when the root itself could not be loaded. */
const nobody = { visitor: null, flash: null, demo: false, mailbox: false, contact: {}, requestId: undefined }

export default function App() {
  const { visitor, flash, ...site } = useRouteLoaderData<typeof loader>('root') ?? nobody
  return (
    <SiteFrame frame={frameOf(useMatches())} visitor={visitor} flash={flash} site={site}>
      <RouteFocus />
      <OfflineKeeping signedIn={visitor !== null} />
      <Outlet />
    </SiteFrame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { visitor, requestId, ...site } = useRouteLoaderData<typeof loader>('root') ?? nobody
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <SiteFrame frame="site" visitor={visitor} flash={null} site={site}>
      <ErrorPage status={status} requestId={requestId} />
    </SiteFrame>
  )
}
