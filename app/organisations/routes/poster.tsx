import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { mayLoad, notFound } from '~/people/guard.server'
import { qrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import type { PageHandle } from '~/ui/page-frame'
import { Poster } from '~/ui/poster'
import { frontOfOrganisation } from '../organisation'
import { organisationBySlug } from '../organisations.server'
import { useOrganisationWords } from '../use-organisation-words'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** An organisation as a sheet for a notice board, with its weekly times. */
export const loader = mayLoad('/foreninger/:slug/plakat', async ({ params, language }) => {
  const organisation = organisationBySlug(params.slug ?? '')
  if (!organisation) throw notFound()
  const address = publicAddress(`/foreninger/${organisation.slug}`)
  return { title: translator(language)('open:poster.title', { name: organisation.name }), organisation, address, qr: await qrSign(address) }
})

/** As many as stand on one sheet of paper. */
const SHOWN = 8

export default function OrganisationPoster() {
  const { organisation, address, qr } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['open', 'facts'])
  const words = useOrganisationWords()
  const languages = organisation.languages.length > 0 ? words.languages(organisation.languages) : null
  return (
    <Poster
      front={frontOfOrganisation[organisation.kind]}
      line={organisation.place ? <bdi>{words.place(organisation)}</bdi> : townName(organisation.town)}
      title={<bdi>{organisation.name}</bdi>}
      text={organisation.lead}
      facts={[
        ...organisation.activities.slice(0, SHOWN).map((activity) => ({
          term: (
            <>
              {t(`facts:days.${activity.day}`)} <span className="nowrap">{words.clock(activity)}</span>
            </>
          ),
          detail: (
            <>
              <bdi>{activity.name}</bdi> · {words.forWhom(activity)}
            </>
          ),
        })),
        ...(languages ? [{ term: t('poster.languages'), detail: languages }] : []),
      ]}
      qr={qr}
      scan={t('poster.scan')}
      address={address}
      brand={t('poster.brand')}
      tools={{ print: t('poster.print'), help: t('poster.help'), back: t('poster.back'), backHref: `/foreninger/${organisation.slug}` }}
    />
  )
}
