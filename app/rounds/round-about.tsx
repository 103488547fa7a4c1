import { useTranslation } from 'react-i18next'
import { townName } from '~/island/towns'
import { Meta } from '~/ui/meta'
import type { RoundOptions } from './round'

/** What a round was about, in a few words. */
export function useRoundAbout(): (about: Pick<RoundOptions, 'kind' | 'town' | 'whose'>) => string {
  const { t } = useTranslation('rounds')
  return ({ kind, town, whose }) => {
    const parts = [
      ...(whose === 'mine' ? [t('about.mine')] : []),
      ...(kind ? [t(`facts:kinds.${kind}`)] : []),
      ...(town ? [townName(town)] : []),
    ]
    return parts.length > 0 ? parts.join(' · ') : t('about.all')
  }
}

interface RoundAboutProps {
  about: Pick<RoundOptions, 'kind' | 'town' | 'whose' | 'fair' | 'scarcity'> & { leftOut: boolean }
  made: string
  /** Of the pairs of the round, those that are one's own; null when all are looked at. */
  own: { own: number; all: number } | null
}

/** When a round was made, of whom, and how. */
export function RoundAbout({ about, made, own }: RoundAboutProps) {
  const { t } = useTranslation('rounds')
  const say = useRoundAbout()
  return (
    <Meta
      items={[
        { icon: 'clock', text: made },
        { icon: 'users', text: own ? t('about.own', own) : say(about) },
        ...(about.leftOut ? [{ icon: 'funnel' as const, text: t('about.leftOut') }] : []),
        ...(about.fair ? [{ icon: 'scale' as const, text: t('one.options.fair') }] : []),
        ...(about.scarcity ? [{ icon: 'key-round' as const, text: t('one.options.scarcity') }] : []),
      ]}
    />
  )
}
