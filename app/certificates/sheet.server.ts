import { formatDay, formatList, formatMonth, formatNumber } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import type { Task } from '~/activities/work'
import { isOneOf } from '~/people/facts'
import { qrSign } from '~/server/qr.server'
import { houseCodes, type HouseCode } from '~/training/course'
import type { CertificateFacts, CertificateKind, CertificatePaper, PaperLanguage } from './certificate'
import { canBeWritten, printable } from './script-runs'
import { inLines, MOST_COURSES, MOST_LINES, MOST_NAMED, MOST_ROWS, shortened, type Sheet, type SheetBack, type SheetRow } from './sheet'

type Texts = ReturnType<typeof translator>

/** A day of the past with its year, always: paper is read years later. */
const writtenDay = (day: string, language: PaperLanguage) => formatDay(day, language, new Date(0))

const withoutYear = (month: string) => month.replace(/\s*\d{4}$/, '')

/** The months of two days: one where they are the same, and the year once where that is the same. */
function months(first: string, last: string, language: PaperLanguage): { from: string; until: string | null } {
  const [from, until] = [first, last].map((day) => formatMonth(day.slice(0, 7), language)) as [string, string]
  if (from === until) return { from, until: null }
  return { from: first.slice(0, 4) === last.slice(0, 4) ? withoutYear(from) : from, until }
}

function hoursText(t: Texts, minutes: number, language: PaperLanguage): string {
  return t('paper:hours', { count: minutes / 60, number: formatNumber(minutes / 60, language, 1) })
}

type CanKey = CertificateKind | `training-${HouseCode}`

/** What somebody can who took these courses: of a course of the house what it teaches. */
function canOf(kind: CertificateKind, facts: CertificateFacts): CanKey {
  const code = facts.courses.length === 1 ? houseCodes.find((each) => each === facts.courses[0]?.code) : undefined
  return kind === 'training' && code ? `training-${code}` : kind
}

/** Names in a sentence: a few of them, and how many others. */
function listed(t: Texts, names: readonly string[], most: number, language: PaperLanguage, quoted = (name: string) => name): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const others = names.length - shown.length
  const written = shown.map((name) => quoted(shortened(printable(name), MOST_NAMED.letters)))
  return formatList([...written, ...(others > 0 ? [t('paper:others', { count: others })] : [])], language)
}

/** First and last day of what the back lists, so that both sides tell the same; else what is known besides. */
function spanOf({ tasks, from, until }: CertificateFacts): { from: string; until: string } | null {
  const days = tasks.flatMap((task) => [task.first, task.last]).toSorted()
  const [first, last] = [days[0] ?? from, days.at(-1) ?? until]
  return first && last ? { from: first, until: last } : null
}

function sentenceOf(t: Texts, { kind, facts }: CertificatePaper, language: PaperLanguage): string {
  const names = listed(t, facts.organisations, MOST_NAMED.front, language)
  const where = names ? t('paper:at', { names }) : t('paper:onTheIsland')
  const courses = listed(
    t,
    facts.courses.map((course) => courseTitle(t, course)),
    MOST_NAMED.front,
    language,
    (title) => t('paper:course', { title }),
  )
  const said =
    kind === 'training'
      ? t('paper:sentence.training', { courses })
      : facts.minutes
        ? t(`paper:sentence.${kind}.hours`, { hours: hoursText(t, facts.minutes, language), where })
        : t(`paper:sentence.${kind}.plain`, { where })
  const span = spanOf(facts)
  if (kind === 'training' || kind === 'thanks' || !span) return `${said}.`
  const { from, until } = months(span.from, span.until, language)
  return `${said}, ${until ? t('paper:fromTo', { from, until }) : t('paper:within', { month: from })}.`
}

function taskText(t: Texts, task: Task): string {
  switch (task.of) {
    case 'match':
      return t(`paper:tasks.${task.offerKind}`)
    case 'event':
      return task.title
    case 'organisation':
      return t('paper:task.organisation', { name: task.name })
    case 'other':
      return t('paper:task.other')
  }
}

/** A house course is called in the paper's language, any other as its coordinator has called it. */
const courseTitle = (t: Texts, { code, title }: CertificateFacts['courses'][number]) =>
  isOneOf(houseCodes, code) ? t(`training:house.${code}.title`) : title

type FactTask = CertificateFacts['tasks'][number]

function rowOf(t: Texts, { task, times, minutes, first, last }: FactTask, language: PaperLanguage): SheetRow {
  const { from, until } = months(first, last, language)
  return {
    task: taskText(t, task),
    period: until ? `${from}–${until}` : from,
    times: formatNumber(times, language),
    hours: formatNumber(minutes / 60, language, 1),
  }
}

/** Several tasks as one line, where the paper has no room for each. */
function restOf(t: Texts, tasks: readonly FactTask[], language: PaperLanguage): SheetRow {
  const sum = (of: (task: FactTask) => number) => tasks.reduce((total, task) => total + of(task), 0)
  const days = tasks.flatMap((task) => [task.first, task.last]).sort()
  const all = { times: sum((task) => task.times), minutes: sum((task) => task.minutes), first: days[0] ?? '', last: days.at(-1) ?? '' }
  return { ...rowOf(t, { task: { of: 'other' }, ...all }, language), task: t('paper:back.more', { count: tasks.length }) }
}

