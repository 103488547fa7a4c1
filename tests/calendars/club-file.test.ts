import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClubFile, type ClubEntry } from '~/calendars/club-file'
import { calendarFile } from '~/events/calendar-file'
import { startsOf } from '~/events/recurrence'

const today = '2027-01-04'
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:en@klub.example', 'SUMMARY:Træning', ...lines, 'END:VEVENT']
const tuesday = ['DTSTART;TZID=Europe/Copenhagen:20270112T173000', 'DTEND;TZID=Europe/Copenhagen:20270112T190000']
const read = (...lines: string[]) => readClubFile(calendar(...event(...lines)), today)
function only(...lines: string[]): ClubEntry {
  const file = read(...lines)
  const [entry] = file.entries
  if (!entry) throw new Error(`not taken: ${file.refused.map(({ why }) => why).join()} ${file.trouble}`)
  return entry
}
const refusal = (...lines: string[]) => read(...lines).refused.map(({ why }) => why)
const days = (entry: ClubEntry) => entry.dates.map(({ day }) => day)

describe('a club’s own calendar', () => {
  it('gives its events with their dates, as they are on the island', () => {
    const entry = only(...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3', 'LOCATION:Nexøhallen\\, 3730 Nexø', 'DESCRIPTION:Alle kan være med')
    expect(entry).toMatchObject({ title: 'Træning', text: 'Alle kan være med', place: 'Nexøhallen', town: 'nexoe', remarks: [] })
    expect(entry.when).toMatchObject({ startsAt: '2027-01-12T17:30', minutes: 90, rrule: 'FREQ=WEEKLY;COUNT=3' })
    expect(entry.dates).toEqual(['2027-01-12', '2027-01-19', '2027-01-26'].map((day) => ({ day, starts: 1050, ends: 1140 })))
  })

  it('leaves out what is left out there, and moves and calls off what is moved and called off', () => {
    const file = readClubFile(
      calendar(
        ...event(...tuesday, 'RRULE:FREQ=WEEKLY;UNTIL=20270209T163000Z', 'EXDATE;TZID=Europe/Copenhagen:20270119T173000'),
        ...event('RECURRENCE-ID;TZID=Europe/Copenhagen:20270126T173000', 'DTSTART:20270127T180000Z', 'DTEND:20270127T190000Z'),
        ...event('RECURRENCE-ID;TZID=Europe/Copenhagen:20270202T173000', ...tuesday, 'STATUS:CANCELLED'),
      ),
      today,
    )
    expect(file.entries).toHaveLength(1)
    expect(file.entries[0]?.when).toMatchObject({
      rrule: 'FREQ=WEEKLY;COUNT=5',
      without: ['2027-01-19T17:30'],
      others: [
        { recurrenceId: '2027-01-26T17:30', day: '2027-01-27', starts: 19 * 60, ends: 20 * 60, cancelled: false },
        { recurrenceId: '2027-02-02T17:30', cancelled: true },
      ],
    })
  })

  it('of a series that began years ago takes what is still to come', () => {
    const entry = only(
      'DTSTART;TZID=Europe/Copenhagen:20200107T173000',
      'DURATION:PT90M',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270215T225959Z',
    )
    expect(days(entry)).toEqual(['2027-01-12', '2027-01-26', '2027-02-09'])
    expect(entry.dates[0]).toMatchObject({ starts: 1050, ends: 1140 })
  })

  it('cuts one that never ends to a year, and says so', () => {
    const entry = only(...tuesday, 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH')
    expect(entry.remarks).toContain('endless')
    expect(entry.dates).toHaveLength(103)
    expect(days(entry).at(-1)! <= '2028-01-04').toBe(true)
  })

  it.each([
    ['Outlook’s name for it', 'DTSTART;TZID=Romance Standard Time:20270712T173000', '17:30'],
    ['no name', 'DTSTART:20270712T173000', '17:30'],
    ['the world’s time', 'DTSTART:20270712T153000Z', '17:30'],
    ['another city', 'DTSTART;TZID=Europe/London:20270712T163000', '17:30'],
    ['a path before the city', 'DTSTART;TZID=/citadel.org/20210210_1/Europe/London:20270712T163000', '17:30'],
  ])('knows the time by %s', (_how, line, clock) => {
    expect(only(line).when.startsAt).toBe(`2027-07-12T${clock}`)
  })

  it('knows a zone that the file itself explains, and refuses one that nobody explains', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Min Egen',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const line = 'DTSTART;TZID=Min Egen:20270712T183000'
    expect(readClubFile(calendar(...zone, ...event(line)), today).entries[0]?.when.startsAt).toBe('2027-07-12T17:30')
    expect(refusal(line)).toEqual(['zone'])
  })

  it('follows a series kept in the world’s time through summer time', () => {
    const entry = only('DTSTART:20270316T163000Z', 'DTEND:20270316T173000Z', 'RRULE:FREQ=WEEKLY;COUNT=3')
    expect(entry.dates.map(({ day, starts }) => [day, starts])).toEqual([
      ['2027-03-16', 1050],
      ['2027-03-23', 1050],
      ['2027-03-30', 1110],
    ])
  })

  it('shows a whole day, and several whole days as one after another', () => {
    expect(only('DTSTART;VALUE=DATE:20270112').when).toMatchObject({ startsAt: '2027-01-12T00:00', minutes: 1440, rrule: null })
    expect(days(only('DTSTART;VALUE=DATE:20270112', 'DTEND;VALUE=DATE:20270115'))).toEqual(['2027-01-12', '2027-01-13', '2027-01-14'])
  })

  it('ends at midnight what goes on into the night', () => {
    const entry = only('DTSTART:20270112T200000', 'DTEND:20270113T010000')
    expect(entry.dates).toEqual([{ day: '2027-01-12', starts: 1200, ends: 1440 }])
    expect(entry.remarks).toEqual(['midnight'])
  })

  it.each([
    ['an end before the start', ['DTSTART:20270112T180000', 'DTEND:20270112T170000'], 'ends-first'],
    ['no start', ['DTEND:20270112T170000'], 'no-start'],
    ['ten thousand times', [...tuesday, 'RRULE:FREQ=DAILY;COUNT=10000'], 'too-many'],
    ['every second', [...tuesday, 'RRULE:FREQ=SECONDLY'], 'rule'],
    ['a day that no year has', [...tuesday, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'], 'rule'],
    ['a rule in no language', [...tuesday, 'RRULE:FREQ=SOMETIMES'], 'unreadable'],
    ['dates of its own besides the rule', [...tuesday, 'RDATE:20270115T173000'], 'rule'],
    ['something private', [...tuesday, 'CLASS:PRIVATE'], 'private'],
    ['a telephone number for a title', [...tuesday, 'SUMMARY:Ring 56 95 12 34'], 'private'],
    ['what is called off', [...tuesday, 'STATUS:CANCELLED'], 'cancelled'],
    ['what is over', ['DTSTART:20261201T170000', 'DTEND:20261201T180000'], 'over'],
    ['a month away', ['DTSTART:20270112T170000', 'DTEND:20270312T180000'], 'days-long'],
  ])('says why it does not take %s, and takes the others', (_what, lines, why) => {
    const good = ['BEGIN:VEVENT', 'UID:god@klub.example', 'SUMMARY:Fest', ...tuesday, 'END:VEVENT']
    const own = lines.some((line) => line.startsWith('SUMMARY'))
      ? ['BEGIN:VEVENT', 'UID:en@klub.example', ...lines, 'END:VEVENT']
      : event(...lines)
    const file = readClubFile(calendar(...own, ...good), today)
    expect(file.refused.map((refused) => refused.why)).toEqual([why])
    expect(file.entries.map(({ title }) => title)).toEqual(['Fest'])
  })

  const heap = Array.from({ length: 50_000 }, (_, at) => `2027${String(at).padStart(4, '0')}T173000`).join()
  it.each([
    ['in one line', [`EXDATE;TZID=Europe/Copenhagen:${heap}`]],
    ['in a line each', heap.split(',').map((at) => `EXDATE:${at}`)],
  ])('refuses one that leaves out tens of thousands of dates, %s, and takes the others', (_how, lines) => {
    const file = readClubFile(
      calendar(
        ...event(...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines),
        ...event(...tuesday).map((line) => line.replace('UID:en', 'UID:to')),
      ),
      today,
    )
    expect(file.refused.map(({ why }) => why)).toEqual(['too-many'])
    expect(file.entries).toHaveLength(1)
  })

  it('refuses one with more single dates that are otherwise than a series has', () => {
    const others = Array.from({ length: 1500 }, () => event('RECURRENCE-ID:20270119T173000', ...tuesday)).flat()
    expect(readClubFile(calendar(...event(...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3'), ...others), today).refused).toMatchObject([
      { why: 'too-many' },
    ])
  })

  it('knows what is left out by the clock of the series alone', () => {
    const weekly = [...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3']
    expect(refusal(...weekly, 'EXDATE;TZID=Europe/London:20270119T163000')).toEqual(['zone'])
    expect(only(...weekly, 'EXDATE:20270119T173000').dates).toHaveLength(2)
    expect(only(...weekly, 'EXDATE:20270119T163000Z').dates).toHaveLength(2)
  })

  it('does not take what has no title', () => {
    const file = readClubFile(calendar('BEGIN:VEVENT', 'UID:x', ...tuesday, 'END:VEVENT'), today)
    expect(file.refused).toMatchObject([{ why: 'no-title' }])
  })

  it('leaves a text out that holds numbers or addresses, and the marks of a web page', () => {
    const entry = only(...tuesday, 'DESCRIPTION:Ring til Ole på 56 95 12 34')
    expect(entry).toMatchObject({ text: '', remarks: ['text-out'] })
    expect(only(...tuesday, 'DESCRIPTION:<b>Kom</b> og vær med<br>Kaffe &amp\\; kage').text).toBe('Kom og vær med\nKaffe & kage')
  })

  it('is told apart from what is none', () => {
    expect(readClubFile('<html>Log ind</html>', today).trouble).toBe('no-calendar')
    expect(readClubFile('', today).trouble).toBe('no-calendar')
    expect(readClubFile(calendar(), today).trouble).toBe('nothing')
    const many = Array.from({ length: 400 }, (_, at) => [
      'BEGIN:VEVENT',
      `UID:${at}`,
      'SUMMARY:Kamp',
      'DTSTART:20270112T170000',
      'END:VEVENT',
    ]).flat()
    expect(readClubFile(calendar(...many), today)).toMatchObject({ trouble: 'too-many-entries', entries: [] })
  })

  it('does not look again at what is as it was', () => {
    const text = calendar(...event(...tuesday, 'DTSTAMP:20270101T000000Z'))
    const [entry] = readClubFile(text, today).entries
    const known = new Map([['en@klub.example', entry?.mark ?? '']])
    expect(readClubFile(text.replace('20270101T000000Z', '20270103T000000Z'), '2027-01-05', known)).toMatchObject({
      entries: [],
      same: ['en@klub.example'],
    })
    expect(readClubFile(text.replace('Træning', 'Kamp'), today, known).entries).toHaveLength(1)
  })

  it('never hangs and never throws, whatever a file holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'DTSTART:20270112T170000',
        'DTSTART;VALUE=DATE:20270112',
        'RRULE:FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=2',
        'RRULE:FREQ=YEARLY;BYWEEKNO=53',
        'RRULE:FREQ=WEEKLY;INTERVAL=0',
        'EXDATE:x',
        'RECURRENCE-ID:20270112T170000',
        'DURATION:-PT5M',
        'UID:a',
        'SUMMARY:Å',
      ),
      fc.string(),
      fc.tuple(fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'EXDATE', 'SUMMARY'), fc.string()).map(([name, value]) => `${name}:${value}`),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const file = readClubFile(calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT'), today)
        for (const { dates } of file.entries) expect(dates.every(({ starts, ends }) => starts < ends && ends <= 1440)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('reads back every series that we write ourselves', () => {
    const rule = fc.constantFrom('FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=-1TU')
    fc.assert(
      fc.property(rule, fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 40 }), (often, count, weeks) => {
        const startsAt = `${new Date(Date.parse('2027-01-12') + weeks * 7 * 86_400_000).toISOString().slice(0, 10)}T15:30`
        const rrule = `${often};COUNT=${count}`
        const wanted = startsOf(startsAt, rrule)
        const entry = {
          uid: 'a',
          sequence: 0,
          changedAt: new Date(),
          startsAt: wanted[0]?.recurrenceId ?? '',
          minutes: 60,
          summary: 'Café',
          rrule,
        }
        const [back] = readClubFile(calendarFile([entry], { name: 'x' }), today).entries
        expect(back && days(back)).toEqual(startsOf(entry.startsAt, rrule).map(({ day }) => day))
      }),
      { numRuns: 25 },
    )
  })
})
