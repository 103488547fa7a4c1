import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { PairLine } from './pair-line'
import { differs } from './round-difference'
import type { PairLine as Line, RoundPage } from './round-page.server'
import { useRoundForm } from './use-round-form'

/** The pairs of a round with a tray under them: one form, so that it works as a whole without a script too. */
export function RoundPairsForm({ laid, view }: { laid: RoundPage; view: 'all' | 'mine' }) {
  const { t, i18n } = useTranslation('rounds')
  const { lines, counts, never } = laid
  const open = lines.filter(({ match, stale }) => !match && !stale)
  const { ticked, formProps } = useRoundForm(counts.ticked - open.filter((line) => line.ticked).length)
  const asked = useNavigation().formData?.get('intent')
  const busy = asked === 'propose' || asked === 'again'
  const shown = (value: number) => formatNumber(value, i18n.language)
  const possible = counts.pairs - counts.proposed - counts.stale
  return (
    <Form method="post" className="pairs" {...formProps}>
      <input type="hidden" name="shown" value={[...open, ...never].map(({ code }) => code).join(',')} />
      <input type="hidden" name="view" value={view} />
      <h2 id="par">{t('pairs.heading')}</h2>
      {lines.length === 0 ? (
        <Empty title={t('pairs.none')} text={t(view === 'mine' ? 'pairs.noneMine' : 'pairs.noneText')} />
      ) : (
        <>
          {possible > 0 && <p className="soft only-keys">{t('pairs.keys')}</p>}
          <Part title={t('pairs.changed')} lines={lines.filter(({ versus }) => differs(versus))} />
          <Part title={t('pairs.unchanged')} lines={lines.filter(({ versus }) => !differs(versus))} />
        </>
      )}
      {never.length > 0 && (
        <Fold summary={t('never.title', { count: never.length })} open={lines.length === 0}>
          <p className="soft">{t('never.text')}</p>
          {never.map(({ code, name, owner }) => (
            <label key={code} className="opt">
              <input type="checkbox" name="forbid" value={code} defaultChecked />
              <span>{t('never.pair', { newcomer: name, owner })}</span>
            </label>
          ))}
        </Fold>
      )}
      <div className="roundtray">
        {possible > 0 && (
          <div className="roundtray__says">
            <b className="num" role="status">
              {asked === 'propose'
                ? t('tray.proposing')
                : ticked !== null && t('tray.chosen', { ticked: shown(ticked), pairs: shown(possible) })}
            </b>
            <span>{t('tray.tells')}</span>
          </div>
        )}
        <div className="roundtray__do">
          {possible > 0 && (
            <noscript>
              <Button type="submit" name="intent" value="remember" variant="dark">
                {t('tray.keep')}
              </Button>
            </noscript>
          )}
          <Button type="submit" name="intent" value="again" variant="dark" icon="repeat" disabled={busy}>
            {t(asked === 'again' ? 'states.computing' : 'tray.again')}
          </Button>
          {possible > 0 && (
            <Button type="submit" name="intent" value="propose" variant="primary" icon="send" disabled={busy}>
              {t('tray.propose')}
            </Button>
          )}
        </div>
      </div>
    </Form>
  )
}

/** Pairs that the round gives otherwise than one by one, or those it gives alike. */
function Part({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="pairs__part">{title}</h3>
      <ol className="pairlist">
        {lines.map((line) => (
          <PairLine key={line.code} line={line} />
        ))}
      </ol>
    </>
  )
}
