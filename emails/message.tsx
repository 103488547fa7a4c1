import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Somebody without an account has written something: is the address theirs? Only then it reaches anybody. The name a stranger typed does not stand in it. */
export const messageVerify = defineMail<{ title: string; path: string }>({
  subject: (t) => t('messageVerify.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('messageVerify.preview')} heading={mail.t('helloAnybody')}>
      <MailText>{mail.t('messageVerify.text', { title: data.title })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('messageVerify.button')}</MailButton>
      <MailText quiet>{mail.t('messageVerify.keep')}</MailText>
      <MailText quiet>{mail.t('messageVerify.notYou')}</MailText>
    </MailLayout>
  ),
})

type Occasion = 'question' | 'interest' | 'reply' | 'coordinator' | 'closed' | 'agreed' | 'declined'

/** Something waits to be read on the site. What was written, and by whom, stands nowhere in the mail. */
export const messageWaiting = defineMail<{ firstName: string; what: Occasion; title: string; path: string }>({
  subject: (t, data) => t(`messageWaiting.${data.what}.subject`),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('messageWaiting.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t(`messageWaiting.${data.what}.text`, { title: data.title })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('messageWaiting.button')}</MailButton>
      <MailText quiet>{mail.t('messageWaiting.once')}</MailText>
    </MailLayout>
  ),
})
