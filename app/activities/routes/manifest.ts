import { translator } from '~/i18n/i18n.server'
import { directionOf } from '~/i18n/languages'
import { mayLoad } from '~/people/guard.server'

/** Says to a phone what it puts on its home screen: the page where hours are written, which works without a net. */
export const loader = mayLoad('/manifest.webmanifest', ({ language }) => {
  const t = translator(language)
  const manifest = {
    id: '/mit/timer/nyt',
    name: t('logging:app.name'),
    short_name: t('logging:app.shortName'),
    lang: language,
    dir: directionOf(language),
    start_url: '/mit/timer/nyt',
    scope: '/',
    display: 'standalone',
    background_color: '#F5F7F6',
    theme_color: '#1C2B33',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'private, max-age=3600' },
  })
})
