import { beforeAll } from 'vitest'
import type { Page } from '~/people/permissions'
import { wizardSteps } from '~/offers/offer'
import { hashToken } from '~/server/sealed.server'
import { say, type Person } from './browser'
import { beginsOffer, fails, goodSelf, letterTo, openProposal } from './forms'
import { Caller, mailTo, signedIn, userIdOf, type Site } from './site'

/** Every page of the table, at addresses where much stands, and who looks at it. */
export type Tour = Record<string, Partial<Record<Page, string[]>>>

/** Everybody of the tour. */
export const lookers = ['visitor', 'sprogmakker', 'forening', 'koordinator', 'chefmentor', 'admin']

/** The tour of a file's own site, made before its tests. */
export function useTour(site: () => Site): () => Tour {
  let tour: Tour | undefined
  beforeAll(async () => {
    tour = await tourOf(site)
  })
  return () => tour ?? fails('there is no tour yet')
}

/** Looks at pages one after the other on a phone of 320 px; what is wrong with each. */
export async function whatIsWrong(person: Person, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const path of paths)
    try {
      const status = await person.opens(path)
      if (status !== 200) wrong.push(`${path}: ${status}`)
      await person.passes()
      // a little wider is another layout
      await person.page.setViewportSize({ width: 360, height: 780 })
      await person.fits()
    } catch (error) {
      wrong.push(`${path}: ${String(error)}`)
    } finally {
      await person.page.setViewportSize({ width: 320, height: 780 })
    }
  return wrong
}

