import { ButtonLink } from '../button'
import { DeskBar } from '../desk-bar'
import { Footer, FootLinks } from '../footer'
import { FRONTS } from '../gable'
import { LanguageBar, type LanguageChoice } from '../language-bar'
import { Pair, Street, StreetSigns } from '../street'
import { TabBar } from '../tab-bar'
import { Section } from './section'
import type { Samples } from './texts'

export function languageChoice(t: Samples, current: string): LanguageChoice {
  return {
    label: t('frame.languages'),
    current,
    items: [
      { code: 'da', name: 'Dansk', dir: 'ltr', href: '?lng=da' },
      { code: 'en', name: 'English', dir: 'ltr', href: '?lng=en' },
      { code: 'ar', name: 'العربية', dir: 'rtl', href: '?lng=ar' },
    ],
  }
}

export function barProps(t: Samples, language: string) {
  return {
    brand: { href: '#top', name: t('frame.name'), place: t('frame.place') },
    nav: {
      label: t('frame.nav'),
      items: [0, 1, 2, 3].map((index) => ({ href: `#frame-${index}`, text: t(`frame.items.${index}`), current: index === 0 })),
    },
    languages: languageChoice(t, language),
    account: (
      <ButtonLink href="#frame" size="sm" icon="user">
        {t('frame.account')}
      </ButtonLink>
    ),
    menu: {
      text: t('button.menu'),
      end: (
        <>
          <a href="#frame">{t('frame.account')}</a>
          <button type="button">{t('frame.signOut')}</button>
        </>
      ),
    },
  }
}

export function StreetSample({ t }: { t: Samples }) {
  const houses = FRONTS.map((front, index) => ({
    front,
    href: `#${front}`,
    label: t(`fronts.${front}`),
    count: t('count', { number: 46 - index * 5 }),
  }))
  return (
    <>
      <div className="hero">
        <Street houses={houses} />
      </div>
      <div className="band--white">
        <div className="wrap">
          <StreetSigns houses={houses} />
        </div>
      </div>
    </>
  )
}

export function FrameSamples({ t, language }: { t: Samples; language: string }) {
  const bar = barProps(t, language)
  return (
    <Section id="frame" t={t}>
      <div className="stack">
        <div className="demo-frame">
          <LanguageBar {...languageChoice(t, language)} />
          <StreetSample t={t} />
        </div>
        <DeskBar {...bar} brand={{ ...bar.brand, place: t('frame.desk') }} nav={{ ...bar.nav, label: t('frame.desk') }} />
        <Pair fronts={['language', 'mentor']} />
        <TabBar
          label={t('frame.tabs')}
          items={[
            { href: '#frame', text: t('frame.mine'), icon: 'house', current: true },
            { href: '#way', text: t('frame.find'), icon: 'search' },
            { href: '#progress', text: t('frame.hours'), icon: 'timer' },
            { href: '#messages', text: t('state.messages'), icon: 'message-circle' },
          ]}
        />
      </div>
    </Section>
  )
}

export function FooterSample({ t, language }: { t: Samples; language: string }) {
  return (
    <Footer
      columns={[
        {
          title: t('frame.ask'),
          children: (
            <>
              <p>{t('frame.askText')}</p>
              <FootLinks items={[{ href: '#call', text: t('frame.call'), icon: 'phone' }]} />
            </>
          ),
        },
        {
          title: t('frame.find'),
          label: t('frame.find'),
          children: <FootLinks items={[0, 1, 2].map((index) => ({ href: `#foot-${index}`, text: t(`frame.items.${index}`) }))} />,
        },
      ]}
      languages={languageChoice(t, language)}
    />
  )
}
