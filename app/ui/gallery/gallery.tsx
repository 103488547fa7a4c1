import { useTranslation } from 'react-i18next'
import { ButtonSamples } from './buttons'
import { FieldSamples } from './fields'
import { barProps, FooterSample, FrameSamples } from './frame'
import { CardSamples, MessageSamples, OfferSample, ProgressSamples, TableSamples, WaySamples } from './showing'
import { Signs } from './signs'
import { StateSamples } from './states'
import { Section } from './section'
import { useSamples } from './texts'
import { MAIN_ID, SkipLink } from '../skip-link'
import { TopBar } from '../top-bar'
import { vars } from '../vars'

const CHAPTERS = [
  'colours',
  'type',
  'signs',
  'buttons',
  'fields',
  'choices',
  'cards',
  'states',
  'messages',
  'progress',
  'tables',
  'way',
  'frame',
  'themes',
]

export const meta = () => [{ title: 'Components' }, { name: 'robots', content: 'noindex' }]

/** Every piece of the system in every state. Only while developing. */
export default function Gallery() {
  const { i18n } = useTranslation()
  const language = i18n.language
  const t = useSamples()
  const arabic = useSamples('ar')
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <TopBar {...barProps(t, language)} />
      <main id={MAIN_ID} tabIndex={-1}>
        <div className="wrap band--tight">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <div className="split" style={vars({ cols: '12rem minmax(0, 1fr)' })}>
            <nav className="sticky dsnav" aria-label={t('contents')}>
              <ul>
                {CHAPTERS.map((chapter) => (
                  <li key={chapter}>
                    <a href={`#${chapter}`}>{t(`sections.${chapter}`)}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <div>
              <Signs t={t} />
              <ButtonSamples t={t} />
              <FieldSamples t={t} />
              <CardSamples t={t} />
              <StateSamples t={t} />
              <MessageSamples t={t} />
              <ProgressSamples t={t} />
              <TableSamples t={t} />
              <WaySamples t={t} />
              <FrameSamples t={t} language={language} />
              <Section id="themes" t={t}>
                <div className="grid">
                  <div className="demo-frame demo-pad" data-theme="light">
                    <OfferSample t={t} />
                  </div>
                  <div className="demo-frame demo-pad" data-theme="dark">
                    <OfferSample t={t} />
                  </div>
                  <div className="demo-frame demo-pad" lang="ar" dir="rtl">
                    <OfferSample t={arabic} />
                  </div>
                </div>
              </Section>
            </div>
          </div>
        </div>
      </main>
      <FooterSample t={t} language={language} />
    </>
  )
}
