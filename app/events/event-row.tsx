import { useTranslation } from 'react-i18next'
import { dateSignParts } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { DateSign } from '~/ui/date-sign'
import type { AgendaEntry } from './agenda'
import { KindWord } from './kind-word'
import { PlaceWords } from './place-words'
import { TellingLine } from './telling-line'
import { useEventWords } from './use-event-words'

/** A date of an event by its sign, as on the front page. */
export function EventRow({ entry }: { entry: AgendaEntry }) {
  const { i18n } = useTranslation()
  const words = useEventWords()
  return (
    <article className="event">
      <DateSign {...dateSignParts(entry.day, i18n.language)} />
      <div>
        <KindWord kind={entry.kind} />
        <h3>
          <Anchor className="stretch" href={`/arrangementer/${entry.slug}/${entry.day}`}>
            <bdi>{entry.title}</bdi>
          </Anchor>
        </h3>
        <p>
          <span className="vh">{words.day(entry.day)} </span>
          <span className="nowrap">{words.clock(entry)}</span> · <PlaceWords {...entry} />
        </p>
        <TellingLine entry={entry} />
      </div>
    </article>
  )
}
