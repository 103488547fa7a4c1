import { formatWeekday } from '~/i18n/format'
import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Mails about child certificates. Subject and preview stand on lock screens, and tell nothing. */

/** `holder` is the organisation that asks; empty for the municipality. `day` is the last one to consent, YYYY-MM-DD. */
type ConsentMail = { firstName: string; holder: string; day: string; path: string }

const consent = (group: 'ordered' | 'reminder' | 'lastDay') =>
  defineMail<ConsentMail>({
    subject: (t) => t(`screening.${group}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t, locale, origin } = mail
      return (
        <MailLayout {...mail} preview={t('screening.preview')} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`screening.${group}.text`, { holder: data.holder || t('screening.municipality') })}</MailText>
          <MailText>{t('screening.consent', { day: formatWeekday(data.day, locale) })}</MailText>
          <MailButton href={origin + data.path}>{t('screening.button')}</MailButton>
          <MailText quiet>{t('screening.note')}</MailText>
        </MailLayout>
      )
    },
  })

/** The police have been asked for a child certificate: there is something to consent to in Digital Post. */
export const checkOrdered = consent('ordered')
/** Half of the time is gone. */
export const checkReminder = consent('reminder')
/** Today is the last day. */
export const checkLastDay = consent('lastDay')

const toHolder = (group: 'lapsed' | 'waiting' | 'renewal') =>
  defineMail<{ firstName: string; count: number; path: string }>({
    subject: (t) => t(`screening.${group}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t('screening.preview')} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`screening.${group}.text`, { count: data.count })}</MailText>
        <MailButton href={mail.origin + data.path}>{mail.t('screening.see')}</MailButton>
      </MailLayout>
    ),
  })

/** To who ordered: some did not consent in time. */
export const checksLapsed = toHolder('lapsed')
/** To who ordered: somebody has said yes long ago, and nothing was noted since. */
export const checksWaiting = toHolder('waiting')
/** To who orders: some run out within six weeks. */
export const checksRenewal = toHolder('renewal')
