import { publishedEventDates } from '~/events/event-search.server'
import { interfaceLanguages } from '~/i18n/languages'
import { publishedOfferDates } from '~/offers/offer-reading.server'
import { organisationDates } from '~/organisations/organisation-list.server'
import { mayLoad } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'
import { publishedStoryDates } from '~/stories/public.server'
import { publishedRoleDates } from '~/wanted/wanted-reading.server'

/** The protocol allows 50 000 addresses in one file (sitemaps.org). */
const MOST_OF_EACH = 12_000
const standing = [
  '/',
  '/tilbud',
  '/arrangementer',
  '/kort',
  '/foreninger',
  '/roller',
  '/laer-dansk',
  '/fritidsjob',
  '/historier',
  '/presse',
  '/om',
  '/privatliv',
  '/tilgaengelighed',
]

/** Every public page, for search engines; the standing ones in each language. */
export const loader = mayLoad('/sitemap.xml', () => {
  const dated = [
    ...publishedOfferDates(MOST_OF_EACH).map(({ id, changedAt }) => ({ path: `/tilbud/${id}`, changedAt })),
    ...organisationDates(MOST_OF_EACH).map(({ slug, changedAt }) => ({ path: `/foreninger/${slug}`, changedAt })),
    ...publishedEventDates(MOST_OF_EACH).map(({ slug, changedAt }) => ({ path: `/arrangementer/${slug}`, changedAt })),
    ...publishedStoryDates(MOST_OF_EACH).map(({ slug, changedAt }) => ({ path: `/historier/${slug}`, changedAt })),
    ...publishedRoleDates(MOST_OF_EACH).map(({ id, changedAt }) => ({ path: `/roller/${id}`, changedAt })),
  ]
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...standing.map((path) => `<url><loc>${publicAddress(path)}</loc>${inEachLanguage(path)}</url>`),
    ...dated.map(
      ({ path, changedAt }) => `<url><loc>${publicAddress(path)}</loc><lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod></url>`,
    ),
    '</urlset>',
    '',
  ].join('\n')
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' } })
})

const inEachLanguage = (path: string) =>
  interfaceLanguages
    .map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${publicAddress(path)}?sprog=${language}"/>`)
    .join('')
