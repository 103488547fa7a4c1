import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

type OfferMail = { firstName: string; title: string; reason: string; path: string }

/** A coordinator has published the offer. */
export const offerApproved = defineMail<OfferMail>({
  subject: (t) => t('offerApproved.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('offerApproved.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('offerApproved.text', { title: data.title })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('offerApproved.button')}</MailButton>
      <MailText quiet>{mail.t('offerApproved.next')}</MailText>
    </MailLayout>
  ),
})

/** A coordinator asks for a change first, and says which. */
export const offerSentBack = defineMail<OfferMail>({
  subject: (t) => t('offerSentBack.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('offerSentBack.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('offerSentBack.text', { title: data.title })}</MailText>
      <MailText>»{data.reason}«</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('offerSentBack.button')}</MailButton>
    </MailLayout>
  ),
})

/** A coordinator has mended the wording a little, and published the offer. */
export const offerApprovedWithEdits = defineMail<OfferMail>({
  subject: (t) => t('offerApproved.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('offerApproved.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('offerApproved.text', { title: data.title })}</MailText>
      <MailText>{mail.t('offerApproved.edited')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('offerApproved.button')}</MailButton>
      <MailText quiet>{mail.t('offerApproved.next')}</MailText>
    </MailLayout>
  ),
})
