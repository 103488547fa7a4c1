import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail } from './mail'

/** Mails about a certificate: of which kind, and a link to one's own. `reason` is a code. */
type CertificateMail = { firstName: string; kind: string; path: string; reason: string | null }

const about = (group: 'onItsWay' | 'ready' | 'declined' | 'withdrawn') =>
  defineMail<CertificateMail>({
    subject: (t) => t(`certificate.${group}.subject`),
    Mail: ({ data, ...mail }) => {
      const { t } = mail
      const ended = group === 'declined' || group === 'withdrawn' ? group : null
      return (
        <MailLayout {...mail} preview={t(`certificate.${group}.preview`)} heading={t('hello', { name: data.firstName })}>
          <MailText>{t(`certificate.${group}.text`)}</MailText>
          <MailFacts
            rows={[
              [t('certificate.which'), t(`certificate.kinds.${data.kind}`)],
              ...(ended === null || data.reason === null
                ? []
                : [[t('certificate.why'), t(`certificate.reasons.${ended}.${data.reason}`)] as const]),
            ]}
          />
          <MailButton href={mail.origin + data.path}>{t(`certificate.${group}.button`)}</MailButton>
          <MailText quiet>{t(`certificate.${group}.note`)}</MailText>
        </MailLayout>
      )
    },
  })

/** The first one is proposed: how is the name to be written? */
export const certificateOnItsWay = about('onItsWay')
export const certificateReady = about('ready')
export const certificateDeclined = about('declined')
export const certificateWithdrawn = about('withdrawn')
