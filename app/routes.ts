import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address on one page, grouped by who it is for. Addresses are Danish, as printed on posters. */
export default [
  // everybody
  index('home/routes/home.tsx'),
  route('tilbud', 'offers/routes/browse.tsx'),
  route('tilbud.geojson', 'offers/routes/geojson.ts'),
  route('tilbud/nyt', 'offers/routes/new.tsx'),
  route('tilbud/:id', 'offers/routes/offer.tsx'),
  route('kort', 'offers/routes/map.tsx'),
  route('billeder/:id/:width', 'pictures/routes/picture.ts'),
  route('om', 'home/routes/about.tsx'),
  route('privatliv', 'home/routes/privacy.tsx'),
  route('tilgaengelighed', 'home/routes/accessibility.tsx'),

  // signing in
  route('log-ind', 'people/routes/sign-in.tsx'),
  route('log-ind/:token', 'people/routes/follow-link.tsx'),
  route('log-ud', 'people/routes/sign-out.tsx'),
  route('opret', 'people/routes/register.tsx'),
  route('glemt', 'people/routes/forgot.tsx'),
  route('nyt-kodeord/:token', 'people/routes/new-password.tsx'),
  route('foerste-administrator/:token', 'people/routes/first-administrator.tsx'),

  // whoever holds a private link
  route('svar/:token', 'matching/routes/answer.tsx'),

  // members
  route('mit', 'activities/routes/my-page.tsx'),
  route('mit/timer', 'activities/routes/my-hours.tsx'),
  route('mit/tilbud/:id/status', 'offers/routes/change-state.ts'),
  route('mit/tilbud/:id/:step', 'offers/routes/wizard.tsx'),
  route('mit/match/:id', 'matching/routes/my-match.tsx'),
  route('mit/profil', 'people/routes/profile.tsx'),
  route('mit/privatliv', 'people/routes/my-privacy.tsx'),

  // coordinators
  route('koordinator', 'matching/routes/desk.tsx'),
  route('koordinator/godkendelse', 'offers/routes/approvals.tsx'),
  route('koordinator/godkendelse/:id', 'offers/routes/approval.tsx'),
  route('koordinator/tilflyttere', 'newcomers/routes/newcomers.tsx'),
  route('koordinator/tilflyttere/ny', 'newcomers/routes/register.tsx'),
  route('koordinator/tilflyttere/:id', 'matching/routes/newcomer.tsx'),
  route('koordinator/tilflyttere/:id/ret', 'newcomers/routes/change.tsx'),
  route('koordinator/behov', 'matching/routes/needs.tsx'),
  route('koordinator/behov/:id', 'matching/routes/suggestions.tsx'),
  route('koordinator/match', 'matching/routes/matches.tsx'),
  route('koordinator/match/:id', 'matching/routes/match.tsx'),

  // administrators
  route('admin', 'admin/routes/overview.tsx'),
  route('admin/brugere', 'admin/routes/accounts.tsx'),
  route('admin/mails', 'admin/routes/mails.tsx'),

  // demo and development
  route('udbakke', 'admin/routes/mailbox.tsx'),
  route('udbakke/:id', 'admin/routes/mailbox-mail.tsx'),
  route('ui', 'home/routes/gallery.tsx'),

  route('*', 'home/routes/not-found.tsx'),
] satisfies RouteConfig
