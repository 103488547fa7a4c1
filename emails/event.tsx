import type { TFunction } from 'i18next'
import { Fragment } from 'react'
import { formatClock, formatMoment, formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail, type MailProps } from './mail'

/** Mails to whoever signed up for an event. Without a title it is one that a shared phone must not tell: then a time is all that is said. */

type Time = { day: string; starts: number; ends: number }
/** A time among others that are elsewhere; empty is where the rest is. */
type Line = Time & { place: string }
type About = { firstName: string; title: string; where: string; path: string }

const timeText = ({ day, starts, ends }: Time, { t, locale }: { t: TFunction<'mail'>; locale: string }) =>
  t('eventTime', { day: formatWeekday(day, locale), from: formatClock(starts, locale), to: formatClock(ends, locale) })
const lineText = ({ place, ...time }: Line, mail: { t: TFunction<'mail'>; locale: string }) =>
  place ? mail.t('eventTimeAt', { time: timeText(time, mail), place }) : timeText(time, mail)
const withCalendar = ({ calendar }: { calendar: string }) =>
  // the name of the file is seen on a shared phone, too
  calendar ? ({ name: 'aftale.ics', method: 'PUBLISH', text: calendar } as const) : null
const hello = ({ t }: { t: TFunction<'mail'> }, name: string) => (name ? t('hello', { name }) : t('helloAnybody'))

/** More dates than these are counted instead of listed. */
const MOST_TIMES = 12

function Facts({ mail, about, times }: { mail: MailProps<unknown>; about: Pick<About, 'title' | 'where'>; times: readonly string[] }) {
  const { t } = mail
  const [only = ''] = times
  const rest = times.length - MOST_TIMES
  return (
    <>
      <MailFacts
        rows={[
          ...(about.title ? ([[t('eventFacts.what'), about.title]] as const) : []),
          ...(times.length === 1 ? ([[t('eventFacts.when'), only]] as const) : []),
          ...(about.where ? ([[t('eventFacts.where'), about.where]] as const) : []),
        ]}
      />
      {times.length > 1 && (
        <MailText>
          {times.slice(0, MOST_TIMES).map((time) => (
            <Fragment key={time}>
              {time}
              <br />
            </Fragment>
          ))}
          {rest > 0 && t('eventFacts.more', { count: rest })}
        </MailText>
      )}
    </>
  )
}

/** Signed up, or next in line: each date with its number where one waits. The invitation for the calendar comes with it. */
export const eventSignedUp = defineMail<About & { lines: (Line & { number: number })[]; kept: boolean; calendar: string }>({
  subject: (t) => t('eventSignedUp.subject'),
  calendar: withCalendar,
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    const waiting = data.lines.filter(({ number }) => number > 0)
    const all = { ...mail, data }
    const times = data.lines.map((line) =>
      line.number > 0 ? t('eventSignedUp.waits', { time: lineText(line, mail), number: line.number }) : lineText(line, mail),
    )
    return (
      <MailLayout {...mail} preview={t('eventSignedUp.preview')} heading={hello(mail, data.firstName)}>
        <MailText>{t(waiting.length === data.lines.length ? 'eventSignedUp.line' : 'eventSignedUp.text')}</MailText>
        <Facts mail={all} about={data} times={times} />
        {waiting.length > 0 && <MailText>{t('eventSignedUp.moveUp')}</MailText>}
        {data.kept && <MailText>{t('eventSignedUp.address')}</MailText>}
        <MailButton href={mail.origin + data.path}>{t('eventSignedUp.button')}</MailButton>
        <MailText quiet>{t('eventSignedUp.cancel')}</MailText>
      </MailLayout>
    )
  },
})

/** Moved up long before: the place is theirs. */
export const eventPlaceYours = defineMail<About & Time & { calendar: string }>({
  subject: (t) => t('eventPlaceYours.subject'),
  calendar: withCalendar,
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('eventPlaceYours.preview')} heading={hello(mail, data.firstName)}>
      <MailText>{mail.t('eventPlaceYours.text')}</MailText>
      <Facts mail={{ ...mail, data }} about={data} times={[timeText(data, mail)]} />
      <MailButton href={mail.origin + data.path}>{mail.t('eventPlaceYours.button')}</MailButton>
      <MailText quiet>{mail.t('eventPlaceYours.cancel')}</MailText>
    </MailLayout>
  ),
})

