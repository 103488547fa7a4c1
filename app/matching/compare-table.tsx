import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import type { ReasonFit } from '~/ui/fit'
import { Kind } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import { inHalves, isFirstChoice, type DeskSuggestion } from './suggestion'
import { HiddenFields, type SuggestionFor } from './suggestion-card'
import { usePlaceName } from './use-place-name'
import { useReasonWords } from './use-reason-words'
import { useSuggestionWords } from './use-suggestion-words'

const signs: Record<ReasonFit, { icon: IconName; tone: string }> = {
  yes: { icon: 'circle-check', tone: 'ok' },
  half: { icon: 'circle-alert', tone: 'mid' },
  no: { icon: 'circle-x', tone: 'no' },
}

/** Two or three suggestions side by side; only what differs is tinted. */
export function CompareTable({ suggestions, need }: { suggestions: readonly DeskSuggestion[]; need: SuggestionFor }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const placeName = usePlaceName()
  const says = useSuggestionWords()
  return (
    <section id="sammenlign" className="stack compare-box" aria-labelledby="sammenlign-titel" tabIndex={-1}>
      <h3 id="sammenlign-titel">{t('compare.title')}</h3>
      <div className="tablewrap" role="region" tabIndex={0} aria-label={t('compare.title')}>
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{t('compare.point')}</span>
              </th>
              {suggestions.map(({ offer }) => (
                <th key={offer.id} scope="col">
                  {offer.front ? <Kind front={offer.front}>{placeName(offer.owner, offer.town)}</Kind> : placeName(offer.owner, offer.town)}
                  <bdi className="compare__title">{offer.title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {suggestions[0]?.reasons.map((reason, cell) => {
              const cells = suggestions.map(({ offer, reasons }) => {
                const own = reasons[cell] ?? reason
                return { id: offer.id, own, text: words.text(own, { newcomer: need.newcomer, owner: offer.owner }) }
              })
              return (
                <tr key={reason.name} className={new Set(cells.map(({ text }) => text)).size > 1 ? 'diff' : undefined}>
                  <th scope="row">{words.term(reason)}</th>
                  {cells.map(({ id, own, text }) => (
                    <td key={id}>
                      <Icon name={signs[own.fit].icon} className={`inl ${signs[own.fit].tone}`} label={words.sign(own)} /> {text}
                    </td>
                  ))}
                </tr>
              )
            })}
            <tr>
              <th scope="row">{t('compare.all')}</th>
              {suggestions.map(({ offer, fits, reasons }) => (
                <td key={offer.id}>{t('suggestion.fits', { fits: inHalves(fits), all: reasons.length })}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('compare.inShort')}</th>
              {suggestions.map(({ offer, reasons, background }) => (
                <td key={offer.id}>
                  {says.line(reasons, background)}
                  {says.scarcity(background) && <b> {says.scarcity(background)}</b>}
                </td>
              ))}
            </tr>
            {need.open && (
              <tr>
                <td />
                {suggestions.map((suggestion) => (
                  <td key={suggestion.offer.id}>
                    <Form method="post" action={`/koordinator/behov/${need.needId}`}>
                      <input type="hidden" name="offerId" value={suggestion.offer.id} />
                      <HiddenFields fields={need.hidden} />
                      <Button
                        type="submit"
                        name="intent"
                        value="propose"
                        size="sm"
                        variant={isFirstChoice(suggestion) ? 'primary' : undefined}
                      >
                        {t('compare.propose', { owner: placeName(suggestion.offer.owner, suggestion.offer.town) })}
                      </Button>
                    </Form>
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}
