import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/**
 * A coordinator took an event out of sight, and says why. `title` is empty for one that whoever sees the phone must not be told of; its
 * link then names it neither.
 */
export const eventTakenDown = defineMail<{ firstName: string; title: string; reason: string; path: string }>({
  subject: (t) => t('eventTakenDown.subject'),
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    return (
      <MailLayout {...mail} preview={t('eventTakenDown.preview')} heading={t('hello', { name: data.firstName })}>
        <MailText>{data.title ? t('eventTakenDown.text', { title: data.title }) : t('eventTakenDown.quietText')}</MailText>
        <MailText>»{data.reason}«</MailText>
        <MailText>{t('eventTakenDown.next')}</MailText>
        <MailButton href={mail.origin + data.path}>{t('eventTakenDown.button')}</MailButton>
      </MailLayout>
    )
  },
})

/** A coordinator lets somebody make events in the municipality's name. */
export const eventMakerTrusted = defineMail<{ firstName: string; path: string }>({
  subject: (t) => t('eventMakerTrusted.subject'),
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    return (
      <MailLayout {...mail} preview={t('eventMakerTrusted.preview')} heading={t('hello', { name: data.firstName })}>
        <MailText>{t('eventMakerTrusted.text')}</MailText>
        <MailButton href={mail.origin + data.path}>{t('eventMakerTrusted.button')}</MailButton>
      </MailLayout>
    )
  },
})
