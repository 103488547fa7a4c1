import { formatClock } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { organisationNames } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { csvRows } from './own-csv'
import { ownHours } from './own-hours.server'

/** As many entries as a file holds; nobody has more. */
const MOST = 100_000

/** All of a person's own hours, in their language, as rows of a file. What they wrote is in it, and nothing of anybody else. */
export function ownFile(actor: Actor, language: InterfaceLanguage): string[][] {
  const t = translator(language)
  const entries = ownHours({ userId: actor.userId }, MOST)
  const names = organisationNames([...new Set(entries.flatMap(({ organisationId }) => organisationId ?? []))])
  const whatOf = ({ task }: (typeof entries)[number]) => {
    if (task.of === 'match') return t(`facts:kinds.${task.offerKind}`)
    return task.of === 'event' ? task.title : task.of === 'organisation' ? task.name : t('hours:task.other')
  }
  const sourceOf = (source: string) => {
    if (source === 'shift' || source === 'import') return t(`hours:sources.${source}`)
    return t(source === 'attendance' ? 'hours:csv.sourceTook' : 'hours:csv.sourceOwn')
  }
  return csvRows(
    [
      t('hours:csv.day'),
      t('hours:csv.hours'),
      t('hours:csv.from'),
      t('hours:csv.what'),
      t('hours:csv.organisation'),
      t('hours:csv.note'),
      t('hours:csv.state'),
      t('hours:csv.source'),
    ],
    entries.map((entry) => ({
      date: entry.date,
      minutes: entry.minutes,
      from: entry.starts === null ? '' : formatClock(entry.starts, language),
      what: whatOf(entry),
      organisation: names.get(entry.organisationId ?? '') ?? '',
      note: entry.note ?? '',
      state: entry.state === null ? '' : t(`hours:states.${entry.state}`),
      source: sourceOf(entry.source),
    })),
  )
}
