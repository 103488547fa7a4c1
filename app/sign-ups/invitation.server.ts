import { dateEntry, isDiscreet } from '~/events/calendar-entries'
import { calendarFile } from '~/events/calendar-file'
import type { EventDate, EventView } from '~/events/event'
import { rulesOf } from '~/events/event-reading.server'
import { translator } from '~/i18n/i18n.server'
import { homeLanguage, isInterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { linkTo, type SignUpRow } from './comer.server'

/**
 * The dates as a calendar file, for the mail that confirms them; what is cancelled says so. A phone that others look at shows its calendar
 * too: what is discreet is there by its time alone. A kept address stands in no mail.
 */
export function invitationFor(event: EventView, dates: readonly EventDate[], row: SignUpRow, locale: string): string {
  const language = isInterfaceLanguage(locale) ? locale : homeLanguage
  const t = translator(language)
  const rules = new Map(rulesOf(event.id).map((rule) => [rule.id, rule]))
  const neutral = isDiscreet(event)
  // whoever looks at the phone beside its owner could open what the entry links to
  const path = row.userId ? '/mit/tilmeldinger' : neutral ? undefined : linkTo(row)
  const words = { t, language, origin: env().ORIGIN, neutral, ...(path && { path }) }
  const entries = dates.flatMap((date) => {
    const rule = rules.get(date.ruleId)
    if (!rule) return []
    return [dateEntry(event, rule, date, now(), words)]
  })
  return calendarFile(entries, { name: t('signUps:calendarName'), method: 'PUBLISH' })
}
