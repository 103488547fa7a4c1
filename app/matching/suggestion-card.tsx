import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { RankMark } from '~/island/drawn-map'
import { slotsIn } from '~/people/availability'
import { AvailabilityRead } from '~/ui/availability-read'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Fit, Why } from '~/ui/fit'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import { inHalves, isFirstChoice, isWeak, missingOf, objections, type DeskSuggestion } from './suggestion'
import { usePlaceName } from './use-place-name'
import { useReasonWords } from './use-reason-words'
import { useSuggestionWords } from './use-suggestion-words'
import { useWeekWords } from './use-week-words'

export interface SuggestionFor {
  needId: string
  newcomer: string
  availability: number
  /** Only an open need can be proposed for. */
  open: boolean
  /** What the form of a proposal says besides the offer: where it was pressed, and by which order. */
  hidden: Record<string, string>
}

/** Everything about one suggestion under its head: six cells, what speaks against, and what can be done. */
export function SuggestionBody({
  suggestion,
  need,
  compared,
  onCompare,
  compareFull,
}: {
  suggestion: DeskSuggestion
  need: SuggestionFor
  compared: boolean
  onCompare: (chosen: boolean) => void
  compareFull: boolean
}) {
  const { t } = useTranslation('matching')
  const { offer, reasons } = suggestion
  return (
    <>
      <Reasons suggestion={suggestion} need={need} />
      <Against suggestion={suggestion} need={need} />
      <Buttons>
        {need.open && (
          <Form method="post" action={`/koordinator/behov/${need.needId}`}>
            <input type="hidden" name="offerId" value={offer.id} />
            <HiddenFields fields={need.hidden} />
            <Button type="submit" name="intent" value="propose" size="sm" variant={isFirstChoice(suggestion) ? 'primary' : undefined}>
              {t('suggestion.propose')}
              <span className="vh"> {t('suggestion.proposeWhom', { owner: offer.owner, newcomer: need.newcomer })}</span>
            </Button>
          </Form>
        )}
        <ButtonLink href={`/tilbud/${offer.id}`} size="sm">
          {t('suggestion.see')}
          <span className="vh"> {offer.title}</span>
        </ButtonLink>
        <label className="opt sug__compare">
          <input
            type="checkbox"
            form="compare"
            name="sammenlign"
            value={offer.id}
            checked={compared}
            disabled={compareFull && !compared}
            onChange={(event) => onCompare(event.currentTarget.checked)}
          />
          <span>
            {t('compare.one')}
            <span className="vh"> {offer.owner}</span>
          </span>
        </label>
      </Buttons>
      {missingOf(reasons).length > 0 && need.open && <p className="soft sug__note">{t('suggestion.canWait')}</p>}
    </>
  )
}

/** Place, house, who and what, and how many of the six fit. */
export function SuggestionHead({ suggestion: { offer, rank, reasons, fits } }: { suggestion: DeskSuggestion }) {
  const { t } = useTranslation('matching')
  const placeName = usePlaceName()
  return (
    <div className="sug__top">
      <RankMark rank={rank} soft={isWeak({ fits, rank })} />
      {offer.front && <Gable front={offer.front} />}
      <div>
        <h3>
          <bdi>{placeName(offer.owner, offer.town)}</bdi>
        </h3>
        <p>
          <bdi>{offer.title}</bdi>
        </p>
      </div>
      <Fit reasons={reasons.map(({ fit }) => fit)} text={t('suggestion.fits', { fits: inHalves(fits), all: reasons.length })} />
    </div>
  )
}

function Reasons({ suggestion: { offer, reasons }, need }: { suggestion: DeskSuggestion; need: SuggestionFor }) {
  const words = useReasonWords()
  const week = useWeekWords()
  const { t } = useTranslation('matching')
  return (
    <Why
      items={reasons.map((reason) => ({
        fit: reason.fit,
        term: words.term(reason),
        text: words.text(reason, { newcomer: need.newcomer, owner: offer.owner }),
        sign: words.sign(reason),
        extra: reason.name === 'time' && (
          <AvailabilityRead
            mini
            mine={slotsIn(need.availability)}
            theirs={slotsIn(offer.availability)}
            days={week.days}
            times={week.times}
            caption={reason.sharedSlots ? t('week.shared', { slots: week.list(reason.sharedSlots) }) : t('week.sharedNone')}
          />
        ),
      }))}
    />
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Fields that a form carries along unseen. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function Against({ suggestion: { offer, reasons, background, change }, need }: { suggestion: DeskSuggestion; need: SuggestionFor }) {
  const { t, i18n } = useTranslation('matching')
  const words = useReasonWords()
  const says = useSuggestionWords()
  const scarce = says.scarcity(background)
  const missing = missingOf(reasons)
  const against = objections(reasons).filter(({ name }) => name !== 'requirements')
  return (
    <>
      <p className="plus">
        <Icon name="info" />
        <span>{capital(says.line(reasons, background))}</span>
      </p>
      {scarce && (
        <p className="plus plus--scarce">
          <Icon name="hourglass" />
          <b>{scarce}</b>
        </p>
      )}
      {missing.length > 0 && (
        <p className="plus plus--missing">
          <Icon name="triangle-alert" />
          <b>{t('suggestion.missing', { what: words.credentials(missing) })}</b>
        </p>
      )}
      <p className="plus plus--against">
        <Icon name={against.length > 0 ? 'minus' : 'check'} />
        <span>
          {against.length > 0
            ? t('suggestion.against', {
                what: formatList(
                  against.map((reason) => words.term(reason).toLocaleLowerCase(i18n.language)),
                  i18n.language,
                ),
              })
            : t('suggestion.nothingAgainst')}
          {change.length > 0 && ` ${says.change(change, { newcomer: need.newcomer, owner: offer.owner })}`}
        </span>
      </p>
    </>
  )
}
