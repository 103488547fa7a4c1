import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad, notFound } from '~/people/guard.server'
import { qrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import type { PageHandle } from '~/ui/page-frame'
import { Poster } from '~/ui/poster'
import { useRoleWords } from '../role-facts'
import { roleForReading } from '../wanted-reading.server'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** A role wanted as a sheet for a notice board. */
export const loader = mayLoad('/roller/:id/plakat', async ({ params, language }) => {
  const role = roleForReading(null, params.id ?? '')
  if (!role) throw notFound()
  const address = publicAddress(`/roller/${role.id}`)
  return { title: translator(language)('open:poster.title', { name: role.title }), role, address, qr: await qrSign(address) }
})

export default function RolePoster() {
  const { role, address, qr } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['open', 'wanted', 'facts'])
  const words = useRoleWords()
  return (
    <Poster
      front={role.front}
      line={[t(`wanted:roles.${role.role}`), isTownSlug(role.town) && townName(role.town)].filter(Boolean).join(' · ')}
      title={<bdi>{role.title}</bdi>}
      by={<bdi>{role.organisation}</bdi>}
      text={role.text}
      facts={[
        { term: t('wanted:facts.when'), detail: words('availability', role) },
        { term: t('wanted:facts.hours'), detail: words('hoursPerMonth', role) },
        { term: t('wanted:facts.danish'), detail: words('danishLevel', role) },
      ].filter(({ detail }) => Boolean(detail))}
      qr={qr}
      scan={t('open:poster.scan')}
      address={address}
      brand={t('open:poster.brand')}
      tools={{ print: t('open:poster.print'), help: t('open:poster.help'), back: t('open:poster.back'), backHref: `/roller/${role.id}` }}
    />
  )
}
