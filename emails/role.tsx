import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

type RoleMail = { firstName: string; title: string; reason: string; path: string }

/** A coordinator has published a role that an organisation wants filled, as it was written. */
export const roleApproved = defineMail<RoleMail>({
  subject: (t) => t('roleApproved.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('roleApproved.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('roleApproved.text', { title: data.title })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('roleApproved.button')}</MailButton>
      <MailText quiet>{mail.t('roleApproved.next')}</MailText>
    </MailLayout>
  ),
})

/** The same, with the coordinator's corrections of the words. */
export const roleApprovedEdited = defineMail<RoleMail>({
  subject: (t) => t('roleApproved.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('roleApproved.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('roleApproved.text', { title: data.title })}</MailText>
      <MailText>{mail.t('roleApproved.edited')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('roleApproved.button')}</MailButton>
      <MailText quiet>{mail.t('roleApproved.next')}</MailText>
    </MailLayout>
  ),
})

/** A coordinator asks for a change first, and says which. */
export const roleSentBack = defineMail<RoleMail>({
  subject: (t) => t('roleSentBack.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('roleSentBack.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('roleSentBack.text', { title: data.title })}</MailText>
      <MailText>»{data.reason}«</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('roleSentBack.button')}</MailButton>
    </MailLayout>
  ),
})
