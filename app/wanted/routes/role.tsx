import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { DrawnMap } from '~/island/drawn-map'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { hiddenPage, sharedPage } from '~/server/shared-page.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Bullets } from '~/ui/bullets'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'
import { RoleFree } from '../role-card'
import { RoleFacts } from '../role-facts'
import { roleFacts } from '../role-open-data'
import { ownRole, roleForReading, roleRow } from '../wanted-reading.server'
import { isOver, type RoleView } from '../wanted-role'

/** Whether one can still come forward: places may be filled, or its last day over. */
function standsNow(role: RoleView): 'want' | 'full' | 'over' {
  if (role.free < 1) return 'full'
  return role.state !== 'published' || isOver(role, islandDate(now())) ? 'over' : 'want'
}

export const loader = mayLoad('/roller/:id', ({ actor, params, language }) => {
  const role = roleForReading(actor, params.id ?? '')
  if (!role) throw notFound()
  const town = isTownSlug(role.town) ? role.town : null
  return {
    role,
    mine: actor !== null && ownRole(actor, role.id) !== null,
    stands: standsNow(role),
    shared:
      role.state === 'published'
        ? sharedPage({
            title: role.title,
            description: role.text,
            path: `/roller/${role.id}`,
            language,
            picture: town ? `${role.front}-${town}` : 'bornholm',
            facts: roleFacts(role, { town, posted: roleRow(role.id)?.publishedAt ?? null }),
          })
        : hiddenPage(role.title),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Role() {
  const { role, mine, stands } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['wanted', 'offers'])
  const town = isTownSlug(role.town) ? role.town : null
  const good = [
    ...(role.suitsNewcomers ? [t('role.suitsNewcomers')] : []),
    ...(role.childCertificate ? [t('role.childCertificate')] : []),
    ...(role.stepFree ? [t('role.stepFree')] : []),
  ]
  return (
    <div className="wrap band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('browse.title'), href: '/roller' }, { text: <bdi>{role.title}</bdi> }]} />
      <div className="split">
        <article className="stack" style={vars({ gap: 'var(--s-5)' })}>
          <div className="row row--stay">
            <Gable front={role.front} size="lg" />
            <div>
              <p className="soft">{[t(`roles.${role.role}`), town && townName(town)].filter(Boolean).join(' · ')}</p>
              <h1 style={{ fontSize: 'var(--t-4)' }}>
                <bdi>{role.title}</bdi>
              </h1>
              <p>
                <Anchor href={`/foreninger/${role.slug}`}>
                  <bdi>{role.organisation}</bdi>
                </Anchor>
              </p>
            </div>
          </div>
          <p className="row">
            {role.state !== 'published' && (
              <Badge tone="warn" icon="eye-off">
                {t(`offers:states.${role.state}`)}
              </Badge>
            )}
            <RoleFree role={role} />
          </p>
          <RoleFacts role={role} />
          {mine && (
            <p>
              <ButtonLink href={`/forening/${role.slug}/roller/${role.id}`} icon="pencil">
                {t('role.change')}
              </ButtonLink>
            </p>
          )}
        </article>
        <div className="stack">
          <Card tone="sea" title={t(`role.${stands}Title`)} plinth={stands === 'want'}>
            <div className="stack">
              <p>{t(`role.${stands}Text`)}</p>
              <p>
                {stands === 'want' ? (
                  <ButtonLink variant="primary" size="big" icon="message-circle" href={`/roller/${role.id}/spoerg`}>
                    {t('role.interested')}
                  </ButtonLink>
                ) : (
                  <ButtonLink href="/roller">{t('role.others')}</ButtonLink>
                )}
              </p>
            </div>
          </Card>
          {good.length > 0 && (
            <Card title={t('role.good')}>
              <Bullets icon="check" items={good} />
            </Card>
          )}
          {town && (
            <DrawnMap
              label={t('role.map', { town: townName(town) })}
              points={[{ town, kind: 'house', front: role.front, label: townName(town) }]}
            />
          )}
        </div>
      </div>
    </div>
  )
}
