import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Flash } from '~/ui/flash'
import type { HardRule } from './ranking'
import { useReasonWords } from './use-reason-words'

export type Refusal = { why: 'excluded'; because: HardRule[] } | { why: 'gone' | 'offer-full' | 'need-taken' }

/** Why a proposal was not made. The page below shows how things stand now. */
export function ProposalRefused({ refusal, newcomer }: { refusal: Refusal; newcomer: string }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  return (
    <div ref={box} tabIndex={-1} className="refusal">
      <Flash tone={refusal.why === 'excluded' ? 'err' : 'warn'}>
        <b>{t(`refused.${refusal.why}`)}</b>
        {refusal.why === 'excluded' && ` ${words.rules(refusal.because, { newcomer, owner: t('refused.owner') }).join(' ')}`}
      </Flash>
    </div>
  )
}
