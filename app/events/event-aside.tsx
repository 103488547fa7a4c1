import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { ShareButton } from '~/ui/share-button'
import { vars } from '~/ui/vars'
import type { EventPage } from './event-page'

interface EventAsideProps extends Pick<EventPage, 'event' | 'hosting'> {
  /** The whole address of the page. */
  address: string
  /** Helpers are looked for. */
  wantsHelp: boolean
  /** Where somebody signed in writes what they gave of time; null before it has begun. */
  hoursHref: string | null
  /** Signing up. */
  children: ReactNode
}

/** Beside an event: signing up, and what else one can do with it. */
export function EventAside({ event, hosting, address, wantsHelp, hoursHref, children }: EventAsideProps) {
  const { t } = useTranslation(['events', 'logging'])
  return (
    <aside className="sticky stack" aria-label={t('page.aside')}>
      {children}
      <div className="stack" style={vars({ gap: 'var(--s-2)' })}>
        {event.state === 'published' && (
          <>
            <ButtonLink full whole icon="calendar-plus" href={`/arrangementer/${event.slug}/kalender.ics`}>
              {t('page.calendar')}
            </ButtonLink>
            <ShareButton title={event.title} address={address}>
              {t('page.share')}
            </ShareButton>
          </>
        )}
        {hosting && (
          <ButtonLink full icon="settings" href={`/mit/arrangementer/${event.slug}`}>
            {t('page.manage')}
          </ButtonLink>
        )}
      </div>
      {wantsHelp && (
        <p>
          {t('page.volunteer')} <Anchor href={`/arrangementer/${event.slug}/hjaelp`}>{t('page.help')}</Anchor>
        </p>
      )}
      {hoursHref && (
        <p>
          {t('logging:event.helped')} <Anchor href={hoursHref}>{t('logging:write')}</Anchor>
        </p>
      )}
    </aside>
  )
}
