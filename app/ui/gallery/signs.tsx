import { FRONTS, Gable } from '../gable'
import { Icon, ICON_NAMES } from '../icon'
import { Section } from './section'
import type { Samples } from './texts'

const SWATCHES: readonly (readonly [surface: string, text: string])[] = [
  ['surface', 'ink'],
  ['raised', 'ink'],
  ['sunken', 'ink-soft'],
  ['granite', 'on-granite'],
  ['sea', 'ink'],
  ['accent', 'on-accent'],
  ['accent-tint', 'accent'],
  ['ochre-tint', 'ochre-ink'],
  ['ok-tint', 'ok'],
  ['warn-tint', 'warn'],
  ['err-tint', 'err'],
  ['wait-tint', 'wait'],
]

const TITLES = ['--t-5', '--t-4', '--t-3', '--t-2'] as const

export function Signs({ t }: { t: Samples }) {
  return (
    <>
      <Section id="colours" t={t}>
        <ul className="sws">
          {SWATCHES.map(([surface, text]) => (
            <li key={surface}>
              <span className="sw" style={{ background: `var(--${surface})`, color: `var(--${text})` }}>
                Aa
              </span>
              <code>--{surface}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="type" t={t}>
        {TITLES.map((size, index) => (
          <p key={size} style={{ fontSize: `var(${size})`, fontWeight: 700, lineHeight: 1.25 }}>
            {t(`headings.${index}`)}
          </p>
        ))}
        <p>{t('body')}</p>
      </Section>
      <Section id="signs" t={t}>
        <ul className="gavls">
          {FRONTS.map((front) => (
            <li key={front}>
              <Gable front={front} size="lg" />
              <b>{t(`fronts.${front}`)}</b>
            </li>
          ))}
        </ul>
        <p className="row dsh">
          {(['xs', 'sm', undefined, 'lg'] as const).map((size) => (
            <Gable key={size ?? 'md'} front="homework" size={size} />
          ))}
        </p>
        <ul className="icons">
          {ICON_NAMES.map((name) => (
            <li key={name}>
              <Icon name={name} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
