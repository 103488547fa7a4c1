import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { pictureViews } from '~/pictures/pictures.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { vars } from '~/ui/vars'
import { ledOrganisation } from '../leading.server'
import { OrganisationBand } from '../organisation-band'
import { AboutPart, GoodToKnowCard, JoiningSteps, PlaceMap, WeeklyTable } from '../organisation-parts'
import { workingPage } from '../organisation-pages.server'

export const loader = mayLoad('/forening/:slug/se', ({ params, actor, language }) => {
  const { id, slug, kind } = ledOrganisation(actor, params.slug)
  const { page, state } = workingPage(id)
  return {
    slug,
    kind,
    page,
    state,
    picture: page.pictureId ? (pictureViews([page.pictureId]).get(page.pictureId) ?? null) : null,
    today: now(),
    title: translator(language)('organisations:leader.page.preview'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The page as it will be when it is approved. */
export default function Preview() {
  const { slug, kind, page, state, picture, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('organisations')
  return (
    <>
      <div className="wrap band--tight">
        <Flash
          tone="info"
          icon="eye"
          still
          action={
            <ButtonLink size="sm" href={`/forening/${slug}/side`}>
              {t('leader.page.edit')}
            </ButtonLink>
          }
        >
          {t(`leader.page.previewOf.${state}`)}
        </Flash>
      </div>
      <OrganisationBand page={page} kind={kind} picture={picture} today={today} />
      <JoiningSteps joining={page.joining} />
      <div className="wrap band split">
        <div className="stack" style={vars({ gap: 'var(--s-6)' })}>
          <WeeklyTable page={page} company={kind === 'company'} />
          <AboutPart page={page} />
        </div>
        <aside className="stack" style={vars({ gap: 'var(--s-5)' })} aria-label={t('aside')}>
          <GoodToKnowCard codes={page.goodToKnow} />
          <PlaceMap town={page.town} kind={kind} place={page.place} />
        </aside>
      </div>
    </>
  )
}
