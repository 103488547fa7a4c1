import { MailButton, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Mails after two people were matched: the kind of match, and a link. Nothing of the other side. */
type FollowUpMail = { firstName: string; kind: string; path: string; hoursPath?: string }

const asking = (group: 'haveYouTalked' | 'howIsItGoing') =>
  defineMail<FollowUpMail>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t } = mail
      return (
        <MailLayout {...mail} preview={t(`${group}.preview`)} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`${group}.text`, { kind: t(`kinds.${data.kind}`) })}</MailText>
          <MailButton href={mail.origin + data.path}>{t(`${group}.button`)}</MailButton>
          <MailText quiet>{t(`${group}.note`)}</MailText>
          {data.hoursPath && (
            <>
              <MailText>{t('hoursLink.text')}</MailText>
              <MailButton href={mail.origin + data.hoursPath}>{t('hoursLink.link')}</MailButton>
            </>
          )}
        </MailLayout>
      )
    },
  })

/** In the first weeks: have the two talked? */
export const haveYouTalked = asking('haveYouTalked')
/** A follow-up is due: the volunteer's own words. */
export const howIsItGoing = asking('howIsItGoing')
