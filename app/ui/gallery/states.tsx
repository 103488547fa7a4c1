import { Badge } from '../badge'
import { Fit, Why } from '../fit'
import { Section } from './section'
import type { Samples } from './texts'

export function StateSamples({ t }: { t: Samples }) {
  const why = (name: string, fit: 'yes' | 'half' | 'no') => ({
    fit,
    term: t(`why.${name}`),
    text: t(`why.${name}Text`),
    sign: t(`why.${fit}`),
  })
  return (
    <Section id="states" t={t}>
      <p className="row">
        <Badge tone="info" icon="send">
          {t('state.proposed')}
        </Badge>
        <Badge tone="warn" icon="hourglass">
          {t('state.waiting')}
        </Badge>
        <Badge tone="ok" icon="check">
          {t('state.active')}
        </Badge>
        <Badge icon="pause">{t('state.paused')}</Badge>
        <Badge tone="line" icon="flag">
          {t('state.done')}
        </Badge>
        <Badge icon="circle-x">{t('state.stopped')}</Badge>
        <Badge tone="err" icon="triangle-alert">
          {t('state.missing')}
        </Badge>
      </p>
      <p className="dsh">
        <Fit reasons={['yes', 'yes', 'half', 'yes', 'no', 'yes']} text={t('fit')} />
      </p>
      <Why
        items={[
          why('language', 'yes'),
          why('distance', 'yes'),
          why('time', 'half'),
          why('place', 'yes'),
          why('check', 'no'),
          why('course', 'yes'),
        ]}
      />
    </Section>
  )
}
