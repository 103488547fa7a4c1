import { Form } from '@remix-run/react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RankMark } from '~/island/drawn-map'
import type { MapSelection } from '~/island/use-map-selection'
import { Button, IconLink } from '~/ui/button'
import { SuggestionBody, SuggestionHead, type SuggestionFor } from './suggestion-card'
import { COMPARED, inHalves, isFirstChoice, isWeak, type DeskSuggestion } from './suggestion'
import { usePlaceName } from './use-place-name'
import { useSuggestionWords } from './use-suggestion-words'

interface SuggestionListProps {
  suggestions: readonly DeskSuggestion[]
  need: SuggestionFor
  selection: MapSelection
  /** Offers chosen for comparing, as the address says. */
  compared: readonly string[]
  /** The address of this page with the need chosen, and without a comparison. */
  here: { path: string; hidden: Record<string, string>; plain: string }
  /** What follows the list, above the tray. */
  children?: ReactNode
}

/** The ranked suggestions: good ones open, weak ones on a line each, and a tray of those to lay side by side. */
export function SuggestionList({ suggestions, need, selection, compared, here, children }: SuggestionListProps) {
  const [chosen, setChosen] = useState<readonly string[]>(compared)
  const compare = (id: string) => (on: boolean) => setChosen((before) => (on ? [...before, id] : before.filter((each) => each !== id)))
  return (
    <>
      <ol className="sugs">
        {suggestions.map((suggestion) => {
          const { offer, rank } = suggestion
          const body = (
            <SuggestionBody
              suggestion={suggestion}
              need={need}
              compared={chosen.includes(offer.id)}
              onCompare={compare(offer.id)}
              compareFull={chosen.length >= COMPARED && !chosen.includes(offer.id)}
            />
          )
          const place = { id: `forslag-${offer.id}`, tabIndex: -1, ...selection.itemProps(offer.id) }
          return isWeak(suggestion) ? (
            <li key={offer.id} className="sug sug--folded" {...place}>
              <details>
                <summary className="sug--less">
                  <FoldedLine suggestion={suggestion} />
                </summary>
                {body}
              </details>
            </li>
          ) : (
            <li key={offer.id} className={rank === 1 && isFirstChoice(suggestion) ? 'sug is-top' : 'sug'} {...place}>
              <SuggestionHead suggestion={suggestion} />
              {body}
            </li>
          )
        })}
      </ol>
      {children}
      <CompareTray chosen={chosen} suggestions={suggestions} here={here} clear={() => setChosen([])} />
    </>
  )
}

function FoldedLine({ suggestion }: { suggestion: DeskSuggestion }) {
  const { t } = useTranslation('matching')
  const says = useSuggestionWords()
  const placeName = usePlaceName()
  const { offer, rank, reasons, background, fits } = suggestion
  return (
    <>
      <RankMark rank={rank} soft />
      <span>
        <b>
          <bdi>{placeName(offer.owner, offer.town)}</bdi>
        </b>{' '}
        · {t('suggestion.fitsLine', { fits: inHalves(fits), all: reasons.length })}
        <span className="soft"> · {says.line(reasons, background)}</span>
      </span>
      <span className="sug__more">{t('suggestion.more')}</span>
    </>
  )
}

function CompareTray({
  chosen,
  suggestions,
  here,
  clear,
}: {
  chosen: readonly string[]
  suggestions: readonly DeskSuggestion[]
  here: SuggestionListProps['here']
  clear: () => void
}) {
  const { t } = useTranslation('matching')
  const placeName = usePlaceName()
  // Without a script the boxes change and these words do not: then they name no number.
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const names = suggestions.filter(({ offer }) => chosen.includes(offer.id)).map(({ offer }) => placeName(offer.owner, offer.town))
  return (
    <Form id="compare" method="get" action={`${here.path}#sammenlign`} className="tray">
      {Object.entries(here.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <b role="status">{scripted ? t('compare.chosen', { count: names.length }) : t('compare.hint', { count: COMPARED })}</b>
      {scripted && <span>{names.join(' · ')}</span>}
      <span className="tray__do">
        <Button type="submit" variant="dark" size="sm" icon="columns-2" disabled={scripted && names.length < 2}>
          {t('compare.do')}
        </Button>
        <IconLink icon="x" label={t('compare.clear')} href={here.plain} onClick={clear} />
      </span>
    </Form>
  )
}
