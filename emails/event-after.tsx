import type { ReactNode } from 'react'
import { formatClock, formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail, type MailProps } from './mail'

/** A date: the island's day, YYYY-MM-DD, and minutes after its midnight. */
type When = { day: string; starts: number }
const inWords = ({ day, starts }: When, { t, locale }: Pick<MailProps<unknown>, 't' | 'locale'>) =>
  t('eventThanks.at', { day: formatWeekday(day, locale), clock: formatClock(starts, locale) })

type AfterMail = { firstName: string; path: string; stopPath: string }
/** The frame of what comes after an event: who it greets, its words, its button, and how to stop it. */
function After({ data, group, children, ...mail }: MailProps<AfterMail> & { group: 'eventThanks' | 'eventFollowUp'; children: ReactNode }) {
  const { t } = mail
  return (
    <MailLayout
      {...mail}
      preview={t(`${group}.preview`)}
      heading={data.firstName ? t('hello', { name: data.firstName }) : t('helloAnybody')}
      unsubscribeLink={mail.origin + data.stopPath}
    >
      {children}
      <MailButton href={mail.origin + data.path}>{t(`${group}.button`)}</MailButton>
    </MailLayout>
  )
}

type ThanksMail = AfterMail & {
  /** Null where a shared phone must not tell where somebody was. */
  title: string | null
  next: When | null
}

/** To those who came: thanks, and when it is again. */
export const eventThanks = defineMail<ThanksMail>({
  subject: (t) => t('eventThanks.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: (mail) => {
    const { t, data } = mail
    return (
      <After {...mail} group="eventThanks">
        <MailText>{data.title === null ? t('eventThanks.textQuiet') : t('eventThanks.text', { title: data.title })}</MailText>
        {data.next ? (
          <MailFacts rows={[[t('eventThanks.next'), inWords(data.next, mail)]]} />
        ) : (
          <MailText>{t('eventThanks.last')}</MailText>
        )}
      </After>
    )
  },
})

type FollowUpMail = AfterMail & {
  /** The course that is over; null where a shared phone must not tell of it. */
  title: string | null
  /** The first meetings. */
  dates: When[]
}

/** A course is over: those who were in it are invited to meet again, month by month. */
export const eventFollowUp = defineMail<FollowUpMail>({
  subject: (t) => t('eventFollowUp.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: (mail) => {
    const { t, data } = mail
    return (
      <After {...mail} group="eventFollowUp">
        <MailText>{data.title === null ? t('eventFollowUp.textQuiet') : t('eventFollowUp.text', { title: data.title })}</MailText>
        {data.dates.map((date) => (
          <MailText key={date.day}>{inWords(date, mail)}</MailText>
        ))}
      </After>
    )
  },
})
