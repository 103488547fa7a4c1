import { useTranslation } from 'react-i18next'
import { isTownSlug, townName } from '~/island/towns'
import { WaitingBadge } from '~/matching/desk-newcomer'
import type { Stale } from '~/matching/stale-proposal'
import { inHalves, missingOf } from '~/matching/suggestion'
import { usePlaceName } from '~/matching/use-place-name'
import { useReasonWords } from '~/matching/use-reason-words'
import { useSuggestionWords } from '~/matching/use-suggestion-words'
import { frontOf } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Fit, Why } from '~/ui/fit'
import { Gable, Kind } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import type { PairLine as Line } from './round-page.server'

/** Two who would be proposed to each other: who, why, what one by one would have given, and what can be done about it. */
export function PairLine({ line }: { line: Line }) {
  const { t } = useTranslation('rounds')
  const placeName = usePlaceName()
  const open = !line.match && !line.stale
  const names = { newcomer: line.name, owner: line.offer.owner }
  return (
    <li className={['pair', `pair--${line.versus}`, !open && 'pair--closed'].filter(Boolean).join(' ')} data-line>
      <div className="pair__take">
        {open ? (
          <input
            className="tick"
            type="checkbox"
            name="take"
            value={line.code}
            defaultChecked={line.ticked}
            aria-label={t('pairs.take', names)}
          />
        ) : (
          <Icon name={line.match ? 'circle-check' : 'circle-minus'} />
        )}
      </div>
      <div className="pair__who">
        <h4>
          <Anchor href={`/koordinator/behov/${line.needId}`}>{placeName(line.name, line.town)}</Anchor>
        </h4>
        <p className="row pair__facts">
          <Kind front={frontOf[line.kind]}>{t(`facts:kinds.${line.kind}`)}</Kind>
          <WaitingBadge days={line.days} mood={line.mood} />
        </p>
      </div>
      <div className="pair__offer">
        {line.offer.front && <Gable front={line.offer.front} size="sm" />}
        <div>
          <p>
            <b>{placeName(line.offer.owner, line.offer.town)}</b>
            {line.reasons.length > 0 && (
              <Fit
                reasons={line.reasons.map(({ fit }) => fit)}
                text={t('matching:suggestion.fits', { fits: inHalves(line.fits), all: line.reasons.length })}
              />
            )}
          </p>
          <WhyThese line={line} />
        </div>
      </div>
      <OneByOne line={line} />
      <div className="pair__do">{open ? <Toggles line={line} /> : <Closed line={line} />}</div>
    </li>
  )
}

/** "taler arabisk · 4 km · kan tirsdag aften", and what is missing so that it is seen. */
function Said({ line: { reasons, background } }: { line: Line }) {
  const words = useReasonWords()
  const say = useSuggestionWords()
  const { t } = useTranslation('matching')
  const missing = missingOf(reasons)
  return (
    <>
      {say.line(
        reasons.filter(({ name }) => name !== 'requirements'),
        background,
      )}
      {missing.length > 0 && (
        <>
          {' · '}
          <b className="inl no">{t('suggestion.missing', { what: words.credentials(missing) })}</b>
        </>
      )}
    </>
  )
}

function OneByOne({ line: { versus, oneByOne, offer } }: { line: Line }) {
  const { t } = useTranslation('rounds')
  const owner = oneByOne ? ownerIn(oneByOne.owner, oneByOne.town) : ''
  const text =
    versus === 'gained'
      ? t('pairs.is.gained')
      : versus === 'better'
        ? t('pairs.is.better', { owner })
        : versus === 'worse'
          ? t('pairs.is.worse', { owner })
          : oneByOne && oneByOne.id !== offer.id
            ? t('pairs.is.sameOther', { owner })
            : t('pairs.is.same')
  return (
    <p className="pair__versus">
      <span className="soft">{t('pairs.oneByOne')}</span> <span className="pair__is">{text}</span>
    </p>
  )
}
const ownerIn = (owner: string, town: string | null) => (town && isTownSlug(town) ? `${owner} (${townName(town)})` : owner)

function Toggles({ line }: { line: Line }) {
  const { t } = useTranslation('rounds')
  const names = { newcomer: line.name, owner: line.offer.owner }
  return (
    <>
      <label className="toggle">
        <input type="checkbox" name="lock" value={line.code} defaultChecked={line.locked} />
        <Icon name="lock" />
        <span>
          {t('pairs.lock')}
          <span className="vh"> {t('pairs.lockWhom', names)}</span>
        </span>
      </label>
      <label className="toggle toggle--never">
        <input type="checkbox" name="forbid" value={line.code} defaultChecked={line.forbidden} />
        <Icon name="circle-x" />
        <span>
          {t('pairs.forbid')}
          <span className="vh">: {t('pairs.forbidWhom', names)}</span>
        </span>
      </label>
    </>
  )
}

/** A line nothing more is done with here: it has been proposed, or somebody was first. */
function Closed({ line: { match, stale, channel, name, offer } }: { line: Line }) {
  const { t } = useTranslation('rounds')
  const say = useStaleWords()
  if (match)
    return (
      <div className="pair__state">
        <Badge tone="ok" icon="check">
          {t('pairs.proposed')}
        </Badge>
        <Anchor href={`/koordinator/match/${match.id}`}>
          {t('pairs.seeMatch')}
          <span className="vh"> {t('pairs.whyWhom', { newcomer: name, owner: offer.owner })}</span>
        </Anchor>
        {channel !== 'email' && match.state === 'proposed' && (
          <span className="soft pair__ring">
            <Icon name="phone" /> {t('pairs.ring')}
          </span>
        )}
      </div>
    )
  return (
    <div className="pair__state">
      <Badge tone="warn" icon="triangle-alert">
        {t('pairs.moved')}
      </Badge>
      {stale && <span>{say(stale, { newcomer: name, owner: offer.owner })}</span>}
    </div>
  )
}

/** Says why a pair is no longer possible. */
function useStaleWords() {
  const { t } = useTranslation('rounds')
  const words = useReasonWords()
  return (stale: Stale, names: { newcomer: string; owner: string }) =>
    stale.why === 'excluded' ? words.rules(stale.because, names).join(' ') : t(`stale.${stale.why}`)
}

/** What says most, in one row; opened, all six reasons. */
function WhyThese({ line }: { line: Line }) {
  const { t } = useTranslation('rounds')
  const words = useReasonWords()
  const scarce = useSuggestionWords().scarcity(line.background)
  const names = { newcomer: line.name, owner: line.offer.owner }
  // an offer that is gone has no reasons any more
  if (line.reasons.length === 0) return null
  return (
    <details className="pair__why">
      <summary>
        <Said line={line} />{' '}
        <span className="pair__more">
          {t('pairs.why')}
          <Icon name="chevron-down" />
        </span>
      </summary>
      <p className="soft">
        <bdi>{line.offer.title}</bdi> · {t('pairs.rank', { rank: line.rank, newcomer: line.name })}
      </p>
      {scarce && (
        <p className="pair__scarce">
          <Icon name="key-round" /> {scarce}
        </p>
      )}
      <Why
        items={line.reasons.map((reason) => ({
          fit: reason.fit,
          term: words.term(reason),
          text: words.text(reason, names),
          sign: words.sign(reason),
        }))}
      />
    </details>
  )
}