async function tourOf(site: () => Site): Promise<Tour> {
  const [coordinator, volunteer] = [await signedIn(site(), 'koordinator'), await signedIn(site(), 'sprogmakker')]
  const id = (sql: string) => site().rows<{ id: string }>(sql)[0]?.id ?? fails(`nothing on the island fits: ${sql}`)
  const me = userIdOf(site(), volunteer)
  await new Caller(site()).post('/glemt', { intent: 'send', email: 'mentor@ressourcebank.test' })
  await new Caller(site()).post('/log-ind', { intent: 'link', email: 'mentor@ressourcebank.test' })
  const mail = await mailTo(site(), 'mentor', say.da('mail:resetPassword.subject'))
  const link = await mailTo(site(), 'mentor', say.da('mail:signInLink.subject'))
  const offer = await beginsOffer(volunteer, 'friend-family')
  await volunteer.post('/mit/kalender', { intent: 'make' })
  const need = id("SELECT id FROM needs WHERE state = 'open' AND kind = 'language-buddy' ORDER BY opened_at")
  const newcomer = id(
    'SELECT n.id FROM newcomers n JOIN matches m ON m.newcomer_id = n.id WHERE n.archived_at IS NULL GROUP BY n.id ORDER BY count(*) DESC',
  )
  site().change(
    `INSERT INTO offer_confirm_links (token_hash, offer_id, user_id, expires_at)
     SELECT ?, id, owner_user_id, ? FROM offers WHERE state = 'published' AND organisation_id IS NULL LIMIT 1`,
    hashToken('a-link-of-the-tour'),
    Date.now() + 86_400_000,
  )
  site().change(
    'INSERT INTO log_links (token_hash, user_id, left, expires_at) VALUES (?, ?, 10, ?)',
    hashToken('a-log-link-of-the-tour'),
    me,
    Date.now() + 86_400_000,
  )
  const agreed = id(
    "SELECT m.id FROM matches m JOIN agreements a ON a.match_id = m.id WHERE m.state = 'active' AND a.sent_at IS NOT NULL AND a.need_confirmed_at IS NULL",
  )
  for (const [purpose, match, side] of [
    ['agreement', agreed, 'need'],
    ['again', id("SELECT id FROM matches WHERE state = 'ended'"), 'offer'],
  ] as const)
    site().change(
      'INSERT INTO answer_links (token_hash, match_id, side, purpose, expires_at) VALUES (?, ?, ?, ?, ?)',
      hashToken(`${purpose}-of-the-tour`),
      match,
      side,
      purpose,
      Date.now() + 86_400_000,
    )
  const linked = (purpose: string, about: string, match: string, side: string) =>
    site().change(
      'INSERT INTO answer_links (token_hash, match_id, side, purpose, about, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      hashToken(`${purpose}-of-the-tour`),
      match,
      side,
      purpose,
      about,
      Date.now() + 86_400_000,
    )
  const check = site().rows<{ id: string; match_id: string }>(
    "SELECT id, match_id FROM contact_checks WHERE answer IS NULL AND side = 'need'",
  )[0]
  const asked = site().rows<{ id: string; match_id: string }>(
    "SELECT f.id, f.match_id FROM follow_ups f JOIN matches m ON m.id = f.match_id WHERE m.state = 'active' AND f.asked_at IS NOT NULL AND f.done_at IS NULL",
  )[0]
  linked('contact', check?.id ?? '', check?.match_id ?? '', 'need')
  linked('follow-up', asked?.id ?? '', asked?.match_id ?? '', 'offer')
  const leader = await signedIn(site(), 'forening')
  const club = id(
    `SELECT o.slug AS id FROM organisations o JOIN memberships m ON m.organisation_id = o.id WHERE m.role = 'leader' AND m.user_id = '${userIdOf(site(), leader)}'`,
  )
  const clubId = id(`SELECT id FROM organisations WHERE slug = '${club}'`)
  const claimable = id('SELECT slug AS id FROM organisations WHERE approved_at IS NOT NULL ORDER BY length(name) DESC')
  const role = id("SELECT need_id AS id FROM wanted_roles WHERE state = 'published' AND filled < wanted ORDER BY length(title) DESC")
  const shown = id("SELECT id FROM offers WHERE state = 'published' ORDER BY length(title) DESC")
  await new Caller(site()).post(`/tilbud/${shown}/spoerg`, {
    intent: 'ask',
    firstName: 'Halima',
    email: 'halima@ressourcebank.test',
    language: 'da',
    text: 'Må jeg være med, selv om jeg kun taler lidt dansk?',
    formKey: 'the-key-of-the-tour',
  })
  const talk = await mailTo(site(), 'halima', say.da('mail:messageVerify.subject'))
  await leader.post(`/forening/${club}/folk`, { intent: 'invite', email: 'halima@ressourcebank.test', as: 'helper' })
  const invitation = await mailTo(site(), 'halima', say.da('mail:organisationInvitation.subject'))
  const file = new File(['Navn;By\nEksempelkoret;Hasle\nUden by;\n'], 'foreninger.csv', { type: 'text/csv' })
  const { to: imported } = await coordinator.upload('/koordinator/import', { intent: 'look', what: 'organisations' }, { file })
  const proposed = id("SELECT id FROM role_proposals WHERE state = 'proposed' ORDER BY expires_at DESC")
  site().change('UPDATE role_proposals SET token_hash = ? WHERE id = ?', hashToken('a-role-of-the-tour'), proposed)
  await new Caller(site()).post('/ny-paa-oeen', goodSelf)
  const busy = id(
    "SELECT e.slug AS id FROM events e JOIN sign_ups s ON s.event_id = e.id WHERE e.state = 'published' GROUP BY e.id ORDER BY count(*) DESC",
  )
  const welcome = await mailTo(site(), 'noor', say.da('mail:newcomerWelcome.subject'))
  const dayWithNames = id(
    "SELECT e.slug || '/dag/' || d.day AS id FROM events e JOIN event_dates d ON d.event_id = e.id JOIN sign_ups s ON s.date_id = d.id WHERE e.state = 'published' AND d.state = 'planned' AND d.day >= date('now') AND s.state = 'in' ORDER BY d.day",
  )
  const signedUpTo = (way: string) =>
    id(
      `SELECT s.id FROM sign_ups s JOIN events e ON e.id = s.event_id JOIN event_dates d ON d.event_id = e.id WHERE s.state IN ('in', 'waiting') AND e.sign_up = '${way}' AND d.day > date('now') AND (s.date_id IS NULL OR s.date_id = d.id) ORDER BY length(e.title) DESC`,
    )
  site().change('UPDATE sign_ups SET token_hash = ? WHERE id = ?', hashToken('a-sign-up-of-the-tour'), signedUpTo('date'))
  site().change('UPDATE sign_ups SET token_hash = ? WHERE id = ?', hashToken('a-course-of-the-tour'), signedUpTo('course'))
  site().change(
    'UPDATE story_people SET token_hash = ? WHERE id = (SELECT id FROM story_people WHERE consented_at IS NULL)',
    hashToken('a-story-of-the-tour'),
  )
  return {
    visitor: {
      '/historier': ['/historier', '/historier?track=work', '/historier?track=nothing'],
      '/historier/:slug': ['/historier/kaffe-om-tirsdagen', '/historier/holdet-manglede-en-maalmand'],
      '/presse': ['/presse'],
      '/historie/:token': ['/historie/a-story-of-the-tour'],
      '/tilbud/:id/spoerg': [`/tilbud/${shown}/spoerg`],
      '/tilbud/:id/plakat': [`/tilbud/${shown}/plakat`],
      '/roller': ['/roller', '/roller?danish=none&town=nexoe&q=nothing'],
      '/roller/:id': [`/roller/${role}`],
      '/roller/:id/spoerg': [`/roller/${role}/spoerg`],
      '/roller/:id/plakat': [`/roller/${role}/plakat`],
      '/arrangementer': [
        '/arrangementer',
        '/arrangementer?vis=maaned',
        '/arrangementer?vis=kort&town=nexoe&km=15',
        '/arrangementer?kind=nothing&women=1&q=xyz',
      ],
      '/arrangementer/:slug/tilmeld': [
        `/arrangementer/${id("SELECT slug AS id FROM events WHERE state = 'published' AND sign_up = 'date' AND NOT women_only ORDER BY length(title) DESC")}/tilmeld`,
        `/arrangementer/${id("SELECT slug AS id FROM events WHERE state = 'published' AND women_only")}/tilmeld`,
      ],
      '/tilmelding/:token': ['/tilmelding/a-sign-up-of-the-tour', '/tilmelding/a-course-of-the-tour'],
      '/paamindelser/:token': ['/paamindelser/nothing?stoppet=1'],
      '/arrangementer/:slug/hjaelp': [
        `/arrangementer/${id("SELECT e.slug AS id FROM events e JOIN event_tasks t ON t.event_id = e.id WHERE e.state = 'published' ORDER BY length(e.title) DESC")}/hjaelp`,
      ],
      '/kurser/stop/:token': ['/kurser/stop/a-link-that-was-used?stoppet=1'],
      '/vagter/stop/:token': ['/vagter/stop/a-link-that-was-used?stoppet=1'],
      '/arrangementer/plakat': ['/arrangementer/plakat', '/arrangementer/plakat?town=nexoe'],
      '/arrangementer/:slug': [
        `/arrangementer/${id("SELECT slug AS id FROM events WHERE state = 'published' AND NOT address_kept ORDER BY length(text) DESC")}`,
        `/arrangementer/${id("SELECT slug AS id FROM events WHERE state = 'published' AND address_kept AND women_only")}`,
      ],
      '/arrangementer/:slug/:date': [
        `/arrangementer/${id("SELECT e.slug || '/' || d.day AS id FROM events e JOIN event_dates d ON d.event_id = e.id WHERE e.state = 'published' AND d.state = 'cancelled'")}`,
      ],
      '/foreninger': ['/foreninger', '/foreninger?q=nothing&kind=company'],
      '/foreninger/:slug': [`/foreninger/${club}`],
      '/foreninger/:slug/spoerg': [`/foreninger/${club}/spoerg`],
      '/foreninger/:slug/plakat': [`/foreninger/${club}/plakat`],
      '/samtale/:token': [talk.links.find((each) => each.startsWith('/samtale/')) ?? ''],
      '/invitation/:token': [invitation.links.find((each) => each.startsWith('/invitation/')) ?? ''],
      '/': ['/'],
      '/tilbud': ['/tilbud', '/tilbud?front=language&town=svaneke&km=5&q=kaffe&for=women&day=mon', '/tilbud?vis=kort&kind=nothing'],
      '/kort': ['/kort?front=leisure'],
      '/tilbud/:id': [`/tilbud/${id("SELECT id FROM offers WHERE state = 'published' ORDER BY length(text) DESC")}`],
      '/henvis': ['/henvis', '/henvis?what=unsure&town=nexoe&language=ar', '/henvis?what=transport&town=christiansoe&language=th'],
      '/fritidsjob': ['/fritidsjob', '/fritidsjob?age=13-14&town=nexoe&industry=fishing-trade'],
      '/fritidsjob/soeg': ['/fritidsjob/soeg'],
      '/ny-paa-oeen': ['/ny-paa-oeen'],
      '/velkommen/:token': ['/velkommen/nothing', welcome.links.find((each) => each.startsWith('/velkommen/'))?.split('?')[0] ?? ''],
      '/rolle-forslag/:token': ['/rolle-forslag/a-role-of-the-tour'],
      '/laer-dansk': ['/laer-dansk', '/laer-dansk?level=none&speaks=so&kind=film&q=xyz'],
      '/om': ['/om'],
      '/privatliv': ['/privatliv'],
      '/tilgaengelighed': ['/tilgaengelighed'],
      '/log-ind': ['/log-ind?til=%2Fmit'],
      '/log-ind/:token': ['/log-ind/nothing', link.links.find((each) => each.startsWith('/log-ind/')) ?? ''],
      '/opret': ['/opret'],
      '/glemt': ['/glemt'],
      '/nyt-kodeord/:token': ['/nyt-kodeord/nothing', mail.links.find((each) => each.startsWith('/nyt-kodeord/')) ?? ''],
      '/svar/:token': [
        await letterTo(coordinator, openProposal(site()), 'need'),
        await letterTo(coordinator, openProposal(site()), 'offer'),
      ],
      '/tilbud-gaelder/:token': ['/tilbud-gaelder/a-link-of-the-tour'],
      '/aftale/:token': ['/aftale/agreement-of-the-tour'],
      '/tak/:token': ['/tak/again-of-the-tour'],
      '/har-i-talt/:token': ['/har-i-talt/contact-of-the-tour'],
      '/hvordan-gaar-det/:token': ['/hvordan-gaar-det/follow-up-of-the-tour'],
      '/bekymring/:token': ['/bekymring/contact-of-the-tour'],
      '/timer/:token': ['/timer/a-log-link-of-the-tour'],
      '/bevis': ['/bevis'],
      '/bevis/:number': ['approved', 'withdrawn'].map(
        (state) => `/bevis/${id(`SELECT number AS id FROM certificates WHERE state = '${state}'`)}`,
      ),
      '/din-maaned/:token': ['/din-maaned/a-link-that-was-used?stoppet=1'],
      '/stop/:token': ['/stop/a-link-that-was-used?stoppet=1'],
      '/udbakke': ['/udbakke'],
      '/udbakke/:id': [mail.path],
      '/ui': ['/ui'],
    },
    sprogmakker: {
      '/mit': ['/mit'],
      '/mit/timer/nyt': ['/mit/timer/nyt'],
      '/mit/timer/uge': ['/mit/timer/uge'],
      '/mit/timer/:id': [
        `/mit/timer/${id(`SELECT id FROM activities WHERE user_id = '${me}' AND source = 'own' ORDER BY date DESC`)}`,
        `/mit/timer/${id(`SELECT id FROM activities WHERE user_id = '${me}' AND source = 'own' ORDER BY date`)}`,
      ],
      '/mit/timer': ['/mit/timer'],
      '/mit/aar/:year': [`/mit/aar/${new Date().getFullYear()}`],
      '/mit/vagter': ['/mit/vagter', '/mit/vagter?alle=1'],
      '/mit/soegninger': ['/mit/soegninger', '/mit/soegninger?gem=1&q=kaffe&town=nexoe'],
      '/mit/kalender': ['/mit/kalender'],
      '/mit/kurser': ['/mit/kurser'],
      '/mit/kurser/:id': ['/mit/kurser/sprogmakker', '/mit/kurser/frivillig'],
      '/mit/kurser/:id/:module': ['/mit/kurser/sprogmakker/tal-sammen'],
      '/mit/profil': ['/mit/profil'],
      '/mit/historier': ['/mit/historier'],
      '/mit/krav': ['/mit/krav'],
      '/mit/tavshed': ['/mit/tavshed'],
      '/mit/beviser': ['/mit/beviser'],
      '/mit/beviser/eksempel/:kind': ['/mit/beviser/eksempel/language-buddy?papir=en', '/mit/beviser/eksempel/thanks'],
      '/mit/privatliv': ['/mit/privatliv'],
      '/tilbud/nyt': ['/tilbud/nyt'],
      '/foreninger/ny': ['/foreninger/ny'],
      '/foreninger/:slug/overtag': [`/foreninger/${claimable}/overtag`],
      '/mit/tilbud/:id/:step': wizardSteps.map((step) => `/mit/tilbud/${offer}/${step}`),
      '/mit/match/:id/bekymring': [
        `/mit/match/${id(`SELECT id FROM matches WHERE carrier_id = '${me}' AND state = 'active'`)}/bekymring?sagt=1`,
      ],
      '/mit/opfoelgning/:id': [
        `/mit/opfoelgning/${id(`SELECT f.id FROM follow_ups f JOIN matches m ON m.id = f.match_id WHERE m.carrier_id = '${me}' AND m.state = 'active' AND f.done_at IS NULL`)}`,
      ],
      '/mit/match/:id': ['active', 'proposed'].map(
        (state) => `/mit/match/${id(`SELECT id FROM matches WHERE carrier_id = '${me}' AND state = '${state}'`)}`,
      ),
    },
    forening: {
      '/arrangementer/nyt': ['/arrangementer/nyt', '/arrangementer/nyt?kind=womens-group'],
      '/mit/arrangementer': ['/mit/arrangementer'],
      '/forening/:slug/arrangementer': [`/forening/${club}/arrangementer`],
      '/forening/:slug': [`/forening/${club}`],
      '/forening/:slug/side': [`/forening/${club}/side`],
      '/forening/:slug/se': [`/forening/${club}/se`],
      '/forening/:slug/tider': [`/forening/${club}/tider`],
      '/forening/:slug/tider/:activity': [
        `/forening/${club}/tider/${id(`SELECT id FROM weekly_activities WHERE organisation_id = '${clubId}'`)}`,
      ],
      '/forening/:slug/folk': [`/forening/${club}/folk`],
      '/forening/:slug/attester': [`/forening/${club}/attester`],
      '/forening/:slug/historik': [`/forening/${club}/historik`],
      '/forening/:slug/tak': [`/forening/${club}/tak`],
      '/forening/:slug/del': [`/forening/${club}/del`],
      '/forening/:slug/historier': [`/forening/${club}/historier`],
      '/forening/:slug/historier/ny': [`/forening/${club}/historier/ny`],
      '/forening/:slug/historier/:id': [
        `/forening/${club}/historier/${id(`SELECT id FROM stories WHERE organisation_id = '${clubId}' AND state = 'published'`)}`,
      ],
      '/forening/:slug/timer/import': [`/forening/${club}/timer/import`],
      '/forening/:slug/aar/:year': [`/forening/${club}/aar/${new Date().getFullYear()}`],
      '/forening/:slug/timer': [`/forening/${club}/timer`, `/forening/${club}/timer?vis=confirmed`],
      '/forening/:slug/kalender': [`/forening/${club}/kalender`],
      '/forening/:slug/roller': [`/forening/${club}/roller`],
      '/forening/:slug/roller/ny': [`/forening/${club}/roller/ny`],
      '/forening/:slug/roller/:id': [
        `/forening/${club}/roller/${id(`SELECT need_id AS id FROM wanted_roles WHERE organisation_id = '${clubId}' AND state = 'published'`)}`,
      ],
      '/mit/tilmeldinger': ['/mit/tilmeldinger'],
      '/mit/beskeder': ['/mit/beskeder'],
      '/mit/beskeder/:id': [`/mit/beskeder/${id(`SELECT id FROM conversations WHERE organisation_id = '${clubId}'`)}`],
    },
    koordinator: {
      '/koordinator/attester': ['', '?vis=samtaler', '?vis=erklaeringer'].map((part) => `/koordinator/attester${part}`),
      '/koordinator/arrangementer': ['/koordinator/arrangementer', '/koordinator/arrangementer?vis=drafts'],
      '/koordinator/ferier': ['/koordinator/ferier'],
      '/mit/arrangementer/:slug': [`/mit/arrangementer/${busy}`],
      '/mit/arrangementer/:slug/ret': [`/mit/arrangementer/${busy}/ret`],
      '/mit/arrangementer/:slug/datoer/:date': [
        `/mit/arrangementer/${busy}/datoer/${id(`SELECT d.id FROM event_dates d JOIN events e ON e.id = d.event_id WHERE e.slug = '${busy}' ORDER BY d.day DESC`)}`,
      ],
      '/mit/arrangementer/:slug/kopi': [`/mit/arrangementer/${busy}/kopi`],
      '/koordinator/godkendelse/forening/:id': [
        `/koordinator/godkendelse/forening/${id("SELECT id FROM organisation_changes WHERE state = 'waiting'")}`,
      ],
      '/koordinator/godkendelse/leder/:id': [
        `/koordinator/godkendelse/leder/${id("SELECT id FROM organisation_claims WHERE state = 'waiting'")}`,
      ],
      '/koordinator/godkendelse/rolle/:id': [
        `/koordinator/godkendelse/rolle/${id("SELECT need_id AS id FROM wanted_roles WHERE state = 'submitted'")}`,
      ],
      '/koordinator/foreninger': ['/koordinator/foreninger'],
      '/koordinator/foreninger/:id': [`/koordinator/foreninger/${clubId}`],
      '/mit/arrangementer/:slug/tilmeldte': [
        `/mit/arrangementer/${id("SELECT e.slug AS id FROM events e JOIN sign_ups s ON s.event_id = e.id WHERE e.state = 'published' ORDER BY length(e.title) DESC")}/tilmeldte`,
      ],
      '/mit/arrangementer/:slug/opgaver': [
        `/mit/arrangementer/${id("SELECT e.slug AS id FROM events e JOIN event_tasks t ON t.event_id = e.id WHERE e.state = 'published' ORDER BY length(e.title) DESC")}/opgaver`,
        `/mit/arrangementer/${id("SELECT slug AS id FROM events WHERE state = 'published' AND id NOT IN (SELECT event_id FROM event_tasks)")}/opgaver`,
      ],
      '/mit/arrangementer/:slug/dag/:date': [`/mit/arrangementer/${dayWithNames}`],
      '/mit/arrangementer/:slug/dag/:date/liste': [`/mit/arrangementer/${dayWithNames}/liste`],
      '/mit/arrangementer/:slug/tal': [
        `/mit/arrangementer/${id("SELECT e.slug AS id FROM events e JOIN event_dates d ON d.event_id = e.id JOIN held_dates h ON h.date_id = d.id WHERE e.state = 'published'")}/tal`,
      ],
      '/koordinator/roller': ['/koordinator/roller'],
      '/koordinator/roller/:id': [`/koordinator/roller/${role}`],
      '/koordinator/samtaler': ['/koordinator/samtaler'],
      '/koordinator/samtaler/:id': [`/koordinator/samtaler/${id('SELECT conversation_id AS id FROM conversation_reports')}`],
      '/mit/beviser/:id': [`/mit/beviser/${id("SELECT id FROM certificates WHERE state = 'approved'")}`],
      '/koordinator/timer': ['/koordinator/timer'],
      '/koordinator/rapport': ['/koordinator/rapport', '/koordinator/rapport?fra=2025-01-01&til=2024-01-01'],
      '/koordinator/rapport/status': ['/koordinator/rapport/status'],
      '/koordinator/laering': ['/koordinator/laering', '/koordinator/laering?vis=troubled'],
      '/koordinator/laering/ny': ['/koordinator/laering/ny'],
      '/koordinator/laering/:id': [`/koordinator/laering/${id('SELECT id FROM learning_links WHERE broken_since IS NOT NULL')}`],
      '/koordinator/kurser': ['/koordinator/kurser'],
      '/koordinator/kurser/ny': ['/koordinator/kurser/ny'],
      '/koordinator/kurser/:id': ['', '?vis=mangler', '?vis=mangler&inviter=alle', '?vis=datoer', '?vis=skriv'].map(
        (view) => `/koordinator/kurser/mentor${view}`,
      ),
      '/koordinator/beviser': ['', '?vis=givet', '?vis=trukket', '?alle=1', '?nr=RB-22222-22222'].map(
        (rest) => `/koordinator/beviser${rest}`,
      ),
      '/koordinator/beviser/:id': ['proposed', 'approved', 'withdrawn'].map(
        (state) => `/koordinator/beviser/${id(`SELECT id FROM certificates WHERE state = '${state}'`)}`,
      ),
      '/koordinator/historier': ['/koordinator/historier', '/koordinator/historier?vis=withdrawn'],
      '/koordinator/historier/ny': ['/koordinator/historier/ny'],
      '/koordinator/historier/:id': ["state = 'submitted'", "slug = 'kaffe-om-tirsdagen'"].flatMap((which) =>
        ['', '?paa=ar'].map((rest) => `/koordinator/historier/${id(`SELECT id FROM stories WHERE ${which}`)}${rest}`),
      ),
      '/koordinator/import': ['/koordinator/import'],
      '/koordinator/import/:id': [imported ?? fails('the file was not taken')],
      '/koordinator': ['/koordinator', `/koordinator?behov=${need}`, '/koordinator?mine=ja'],
      '/koordinator/godkendelse': ['/koordinator/godkendelse'],
      '/koordinator/godkendelse/:id': [`/koordinator/godkendelse/${id("SELECT id FROM offers WHERE state = 'submitted'")}`],
      '/koordinator/ansvar': ['/koordinator/ansvar'],
      '/koordinator/tilflyttere': [
        '/koordinator/tilflyttere',
        '/koordinator/tilflyttere?list=archived',
        '/koordinator/tilflyttere?q=a&late=1&town=nexoe',
      ],
      '/koordinator/tilflyttere/ny': ['/koordinator/tilflyttere/ny'],
      '/koordinator/tilflyttere/:id': [`/koordinator/tilflyttere/${newcomer}`],
      '/koordinator/tilflyttere/:id/ret': [`/koordinator/tilflyttere/${newcomer}/ret`],
      '/koordinator/behov': ['/koordinator/behov', '/koordinator/behov?hvem=resting'],
      '/koordinator/behov/:id': [`/koordinator/behov/${need}`, `/koordinator/behov/${need}?vis=kort`],
      '/koordinator/runde': ['/koordinator/runde', '/koordinator/runde?kind=language-buddy&whose=mine&vaelg=1'],
      '/koordinator/runde/:id': ['all', 'mine'].map(
        (view) => `/koordinator/runde/${id("SELECT id FROM rounds WHERE kind = 'daily'")}?vis=${view}`,
      ),
      '/koordinator/match': ['proposed', 'agreed', 'active', 'paused', 'ended', 'none'].map((state) => `/koordinator/match?state=${state}`),
      '/koordinator/match/:id/opfoelgning': [
        `/koordinator/match/${id('SELECT match_id AS id FROM follow_ups WHERE heard IS NOT NULL GROUP BY match_id ORDER BY count(*) DESC')}/opfoelgning`,
        `/koordinator/match/${check?.match_id}/opfoelgning`,
      ],
      '/koordinator/match/:id/bekymring': [`/koordinator/match/${agreed}/bekymring`],
      '/koordinator/opfoelgning': ['/koordinator/opfoelgning?vis=alle', '/koordinator/opfoelgning?page=2'],
      '/koordinator/opfoelgning/:id': [`/koordinator/opfoelgning/${asked?.id}`],
      '/koordinator/bekymringer': ['/koordinator/bekymringer'],
      '/koordinator/bekymringer/:id': ['answered_at IS NULL', 'closed_at IS NULL AND answered_at IS NOT NULL', 'closed_at IS NOT NULL'].map(
        (which) => `/koordinator/bekymringer/${id(`SELECT id FROM concerns WHERE ${which}`)}`,
      ),
      '/koordinator/chefmentorer': ['/koordinator/chefmentorer'],
      '/koordinator/match/:id/kort': ['need', 'offer'].map((side) => `/koordinator/match/${openProposal(site())}/kort?side=${side}`),
      '/koordinator/match/:id/aftale': [`/koordinator/match/${agreed}/aftale`],
      '/koordinator/match/:id/aftale/print': [`/koordinator/match/${agreed}/aftale/print`],
      '/koordinator/match/:id': ['agreed', 'proposed', 'declined', 'active', 'paused', 'ended'].map(
        (state) => `/koordinator/match/${id(`SELECT id FROM matches WHERE state = '${state}'`)}`,
      ),
    },
    chefmentor: {
      '/mit/mentorer': ['/mit/mentorer'],
      '/mit/mentorer/moeder': ['/mit/mentorer/moeder', '/mit'],
    },
    admin: {
      '/admin': ['/admin'],
      '/admin/brugere': ['/admin/brugere', '/admin/brugere?q=nobody@example.test'],
      '/admin/mails': ['/admin/mails'],
      '/admin/sider': ['/admin/sider'],
      '/admin/sider/:page/:language': [
        '/admin/sider/about/da',
        '/admin/sider/privacy/ar',
        '/admin/sider/new-organisation/da',
        '/admin/sider/new-organisation/en',
      ],
      '/admin/vaegte': ['/admin/vaegte'],
    },
  }
}

/** Not pages to look at: data, steps that lead on at once, one that is only there on an empty site, and none. */
export const unseen: readonly Page[] = [
  '/historier.rss',
  '/foreninger.geojson',
  '/foreninger/:slug/widget',
  '/billeder/:id/:width',
  '/del/:picture',
  '/sitemap.xml',
  '/robots.txt',
  '/koordinator/kurser/:id/deltagere.csv',
  '/koordinator/rapport.csv',
  '/koordinator/rapport/halvaar.pdf',
  '/koordinator/import/eksempel/:what',
  '/tilbud.geojson',
  '/mit/tilbud/:id/status',
  '/log-ud',
  '/mit/moede/:id',
  '/udbakke/:id/kalender.ics',
  '/arrangementer.json',
  '/arrangementer.ics',
  '/arrangementer/:slug/kalender.ics',
  '/mit/arrangementer/:slug/dag/:date/send',
  '/mit/timer/send',
  '/mit/timer.csv',
  '/mit/beviser/:id/pdf',
  '/manifest.webmanifest',
  '/foreninger/:slug/kalender.ics',
  '/kalender/:token',
  '/foerste-administrator/:token',
  '/*',
]
