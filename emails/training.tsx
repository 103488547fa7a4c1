import { formatClock, formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Somebody lacks a course that goes with what they do: what it is, when it is next, or that it is read at home. */
export const courseInvitation = defineMail<{
  firstName: string
  title: string
  about: string
  /** Something of it can be read on the site. */
  online: boolean
  /** The island's day, YYYY-MM-DD, and minutes after its midnight. */
  dates: { day: string; starts: number; title: string }[]
  path: string
  stopPath: string
}>({
  subject: (t) => t('courseInvitation.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => {
    const { t, locale } = mail
    const at = ({ day, starts }: { day: string; starts: number }) =>
      t('courseInvitation.at', { day: formatWeekday(day, locale), clock: formatClock(starts, locale) })
    return (
      <MailLayout
        {...mail}
        preview={t('courseInvitation.preview')}
        heading={t('hello', { name: data.firstName })}
        unsubscribeLink={mail.origin + data.stopPath}
      >
        <MailText>{t('courseInvitation.text', { title: data.title })}</MailText>
        {data.about && <MailText>{data.about}</MailText>}
        {data.dates.length > 0 && <MailFacts rows={data.dates.map((date) => [date.title, at(date)])} />}
        {data.online && <MailText>{t('courseInvitation.online')}</MailText>}
        {!data.online && data.dates.length === 0 && <MailText>{t('courseInvitation.noDates')}</MailText>}
        <MailButton href={mail.origin + data.path}>{t('courseInvitation.button')}</MailButton>
        <MailText quiet>{t('courseInvitation.note')}</MailText>
      </MailLayout>
    )
  },
})

/** Somebody was at the last meeting of a course. */
export const courseTaken = defineMail<{ firstName: string; title: string; path: string }>({
  subject: (t) => t('courseTaken.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('courseTaken.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('courseTaken.text', { title: data.title })}</MailText>
      <MailText>{mail.t('courseTaken.thanks')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('courseTaken.button')}</MailButton>
    </MailLayout>
  ),
})
