import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Somebody is in a story and is asked whether it may be told. What it says stands behind the link, not in the mail. */
export const storyConsent = defineMail<{ name: string; path: string; again: boolean; underAge: boolean }>({
  subject: (t) => t('storyConsent.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('storyConsent.preview')} heading={mail.t('hello', { name: data.name })}>
      <MailText>{mail.t(data.again ? 'storyConsent.again' : 'storyConsent.text')}</MailText>
      {data.underAge && <MailText>{mail.t('storyConsent.underAge')}</MailText>}
      <MailButton href={mail.origin + data.path}>{mail.t('storyConsent.button')}</MailButton>
      <MailText quiet>{mail.t('storyConsent.keep')}</MailText>
      <MailText quiet>{mail.t('storyConsent.notYou')}</MailText>
    </MailLayout>
  ),
})

/** Somebody in a story said no; neither who nor which story stands in the mail. */
export const storySaidNo = defineMail<{ firstName: string; path: string; published: boolean }>({
  subject: (t) => t('storySaidNo.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('storySaidNo.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t(data.published ? 'storySaidNo.takenDown' : 'storySaidNo.notPublished')}</MailText>
      <MailText>{mail.t('storySaidNo.respect')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('storySaidNo.button')}</MailButton>
    </MailLayout>
  ),
})

/** A coordinator has published what leaders sent in. */
export const storyPublished = defineMail<{ firstName: string; path: string; reason: string }>({
  subject: (t) => t('storyPublished.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('storyPublished.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('storyPublished.text')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('storyPublished.button')}</MailButton>
    </MailLayout>
  ),
})

/** A coordinator asks for a change first, and says which. */
export const storySentBack = defineMail<{ firstName: string; path: string; reason: string }>({
  subject: (t) => t('storySentBack.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('storySentBack.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('storySentBack.text')}</MailText>
      <MailText>»{data.reason}«</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('storySentBack.button')}</MailButton>
    </MailLayout>
  ),
})
