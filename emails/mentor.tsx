import { formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

type MeetingMail = {
  firstName: string
  lead: string
  date: string
  clock: string
  town: string
  place: string
  about: string
  path: string
}

const meeting = (group: 'networkMeeting' | 'networkMeetingCancelled') =>
  defineMail<MeetingMail>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t, locale } = mail
      const day = formatWeekday(data.date, locale)
      return (
        <MailLayout {...mail} preview={t(`${group}.preview`)} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`${group}.text`, { lead: data.lead })}</MailText>
          <MailFacts
            rows={[
              [t('networkMeeting.when'), t('networkMeeting.at', { day, clock: data.clock })],
              [t('networkMeeting.where'), `${data.place}, ${data.town}`],
              [t('networkMeeting.about'), data.about],
            ]}
          />
          <MailButton href={mail.origin + data.path}>{t(`${group}.button`)}</MailButton>
        </MailLayout>
      )
    },
  })

/** A lead mentor calls the mentors together. The button leads to a calendar file. */
export const networkMeeting = meeting('networkMeeting')
export const networkMeetingCancelled = meeting('networkMeetingCancelled')
