import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import type { Noted, Party } from './attendance'
import { headCount } from './attendance'
import type { Day } from './day-page.server'
import { usePartyText } from './use-party-text'

interface ClosingFormProps {
  noted: Noted
  helpers: Day['helpers']
  thanks: boolean
  formKey: string
  /** The numbers could not be read. */
  refused: boolean
  /** How many sign-ups nobody has said anything of. */
  unmarked: number
  /** False when the form must be sent. `restDidNotCome`: that is so of all those nobody has said anything of. */
  onClose: (count: Party, more: { missed: string[]; thank: boolean; restDidNotCome: boolean }) => boolean
}

/** The last thing at the door: how many were there, who of the helpers was not, and goodbye. */
export function ClosingForm({ noted, helpers, thanks, formKey, refused, unmarked, onClose }: ClosingFormProps) {
  const { t } = useTranslation(['attendance', 'shifts'])
  const partyText = usePartyText()
  // what somebody typed is not counted over
  const [typed, setTyped] = useState<Partial<Record<keyof Party, string>>>({})
  const count = noted.closed ?? headCount(noted)
  const { closed } = noted
  return (
    <Card title={t(closed ? 'closing.closedTitle' : 'closing.title')} plinth>
      <div className="stack">
        {closed && (
          <Flash tone="ok" still>
            {t('closing.closed', { party: partyText(closed) })}
          </Flash>
        )}
        {refused && <Flash tone="err">{t('closing.refused')}</Flash>}
        <form
          method="post"
          className="stack"
          onSubmit={(event) => {
            const form = new FormData(event.currentTarget)
            const button = (event.nativeEvent as SubmitEvent).submitter
            const number = (name: string) => Math.max(0, Math.min(2000, Math.trunc(Number(form.get(name))) || 0))
            const more = {
              missed: form.getAll('missed').map(String),
              thank: form.has('thank'),
              restDidNotCome: button instanceof HTMLButtonElement && button.value === 'no-show',
            }
            if (!onClose({ adults: number('adults'), children: number('children') }, more)) return
            event.preventDefault()
            setTyped({})
          }}
        >
          <input type="hidden" name="intent" value="close" />
          <input type="hidden" name="key" value={formKey} />
          {closed && <input type="hidden" name="before" value={`${closed.adults}-${closed.children}`} />}
          <p>{t('closing.text')}</p>
          <div className="door__heads">
            {(['adults', 'children'] as const).map((of) => (
              <label key={of}>
                {t(`${of}Label`)}
                <input
                  className="input input--short"
                  type="number"
                  name={of}
                  required
                  min={0}
                  max={2000}
                  inputMode="numeric"
                  dir="ltr"
                  value={typed[of] ?? String(count[of])}
                  onChange={({ currentTarget }) => setTyped((before) => ({ ...before, [of]: currentTarget.value }))}
                />
              </label>
            ))}
          </div>
          {helpers.length > 0 && (
            <fieldset className="field">
              <legend className="label">{t('closing.missed')}</legend>
              {helpers.map(({ userId, firstName, kind, missed }) => (
                <label key={userId} className="opt">
                  <input type="checkbox" name="missed" value={userId} defaultChecked={missed} />
                  <span>
                    <bdi>{firstName}</bdi> · {t(`shifts:kinds.${kind}`)}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {!closed && (
            <label className="opt">
              <input type="checkbox" name="thank" value="ja" defaultChecked={thanks} />
              <span>{t('closing.thank')}</span>
            </label>
          )}
          {closed || unmarked === 0 ? (
            <div>
              <Button type="submit" variant={closed ? undefined : 'primary'} icon="calendar-check">
                {t(closed ? 'closing.correct' : 'closing.submit')}
              </Button>
            </div>
          ) : (
            <fieldset className="field">
              <legend className="label">{t('closing.unmarked', { count: unmarked })}</legend>
              <div className="btns">
                <Button type="submit" name="rest" value="no-show" variant="primary" icon="calendar-check">
                  {t('closing.restDidNotCome')}
                </Button>
                <Button type="submit" name="rest" value="unknown">
                  {t('closing.anyway')}
                </Button>
              </div>
            </fieldset>
          )}
        </form>
      </div>
    </Card>
  )
}
