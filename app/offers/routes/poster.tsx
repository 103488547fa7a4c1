import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatList, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad, notFound } from '~/people/guard.server'
import { useFactList } from '~/people/use-fact-list'
import { useWhenText } from '~/people/use-when-text'
import { qrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import type { PageHandle } from '~/ui/page-frame'
import { Poster } from '~/ui/poster'
import { offerForReading } from '../offers.server'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** A published offer as a sheet for a notice board, in the language of whoever prints it. */
export const loader = mayLoad('/tilbud/:id/plakat', async ({ params, language }) => {
  const offer = offerForReading(null, params.id ?? '')
  if (!offer?.kind || !offer.front) throw notFound()
  const address = publicAddress(`/tilbud/${offer.id}`)
  return {
    title: translator(language)('open:poster.title', { name: offer.title }),
    offer: { ...offer, kind: offer.kind, front: offer.front },
    address,
    qr: await qrSign(address),
  }
})

export default function OfferPoster() {
  const { offer, address, qr } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['open', 'offers', 'facts'])
  const when = useWhenText()
  const list = useFactList()
  const languages = atLineStart(
    formatList(
      offer.languages.map((code) => languageName(code, i18n.language)),
      i18n.language,
    ),
    i18n.language,
  )
  const town = offer.town && isTownSlug(offer.town) ? townName(offer.town) : null
  return (
    <Poster
      front={offer.front}
      line={[t(`facts:kinds.${offer.kind}`), town].filter(Boolean).join(' · ')}
      title={<bdi>{offer.title}</bdi>}
      by={<bdi>{offer.owner}</bdi>}
      text={offer.text}
      facts={[
        { term: t('offers:facts.when'), detail: when(offer.availability) },
        { term: t('offers:facts.languages'), detail: languages },
        { term: t('offers:facts.for'), detail: list('audiences', offer.audience) },
      ].filter(({ detail }) => Boolean(detail))}
      qr={qr}
      scan={t('open:poster.scan')}
      address={address}
      brand={t('open:poster.brand')}
      tools={{ print: t('open:poster.print'), help: t('open:poster.help'), back: t('open:poster.back'), backHref: `/tilbud/${offer.id}` }}
    />
  )
}
