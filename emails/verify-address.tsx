import { MailLayout, MailButton, MailText } from './layout'
import { defineMail } from './mail'

type VerifyAddress = { link: string; hours: number }

/** Sent to a new account: is this address yours? */
export const verifyAddress = defineMail<VerifyAddress>({
  subject: (t) => t('verifyAddress.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('verifyAddress.preview')} heading={mail.t('verifyAddress.heading')}>
      <MailText>{mail.t('verifyAddress.text')}</MailText>
      <MailButton href={data.link}>{mail.t('verifyAddress.button')}</MailButton>
      <MailText quiet>{mail.t('verifyAddress.until', { count: data.hours })}</MailText>
      <MailText quiet>{mail.t('verifyAddress.notYou')}</MailText>
    </MailLayout>
  ),
})
