import { mayLoad } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'

/** Rooms a search engine has no business in; all of them want a sign-in or a private link anyway. */
const closed = ['/mit', '/forening/', '/koordinator', '/admin', '/svar/', '/samtale/', '/historie/', '/log-ind', '/udbakke', '/metrics']

export const loader = mayLoad(
  '/robots.txt',
  () =>
    new Response(
      ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicAddress('/sitemap.xml')}`, ''].join('\n'),
      {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
      },
    ),
)
