import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import type { PictureView } from '~/pictures/picture-view'
import { Picture } from '~/pictures/picture'
import { Flash } from '~/ui/flash'
import { Meta } from '~/ui/meta'
import { ClubArt } from './club-art'
import { frontOfOrganisation, type OrganisationKind, type OrganisationPage } from './organisation'
import { useOrganisationWords } from './use-organisation-words'

interface OrganisationBandProps {
  page: OrganisationPage
  kind: OrganisationKind
  picture: PictureView | null
  paused?: { until: string | null } | null
  today: Date
  crumbs?: ReactNode
  buttons?: ReactNode
}

/** The head of an organisation's page: name, what it is in a line, where, which languages, for whom; its picture or its house. */
export function OrganisationBand({ page, kind, picture, paused, today, crumbs, buttons }: OrganisationBandProps) {
  const { t, i18n } = useTranslation('organisations')
  const words = useOrganisationWords()
  const ages = words.ages(page)
  return (
    <div className={`evband clubband k-${frontOfOrganisation[kind]}`}>
      <div className="wrap">
        {crumbs}
        <div className="clubhead">
          <div>
            <p className="soft">{t(`kinds.${kind}`)}</p>
            <h1>
              <bdi>{page.name}</bdi>
            </h1>
            <p className="lead">
              <bdi>{page.lead}</bdi>
            </p>
            <Meta
              items={[
                { icon: 'map-pin', label: t('meta.where'), text: words.place(page) },
                ...(page.languages.length > 0
                  ? [{ icon: 'languages' as const, label: t('meta.languages'), text: words.languages(page.languages) }]
                  : []),
                ...(ages ? [{ icon: 'users' as const, label: t('meta.ages'), text: ages }] : []),
              ]}
            />
            {paused && (
              <Flash tone="warn" icon="pause" still>
                {paused.until ? t('pausedUntil', { day: formatDay(paused.until, i18n.language, today) }) : t('paused')}
              </Flash>
            )}
            {buttons}
          </div>
          {picture ? <Picture picture={picture} sizes="(min-width: 52rem) 27rem, 100vw" className="clubpicture" /> : <ClubArt />}
        </div>
      </div>
    </div>
  )
}
