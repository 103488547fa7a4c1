import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { LeaderHead } from '../leader-head'
import { memberOrganisation } from '../leading.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Ways to show an organisation's page where people are. */
export const loader = mayLoad('/forening/:slug/del', ({ actor, params, language }) => {
  const { organisation, role } = memberOrganisation(actor, params.slug)
  const path = `/foreninger/${organisation.slug}`
  return {
    title: translator(language)('open:share.title'),
    name: organisation.name,
    leader: role === 'leader',
    slug: organisation.slug,
    shown: organisation.approved && !organisation.closed,
    address: publicAddress(path),
    widget: publicAddress(`${path}/widget?sprog=${language}`),
  }
})

export default function Share() {
  const { name, slug, leader, shown, address, widget } = useLoaderData<typeof loader>()
  const { t } = useTranslation('open')
  // straight quotes and brackets of a name would end the attribute
  const frameTitle = name.replace(/["<>&]/g, '')
  const code = `<iframe src="${widget}" title="${frameTitle}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={{ name, slug }} part="del" leader={leader} title={t('share.title')} />
      <p className="lead">{t(shown ? 'share.lead' : 'share.notYet')}</p>
      {shown && (
        <div className="grid">
          <Card title={t('share.widgetTitle')}>
            <div className="stack">
              <p>{t('share.widgetText')}</p>
              <div>
                <label className="label" htmlFor="kode">
                  {t('share.widgetCode')}
                </label>
                <textarea id="kode" className="input" rows={5} readOnly dir="ltr" value={code} />
              </div>
              <p>
                <ButtonLink href={`/foreninger/${slug}/widget`} icon="eye" whole>
                  {t('share.widgetLook')}
                </ButtonLink>
              </p>
            </div>
          </Card>
          <Card title={t('share.posterTitle')}>
            <div className="stack">
              <p>{t('share.posterText')}</p>
              <p>
                <ButtonLink href={`/foreninger/${slug}/plakat`} icon="printer">
                  {t('share.poster')}
                </ButtonLink>
              </p>
            </div>
          </Card>
          <Card title={t('share.linkTitle')}>
            <div className="stack">
              <p>{t('share.linkText')}</p>
              <div>
                <label className="label" htmlFor="link">
                  {t('share.link')}
                </label>
                <input id="link" className="input" readOnly dir="ltr" value={address} />
              </div>
            </div>
          </Card>
        </div>
      )}
    </div>
  )
}
