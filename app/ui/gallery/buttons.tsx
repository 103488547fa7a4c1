import { Button, ButtonLink, Buttons, IconButton } from '../button'
import { Segmented } from '../segmented'
import { Section } from './section'
import type { Samples } from './texts'

export function ButtonSamples({ t }: { t: Samples }) {
  return (
    <Section id="buttons" t={t}>
      <Buttons>
        <Button variant="primary">{t('button.primary')}</Button>
        <ButtonLink href="#buttons">{t('button.plain')}</ButtonLink>
        <Button variant="quiet">{t('button.quiet')}</Button>
        <Button variant="danger" icon="trash-2">
          {t('button.danger')}
        </Button>
        <Button disabled>{t('button.disabled')}</Button>
      </Buttons>
      <h3 className="dsh">{t('button.hover')}</h3>
      <Buttons>
        <Button variant="primary" size="big" iconEnd="arrow-right">
          {t('button.big')}
        </Button>
        <Button size="sm" icon="phone">
          {t('button.small')}
        </Button>
        <IconButton icon="x" label={t('button.close')} />
        <Button variant="primary" className="demo-focus">
          {t('button.focus')}
        </Button>
        <Button>{t('button.long')}</Button>
        <Segmented
          label={t('view.label')}
          options={[
            { href: '#buttons', text: t('view.list'), icon: 'list', current: true },
            { href: '#signs', text: t('view.map'), icon: 'map' },
          ]}
        />
      </Buttons>
      <div className="on-granite btns">
        <Button variant="dark" icon="columns-2">
          {t('button.dark')}
        </Button>
      </div>
    </Section>
  )
}