/** Courses with their day; those there is no room for as one line. */
function coursesOf(t: Texts, courses: CertificateFacts['courses'], language: PaperLanguage): SheetBack['courses'] {
  const shown = courses.length > MOST_COURSES ? courses.slice(0, MOST_COURSES - 1) : courses
  const rest = courses.length - shown.length
  const lines = shown.map((course) => ({ title: courseTitle(t, course), on: writtenDay(course.on, language) }))
  return [...lines, ...(rest > 0 ? [{ title: t('paper:back.moreCourses', { count: rest }), on: '' }] : [])]
}

function backOf(t: Texts, { kind, name, facts, words }: CertificatePaper, language: PaperLanguage, across: Across): SheetBack {
  const courses = coursesOf(t, facts.courses, language)
  const tasks = facts.tasks.toSorted((a, b) => b.minutes - a.minutes)
  const most = MOST_ROWS - courses.length
  const shown = tasks.length > most ? tasks.slice(0, most - 1) : tasks
  const rest = tasks.slice(shown.length)
  const ofCourse = kind === 'training' && tasks.length === 0
  const titled = ofCourse ? 'titleCourse' : 'title'
  return {
    title: canBeWritten(name) ? t(`paper:back.${titled}`, { name }) : t(`paper:back.unnamed.${titled}`),
    intro: t(across === 'example' ? 'paper:back.introExample' : 'paper:back.intro'),
    courses,
    courseHeads: { title: t('paper:back.course'), on: t('paper:back.taken') },
    heads: { task: t('paper:back.task'), period: t('paper:back.period'), times: t('paper:back.times'), hours: t('paper:back.hours') },
    rows: [...shown.map((task) => rowOf(t, task, language)), ...(rest.length > 0 ? [restOf(t, rest, language)] : [])],
    total: tasks.length > 1 ? { ...restOf(t, tasks, language), task: t('paper:back.total'), period: '' } : null,
    // there is less room on the back: three lines of theirs
    words: words && kind !== 'thanks' ? { head: t('paper:back.words'), text: inLines(words, MOST_LINES / 2) } : null,
    organisations:
      facts.organisations.length > 0 ? t('paper:back.in', { names: listed(t, facts.organisations, MOST_NAMED.back, language) }) : null,
    help: ofCourse ? t('paper:back.helpCourse') : t('paper:back.help'),
  }
}

async function proofOf(t: Texts, { number, verifyAt }: CertificatePaper): Promise<Sheet['proof']> {
  if (!number || !verifyAt) return null
  const address = verifyAt.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')
  return {
    number: t('paper:number', { number }),
    address: t('paper:verifyAt', { address }),
    link: verifyAt,
    qr: await qrSign(verifyAt),
    scan: t('paper:qr'),
  }
}

/** What stands across a paper without a number. */
export type Across = 'example' | 'ownExample' | 'draft' | 'void'
const acrossText = { example: 'example', ownExample: 'example', draft: 'draft', void: 'void' } as const

/**
 * The words of a certificate, in the language of the paper.
 * @param across of one without a number: invented work, own work so far, one that waits for approval, or one that does not count
 */
export async function sheetOf(read: CertificatePaper, language: PaperLanguage, across: Across = 'draft'): Promise<Sheet> {
  const t = translator(language)
  const words = read.words === null ? null : inLines(printable(read.words), MOST_LINES) || null
  const paper = { ...read, name: printable(read.name).replaceAll('\n', ' '), words }
  const { kind, facts, issuedOn, signedBy } = paper
  const can = canOf(kind, facts)
  const title = t(`paper:kinds.${kind}`)
  const year = issuedOn?.slice(0, 4) ?? facts.until?.slice(0, 4)
  const word = facts.minutes ? hoursText(t, facts.minutes, language) : (year ?? title)
  return {
    kind,
    language,
    documentTitle: t('paper:documentTitle', { title }),
    across: paper.number ? null : t(`paper:${acrossText[across]}`),
    title,
    lead: t(`paper:lead.${kind}`),
    name: paper.name,
    sentence: sentenceOf(t, paper, language),
    can: [t(`paper:can.${can}.one`), t(`paper:can.${can}.two`), t(`paper:can.${can}.three`)],
    words: kind === 'thanks' ? words : null,
    signer: signedBy ? t('paper:sign.coordinator', { name: signedBy }) : t('paper:sign.nobody'),
    date: issuedOn ? t('paper:sign.date', { date: writtenDay(issuedOn, language) }) : t('paper:sign.noDate'),
    seal: {
      around: `${t('paper:seal.around', { word: word.toLocaleUpperCase(language) })} `,
      label: t('paper:seal.label', { word }),
    },
    proof: await proofOf(t, paper),
    back: backOf(t, paper, language, across),
  }
}
