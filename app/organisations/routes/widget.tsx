import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nFor } from '~/i18n/i18n.server'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'
import { rolesOf } from '~/wanted/wanted-reading.server'
import { organisationBySlug } from '../organisations.server'
import { OrganisationWidget } from '../organisation-widget'

/** So many offers and roles; the rest stands on the page itself. */
const SHOWN = 6

/** For an association's own website, in an iframe. Its own headers (security-headers.server.ts) let others frame it and load nothing. */
export const loader = mayLoad('/foreninger/:slug/widget', async ({ params, language }) => {
  const organisation = organisationBySlug(params.slug ?? '')
  if (!organisation) throw notFound()
  const titled = (things: readonly { id: string; title: string }[], path: string) =>
    things.slice(0, SHOWN).map(({ id, title }) => ({ title, address: publicAddress(`${path}/${id}`) }))
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={await i18nFor(language)}>
      <OrganisationWidget
        organisation={organisation}
        address={publicAddress(`/foreninger/${organisation.slug}`)}
        offers={titled(publishedOffersOf(organisation.id), '/tilbud')}
        roles={titled(
          rolesOf(organisation.id).filter(({ free }) => free > 0),
          '/roller',
        )}
      />
    </I18nextProvider>,
  )
  return new Response(`<!doctype html>${html}`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
})
