import { index, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address on one page, grouped by who it is for. Addresses are Danish, as printed on posters. */
export default [
  // everybody
  index('home/routes/home.tsx'),
  route('tilbud', 'offers/routes/browse.tsx'),
  route('tilbud.geojson', 'offers/routes/geojson.ts'),
  route('tilbud/nyt', 'offers/routes/new.tsx'),
  route('tilbud/:id', 'offers/routes/offer.tsx'),
  route('tilbud/:id/plakat', 'offers/routes/poster.tsx'),
  route('kort', 'offers/routes/map.tsx'),
  route('foreninger', 'organisations/routes/list.tsx'),
  route('foreninger.geojson', 'organisations/routes/geojson.ts'),
  route('foreninger/ny', 'organisations/routes/register.tsx'),
  route('foreninger/:slug', 'organisations/routes/organisation.tsx'),
  route('foreninger/:slug/plakat', 'organisations/routes/poster.tsx'),
  route('foreninger/:slug/widget', 'organisations/routes/widget.tsx'),
  route('foreninger/:slug/overtag', 'organisations/routes/claim.tsx'),
  route('roller', 'wanted/routes/browse.tsx'),
  route('roller/:id', 'wanted/routes/role.tsx'),
  route('tilbud/:id/spoerg', 'messages/routes/ask-offer.tsx'),
  route('roller/:id/spoerg', 'messages/routes/ask-role.tsx'),
  route('foreninger/:slug/spoerg', 'messages/routes/ask-organisation.tsx'),
  route('roller/:id/plakat', 'wanted/routes/poster.tsx'),
  route('billeder/:id/:width', 'pictures/routes/picture.ts'),
  route('del/:picture', 'home/routes/shared-picture.ts'),
  route('sitemap.xml', 'home/routes/sitemap.ts'),
  route('robots.txt', 'home/routes/robots.ts'),
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
  route('invitation/:token', 'organisations/routes/invitation.tsx'),
  route('svar/:token', 'matching/routes/answer.tsx'),
  route('samtale/:token', 'messages/routes/link.tsx'),
  route('tilbud-gaelder/:token', 'offers/routes/still-holds.tsx'),
  route('stop/:token', 'offers/routes/stop-search.tsx'),

  // members
  route('mit', 'activities/routes/my-page.tsx'),
  route('mit/timer', 'activities/routes/my-hours.tsx'),
  route('mit/tilbud/:id/status', 'offers/routes/change-state.ts'),
  route('mit/tilbud/:id/:step', 'offers/routes/wizard.tsx'),
  route('mit/soegninger', 'offers/routes/my-searches.tsx'),
  route('mit/match/:id', 'matching/routes/my-match.tsx'),
  route('mit/beskeder', 'messages/routes/my-messages.tsx'),
  route('mit/beskeder/:id', 'messages/routes/my-conversation.tsx'),
  route('mit/profil', 'people/routes/profile.tsx'),
  route('mit/privatliv', 'people/routes/my-privacy.tsx'),

  // leaders of organisations
  route('forening/:slug', 'organisations/routes/overview.tsx'),
  route('forening/:slug/side', 'organisations/routes/page.tsx'),
  route('forening/:slug/se', 'organisations/routes/preview.tsx'),
  route('forening/:slug/tider', 'organisations/routes/activities.tsx'),
  route('forening/:slug/tider/:activity', 'organisations/routes/activity.tsx'),
  route('forening/:slug/folk', 'organisations/routes/people.tsx'),
  route('forening/:slug/historik', 'organisations/routes/history.tsx'),
  route('forening/:slug/roller', 'wanted/routes/leader-roles.tsx'),
  route('forening/:slug/roller/ny', 'wanted/routes/new-role.tsx'),
  route('forening/:slug/roller/:id', 'wanted/routes/leader-role.tsx'),
  route('forening/:slug/del', 'organisations/routes/share.tsx'),

  // coordinators
  route('koordinator', 'matching/routes/desk.tsx'),
  route('koordinator/godkendelse', 'matching/routes/approvals.tsx'),
  route('koordinator/godkendelse/:id', 'offers/routes/approval.tsx'),
  route('koordinator/godkendelse/forening/:id', 'organisations/routes/approve-page.tsx'),
  route('koordinator/godkendelse/leder/:id', 'organisations/routes/approve-claim.tsx'),
  route('koordinator/godkendelse/rolle/:id', 'wanted/routes/approval.tsx'),
  route('koordinator/foreninger', 'organisations/routes/organisation-register.tsx'),
  route('koordinator/foreninger/:id', 'organisations/routes/standing.tsx'),
  route('koordinator/tilflyttere', 'newcomers/routes/newcomers.tsx'),
  route('koordinator/tilflyttere/ny', 'newcomers/routes/register.tsx'),
  route('koordinator/tilflyttere/:id', 'matching/routes/newcomer.tsx'),
  route('koordinator/tilflyttere/:id/ret', 'newcomers/routes/change.tsx'),
  route('koordinator/behov', 'matching/routes/needs.tsx'),
  route('koordinator/behov/:id', 'matching/routes/suggestions.tsx'),
  route('koordinator/roller', 'matching/routes/roles.tsx'),
  route('koordinator/roller/:id', 'matching/routes/role-candidates.tsx'),
  route('koordinator/samtaler', 'messages/routes/conversations.tsx'),
  route('koordinator/samtaler/:id', 'messages/routes/conversation.tsx'),
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
