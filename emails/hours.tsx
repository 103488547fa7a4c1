import { formatMonth, formatNumber, formatWeekday } from '~/i18n/format'
import { MailButton, MailFacts, MailLayout, MailText } from './layout'
import { defineMail, type MailProps } from './mail'

type Words = Pick<MailProps<unknown>, 't' | 'locale'>
/** Minutes as hours with two decimals at most: "1,5 time". */
const hoursIn = (minutes: number, { t, locale }: Words) =>
  t('month.hours', { count: minutes / 60, number: formatNumber(minutes / 60, locale, 2) })

/** Whoever confirms hours asks about an entry first. `day` is the island's, YYYY-MM-DD. */
export const hoursAskedBack = defineMail<{ firstName: string; day: string; minutes: number; line: string; path: string }>({
  subject: (t) => t('month.asked.subject'),
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    const when = t('month.asked.about', { day: formatWeekday(data.day, mail.locale), hours: hoursIn(data.minutes, mail) })
    return (
      <MailLayout {...mail} preview={t('month.asked.preview')} heading={t('hello', { name: data.firstName })}>
        <MailText>{t('month.asked.text')}</MailText>
        <MailFacts
          rows={[
            [t('month.asked.hours'), when],
            [t('month.asked.line'), data.line],
          ]}
        />
        <MailButton href={mail.origin + data.path}>{t('month.asked.button')}</MailButton>
      </MailLayout>
    )
  },
})

/** Early in a month, to whoever wants it: what the last one was, and thanks. `month` is YYYY-MM. */
export const yourMonth = defineMail<{
  firstName: string
  month: string
  minutes: number
  times: number
  /** Of them those nobody has confirmed yet. */
  waiting: number
  logPath: string
  path: string
  stopPath: string
}>({
  subject: (t) => t('month.mine.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => {
    const { t } = mail
    const month = formatMonth(data.month, mail.locale)
    return (
      <MailLayout
        {...mail}
        preview={t('month.mine.preview')}
        heading={t('hello', { name: data.firstName })}
        unsubscribeLink={mail.origin + data.stopPath}
      >
        <MailText>{data.times > 0 ? t('month.mine.thanks', { month }) : t('month.mine.none', { month })}</MailText>
        {data.times > 0 && (
          <MailFacts
            rows={[
              [t('month.mine.hours'), hoursIn(data.minutes, mail)],
              [t('month.mine.times'), formatNumber(data.times, mail.locale)],
            ]}
          />
        )}
        {data.waiting > 0 && <MailText quiet>{t('month.mine.waiting')}</MailText>}
        <MailText>{t('month.mine.more')}</MailText>
        <MailButton href={mail.origin + data.logPath}>{t('month.mine.button')}</MailButton>
        <MailText quiet>{t('month.mine.link')}</MailText>
      </MailLayout>
    )
  },
})
