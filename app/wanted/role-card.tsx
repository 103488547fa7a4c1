import { useTranslation } from 'react-i18next'
import { isTownSlug, townName } from '~/island/towns'
import { useWhenText } from '~/people/use-when-text'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Gable } from '~/ui/gable'
import { Meta } from '~/ui/meta'
import type { RoleView } from './wanted-role'

interface RoleCardProps {
  role: RoleView & { km?: number | null }
  /** Without it the card is a picture of the role: the preview of a draft. */
  href?: string
  headingLevel?: 'h2' | 'h3'
  /** On the organisation's own page its name is said already. */
  withOrganisation?: boolean
}

/** A role wanted as everybody meets it: what, where, when, how much Danish, how many places. */
export function RoleCard({ role, href, headingLevel: Heading = 'h3', withOrganisation = true }: RoleCardProps) {
  const { t } = useTranslation(['wanted', 'facts'])
  const when = useWhenText()(role.availability)
  const title = role.title || t('card.noTitle')
  const town = isTownSlug(role.town) ? townName(role.town) : null
  const where = typeof role.km === 'number' && town ? t('card.away', { town, km: Math.round(role.km) }) : town
  return (
    <article className="role">
      <Gable front={role.front} />
      <div>
        <p className="soft">{t(`roles.${role.role}`)}</p>
        <div className="row between">
          <Heading>
            {href ? (
              <Anchor className="stretch" href={href}>
                <bdi>{title}</bdi>
              </Anchor>
            ) : (
              <bdi>{title}</bdi>
            )}
          </Heading>
          <RoleFree role={role} />
        </div>
        {withOrganisation && (
          <p>
            <bdi>{role.organisation}</bdi>
          </p>
        )}
        <Meta
          items={[
            ...(where ? [{ icon: 'map-pin' as const, label: t('facts.town'), text: where }] : []),
            ...(when ? [{ icon: 'clock' as const, label: t('facts.when'), text: when }] : []),
            {
              icon: 'languages' as const,
              label: t('facts.danish'),
              text: t(`danishNeeded.${role.danishLevel}`),
            },
            ...(role.childCertificate ? [{ icon: 'shield-check' as const, text: t('card.childCertificate') }] : []),
            ...(role.suitsNewcomers ? [{ icon: 'user-plus' as const, text: t('card.suitsNewcomers') }] : []),
          ]}
        />
      </div>
    </article>
  )
}

/** How many are still wanted, in a word with its sign. */
export function RoleFree({ role }: { role: RoleView }) {
  const { t } = useTranslation('wanted')
  return role.free > 0 ? (
    <Badge tone="ok" icon="user-plus">
      {t('card.wanted', { count: role.free })}
    </Badge>
  ) : (
    <Badge tone="wait" icon="check">
      {t('card.filled')}
    </Badge>
  )
}
