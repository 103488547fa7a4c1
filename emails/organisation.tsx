import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** A leader's change of the page can be read by everybody; `edited`: the coordinator put some words right. */
export const organisationPageApproved = defineMail<{ firstName: string; name: string; path: string; edited: boolean }>({
  subject: (t) => t('organisationPageApproved.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationPageApproved.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('organisationPageApproved.text', { name: data.name })}</MailText>
      {data.edited && <MailText>{mail.t('organisationPageApproved.edited')}</MailText>}
      <MailButton href={mail.origin + data.path}>{mail.t('organisationPageApproved.button')}</MailButton>
    </MailLayout>
  ),
})

/** A coordinator asks for a change first, and says which. */
export const organisationPageSentBack = defineMail<{ firstName: string; name: string; path: string; reason: string }>({
  subject: (t) => t('organisationPageSentBack.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationPageSentBack.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('organisationPageSentBack.text', { name: data.name })}</MailText>
      <MailText>»{data.reason}«</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('organisationPageSentBack.button')}</MailButton>
    </MailLayout>
  ),
})

type ClaimMail = { firstName: string; name: string; path: string; reason: string }

/** A coordinator says that this person leads the organisation. */
export const organisationClaimGranted = defineMail<ClaimMail>({
  subject: (t) => t('organisationClaimGranted.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationClaimGranted.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('organisationClaimGranted.text', { name: data.name })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('organisationClaimGranted.button')}</MailButton>
      <MailText quiet>{mail.t('organisationClaimGranted.next')}</MailText>
    </MailLayout>
  ),
})

/** A coordinator says no, and why. */
export const organisationClaimRefused = defineMail<ClaimMail>({
  subject: (t) => t('organisationClaimRefused.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationClaimRefused.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('organisationClaimRefused.text', { name: data.name })}</MailText>
      <MailText>»{data.reason}«</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('organisationClaimRefused.button')}</MailButton>
    </MailLayout>
  ),
})

/** Somebody is asked to help in an organisation or to lead it; they may not have an account, so nothing is known of them. */
export const organisationInvitation = defineMail<{ inviter: string; name: string; role: 'leader' | 'helper'; path: string }>({
  subject: (t) => t('organisationInvitation.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationInvitation.preview')} heading={mail.t('organisationInvitation.heading')}>
      <MailText>{mail.t(`organisationInvitation.text.${data.role}`, { inviter: data.inviter, name: data.name })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('organisationInvitation.button')}</MailButton>
      <MailText quiet>{mail.t('organisationInvitation.until')}</MailText>
      <MailText quiet>{mail.t('organisationInvitation.notYou')}</MailText>
    </MailLayout>
  ),
})

/** From now on this person leads the organisation. */
export const organisationYouLead = defineMail<{ firstName: string; name: string; path: string }>({
  subject: (t) => t('organisationYouLead.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('organisationYouLead.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('organisationYouLead.text', { name: data.name })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('organisationYouLead.button')}</MailButton>
    </MailLayout>
  ),
})
