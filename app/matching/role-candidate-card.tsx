import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList, languageName } from '~/i18n/format'
import { ButtonLink, Buttons } from '~/ui/button'
import { Fit, Why } from '~/ui/fit'
import type { ShownCandidate } from './role-candidates.server'
import type { RoleReason } from './role-fit'
import { inHalves } from './suggestion'
import { useReasonWords } from './use-reason-words'

/** A newcomer whom a role could suit, with every reason for and against. What happens next is for the coordinator to talk about. */
export function RoleCandidateCard({
  candidate,
  rank,
  organisation,
  children,
}: {
  candidate: ShownCandidate
  rank: number
  organisation: string
  /** What can be done about it. */
  children?: ReactNode
}) {
  const { t, i18n } = useTranslation(['wanted', 'matching', 'facts'])
  const words = useReasonWords()
  const term = (reason: RoleReason) => (reason.name === 'danish' || reason.name === 'spoken' ? t(`fit.${reason.name}`) : words.term(reason))
  const text = (reason: RoleReason) => {
    if (reason.name === 'danish') return t(`facts:danishLevels.${reason.has}`)
    if (reason.name === 'spoken') {
      if (!reason.asked) return t('fit.notAsked')
      if (reason.shared.length === 0) return t('fit.noneSpoken')
      return formatList(
        reason.shared.map((code) => languageName(code, i18n.language)),
        i18n.language,
      )
    }
    return words.text(reason, { newcomer: candidate.name, owner: organisation })
  }
  return (
    <article className="card stack">
      <div className="row between">
        <h3>
          <span className="num">{rank}.</span> <bdi>{candidate.name}</bdi>
        </h3>
        <Fit
          reasons={candidate.reasons.map(({ fit }) => fit)}
          text={t('fit.text', { fits: inHalves(candidate.fits), of: candidate.reasons.length })}
        />
      </div>
      <Why
        items={candidate.reasons.map((reason) => ({
          fit: reason.fit,
          term: term(reason),
          text: text(reason),
          sign: t(`matching:reasons.sign.${reason.fit}`),
        }))}
      />
      <Buttons>
        {children}
        <ButtonLink size="sm" href={`/koordinator/tilflyttere/${candidate.id}`}>
          {t('fit.see')}
          <span className="vh"> {candidate.name}</span>
        </ButtonLink>
      </Buttons>
    </article>
  )
}
