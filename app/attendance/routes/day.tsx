import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { translator } from '~/i18n/i18n.server'
import { formatClock, formatWeekday, islandDate } from '~/i18n/format'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { mayBeNoted, unmarked, type Note } from '../attendance'
import { noteTheRest, takeNotes, type Door } from '../attendance.server'
import { ClosingForm } from '../closing-form'
import { readDay } from '../day-page.server'
import { Disagreements, type Disagreement } from '../disagreements'
import { DoorRow } from '../door-row'
import { doorOf } from '../door.server'
import { DoorSummary } from '../door-summary'
import { InterpreterTime } from '../interpreter-time'
import { closeForm, dropWalkInForm, interpreterForm, personForm, walkInForm } from '../note-form'
import { useDoor } from '../use-door'
import { WalkIns } from '../walk-ins'

export const handle = { frame: 'letter' } satisfies PageHandle
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** A date's list at the door, on a phone. It works as plain forms; with a script a tap shows at once and waits for the net by itself. */
export const loader = mayLoad('/mit/arrangementer/:slug/dag/:date', ({ actor, params, language, url }) => {
  const day = readDay(actor, doorOf(actor, params.slug, params.date))
  const kept = new Headers(day.keptUntil === null ? {} : { 'x-kept-until': String(day.keptUntil) })
  return data(
    {
      ...day,
      path: url.pathname,
      keys: { adult: newId(), child: newId(), interpreter: newId(), close: newId(), people: newId() },
      title: translator(language)('attendance:title'),
    },
    { headers: kept },
  )
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

/** Takes one note of a plain form; what two noted differently is shown and asked. */
function noteFrom<S extends z.ZodObject>(
  schema: S,
  make: (value: z.infer<S>) => Omit<Note, 'key' | 'at'>,
  before?: (door: Door, value: z.infer<S>) => void,
) {
  return ({ actor, params, form, url }: Doer<'signed-in'>) => {
    const door = doorOf(actor, params.slug, params.date)
    const submission = parseWithZod(form, { schema })
    if (submission.status !== 'success') return data({ refused: true, entries: [] as Disagreement[] }, { status: 422 })
    const { key } = submission.value as { key: string }
    before?.(door, submission.value)
    const note = { ...make(submission.value), key, at: now().getTime() } as Note
    const [answer] = takeNotes(door, [note])
    if (!answer || answer.outcome === 'taken') return redirect(url.pathname)
    return data({ refused: false, entries: [{ note, answer }] }, { status: 409 })
  }
}
export const action = mayAct('/mit/arrangementer/:slug/dag/:date', {
  person: noteFrom(personForm, ({ key: _key, at: _at, ...said }) => ({ what: 'person', ...said })),
  'walk-in': noteFrom(walkInForm, ({ who }) => ({ what: 'walk-in', adults: who === 'adult' ? 1 : 0, children: who === 'child' ? 1 : 0 })),
  'drop-walk-in': noteFrom(dropWalkInForm, ({ walkIn }) => ({ what: 'drop-walk-in', walkIn })),
  interpreter: noteFrom(interpreterForm, ({ language, minutes }) => ({ what: 'interpreter', language, minutes })),
  close: noteFrom(
    closeForm,
    ({ key: _key, at: _at, rest: _rest, ...said }) => ({ what: 'close', ...said }),
    (door, { rest }) => {
      if (door.hosting && rest === 'no-show') noteTheRest(door)
    },
  ),
})

export default function AtTheDoor() {
  const { event, date, people, expected, helpers, hosting, thanks, keys, path, ...page } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation('attendance')
  const door = useDoor({ to: `${path}/send`, me: page.me, noted: page.noted, keptUntil: page.keptUntil })
  const { noted, tap } = door
  // a page kept since the evening before opens with the day
  const [today, setToday] = useState(page.today)
  useEffect(() => setToday(islandDate(new Date())), [])
  const when = mayBeNoted(date.day, today)
  const open = when === 'yes' && date.state === 'planned' && !event.cancelled
  const rest = people ? unmarked(people, noted) : []
  const clock = `${formatClock(date.starts, i18n.language)}–${formatClock(date.ends, i18n.language)}`

  function sayAgain({ note, answer }: Disagreement): boolean {
    if (answer.outcome !== 'conflict') return false
    const { standing } = answer
    if (note.what === 'person' && 'what' in standing) return tap({ ...note, before: standing.what }) !== null
    if (note.what === 'close' && 'adults' in standing) return tap({ ...note, before: standing }) !== null
    return false
  }
  return (
    <div className="wrap wrap--text band--tight stack door">
      {hosting && (
        <Crumbs
          label={t('crumbs')}
          items={[
            { text: t('back'), href: '/mit/arrangementer' },
            { text: event.title, href: `/mit/arrangementer/${event.slug}` },
            { text: t('title') },
          ]}
        />
      )}
      <header>
        <h1 style={{ fontSize: 'var(--t-4)' }}>
          <bdi>{event.title}</bdi>
        </h1>
        <p className="lead">{t('when', { day: formatWeekday(date.day, i18n.language), clock })}</p>
        {date.topic && <p dir="auto">{date.topic}</p>}
      </header>
      {(event.cancelled || date.state !== 'planned') && (
        <Flash tone="warn" still>
          {t('notHeld')}
        </Flash>
      )}
      {when === 'too-early' && <Flash still>{t(page.keptUntil === null ? 'tooEarly' : 'tooEarlyKept')}</Flash>}
      <DoorSummary door={door} people={people} />
      <Disagreements
        entries={[...door.answered.flatMap(({ note, answer }) => (answer ? [{ note, answer }] : [])), ...(answered?.entries ?? [])]}
        people={people}
        path={path}
        onMine={sayAgain}
        onTheirs={({ note }) => door.answered.some(({ key }) => key === note.key) && door.drop(note.key)}
      />
      {people && people.length > 0 && (
        <ul className="door__list plain" aria-label={t('list')}>
          {people.map((person) => (
            <DoorRow
              key={person.signUpId}
              person={person}
              noted={noted.people[person.signUpId]}
              open={open}
              formKey={`${keys.people}-${person.signUpId}`}
              onTap={(came, party) =>
                tap({
                  what: 'person',
                  signUpId: person.signUpId,
                  came,
                  before: noted.people[person.signUpId]?.what ?? 'none',
                  ...party,
                }) !== null
              }
            />
          ))}
        </ul>
      )}
      {people?.length === 0 && <p>{t('nobody')}</p>}
      {people === null && <Card>{t(expected.people > 0 ? 'namesGone' : 'namesGoneNobody', { count: expected.people })}</Card>}
      {open && (
        <>
          <WalkIns
            walkIns={noted.walkIns}
            formKeys={keys}
            onAdd={(who) => tap({ what: 'walk-in', adults: who === 'adult' ? 1 : 0, children: who === 'child' ? 1 : 0 }) !== null}
            onDrop={(walkIn) => tap({ what: 'drop-walk-in', walkIn }) !== null}
          />
          <InterpreterTime
            languages={event.interpreters}
            minutes={noted.interpreters}
            formKey={keys.interpreter}
            onSave={(language, minutes) => tap({ what: 'interpreter', language, minutes }) !== null}
          />
          {hosting && (
            <ClosingForm
              noted={noted}
              helpers={helpers}
              thanks={thanks}
              formKey={keys.close}
              refused={answered?.refused ?? false}
              unmarked={rest.length}
              onClose={(count, { restDidNotCome, ...more }) => {
                const said = (restDidNotCome ? rest : []).every(
                  ({ signUpId, adults, children }) =>
                    tap({ what: 'person', signUpId, came: 'no-show', before: 'none', adults, children }) !== null,
                )
                return said && tap({ what: 'close', ...count, ...more, before: noted.closed }) !== null
              }}
            />
          )}
        </>
      )}
      <Buttons>
        {people && (
          <ButtonLink href={`${path}/liste`} icon="printer">
            {t('toSheet')}
          </ButtonLink>
        )}
        {hosting && (
          <ButtonLink href={`/mit/arrangementer/${event.slug}/tal`} icon="list">
            {t('toNumbers')}
          </ButtonLink>
        )}
      </Buttons>
      <p className="soft">{t(page.keptUntil === null ? 'about' : 'aboutKept')}</p>
    </div>
  )
}
