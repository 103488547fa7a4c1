import { formatWeekday } from '~/i18n/format'
import { MailButton, MailLayout, MailText } from './layout'
import { defineMail, type MailTemplate } from './mail'

/** Mails on the way of a match. They hold nothing of the other side but the kind: whoever it is about stands behind the button. */
type CourseMail = {
  side: string
  kind: string
  firstName: string
  path: string
  /** ISO 8601 or YYYY-MM-DD, where the mail names a day */
  day: string | null
}

function courseMail(
  key:
    | 'matchReminder'
    | 'matchPaused'
    | 'matchPausedUntil'
    | 'matchResumed'
    | 'matchEnded'
    | 'matchThanks'
    | 'agreementToConfirm'
    | 'agreementConfirmed',
): MailTemplate<CourseMail> {
  return defineMail<CourseMail>({
    subject: (t) => t(`${key}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t } = mail
      const kind = t(`kinds.${data.kind}`)
      const day = data.day ? formatWeekday(data.day.length > 10 ? new Date(data.day) : data.day, mail.locale) : ''
      return (
        <MailLayout {...mail} preview={t(`${key}.preview`)} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`${key}.text.${data.side}`, { kind, day })}</MailText>
          <MailButton href={mail.origin + data.path}>{t(`${key}.button`)}</MailButton>
          <MailText quiet>{t(`${key}.note.${data.side}`)}</MailText>
        </MailLayout>
      )
    },
  })
}

export const matchReminder = courseMail('matchReminder')
export const matchPaused = courseMail('matchPaused')
export const matchPausedUntil = courseMail('matchPausedUntil')
export const matchResumed = courseMail('matchResumed')
export const matchEnded = courseMail('matchEnded')
export const matchThanks = courseMail('matchThanks')
export const agreementToConfirm = courseMail('agreementToConfirm')
export const agreementConfirmed = courseMail('agreementConfirmed')
