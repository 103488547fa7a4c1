import { MailButton, MailLayout, MailText } from './layout'
import { defineMail, type MailProps, type MailTemplate } from './mail'

/** Without a name to an address that has not proved right: whoever typed it may be a stranger. */
type AccountMail = { firstName?: string; path: string }

/** A mail with one thing to press, about the receiver's own account. */
function accountMail(key: 'verifyAddress' | 'alreadyRegistered' | 'signInLink' | 'resetPassword'): MailTemplate<AccountMail> {
  return defineMail<AccountMail>({
    subject: (t) => t(`${key}.subject`),
    Mail: ({ data, ...mail }: MailProps<AccountMail>) => (
      <MailLayout
        {...mail}
        preview={mail.t(`${key}.preview`)}
        heading={data.firstName ? mail.t('hello', { name: data.firstName }) : mail.t('helloAnybody')}
      >
        <MailText>{mail.t(`${key}.text`)}</MailText>
        <MailButton href={mail.origin + data.path}>{mail.t(`${key}.button`)}</MailButton>
        <MailText quiet>{mail.t(`${key}.until`)}</MailText>
        <MailText quiet>{mail.t(`${key}.notYou`)}</MailText>
      </MailLayout>
    ),
  })
}

/** Sent to a new account: is this address yours? */
export const verifyAddress = accountMail('verifyAddress')
/** Sent instead, when somebody makes an account with an address that has one. */
export const alreadyRegistered = accountMail('alreadyRegistered')
export const signInLink = accountMail('signInLink')
export const resetPassword = accountMail('resetPassword')
