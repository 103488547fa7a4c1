import { useTranslation } from 'react-i18next'
import { formatDay, formatList } from '~/i18n/format'
import { townName } from '~/island/towns'
import { days } from '~/people/facts'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Gable } from '~/ui/gable'
import { Meta } from '~/ui/meta'
import { frontOfOrganisation, type OrganisationView } from './organisation'
import { useOrganisationWords } from './use-organisation-words'

/** An organisation as everybody meets it in a list: house, name, a line, then days, languages and ages with signs. */
export function OrganisationCard({ organisation, today }: { organisation: OrganisationView; today: Date }) {
  const { t, i18n } = useTranslation(['organisations', 'facts'])
  const words = useOrganisationWords()
  const ages = words.ages(organisation)
  const open = days.filter((day) => organisation.activities.some((activity) => activity.day === day))
  return (
    <article className="offer" id={organisation.slug}>
      <Gable front={frontOfOrganisation[organisation.kind]} />
      <div>
        <p className="offer__kind">{[t(`kinds.${organisation.kind}`), townName(organisation.town)].join(' · ')}</p>
        <h3>
          <Anchor className="stretch" href={`/foreninger/${organisation.slug}`}>
            <bdi>{organisation.name}</bdi>
          </Anchor>
        </h3>
        <p>
          <bdi>{organisation.lead || organisation.about}</bdi>
        </p>
        <Meta
          items={[
            ...(open.length > 0
              ? [
                  {
                    icon: 'clock' as const,
                    label: t('meta.days'),
                    text: formatList(
                      open.map((day, at) => (at === 0 ? t(`facts:days.${day}`) : t(`facts:days.${day}`).toLocaleLowerCase(i18n.language))),
                      i18n.language,
                    ),
                  },
                ]
              : []),
            ...(organisation.languages.length > 0
              ? [{ icon: 'languages' as const, label: t('meta.languages'), text: words.languages(organisation.languages) }]
              : []),
            ...(ages ? [{ icon: 'users' as const, label: t('meta.ages'), text: ages }] : []),
          ]}
        />
      </div>
      {organisation.paused && (
        <div className="offer__foot">
          <Badge tone="wait" icon="pause">
            {organisation.paused.until
              ? t('pausedUntil', { day: formatDay(organisation.paused.until, i18n.language, today) })
              : t('paused')}
          </Badge>
        </div>
      )}
    </article>
  )
}
