import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Mails about a concern hold no word of it: not what was said, not by whom, not about whom. */
const about = (group: 'concernRaised' | 'concernUnanswered' | 'concernAnswered') =>
  defineMail<{ firstName: string; path: string }>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t(`${group}.preview`)} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`${group}.text`)}</MailText>
        <MailButton href={mail.origin + data.path}>{mail.t(`${group}.button`)}</MailButton>
        <MailText quiet>{mail.t(`${group}.note`)}</MailText>
      </MailLayout>
    ),
  })

/** To the coordinator it belongs to: at once. */
export const concernRaised = about('concernRaised')
/** To all coordinators: nobody has answered for twenty hours. */
export const concernUnanswered = about('concernUnanswered')
/** To the one who said it: an answer waits. */
export const concernAnswered = about('concernAnswered')
