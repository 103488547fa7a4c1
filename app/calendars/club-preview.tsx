import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { EventKind } from '~/events/event'
import { atLineStart, formatClock, formatDay, formatWeekday } from '~/i18n/format'
import { townName, type TownSlug } from '~/island/towns'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Meta } from '~/ui/meta'
import { OptionText } from '~/ui/option-field'
import type { Refusal, Remark } from './club-file'

interface Shown {
  title: string
  place: string
  town: TownSlug
  first: { day: string; starts: number; ends: number } | null
  times: number
  remarks: Remark[]
}
export interface Previewed {
  fresh: Shown[]
  changed: Shown[]
  same: number
  /** The first of them; there are so many in all. */
  refused: { uid: string; title: string; why: Refusal }[]
  refusedTimes: number
  gone: { id: string; title: string; next: string }[]
  packed: string
  address: string | null
  kind: EventKind
  town: TownSlug
}

/** What would come of a calendar, what would not and why, and what is gone there; nothing has happened yet. */
export function ClubPreview({ preview, today, slug }: { preview: Previewed; today: string; slug: string }) {
  const { t, i18n } = useTranslation('calendars')
  const { fresh, changed, same, refused, refusedTimes, gone, packed, address, kind, town } = preview
  const nothing = fresh.length + changed.length + gone.length === 0
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="packed" value={packed} />
      {address !== null && <input type="hidden" name="address" value={address} />}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="town" value={town} />
      <Flash still>{t(nothing ? 'club.nothingNew' : 'club.notYet')}</Flash>
      {fresh.length > 0 && (
        <Card title={t('club.fresh', { count: fresh.length })}>
          <Entries entries={fresh} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card title={t('club.changed', { count: changed.length })}>
          <Entries entries={changed} />
        </Card>
      )}
      {same > 0 && <p>{t('club.same', { count: same })}</p>}
      {refused.length > 0 && (
        <Card tone="ochre" title={t('club.refused', { count: refusedTimes })}>
          <ul className="rows">
            {refused.map(({ uid, title, why }) => (
              <li key={uid}>
                <div>
                  <b dir="auto">{title || t('club.untitled')}</b>
                  <div className="soft">{t(`club.why.${why}`)}</div>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {gone.length > 0 && (
        <Card title={t('club.gone', { count: gone.length })}>
          <fieldset className="stack">
            <legend>{t('club.goneText')}</legend>
            {gone.map(({ id, title, next }) => (
              <label key={id} className="opt">
                <input type="checkbox" name="cancel" value={id} />
                <OptionText detail={t('club.next', { day: formatDay(next, i18n.language, new Date(`${today}T12:00:00Z`)) })}>
                  {t('club.cancel', { title })}
                </OptionText>
              </label>
            ))}
          </fieldset>
        </Card>
      )}
      <p className="btns">
        {!nothing && (
          <Button type="submit" variant="primary" icon="check" name="intent" value="take">
            {t('club.take')}
          </Button>
        )}
        <ButtonLink href={`/forening/${slug}/kalender`}>{t('club.back')}</ButtonLink>
      </p>
    </Form>
  )
}

function Entries({ entries }: { entries: readonly Shown[] }) {
  const { t, i18n } = useTranslation('calendars')
  const language = i18n.language
  const when = ({ day, starts, ends }: NonNullable<Shown['first']>) =>
    t('club.when', {
      day: atLineStart(formatWeekday(day, language), language),
      from: formatClock(starts, language),
      to: formatClock(ends, language),
    })
  return (
    <ul className="rows">
      {entries.map(({ title, place, town, first, times, remarks }, at) => (
        <li key={at}>
          <div>
            <b dir="auto">{title}</b>
            <Meta
              items={[
                ...(first ? [{ icon: 'calendar-days' as const, text: when(first) }] : []),
                ...(times > 1 ? [{ icon: 'repeat' as const, text: t('club.times', { count: times }) }] : []),
                { icon: 'map-pin' as const, text: [place, townName(town)].filter(Boolean).join(', ') },
              ]}
            />
            {remarks.map((remark) => (
              <div key={remark} className="soft">
                {t(`club.remarks.${remark}`)}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
