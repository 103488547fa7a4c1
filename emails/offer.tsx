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

type HoldsMail = { firstName: string; title: string; path: string }

const aboutHolding = (group: 'offerStillHolds' | 'offerStillHoldsAgain' | 'offerRests') =>
  defineMail<HoldsMail>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t(`${group}.preview`)} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`${group}.text`, { title: data.title })}</MailText>
        <MailButton href={mail.origin + data.path}>{mail.t(`${group}.button`)}</MailButton>
        <MailText quiet>{mail.t(`${group}.note`)}</MailText>
      </MailLayout>
    ),
  })

/** Half a year has passed: does the offer still hold? */
export const offerStillHolds = aboutHolding('offerStillHolds')
/** The same, once more. */
export const offerStillHoldsAgain = aboutHolding('offerStillHoldsAgain')
/** Nobody answered: the offer rests, and this is how it comes back. */
export const offerRests = aboutHolding('offerRests')

type NewOffersMail = {
  firstName: string
  /** The search in words. */
  search: string
  count: number
  /** The newest of them. */
  offers: { title: string; owner: string; path: string }[]
  path: string
  stopPath: string
}

/** What is new in a search somebody keeps. */
export const newOffers = defineMail<NewOffersMail>({
  subject: (t) => t('newOffers.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => (
    <MailLayout
      {...mail}
      preview={mail.t('newOffers.preview')}
      heading={mail.t('hello', { name: data.firstName })}
      unsubscribeLink={mail.origin + data.stopPath}
    >
      <MailText>{mail.t('newOffers.text', { count: data.count, search: data.search })}</MailText>
      {data.offers.map(({ title, owner, path }) => (
        <MailText key={path}>
          <b>{title}</b>
          <br />
          {owner}
        </MailText>
      ))}
      <MailButton href={mail.origin + data.path}>{mail.t('newOffers.button')}</MailButton>
      <MailText quiet>{mail.t('newOffers.note')}</MailText>
    </MailLayout>
  ),
})
