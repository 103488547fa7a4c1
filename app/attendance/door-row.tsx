import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import type { Expected } from '~/sign-ups/at-the-door.server'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import type { PersonNoted, Presence } from './attendance'
import { usePartyText } from './use-party-text'

interface DoorRowProps {
  person: Expected
  noted: PersonNoted | undefined
  /** False before the day, and where the date is not held: then it is a list to read. */
  open: boolean
  /** Made with the page, for the form where there is no script. */
  formKey: string
  /** False when the form must be sent. */
  onTap: (came: Presence, party: { adults: number; children: number }) => boolean
}

const numberIn = (form: FormData, name: string) => Math.max(0, Math.min(99, Math.trunc(Number(form.get(name))) || 0))

/** Somebody with a place: their name, and two places for a thumb. A second tap takes the first back. */
export function DoorRow({ person, noted, open, formKey, onTap }: DoorRowProps) {
  const { t, i18n } = useTranslation('attendance')
  const partyText = usePartyText()
  const what = noted?.what ?? 'none'
  const party = noted ?? person
  const name = person.firstName || t('somebody')
  const hidden = (
    <>
      <input type="hidden" name="intent" value="person" />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="signUpId" value={person.signUpId} />
      <input type="hidden" name="before" value={what} />
    </>
  )
  function tapped(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    const form = new FormData(event.currentTarget)
    const came = (button instanceof HTMLButtonElement ? button.value : 'came') as Presence
    if (onTap(came, { adults: numberIn(form, 'adults'), children: numberIn(form, 'children') })) event.preventDefault()
  }
  return (
    <li className="door__row" data-came={what}>
      <div>
        <b className="door__name">
          <bdi>{name}</bdi>
        </b>
        <span className="door__party">
          {partyText(party)}
          {person.interpreter && ` · ${t('needsInterpreter', { language: languageName(person.interpreter, i18n.language) })}`}
        </span>
      </div>
      {open && (
        <>
          <details className="door__more">
            <summary>
              {t('otherNumber')}
              <span className="vh"> – {name}</span>
            </summary>
            <form method="post" className="row" onSubmit={tapped} key={`${party.adults}-${party.children}`}>
              {hidden}
              <label>
                {t('adultsLabel')}{' '}
                <input
                  className="input input--short"
                  type="number"
                  name="adults"
                  min={0}
                  max={20}
                  defaultValue={party.adults}
                  inputMode="numeric"
                  dir="ltr"
                />
              </label>
              <label>
                {t('childrenLabel')}{' '}
                <input
                  className="input input--short"
                  type="number"
                  name="children"
                  min={0}
                  max={20}
                  defaultValue={party.children}
                  inputMode="numeric"
                  dir="ltr"
                />
              </label>
              <Button type="submit" name="came" value="came" icon="check">
                {t('saveNumber')}
              </Button>
            </form>
          </details>
          <form method="post" className="door__taps" onSubmit={tapped}>
            {hidden}
            <input type="hidden" name="adults" value={party.adults} />
            <input type="hidden" name="children" value={party.children} />
            {(['came', 'no-show'] as const).map((each) => (
              <button
                key={each}
                type="submit"
                name="came"
                value={what === each ? 'none' : each}
                aria-pressed={what === each}
                className={`door__tap door__tap--${each}`}
              >
                <Icon name={each === 'came' ? 'check' : 'x'} />
                <span>{t(`taps.${each}`)}</span>
                <span className="vh"> – {name}</span>
              </button>
            ))}
          </form>
        </>
      )}
    </li>
  )
}
