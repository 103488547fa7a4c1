import ICAL from 'ical.js'

/** A calendar file cut into its entries, so that one that cannot be read does not take the others along. Pure. */

export interface Block {
  uid: string
  /** Its title as it stands there, for who looks for it. */
  title: string
  /** The entry itself; null when it cannot be read. */
  master: ICAL.Component | null
  /** Single dates of it that are otherwise. */
  others: ICAL.Component[]
  /** It says of more single dates than any series has that they are otherwise; it is not read. */
  crowded: boolean
  /** All of its lines that say what and when it is. */
  raw: string
}

/** No series has more dates that are left out, or otherwise. */
export const MOST_EXCEPTIONS = 1000

/** Lines that change with every download and mean nothing here. */
const passing = /^(DTSTAMP|LAST-MODIFIED|CREATED|X-|SEQUENCE|TRANSP|ACKNOWLEDGED)/i

/** Null when it is no calendar. */
export function blocksOf(text: string): { entries: Block[] } | null {
  const whole = text.replace(/^\uFEFF/, '').trimStart()
  if (!/^BEGIN:VCALENDAR/i.test(whole)) return null
  const zones: string[][] = []
  const events: string[][] = []
  let open: string[] | null = null
  let kind = ''
  for (const line of whole
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')) {
    const [, begun] = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line) ?? []
    if (begun && !open) [open, kind] = [[], begun.toUpperCase()]
    open?.push(line)
    if (open && new RegExp(`^END:${kind}\\s*$`, 'i').test(line)) {
      ;(kind === 'VEVENT' ? events : zones).push(open)
      open = null
    }
  }
  const calendar = new ICAL.Component('vcalendar')
  for (const zone of zones) {
    const component = parsed(zone)
    if (component) calendar.addSubcomponent(component)
  }
  const byUid = new Map<string, Block>()
  for (const lines of events) add(byUid, calendar, lines)
  return { entries: [...byUid.values()] }
}

function add(byUid: Map<string, Block>, calendar: ICAL.Component, lines: string[]): void {
  const line = (name: string) =>
    lines
      .find((each) => new RegExp(`^${name}[:;]`, 'i').test(each))
      ?.replace(/^[^:]*:/, '')
      .trim() ?? ''
  const title = line('SUMMARY')
    .replace(/\\([,;\\])/g, '$1')
    .slice(0, 120)
  // without a name of its own it is known by what it says
  const uid = (line('UID') || `${line('DTSTART')} ${title}`).slice(0, 200)
  const raw = lines.filter((each) => !passing.test(each)).join('\n')
  const known = byUid.get(uid) ?? { uid, title, master: null, others: [], crowded: false, raw: '' }
  byUid.set(uid, known)
  known.crowded ||= known.others.length >= MOST_EXCEPTIONS || exceptionsIn(lines) > MOST_EXCEPTIONS
  // looking at each of them is what takes long
  if (known.crowded) return
  const component = parsed(lines)
  if (component) calendar.addSubcomponent(component)
  known.raw += `${raw}\n`
  if (component?.hasProperty('recurrence-id')) known.others.push(component)
  else if (component && isNewer(component, known.master)) [known.master, known.title] = [component, title]
}

const exceptionsIn = (lines: readonly string[]) =>
  lines.reduce((sum, line) => (/^(EXDATE|RDATE)[:;]/i.test(line) ? sum + line.split(',').length : sum), 0)

const sequenceOf = (component: ICAL.Component) => Number(component.getFirstPropertyValue('sequence') ?? 0)
const isNewer = (one: ICAL.Component, other: ICAL.Component | null) => !other || sequenceOf(one) >= sequenceOf(other)

function parsed(lines: readonly string[]): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown as unknown[])
  } catch {
    return null
  }
}
