import { useTranslation } from 'react-i18next'
import type { Expected } from '~/sign-ups/at-the-door.server'
import { Button, buttonClass } from '~/ui/button'
import { Flash } from '~/ui/flash'
import type { Note } from './attendance'
import type { Answer } from './attendance.server'
import { usePartyText } from './use-party-text'

export interface Disagreement {
  note: Note
  answer: Answer
}

interface DisagreementsProps {
  entries: readonly Disagreement[]
  people: readonly Expected[] | null
  /** Says one's own again, knowing what the other said; false when the form must be sent. */
  onMine: (entry: Disagreement) => boolean
  /** Leaves what the other noted; false when there is nothing to take out of a queue, and the page is shown anew. */
  onTheirs: (entry: Disagreement) => boolean
  path: string
}

/** What two noted differently, and what could not be taken: somebody looks at it, nothing is lost in silence. */
export function Disagreements({ entries, people, onMine, onTheirs, path }: DisagreementsProps) {
  const { t } = useTranslation('attendance')
  const partyText = usePartyText()
  const nameOf = (signUpId: string) => people?.find((each) => each.signUpId === signUpId)?.firstName || t('somebody')
  const leave = (entry: Disagreement, text: string) => (
    <a
      className={buttonClass({})}
      href={path}
      onClick={(event) => {
        if (onTheirs(entry)) event.preventDefault()
      }}
    >
      {text}
    </a>
  )
  return entries.map((entry) => {
    const { note, answer } = entry
    if (answer.outcome === 'refused')
      return (
        <Flash key={note.key} tone="warn" action={leave(entry, t('refused.ok'))}>
          {t(`refused.${answer.why}`)}
        </Flash>
      )
    if (answer.outcome !== 'conflict') return null
    const by = answer.by ?? t('conflict.somebody')
    const theirs = 'what' in answer.standing ? t(`said.${answer.standing.what}`) : partyText(answer.standing)
    const mine = note.what === 'person' ? t(`said.${note.came}`) : note.what === 'close' ? partyText(note) : ''
    const about = note.what === 'person' ? t('conflict.person', { name: nameOf(note.signUpId) }) : t('conflict.count')
    return (
      <Flash key={note.key} tone="warn">
        <div className="stack">
          <p>
            <b>{about}</b>
          </p>
          <p>{t('conflict.both', { by, theirs, mine })}</p>
          <form
            method="post"
            className="btns"
            onSubmit={(event) => {
              if (onMine(entry)) event.preventDefault()
            }}
          >
            <AgainFields entry={entry} />
            <Button type="submit">{t('conflict.mine', { mine })}</Button>
            {leave(entry, t('conflict.theirs', { by, theirs }))}
          </form>
        </div>
      </Flash>
    )
  })
}

/** One's own word again as a form, where there is no script; leaving the other's then needs no button but the page. */
function AgainFields({ entry: { note, answer } }: { entry: Disagreement }) {
  if (answer.outcome !== 'conflict') return null
  const fields: Record<string, string> =
    note.what === 'person' && 'what' in answer.standing
      ? {
          intent: 'person',
          signUpId: note.signUpId,
          came: note.came,
          before: answer.standing.what,
          adults: String(note.adults),
          children: String(note.children),
        }
      : note.what === 'close' && 'adults' in answer.standing
        ? {
            intent: 'close',
            adults: String(note.adults),
            children: String(note.children),
            before: `${answer.standing.adults}-${answer.standing.children}`,
            ...(note.thank && { thank: 'ja' }),
          }
        : {}
  return (
    <>
      {Object.entries({ ...fields, key: `${note.key}-2` }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note.what === 'close' && note.missed.map((userId) => <input key={userId} type="hidden" name="missed" value={userId} />)}
    </>
  )
}
