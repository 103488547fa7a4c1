import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Gable, type Front } from '~/ui/gable'
import { Icon } from '~/ui/icon'

const ways: readonly { name: 'help' | 'new' | 'association'; front: Front; href: string }[] = [
  { name: 'help', front: 'community', href: '/tilbud/nyt' },
  { name: 'new', front: 'language', href: '/ny-paa-oeen' },
  { name: 'association', front: 'leisure', href: '/foreninger/ny' },
]
/** "I am new here" for those who do not read the page's language yet. */
const newHere = [
  { lang: 'da', text: 'Jeg er ny her' },
  { lang: 'en', text: 'I am new here' },
  { lang: 'ar', text: 'أنا جديد هنا' },
  { lang: 'uk', text: 'Я тут уперше' },
] as const

/** The three ways in; each card is one link. */
export function Ways() {
  const { t, i18n } = useTranslation('home')
  return (
    <ul className="ways">
      {ways.map(({ name, front, href }) => (
        <li key={name} className="way">
          <Gable front={front} />
          <div>
            <h2>
              <Anchor className="stretch" href={href}>
                {t(`ways.${name}.title`)}
              </Anchor>
            </h2>
            <p>
              {name !== 'new'
                ? t(`ways.${name}.text`)
                : newHere
                    .filter(({ lang }) => lang !== i18n.language)
                    .map(({ lang, text }, at) => (
                      <span key={lang}>
                        {at > 0 && ' · '}
                        <span lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'} className="nowrap">
                          {text}
                        </span>
                      </span>
                    ))}
            </p>
          </div>
          <Icon name="arrow-right" />
        </li>
      ))}
    </ul>
  )
}
