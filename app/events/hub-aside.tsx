import { useTranslation } from 'react-i18next'
import { formatSeries, languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import type { Hub } from './hub.server'

/** Beside the dates: what can be done with the event, and what it says. */
export function HubAside({
  event,
  host,
  organisation,
  follows,
  dates,
  today,
}: Pick<Hub, 'event' | 'host' | 'organisation' | 'follows' | 'dates' | 'today'>) {
  const { t, i18n } = useTranslation(['makeEvents', 'facts', 'logging'])
  const own = `/mit/arrangementer/${event.slug}`
  const month = (dates.find(({ day }) => day >= today)?.day ?? today).slice(0, 7)
  const words = (codes: readonly string[]) =>
    formatSeries(
      codes.map((code) => t(`facts:practicalities.${code}`)),
      i18n.language,
    )
  const spoken = (codes: readonly string[]) =>
    formatSeries(
      codes.map((code) => languageName(code, i18n.language)),
      i18n.language,
    )
  return (
    <div className="stack">
      <Card title={t('hub.todo')}>
        <div className="stack hub-links">
          <ButtonLink icon="eye" href={`/arrangementer/${event.slug}`}>
            {t(event.state === 'draft' ? 'hub.preview' : 'hub.publicPage')}
          </ButtonLink>
          {event.state !== 'cancelled' && (
            <ButtonLink icon="pencil" href={`${own}/ret`}>
              {t('hub.facts')}
            </ButtonLink>
          )}
          {event.signUp !== 'drop-in' && event.state !== 'draft' && (
            <ButtonLink icon="list" href={`${own}/tilmeldte`}>
              {t('hub.comersList')}
            </ButtonLink>
          )}
          <ButtonLink icon="hand" href={`${own}/opgaver`}>
            {t('hub.tasks')}
          </ButtonLink>
          <ButtonLink icon="users" href={`${own}/tal`}>
            {t('hub.numbers')}
          </ButtonLink>
          {event.state === 'published' && dates.some(({ day, state }) => day <= today && state === 'planned') && (
            <ButtonLink icon="timer" href={`/mit/timer/nyt?arrangement=${event.slug}`}>
              {t('logging:write')}
            </ButtonLink>
          )}
          <ButtonLink icon="repeat" href={`${own}/kopi`}>
            {t('hub.copy')}
          </ButtonLink>
          <ButtonLink icon="printer" href={`/arrangementer/plakat?town=${event.town}&maaned=${month}`}>
            {t('hub.poster')}
          </ButtonLink>
        </div>
      </Card>
      <Card title={t('hub.says')}>
        <Facts
          items={[
            { term: t('form.place'), detail: <bdi>{`${event.place}, ${townName(event.town)}`}</bdi> },
            { term: t('hub.invites'), detail: organisation ? <bdi>{organisation.name}</bdi> : t('form.municipality') },
            ...(host ? [{ term: t('hub.host'), detail: <bdi>{host}</bdi> }] : []),
            { term: t('form.parts.coming'), detail: t(`signUps.${event.signUp}.name`) },
            ...(event.capacity === null ? [] : [{ term: t('form.capacity'), detail: event.capacity }]),
            ...(event.womenOnly ? [{ term: t('form.parts.forWhom'), detail: t('form.womenOnly') }] : []),
            ...(event.languages.length > 0 ? [{ term: t('form.languages'), detail: spoken(event.languages) }] : []),
            ...(event.interpreters.length > 0 ? [{ term: t('form.interpreters'), detail: spoken(event.interpreters) }] : []),
            ...(event.practical.length > 0 ? [{ term: t('form.parts.practical'), detail: words(event.practical) }] : []),
            ...(event.addressKept ? [{ term: t('form.keptAddress'), detail: t('hub.addressKept') }] : []),
            ...(follows
              ? [{ term: t('hub.follows'), detail: <Anchor href={`/mit/arrangementer/${follows.slug}`}>{follows.title}</Anchor> }]
              : []),
          ]}
        />
      </Card>
    </div>
  )
}
