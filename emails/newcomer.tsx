import { MailButton, MailLayout, MailText } from './layout'
import { defineMail, type MailTemplate } from './mail'

/** A colleague is told that newcomers were handed over to them: how many, and nothing about whom. */
export const newcomersHandedOver = defineMail<{ firstName: string; by: string; count: number; path: string }>({
  subject: (t) => t('newcomersHandedOver.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('newcomersHandedOver.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('newcomersHandedOver.text', { by: data.by, count: data.count })}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('newcomersHandedOver.button')}</MailButton>
    </MailLayout>
  ),
})

/**
 * To an address that somebody wrote down on the public site as theirs. It greets nobody by name and says nothing of what was
 * wished for: the address may be somebody else's.
 */
export const newcomerWelcome = defineMail<{ path: string }>({
  subject: (t) => t('newcomerWelcome.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('newcomerWelcome.preview')} heading={mail.t('helloAnybody')}>
      <MailText>{mail.t('newcomerWelcome.text')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('newcomerWelcome.button')}</MailButton>
      <MailText>{mail.t('newcomerWelcome.account')}</MailText>
      <MailText quiet>{mail.t('newcomerWelcome.notYou')}</MailText>
    </MailLayout>
  ),
})

/** A coordinator offers a newcomer an account; the address may be mistyped, so no name stands in it. */
export const newcomerAccount = defineMail<{ path: string }>({
  subject: (t) => t('newcomerAccount.subject'),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('newcomerAccount.preview')} heading={mail.t('helloAnybody')}>
      <MailText>{mail.t('newcomerAccount.text')}</MailText>
      <MailButton href={mail.origin + data.path}>{mail.t('newcomerAccount.button')}</MailButton>
      <MailText quiet>{`${mail.t('newcomerAccount.until')} ${mail.t('newcomerAccount.notYou')}`}</MailText>
    </MailLayout>
  ),
})

/** A role of an organisation is proposed to a newcomer; what stands in it is public. */
function roleMail(
  key: 'roleProposed' | 'roleProposedAgain',
): MailTemplate<{ firstName: string; title: string; organisation: string; path: string }> {
  return defineMail({
    subject: (t) => t(`${key}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t(`${key}.preview`)} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`${key}.text`, { title: data.title, organisation: data.organisation })}</MailText>
        <MailButton href={mail.origin + data.path}>{mail.t(`${key}.button`)}</MailButton>
        <MailText quiet>{mail.t(`${key}.note`)}</MailText>
      </MailLayout>
    ),
  })
}
export const roleProposed = roleMail('roleProposed')
export const roleProposedAgain = roleMail('roleProposedAgain')
