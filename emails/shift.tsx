import { formatClock, formatWeekday } from '~/i18n/format'
import { MailButton, MailLayout, MailText } from './layout'
import { defineMail, type MailProps } from './mail'

/** A shift as a mail tells it. Without words it is one that others at home need not know of: then only the time is told. */
type Line = { day: string; from: number; until: number; task: string; title: string; where: string }

function ShiftLines({
  lines,
  t,
  locale,
}: { lines: readonly (Line & { womenOnly?: boolean })[] } & Pick<MailProps<unknown>, 't' | 'locale'>) {
  return lines.map(({ day, from, until, task, title, where, womenOnly }, at) => (
    <MailText key={at}>
      <b>{t('shifts.when', { day: formatWeekday(day, locale), from: formatClock(from, locale), until: formatClock(until, locale) })}</b>
      {[title && t('shifts.what', { task, title }), where, womenOnly && t('shifts.womenOnly')].flatMap((words, place) =>
        words ? [<br key={`b${place}`} />, <span key={place}>{words}</span>] : [],
      )}
    </MailText>
  ))
}

const file = (calendar: string) => (calendar ? { name: 'vagt.ics', method: 'PUBLISH' as const, text: calendar } : null)

type ShiftsMail = { firstName: string; shifts: Line[]; path: string }

const about = (group: 'shiftReminder' | 'shiftTakenOver' | 'shiftNotNeeded') =>
  defineMail<ShiftsMail>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t(`${group}.preview`)} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`${group}.text`, { count: data.shifts.length })}</MailText>
        <ShiftLines lines={data.shifts} {...mail} />
        <MailButton href={mail.origin + data.path}>{mail.t(`${group}.button`)}</MailButton>
      </MailLayout>
    ),
  })

/** A shift begins within a day. */
export const shiftReminder = about('shiftReminder')
/** Somebody took it over. */
export const shiftTakenOver = about('shiftTakenOver')
/** The host does without. */
export const shiftNotNeeded = about('shiftNotNeeded')

/** Shifts just taken, with a file for the calendar. */
export const shiftTaken = defineMail<ShiftsMail & { calendar: string }>({
  subject: (t, { shifts }) => t('shiftTaken.subject', { count: shifts.length }),
  calendar: ({ calendar }) => file(calendar),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('shiftTaken.preview')} heading={mail.t('hello', { name: data.firstName })}>
      <MailText>{mail.t('shiftTaken.text', { count: data.shifts.length })}</MailText>
      <ShiftLines lines={data.shifts} {...mail} />
      <MailButton href={mail.origin + data.path}>{mail.t('shiftTaken.button')}</MailButton>
      <MailText quiet>{mail.t('shiftTaken.note')}</MailText>
    </MailLayout>
  ),
})

/** Something about shifts is otherwise than promised: does it still fit? */
export const shiftChanged = defineMail<{ firstName: string; changed: Line[]; cancelled: Line[]; path: string; calendar: string }>({
  subject: (t) => t('shiftChanged.subject'),
  calendar: ({ calendar }) => file(calendar),
  Mail: ({ data, ...mail }) => (
    <MailLayout {...mail} preview={mail.t('shiftChanged.preview')} heading={mail.t('hello', { name: data.firstName })}>
      {data.changed.length > 0 && <MailText>{mail.t('shiftChanged.text', { count: data.changed.length })}</MailText>}
      <ShiftLines lines={data.changed} {...mail} />
      {data.cancelled.length > 0 && <MailText>{mail.t('shiftChanged.cancelled', { count: data.cancelled.length })}</MailText>}
      <ShiftLines lines={data.cancelled} {...mail} />
      <MailButton href={mail.origin + data.path}>{mail.t(data.changed.length > 0 ? 'shiftChanged.button' : 'shiftChanged.see')}</MailButton>
    </MailLayout>
  ),
})

const toHost = (group: 'shiftGivenUp' | 'shiftTakenHere') =>
  defineMail<ShiftsMail & { helper: string }>({
    subject: (t) => t(`${group}.subject`),
    Mail: ({ data, ...mail }) => (
      <MailLayout {...mail} preview={mail.t(`${group}.preview`)} heading={mail.t('hello', { name: data.firstName })}>
        <MailText>{mail.t(`${group}.text`, { helper: data.helper })}</MailText>
        <ShiftLines lines={data.shifts} {...mail} />
        <MailButton href={mail.origin + data.path}>{mail.t(`${group}.button`)}</MailButton>
      </MailLayout>
    ),
  })

/** To a host: somebody cannot come after all. */
export const shiftGivenUp = toHost('shiftGivenUp')
/** To a host of what is discreet: somebody helps, and will learn where it is and who comes. */
export const shiftTakenHere = toHost('shiftTakenHere')

/** The week's mail about shifts nobody has taken. */
export const openShifts = defineMail<{
  firstName: string
  count: number
  shifts: (Line & { womenOnly: boolean })[]
  path: string
  stopPath: string
}>({
  subject: (t) => t('openShifts.subject'),
  unsubscribeLink: ({ stopPath }, origin) => origin + stopPath,
  Mail: ({ data, ...mail }) => (
    <MailLayout
      {...mail}
      preview={mail.t('openShifts.preview')}
      heading={mail.t('hello', { name: data.firstName })}
      unsubscribeLink={mail.origin + data.stopPath}
    >
      <MailText>{mail.t('openShifts.text', { count: data.count })}</MailText>
      <ShiftLines lines={data.shifts} {...mail} />
      <MailButton href={mail.origin + data.path}>{mail.t('openShifts.button')}</MailButton>
      <MailText quiet>{mail.t('openShifts.note')}</MailText>
    </MailLayout>
  ),
})
