import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail, type MailTemplate } from './mail'

/**
 * Mails about a match. Before both have said yes they hold nothing of the other side but the kind; names and numbers come with
 * `other`, in the mail that says that both said yes.
 */
type MatchMail = {
  side: string
  kind: string
  firstName: string
  path: string
  other: { name: string; email: string | null; phone: string | null } | null
  missing: string[]
}

function matchMail(
  key: 'matchProposed' | 'matchActive' | 'matchAgreed' | 'matchNotThisTime' | 'questionAnswered',
): MailTemplate<MatchMail> {
  return defineMail<MatchMail>({
    subject: (t) => t(`${key}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t } = mail
      const kind = t(`kinds.${data.kind}`)
      const rows = data.other
        ? ([
            [t('contact.name'), data.other.name],
            [t('contact.phone'), data.other.phone],
            [t('contact.email'), data.other.email],
          ] as const)
        : []
      return (
        <MailLayout {...mail} preview={t(`${key}.preview`)} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`${key}.text.${data.side}`, { kind })}</MailText>
          {data.other && <MailFacts rows={rows.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []))} />}
          {data.missing.map((requirement) => (
            <MailText key={requirement}>{t(`missing.${requirement}`)}</MailText>
          ))}
          <MailButton href={mail.origin + data.path}>{t(`${key}.button`)}</MailButton>
          <MailText quiet>{t(`${key}.note.${data.side}`)}</MailText>
        </MailLayout>
      )
    },
  })
}

export const matchProposed = matchMail('matchProposed')
export const matchActive = matchMail('matchActive')
export const matchAgreed = matchMail('matchAgreed')
export const matchNotThisTime = matchMail('matchNotThisTime')
export const questionAnswered = matchMail('questionAnswered')