/** Moved up shortly before: they must say yes in time. */
export const eventPlaceOffered = defineMail<About & Time & { until: string }>({
  subject: (t) => t('eventPlaceOffered.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('eventPlaceOffered.preview')} heading={hello(mail, data.firstName)}>
      <MailText>{mail.t('eventPlaceOffered.text')}</MailText>
      <Facts mail={{ ...mail, data }} about={data} times={[timeText(data, mail)]} />
      <MailText>{mail.t('eventPlaceOffered.until', { until: formatMoment(new Date(data.until), mail.locale) })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('eventPlaceOffered.button')}</MailButton>
      <MailText quiet>{mail.t('eventPlaceOffered.no')}</MailText>
    </MailLayout>
  ),
})

/** Not answered in time: the place went to the next. */
export const eventPlacePassed = defineMail<About & Time>({
  subject: (t) => t('eventPlacePassed.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('eventPlacePassed.preview')} heading={hello(mail, data.firstName)}>
      <MailText>{mail.t('eventPlacePassed.text')}</MailText>
      <Facts mail={{ ...mail, data }} about={data} times={[timeText(data, mail)]} />
      <MailButton href={mail.origin + data.path}>{mail.t('eventPlacePassed.button')}</MailButton>
    </MailLayout>
  ),
})

/** A day or two hours before. */
export const eventReminder = defineMail<About & Time & { kind: 'day' | 'hours'; stopPath: string }>({
  subject: (t) => t('eventReminder.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => (
    <MailLayout
      {...mail}
      preview={timeText(data, mail)}
      heading={hello(mail, data.firstName)}
      unsubscribeLink={mail.origin + data.stopPath}
    >
      <MailText>{mail.t(data.title ? 'eventReminder.text' : 'eventReminder.quiet')}</MailText>
      <Facts mail={{ ...mail, data }} about={data} times={[timeText(data, mail)]} />
      <MailButton href={mail.origin + data.path}>{mail.t('eventReminder.button')}</MailButton>
      <MailText quiet>{mail.t('eventReminder.cannot')}</MailText>
    </MailLayout>
  ),
})

/** Something is otherwise than they signed up for. */
export const eventChanged = defineMail<
  About & {
    what: 'moved' | 'cancelled' | 'restored' | 'event-cancelled' | 'place'
    lines: Line[]
    before: Time | null
    reason: string
    calendar: string
  }
>({
  subject: (t, { what }) => t(`eventChanged.${what}.subject`),
  calendar: withCalendar,
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    return (
      <MailLayout {...mail} preview={t(`eventChanged.${data.what}.text`)} heading={hello(mail, data.firstName)}>
        <MailText>{t(`eventChanged.${data.what}.text`)}</MailText>
        {data.before && <MailText>{t('eventChanged.before', { time: timeText(data.before, mail) })}</MailText>}
        <Facts mail={{ ...mail, data }} about={data} times={data.lines.map((line) => lineText(line, mail))} />
        {data.reason && <MailText>{t('eventChanged.reason', { reason: data.reason })}</MailText>}
        <MailButton href={mail.origin + data.path}>{t('eventChanged.button')}</MailButton>
      </MailLayout>
    )
  },
})

/** To a host: somebody moved up whom no mail reaches. Who it is stands on the host's page. */
export const eventCallGuest = defineMail<{ firstName: string; until: string; path: string }>({
  subject: (t) => t('eventCallGuest.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('eventCallGuest.preview')} heading={hello(mail, data.firstName)}>
      <MailText>{mail.t('eventCallGuest.text')}</MailText>
      {data.until && <MailText>{mail.t('eventCallGuest.until', { until: formatMoment(new Date(data.until), mail.locale) })}</MailText>}
      <MailButton href={mail.origin + data.path}>{mail.t('eventCallGuest.button')}</MailButton>
    </MailLayout>
  ),
})

/** To a host: something is otherwise, and no mail reaches some who come. Who they are stands on the host's page. */
export const eventCallGuests = defineMail<{ firstName: string; count: number; lines: Time[]; path: string }>({
  subject: (t) => t('eventCallGuests.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('eventCallGuests.preview')} heading={hello(mail, data.firstName)}>
      <MailText>{mail.t('eventCallGuests.text', { count: data.count })}</MailText>
      <Facts mail={{ ...mail, data }} about={{ title: '', where: '' }} times={data.lines.map((line) => timeText(line, mail))} />
      <MailButton href={mail.origin + data.path}>{mail.t('eventCallGuests.button')}</MailButton>
    </MailLayout>
  ),
})
