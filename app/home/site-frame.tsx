import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlashMessage } from '~/i18n/flash.server'
import { directionOf, endonyms, interfaceLanguages } from '~/i18n/languages'
import { FlashNote } from './flash-note'
import type { SiteFacts, SiteVisitor } from './site-visitor'
import { AccountMenu, AccountRows } from './account-links'
import type { Frame } from '~/ui/page-frame'
import { DeskBar } from '~/ui/desk-bar'
import { FootLinks, Footer } from '~/ui/footer'
import { LanguageBar, type LanguageChoice } from '~/ui/language-bar'
import { SkipLink } from '~/ui/skip-link'
import { TopBar, type NavItem } from '~/ui/top-bar'

interface SiteFrameProps {
  frame: Frame
  visitor: SiteVisitor | null
  flash: FlashMessage | null
  site: SiteFacts
  children: ReactNode
}

/** Everything that stands around a page. */
export function SiteFrame({ frame, visitor, flash, site, children }: SiteFrameProps) {
  const { t, i18n } = useTranslation('home')
  const { pathname, search } = useLocation()
  const languages = languageChoice(t('frame.languages'), i18n.language, pathname, search)
  const brand = { href: '/', name: t('frame.name'), place: frame === 'desk' ? t('frame.desk') : t('frame.place') }
  const at = (path: string, exact = false) => (exact ? pathname === path : pathname === path || pathname.startsWith(`${path}/`))
  const nav: NavItem[] = [
    { href: '/tilbud', text: t('nav.offers'), current: at('/tilbud') },
    { href: '/arrangementer', text: t('nav.events'), current: at('/arrangementer') },
    { href: '/foreninger', text: t('nav.organisations'), current: at('/foreninger') },
    { href: '/roller', text: t('nav.roles'), current: at('/roller') },
    { href: '/laer-dansk', text: t('nav.learning'), current: at('/laer-dansk') },
  ]
  const more: NavItem[] = [
    { href: '/fritidsjob', text: t('nav.jobs'), current: at('/fritidsjob') },
    { href: '/historier', text: t('nav.stories'), current: at('/historier') },
    { href: '/kort', text: t('nav.map'), current: at('/kort') },
    { href: '/om', text: t('nav.about'), current: at('/om') },
  ]
  const desk: NavItem[] = [
    { href: '/koordinator', text: t('nav.desk'), current: at('/koordinator', true) },
    {
      href: '/koordinator/behov',
      text: t('nav.needs'),
      current: at('/koordinator/behov'),
      count: { value: visitor?.desk?.needs ?? 0, unit: t('nav.needsUnit') },
    },
    { href: '/koordinator/tilflyttere', text: t('nav.newcomers'), current: at('/koordinator/tilflyttere') },
    {
      href: '/koordinator/match',
      text: t('nav.matches'),
      current: at('/koordinator/match'),
      count: { value: visitor?.desk?.answers ?? 0, unit: t('nav.answersUnit') },
    },
    {
      href: '/koordinator/opfoelgning',
      text: t('nav.followUps'),
      current: ['/koordinator/opfoelgning', '/koordinator/bekymringer', '/koordinator/chefmentorer'].some((path) => at(path)),
    },
    {
      href: '/koordinator/godkendelse',
      text: t('nav.approvals'),
      current: at('/koordinator/godkendelse'),
      count: { value: visitor?.desk?.approvals ?? 0, unit: t('nav.approvalsUnit') },
    },
    {
      href: '/koordinator/samtaler',
      text: t('nav.conversations'),
      current: at('/koordinator/samtaler'),
      count: { value: visitor?.desk?.conversations ?? 0, unit: t('nav.conversationsUnit') },
    },
    {
      href: '/koordinator/arrangementer',
      text: t('nav.events'),
      current: ['/koordinator/arrangementer', '/koordinator/ferier'].some((path) => at(path)),
    },
    {
      href: '/koordinator/timer',
      text: t('nav.volunteers'),
      current: ['timer', 'kurser', 'attester', 'beviser'].some((part) => at(`/koordinator/${part}`)),
    },
    {
      href: '/koordinator/foreninger',
      text: t('nav.bank'),
      current: [
        '/koordinator/foreninger',
        '/koordinator/roller',
        '/koordinator/historier',
        '/koordinator/laering',
        '/koordinator/import',
      ].some((path) => at(path)),
    },
    { href: '/koordinator/rapport', text: t('nav.report'), current: at('/koordinator/rapport') },
  ]
  const bar = {
    brand,
    languages: frame === 'home' ? undefined : languages,
    account: <AccountMenu visitor={visitor} dark={frame === 'desk'} />,
    menu: { text: t('frame.menu'), end: <AccountRows visitor={visitor} /> },
  }
  const { phone, email } = site.contact
  const contacts = [
    ...(phone ? [{ href: `tel:${phone.replace(/\s/g, '')}`, icon: 'phone' as const, text: t('foot.call', { phone }) }] : []),
    ...(email ? [{ href: `mailto:${email}`, icon: 'mail' as const, text: t('foot.write') }] : []),
  ]
  return (
    <>
      <SkipLink>{t('frame.skip')}</SkipLink>
      {frame === 'desk' ? (
        <DeskBar {...bar} nav={{ label: t('nav.deskLabel'), items: desk }} />
      ) : frame === 'letter' || frame === 'wizard' ? (
        <TopBar brand={brand} languages={languages} />
      ) : (
        <TopBar {...bar} nav={{ label: t('nav.label'), items: nav, more: { text: t('nav.more'), items: more } }} />
      )}
      {frame === 'home' && <LanguageBar {...languages} />}
      {flash && <FlashNote message={flash} />}
      <main id="indhold" tabIndex={-1}>
        {children}
      </main>
      {(frame === 'site' || frame === 'home') && (
        <Footer
          languages={languages}
          columns={[
            {
              title: t('foot.ask'),
              children: (
                <>
                  <p>{t('foot.askText')}</p>
                  <FootLinks items={contacts} />
                </>
              ),
            },
            {
              title: t('foot.find'),
              label: t('foot.find'),
              children: (
                <FootLinks
                  items={[
                    { href: '/tilbud', text: t('foot.offers') },
                    { href: '/arrangementer', text: t('nav.events') },
                    { href: '/foreninger', text: t('nav.organisations') },
                    { href: '/roller', text: t('foot.roles') },
                    { href: '/kort', text: t('foot.map') },
                    { href: '/laer-dansk', text: t('nav.learning') },
                    { href: '/fritidsjob', text: t('foot.jobs') },
                    { href: '/tilbud/nyt', text: t('foot.offer') },
                  ]}
                />
              ),
            },
            {
              title: t('foot.safety'),
              label: t('foot.safety'),
              children: (
                <FootLinks
                  items={[
                    { href: '/privatliv', text: t('foot.privacy') },
                    { href: '/tilgaengelighed', text: t('foot.accessibility') },
                    { href: '/om#attest', text: t('foot.screening') },
                    { href: '/bevis', text: t('foot.verify') },
                    { href: '/om', text: t('foot.about') },
                  ]}
                />
              ),
            },
            {
              title: t('foot.behind'),
              children: (
                <>
                  <p>{t('foot.behindText')}</p>
                  {site.demo && <p>{t('foot.demo')}</p>}
                  <FootLinks
                    items={[
                      { href: '/historier', text: t('nav.stories') },
                      { href: '/presse', text: t('foot.press') },
                      { href: '/henvis', text: t('foot.referral') },
                      ...(site.mailbox ? [{ href: '/udbakke', text: t('foot.mailbox') }] : []),
                    ]}
                  />
                </>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

/** The same page in each language. */
function languageChoice(label: string, current: string, pathname: string, search: string): LanguageChoice {
  return {
    label,
    current,
    items: interfaceLanguages.map((code) => {
      const query = new URLSearchParams(search)
      query.set('sprog', code)
      return { code, name: endonyms[code], dir: directionOf(code), href: `${pathname}?${query.toString()}` }
    }),
  }
}
