import { formatClock, formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail, type MailProps } from './mail'

/** A date: the island's day, YYYY-MM-DD, and minutes after its midnight. */
type When = { day: string; starts: number }
const inWords = ({ day, starts }: When, { t, locale }: Pick<MailProps<unknown>, 't' | 'locale'>) =>
  t('eventThanks.at', { day: formatWeekday(day, locale), clock: formatClock(starts, locale) })

type ThanksMail = {
  firstName: string
  /** Null where a shared phone must not tell where somebody was. */
  title: string | null
  next: When | null
  path: string
  stopPath: string
}

/** To those who came: thanks, and when it is again. */
export const eventThanks = defineMail<ThanksMail>({
  subject: (t) => t('eventThanks.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    return (
      <MailLayout
        {...mail}
        preview={t('eventThanks.preview')}
        heading={data.firstName ? t('hello', { name: data.firstName }) : t('helloAnybody')}
        unsubscribeLink={mail.origin + data.stopPath}
      >
        <MailText>{data.title === null ? t('eventThanks.textQuiet') : t('eventThanks.text', { title: data.title })}</MailText>
        {data.next ? (
          <MailFacts rows={[[t('eventThanks.next'), inWords(data.next, mail)]]} />
        ) : (
          <MailText>{t('eventThanks.last')}</MailText>
        )}
        <MailButton href={mail.origin + data.path}>{t('eventThanks.button')}</MailButton>
      </MailLayout>
    )
  },
})

type FollowUpMail = {
  firstName: string
  /** The course that is over; null where a shared phone must not tell of it. */
  title: string | null
  /** The first meetings. */
  dates: When[]
  path: string
  stopPath: string
}

/** A course is over: those who were in it are invited to meet again, month by month. */
export const eventFollowUp = defineMail<FollowUpMail>({
  subject: (t) => t('eventFollowUp.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    return (
      <MailLayout
        {...mail}
        preview={t('eventFollowUp.preview')}
        heading={data.firstName ? t('hello', { name: data.firstName }) : t('helloAnybody')}
        unsubscribeLink={mail.origin + data.stopPath}
      >
        <MailText>{data.title === null ? t('eventFollowUp.textQuiet') : t('eventFollowUp.text', { title: data.title })}</MailText>
        {data.dates.map((date) => (
          <MailText key={date.day}>{inWords(date, mail)}</MailText>
        ))}
        <MailButton href={mail.origin + data.path}>{t('eventFollowUp.button')}</MailButton>
      </MailLayout>
    )
  },
})
