import { useTranslation } from 'react-i18next'
import { atLineStart, formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { Badge } from '~/ui/badge'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import { Meta } from '~/ui/meta'
import { Anchor } from '~/ui/anchor'
import { audienceShown } from './jobs'
import type { OfferView } from './offer'
import { answersOf } from './own-fields'
import { useFactList } from '~/people/use-fact-list'
import { useWhenShortText } from '~/people/use-when-text'

const jobSigns: Record<string, IconName> = { jobAge: 'user', jobHours: 'timer', jobWork: 'wallet' }

interface OfferCardProps {
  offer: OfferView & { km?: number | null }
  /** Without it the card is a picture of the offer: the preview in the wizard. */
  href?: string
  headingLevel?: 'h2' | 'h3'
  /** Marks the card that is chosen on the map. */
  itemProps?: Record<string, unknown>
}

/** An offer as everybody meets it: kind, title, owner, then facts with signs, then free places and distance. */
export function OfferCard({ offer, href, headingLevel: Heading = 'h3', itemProps }: OfferCardProps) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const when = useWhenShortText()(offer.availability)
  const list = useFactList()
  const audience = audienceShown(offer)
  const language = i18n.language
  const town = offer.town && isTownSlug(offer.town) ? townName(offer.town) : null
  const title = offer.title || t('card.noTitle')
  return (
    <article className="offer" {...itemProps}>
      {offer.front ? <Gable front={offer.front} /> : null}
      <div>
        <p className="offer__kind">{[offer.kind && t(`facts:kinds.${offer.kind}`), town].filter(Boolean).join(' · ')}</p>
        <Heading>
          {href ? (
            <Anchor className="stretch" href={href}>
              <bdi>{title}</bdi>
            </Anchor>
          ) : (
            <bdi>{title}</bdi>
          )}
        </Heading>
        <p>
          <bdi>{offer.owner}</bdi>
        </p>
        <Meta
          items={[
            ...(when ? [{ icon: 'clock' as const, label: t('card.when'), text: when }] : []),
            ...(offer.languages.length > 0
              ? [
                  {
                    icon: 'languages' as const,
                    label: t('card.languages'),
                    text: atLineStart(
                      formatList(
                        offer.languages.map((code) => languageName(code, language)),
                        language,
                      ),
                      language,
                    ),
                  },
                ]
              : []),
            ...(audience.length > 0
              ? [
                  {
                    icon: 'users' as const,
                    label: t('card.for'),
                    text: list('audiences', audience),
                  },
                ]
              : []),
            // of a job it matters from the list on how old one must be and what one does
            ...(offer.kind === 'spare-time-job'
              ? answersOf(offer.kind, offer.details, offer.organisation).flatMap(([name, given]) => {
                  const icon = jobSigns[name]
                  return icon ? [{ icon, label: t(`facts:own.${name}.short`), text: list(`own.${name}`, given) }] : []
                })
              : []),
          ]}
        />
      </div>
      <div className="offer__foot">
        {offer.free > 0 ? (
          <Badge tone="ok" icon="check">
            {t('card.free', { count: offer.free })}
          </Badge>
        ) : (
          <Badge tone="wait" icon="hourglass">
            {t('card.full')}
          </Badge>
        )}
        {typeof offer.km === 'number' && (
          <span className="row soft num">
            <Icon name="map-pin" />
            {offer.km < 1 ? t('card.sameTown') : t('facts:km', { km: Math.round(offer.km) })}
          </span>
        )}
      </div>
    </article>
  )
}
