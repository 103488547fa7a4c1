import { beforeAll, describe, expect, it } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { permissions, type Page, type Row, type Who } from '~/people/permissions'
import { hashToken } from '~/server/sealed.server'
import { letterTo } from '~tests/support/forms'
import { Caller, mailTo, signedIn, useSite, type Answer, userIdOf } from '~tests/support/site'

const site = useSite()

/** Everybody of the demo island who is different before the table, and one who holds two roles. */
const roles: Record<string, readonly Who[]> = {
  visitor: [],
  frivillig: ['signed-in'],
  tilflytter: ['signed-in'],
  sprogmakker: ['signed-in'],
  mentor: ['signed-in'],
  etableret: ['signed-in'],
  forening: ['signed-in'],
  virksomhed: ['signed-in'],
  chefmentor: ['signed-in', 'lead-mentor'],
  koordinator: ['signed-in', 'coordinator'],
  admin: ['signed-in', 'admin'],
  koordinator2: ['signed-in', 'coordinator', 'admin'],
}
const people = Object.keys(roles)
const pages = Object.keys(permissions) as Page[]
const rows: Readonly<Record<Page, Row>> = permissions

/** Pages that answer who may see them with something else than a page. */
const elsewhere: Partial<Record<Page, (signed: boolean) => [status: number, to: string | null]>> = {
  '/log-ind': (signed) => (signed ? [302, '/mit'] : [200, null]),
  '/opret': (signed) => (signed ? [302, '/mit'] : [200, null]),
  '/log-ud': () => [302, '/'],
  '/mit/tilbud/:id/status': () => [302, '/mit'],
  '/foerste-administrator/:token': () => [404, null],
  '/stop/:token': () => [404, null],
  '/kurser/stop/:token': () => [404, null],
  '/vagter/stop/:token': () => [404, null],
  '/din-maaned/:token': () => [404, null],
  '/paamindelser/:token': () => [404, null],
  '/rolle-forslag/:token': () => [404, null],
  '/tilbud-gaelder/:token': () => [404, null],
  '/billeder/:id/:width': () => [404, null],
  '/udbakke/:id/kalender.ics': () => [404, null],
  '/kalender/:token': () => [404, null],
  '/bevis/:number': () => [404, null],
  '/*': () => [404, null],
}

/** Where each page of the table stands on this island: an address that exists. */
let places: Record<Page, string>
const callers = new Map<string, Caller>()
const callerFor = (person: string) => callers.get(person) ?? new Caller(site())

function one(sql: string, ...values: string[]): string {
  const [row] = site().rows<{ id: string }>(sql, ...values)
  if (!row) throw new Error(`nothing on the island fits: ${sql}`)
  return row.id
}

/** An event that nobody who is signed in hosts. */
function strangersEvent(): string {
  return one(
    "SELECT slug AS id FROM events WHERE state = 'published' AND organisation_id IS NULL AND coalesce(host_id, '') NOT IN (SELECT user_id FROM sessions) AND coalesce(created_by, '') NOT IN (SELECT user_id FROM sessions)",
  )
}

/** A day of such an event that is to come. */
function strangersDay(): string {
  const slug = strangersEvent()
  return `/mit/arrangementer/${slug}/dag/${one("SELECT d.day AS id FROM event_dates d JOIN events e ON e.id = d.event_id WHERE e.slug = ? AND d.state = 'planned' ORDER BY d.day DESC", slug)}`
}

beforeAll(async () => {
  for (const person of people.filter((name) => name !== 'visitor')) callers.set(person, await signedIn(site(), person))
  await callerFor('admin').post('/admin/brugere', { intent: 'grant', userId: idOf('koordinator2'), role: 'admin' })
  const proposed = one("SELECT id FROM matches WHERE state = 'proposed' ORDER BY proposed_at DESC")
  const letter = await letterTo(callerFor('koordinator'), proposed, 'need')
  const running = one(
    "SELECT m.id FROM matches m JOIN agreements a ON a.match_id = m.id WHERE m.state = 'active' AND a.sent_at IS NOT NULL",
  )
  await new Caller(site()).post('/log-ind', { intent: 'link', email: 'mentor@ressourcebank.test' })
  const newcomer = one('SELECT id FROM newcomers WHERE archived_at IS NULL ORDER BY created_at')
  const draft = one(
    "SELECT id FROM offers WHERE state = 'published' AND organisation_id IS NULL AND owner_user_id NOT IN (SELECT user_id FROM sessions)",
  )
  const others = one(
    'SELECT slug AS id FROM organisations WHERE approved_at IS NOT NULL AND id NOT IN (SELECT organisation_id FROM memberships WHERE user_id IN (SELECT user_id FROM sessions)) AND id NOT IN (SELECT organisation_id FROM organisation_claims)',
  )
  const role = one(
    "SELECT need_id AS id FROM wanted_roles WHERE state = 'published' AND filled < wanted AND organisation_id NOT IN (SELECT organisation_id FROM memberships WHERE user_id IN (SELECT user_id FROM sessions))",
  )
  const strangers = one(
    "SELECT id FROM matches WHERE state = 'active' AND carrier_id NOT IN (SELECT user_id FROM sessions) AND carrier_id IN (SELECT id FROM users) AND newcomer_id NOT IN (SELECT id FROM newcomers WHERE user_id IS NOT NULL)",
  )
  site().change(
    "INSERT INTO log_links (token_hash, user_id, match_id, left, expires_at) SELECT ?, carrier_id, id, 10, ? FROM matches WHERE state = 'active' AND carrier_id IN (SELECT id FROM users) LIMIT 1",
    hashToken('a-log-link-of-the-walk'),
    Date.now() + 86_400_000,
  )
  site().change('UPDATE sign_ups SET token_hash = ? WHERE turn = (SELECT max(turn) FROM sign_ups)', hashToken('a-sign-up-of-the-walk'))
  site().change(
    'UPDATE story_people SET token_hash = ? WHERE id = (SELECT id FROM story_people WHERE consented_at IS NULL)',
    hashToken('a-story-of-the-walk'),
  )
  places = {
    '/': '/',
    '/historier': '/historier',
    '/historier.rss': '/historier.rss',
    '/historier/:slug': '/historier/kaffe-om-tirsdagen',
    '/presse': '/presse',
    '/historie/:token': '/historie/a-story-of-the-walk',
    '/mit/historier': '/mit/historier',
    '/forening/:slug/historier': `/forening/${others}/historier`,
    '/forening/:slug/historier/ny': `/forening/${others}/historier/ny`,
    '/forening/:slug/historier/:id': `/forening/${others}/historier/${one("SELECT id FROM stories WHERE state = 'draft'")}`,
    '/koordinator/historier': '/koordinator/historier',
    '/koordinator/historier/ny': '/koordinator/historier/ny',
    '/koordinator/historier/:id': `/koordinator/historier/${one("SELECT id FROM stories WHERE state = 'submitted'")}`,
    '/roller': '/roller',
    '/roller/:id': `/roller/${role}`,
    '/tilbud/:id/spoerg': `/tilbud/${draft}/spoerg`,
    '/roller/:id/spoerg': `/roller/${role}/spoerg`,
    '/foreninger/:slug/spoerg': `/foreninger/${others}/spoerg`,
    '/samtale/:token': await privateTalk(draft),
    '/forening/:slug/roller': `/forening/${others}/roller`,
    '/forening/:slug/roller/ny': `/forening/${others}/roller/ny`,
    '/forening/:slug/roller/:id': `/forening/${others}/roller/${role}`,
    '/mit/beskeder': '/mit/beskeder',
    '/mit/beskeder/:id': `/mit/beskeder/${one('SELECT id FROM conversations WHERE asker_user_id IS NULL AND owner_user_id NOT IN (SELECT user_id FROM sessions)')}`,
    '/koordinator/godkendelse/rolle/:id': `/koordinator/godkendelse/rolle/${one("SELECT need_id AS id FROM wanted_roles WHERE state = 'submitted'")}`,
    '/koordinator/roller': '/koordinator/roller',
    '/koordinator/roller/:id': `/koordinator/roller/${role}`,
    '/koordinator/samtaler': '/koordinator/samtaler',
    '/koordinator/samtaler/:id': `/koordinator/samtaler/${one('SELECT conversation_id AS id FROM conversation_reports')}`,
    '/tilbud': '/tilbud',
    '/tilbud.geojson': '/tilbud.geojson',
    '/kort': '/kort',
    '/billeder/:id/:width': '/billeder/a-picture-nobody-gave/320',
    '/arrangementer': '/arrangementer',
    '/arrangementer.json': '/arrangementer.json',
    '/arrangementer/plakat': '/arrangementer/plakat',
    '/arrangementer/:slug': `/arrangementer/${one("SELECT slug AS id FROM events WHERE state = 'published' AND organisation_id IS NULL")}`,
    '/arrangementer/:slug/:date': `/arrangementer/${one("SELECT e.slug || '/' || d.day AS id FROM events e JOIN event_dates d ON d.event_id = e.id WHERE e.state = 'published' AND e.organisation_id IS NULL")}`,
    '/arrangementer/:slug/hjaelp': `/arrangementer/${one("SELECT e.slug AS id FROM events e JOIN event_tasks t ON t.event_id = e.id WHERE e.state = 'published'")}/hjaelp`,
    '/mit/vagter': '/mit/vagter',
    '/mit/arrangementer/:slug/dag/:date': strangersDay(),
    '/mit/arrangementer/:slug/dag/:date/liste': `${strangersDay()}/liste`,
    '/mit/arrangementer/:slug/dag/:date/send': `${strangersDay()}/send`,
    '/mit/arrangementer/:slug/tal': `/mit/arrangementer/${strangersEvent()}/tal`,
    '/mit/arrangementer/:slug/opgaver': `/mit/arrangementer/${strangersEvent()}/opgaver`,
    '/vagter/stop/:token': '/vagter/stop/a-token-nobody-has',
    '/arrangementer/:slug/tilmeld': `/arrangementer/${one("SELECT slug AS id FROM events WHERE state = 'published' AND organisation_id IS NULL")}/tilmeld`,
    '/tilmelding/:token': '/tilmelding/a-sign-up-of-the-walk',
    '/paamindelser/:token': '/paamindelser/a-token-nobody-has',
    '/mit/tilmeldinger': '/mit/tilmeldinger',
    '/mit/beviser': '/mit/beviser',
    '/forening/:slug/tak': `/forening/${others}/tak`,
    '/koordinator/beviser': '/koordinator/beviser',
    '/koordinator/beviser/:id': `/koordinator/beviser/${one("SELECT id FROM certificates WHERE state = 'proposed'")}`,
    '/mit/arrangementer/:slug/tilmeldte': `/mit/arrangementer/${strangersEvent()}/tilmeldte`,
    '/arrangementer.ics': '/arrangementer.ics',
    '/arrangementer/:slug/kalender.ics': `/arrangementer/${one("SELECT slug AS id FROM events WHERE state = 'published' AND organisation_id IS NULL")}/kalender.ics`,
    '/foreninger/:slug/kalender.ics': `/foreninger/${others}/kalender.ics`,
    '/kalender/:token': '/kalender/a-token-that-nobody-has.ics',
    '/mit/kalender': '/mit/kalender',
    '/foreninger': '/foreninger',
    '/foreninger.geojson': '/foreninger.geojson',
    '/foreninger/ny': '/foreninger/ny',
    '/foreninger/:slug': `/foreninger/${others}`,
    '/foreninger/:slug/plakat': `/foreninger/${others}/plakat`,
    '/foreninger/:slug/widget': `/foreninger/${others}/widget`,
    '/foreninger/:slug/overtag': `/foreninger/${others}/overtag`,
    '/invitation/:token': '/invitation/a-token-nobody-has',
    '/forening/:slug': `/forening/${others}`,
    '/forening/:slug/del': `/forening/${others}/del`,
    '/forening/:slug/timer/import': `/forening/${others}/timer/import`,
    '/forening/:slug/aar/:year': `/forening/${others}/aar/2026`,
    '/forening/:slug/timer': `/forening/${others}/timer`,
    '/koordinator/timer': '/koordinator/timer',
    '/forening/:slug/kalender': `/forening/${others}/kalender`,
    '/forening/:slug/side': `/forening/${others}/side`,
    '/forening/:slug/se': `/forening/${others}/se`,
    '/forening/:slug/tider': `/forening/${others}/tider`,
    '/forening/:slug/tider/:activity': `/forening/${others}/tider/ny`,
    '/forening/:slug/folk': `/forening/${others}/folk`,
    '/forening/:slug/historik': `/forening/${others}/historik`,
    '/koordinator/godkendelse/forening/:id': `/koordinator/godkendelse/forening/${one("SELECT id FROM organisation_changes WHERE state = 'waiting'")}`,
    '/koordinator/godkendelse/leder/:id': `/koordinator/godkendelse/leder/${one("SELECT id FROM organisation_claims WHERE state = 'waiting'")}`,
    '/koordinator/foreninger': '/koordinator/foreninger',
    '/koordinator/foreninger/:id': `/koordinator/foreninger/${one("SELECT id FROM organisations WHERE kind = 'company' AND approved_at IS NOT NULL AND paused_since IS NULL AND slug LIKE 'glas%'")}`,
    '/henvis': '/henvis?what=unsure&town=nexoe&language=ar',
    '/fritidsjob': '/fritidsjob',
    '/fritidsjob/soeg': '/fritidsjob/soeg',
    '/ny-paa-oeen': '/ny-paa-oeen',
    '/velkommen/:token': '/velkommen/a-token-nobody-has',
    '/rolle-forslag/:token': '/rolle-forslag/a-token-nobody-has',
    '/bevis': '/bevis',
    '/bevis/:number': '/bevis/RB-23456-789AB',
    '/mit/beviser/eksempel/:kind': '/mit/beviser/eksempel/youth',
    '/mit/beviser/:id': '/mit/beviser/a-certificate-nobody-has',
    '/mit/beviser/:id/pdf': '/mit/beviser/a-certificate-nobody-has/pdf',
    '/laer-dansk': '/laer-dansk',
    '/koordinator/laering': '/koordinator/laering',
    '/koordinator/laering/ny': '/koordinator/laering/ny',
    '/koordinator/laering/:id': `/koordinator/laering/${one('SELECT id FROM learning_links')}`,
    '/om': '/om',
    '/privatliv': '/privatliv',
    '/tilgaengelighed': '/tilgaengelighed',
    '/ui': '/ui',
    '/tilbud/:id': `/tilbud/${one("SELECT id FROM offers WHERE state = 'published'")}`,
    '/tilbud/:id/plakat': `/tilbud/${one("SELECT id FROM offers WHERE state = 'published'")}/plakat`,
    '/roller/:id/plakat': `/roller/${one("SELECT need_id AS id FROM wanted_roles WHERE state = 'published'")}/plakat`,
    '/del/:picture': '/del/bornholm.png',
    '/sitemap.xml': '/sitemap.xml',
    '/robots.txt': '/robots.txt',
    '/tilbud/nyt': '/tilbud/nyt',
    '/mit/tilbud/:id/:step': `/mit/tilbud/${draft}/se`,
    '/mit/tilbud/:id/status': `/mit/tilbud/${draft}/status`,
    '/mit/soegninger': '/mit/soegninger',
    '/stop/:token': '/stop/a-token-nobody-has',
    '/tilbud-gaelder/:token': '/tilbud-gaelder/a-token-nobody-has',
    '/log-ind': '/log-ind',
    '/log-ind/:token': '/log-ind/a-token-nobody-has',
    '/opret': '/opret',
    '/glemt': '/glemt',
    '/nyt-kodeord/:token': '/nyt-kodeord/a-token-nobody-has',
    '/foerste-administrator/:token': '/foerste-administrator/a-token-nobody-has',
    '/log-ud': '/log-ud',
    '/mit': '/mit',
    '/mit/timer': '/mit/timer',
    '/mit/timer.csv': '/mit/timer.csv',
    '/mit/aar/:year': '/mit/aar/2026',
    '/din-maaned/:token': '/din-maaned/nothing',
    '/mit/timer/nyt': '/mit/timer/nyt',
    '/mit/timer/send': '/mit/timer/send',
    '/mit/timer/uge': '/mit/timer/uge',
    '/mit/timer/:id': '/mit/timer/an-entry-of-nobody',
    '/timer/:token': '/timer/a-log-link-of-the-walk',
    '/manifest.webmanifest': '/manifest.webmanifest',
    '/mit/match/:id': `/mit/match/${strangers}`,
    '/mit/profil': '/mit/profil',
    '/mit/krav': '/mit/krav',
    '/mit/tavshed': '/mit/tavshed',
    '/koordinator/attester': '/koordinator/attester',
    '/forening/:slug/attester': `/forening/${others}/attester`,
    '/arrangementer/nyt': '/arrangementer/nyt?kind=homework-cafe',
    '/mit/arrangementer': '/mit/arrangementer',
    '/mit/arrangementer/:slug': '/mit/arrangementer/an-event-nobody-made',
    '/mit/arrangementer/:slug/ret': '/mit/arrangementer/an-event-nobody-made/ret',
    '/mit/arrangementer/:slug/datoer/:date': '/mit/arrangementer/an-event-nobody-made/datoer/a-date',
    '/mit/arrangementer/:slug/kopi': '/mit/arrangementer/an-event-nobody-made/kopi',
    '/forening/:slug/arrangementer': `/forening/${others}/arrangementer`,
    '/koordinator/arrangementer': '/koordinator/arrangementer',
    '/koordinator/ferier': '/koordinator/ferier',
    '/mit/privatliv': '/mit/privatliv',
    '/svar/:token': letter,
    '/aftale/:token': linkTo(running, 'agreement', '/aftale'),
    '/tak/:token': linkTo(one("SELECT id FROM matches WHERE state = 'ended'"), 'again', '/tak'),
    '/har-i-talt/:token': linkTo(running, 'contact', '/har-i-talt'),
    '/hvordan-gaar-det/:token': linkTo(running, 'follow-up', '/hvordan-gaar-det'),
    '/bekymring/:token': linkTo(running, 'answer', '/bekymring'),
    '/mit/match/:id/bekymring': `/mit/match/${strangers}/bekymring`,
    '/mit/opfoelgning/:id': `/mit/opfoelgning/${one('SELECT id FROM follow_ups WHERE match_id = ?', strangers)}`,
    '/mit/mentorer': '/mit/mentorer',
    '/mit/mentorer/moeder': '/mit/mentorer/moeder',
    '/mit/moede/:id': `/mit/moede/${strangersMeeting()}`,
    '/koordinator/match/:id/opfoelgning': `/koordinator/match/${running}/opfoelgning`,
    '/koordinator/match/:id/bekymring': `/koordinator/match/${running}/bekymring`,
    '/koordinator/opfoelgning': '/koordinator/opfoelgning',
    '/koordinator/opfoelgning/:id': `/koordinator/opfoelgning/${one('SELECT id FROM follow_ups WHERE done_at IS NULL AND dropped_at IS NULL')}`,
    '/koordinator/bekymringer': '/koordinator/bekymringer',
    '/koordinator/bekymringer/:id': `/koordinator/bekymringer/${one('SELECT id FROM concerns')}`,
    '/koordinator/chefmentorer': '/koordinator/chefmentorer',
    '/koordinator': '/koordinator',
    '/koordinator/godkendelse': '/koordinator/godkendelse',
    '/koordinator/godkendelse/:id': `/koordinator/godkendelse/${one("SELECT id FROM offers WHERE state = 'submitted'")}`,
    '/koordinator/ansvar': '/koordinator/ansvar',
    '/koordinator/tilflyttere': '/koordinator/tilflyttere',
    '/koordinator/tilflyttere/ny': '/koordinator/tilflyttere/ny',
    '/koordinator/tilflyttere/:id': `/koordinator/tilflyttere/${newcomer}`,
    '/koordinator/tilflyttere/:id/ret': `/koordinator/tilflyttere/${newcomer}/ret`,
    '/koordinator/rapport': '/koordinator/rapport',
    '/koordinator/rapport/status': '/koordinator/rapport/status',
    '/koordinator/rapport.csv': '/koordinator/rapport.csv',
    '/koordinator/rapport/halvaar.pdf': '/koordinator/rapport/halvaar.pdf',
    '/koordinator/behov': '/koordinator/behov',
    '/koordinator/behov/:id': `/koordinator/behov/${one("SELECT id FROM needs WHERE state = 'open' AND newcomer_id IS NOT NULL")}`,
    '/koordinator/runde': '/koordinator/runde',
    '/koordinator/runde/:id': `/koordinator/runde/${one("SELECT id FROM rounds WHERE kind = 'daily'")}`,
    '/koordinator/match': '/koordinator/match',
    '/koordinator/match/:id': `/koordinator/match/${proposed}`,
    '/koordinator/match/:id/kort': `/koordinator/match/${proposed}/kort`,
    '/koordinator/match/:id/aftale': `/koordinator/match/${running}/aftale`,
    '/koordinator/match/:id/aftale/print': `/koordinator/match/${running}/aftale/print`,
    '/mit/kurser': '/mit/kurser',
    '/mit/kurser/:id': '/mit/kurser/frivillig',
    '/mit/kurser/:id/:module': '/mit/kurser/frivillig/din-rolle',
    '/kurser/stop/:token': '/kurser/stop/a-token-nobody-has',
    '/koordinator/kurser': '/koordinator/kurser',
    '/koordinator/kurser/ny': '/koordinator/kurser/ny',
    '/koordinator/kurser/:id': '/koordinator/kurser/mentor',
    '/koordinator/kurser/:id/deltagere.csv': '/koordinator/kurser/mentor/deltagere.csv',
    '/koordinator/import': '/koordinator/import',
    '/koordinator/import/eksempel/:what': '/koordinator/import/eksempel/organisations',
    '/koordinator/import/:id': await givenFile(),
    '/admin': '/admin',
    '/admin/brugere': '/admin/brugere',
    '/admin/mails': '/admin/mails',
    '/admin/sider': '/admin/sider',
    '/admin/sider/:page/:language': '/admin/sider/about/da',
    '/admin/vaegte': '/admin/vaegte',
    '/udbakke': '/udbakke',
    '/udbakke/:id': `/udbakke/${await firstMail()}`,
    '/udbakke/:id/kalender.ics': '/udbakke/a-mail-nobody-sent/kalender.ics',
    '/*': '/en/side/der-ikke-findes',
  }
})

/** A network meeting that nobody who is signed in has called or is called to. */
function strangersMeeting(): string {
  site().change(
    `INSERT INTO network_meetings (id, lead_id, date, starts_at, minutes, town, place, about, called_at)
     SELECT 'a-meeting-of-the-walk', id, '2999-01-01', '16:30', 90, 'roenne', 'Her', 'Alt', 0 FROM users WHERE id NOT IN (SELECT user_id FROM sessions) LIMIT 1`,
  )
  return 'a-meeting-of-the-walk'
}

/** A private link as it would have come by mail. */
function linkTo(match: string, purpose: string, path: string): string {
  const token = `a-link-of-the-walk-${purpose}`
  site().change(
    'INSERT INTO answer_links (token_hash, match_id, side, purpose, expires_at) VALUES (?, ?, ?, ?, ?)',
    hashToken(token),
    match,
    'offer',
    purpose,
    Date.now() + 86_400_000,
  )
  return `${path}/${token}`
}

/** What somebody without an account has asked; the path of their private link. */
async function privateTalk(offer: string): Promise<string> {
  const email = 'en.der.spoerger@ressourcebank.test'
  await new Caller(site()).post(`/tilbud/${offer}/spoerg`, {
    intent: 'ask',
    firstName: 'Noor',
    email,
    language: 'da',
    text: 'Er der plads?',
    formKey: 'a-form-key-of-the-walk',
  })
  const { links } = await mailTo(site(), email, translator('da')('mail:messageVerify.subject'))
  return links.find((path) => path.startsWith('/samtale/')) ?? ''
}

/** A file that a coordinator has given and nobody has confirmed; the path of its page. */
async function givenFile(): Promise<string> {
  const file = new File(['Navn;By\nEksempelkoret;Hasle\n'], 'foreninger.csv', { type: 'text/csv' })
  const { to } = await callerFor('koordinator').upload('/koordinator/import', { intent: 'look', what: 'organisations' }, { file })
  if (!to) throw new Error('the file was not taken')
  return to
}

/** Whose session it is tells who somebody is: addresses are sealed in the database. */
function idOf(person: string): string {
  return userIdOf(site(), callerFor(person))
}
async function firstMail(): Promise<string> {
  const until = Date.now() + 10_000
  while (site().rows('SELECT 1 FROM mailbox').length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
  return one('SELECT id FROM mailbox')
}

const may = (person: string, who: Who) => who === 'anyone' || who === 'link' || who === 'machinery' || Boolean(roles[person]?.includes(who))
const ownThings: readonly Page[] = [
  '/mit/tilbud/:id/:step',
  '/mit/tilbud/:id/status',
  '/mit/match/:id',
  '/mit/match/:id/bekymring',
  '/mit/timer/:id',
  '/mit/opfoelgning/:id',
  '/mit/moede/:id',
  '/forening/:slug',
  '/forening/:slug/side',
  '/forening/:slug/se',
  '/forening/:slug/tider',
  '/forening/:slug/tider/:activity',
  '/forening/:slug/folk',
  '/forening/:slug/attester',
  '/forening/:slug/tak',
  '/forening/:slug/historik',
  '/forening/:slug/del',
  '/forening/:slug/historier',
  '/forening/:slug/historier/ny',
  '/forening/:slug/historier/:id',
  '/forening/:slug/timer',
  '/forening/:slug/aar/:year',
  '/forening/:slug/timer/import',
  '/forening/:slug/kalender',
  '/mit/arrangementer/:slug',
  '/mit/arrangementer/:slug/ret',
  '/mit/arrangementer/:slug/datoer/:date',
  '/mit/arrangementer/:slug/kopi',
  '/forening/:slug/arrangementer',
  '/forening/:slug/roller',
  '/forening/:slug/roller/ny',
  '/forening/:slug/roller/:id',
  '/mit/beskeder/:id',
  '/mit/beviser/:id',
  '/mit/beviser/:id/pdf',
]
/** Whoever is a coordinator answers for every event, too. */
const ofOthers = (person: string, page: Page) =>
  ownThings.includes(page) || (page.startsWith('/mit/arrangementer/:slug') && !roles[person]?.includes('coordinator'))
const signInFirst = (path: string): [number, string] => [302, `/log-ind?til=${encodeURIComponent(path)}`]

/** What the table says of one person and one page, seen from outside. */
function expected(person: string, page: Page, path: string): [number, string | null] {
  if (!may(person, rows[page].see)) return person === 'visitor' ? signInFirst(path) : [403, null]
  // all that these addresses name belongs to somebody else
  if (ofOthers(person, page) && page !== '/mit/tilbud/:id/status') return [404, null]
  return elsewhere[page]?.(person !== 'visitor') ?? [200, null]
}
const seen = ({ status, to }: Answer): [number, string | null] => [status, to]

describe.each(people)('%s', (person) => {
  // each of them sits behind an address of their own: what the others tried does not count for them
  beforeAll(() => site().change('DELETE FROM rate_limits'))

  it('sees exactly the pages that the table gives them', async () => {
    const found: Record<string, unknown> = {}
    const meant: Record<string, unknown> = {}
    for (const page of pages) {
      const path = places[page]
      meant[page] = expected(person, page, path)
      found[page] = seen(await callerFor(person).get(path))
    }
    expect(found).toEqual(meant)
  })

  it('gets no more from the addresses that the script asks for its data', async () => {
    const leaks: string[] = []
    for (const page of pages.filter((each) => !may(person, rows[each].see))) {
      const { status, text } = await callerFor(person).get(places[page].replace(/(?=\?|$)/, '.data'))
      const sentAway = person === 'visitor' ? status === 202 && text.includes('/log-ind?til=') : status === 403
      if (!sentAway || text.length > 3000) leaks.push(`${page}: ${status}, ${text.length} characters`)
    }
    expect(leaks).toEqual([])
  })

  it('does exactly what the table lets them do', async () => {
    const wrong: string[] = []
    for (const page of pages) {
      for (const [intent, who] of Object.entries(rows[page].do ?? {})) {
        const path = places[page]
        // a session of its own, for what ends sessions
        const caller =
          person === 'visitor' ? new Caller(site()) : intent.startsWith('sign-out') ? await signedIn(site(), person) : callerFor(person)
        const answer = await caller.post(path, { intent })
        const [status, to] = may(person, who) ? [] : person === 'visitor' ? signInFirst(path) : [403, null]
        const denied = answer.status === 403 || answer.status >= 500 || answer.to?.startsWith('/log-ind?til=')
        const right =
          status === undefined
            ? ofOthers(person, page)
              ? answer.status === 404
              : !denied &&
                (answer.status !== 404 ||
                  page === '/foerste-administrator/:token' ||
                  page === '/tilbud-gaelder/:token' ||
                  page === '/rolle-forslag/:token' ||
                  page === '/mit/mentorer/moeder' ||
                  page === '/admin/brugere' ||
                  page === '/admin/mails')
            : answer.status === status && answer.to === to
        if (!right) wrong.push(`${intent} at ${page}: ${answer.status} ${answer.to ?? ''}`)
        if (intent === 'sign-out-everywhere' && person !== 'visitor') callers.set(person, await signedIn(site(), person))
      }
    }
    expect(wrong).toEqual([])
    // several hundred forms: on a busy machine that takes its time
  }, 300_000)

  it('is told that an intent nobody has heard of is a mistake, where they may be at all', async () => {
    for (const page of pages.filter((each) => rows[each].do !== undefined)) {
      const path = places[page]
      const answer = await callerFor(person).post(path, { intent: 'conquer' })
      expect([page, ...seen(answer)]).toEqual([
        page,
        ...(may(person, rows[page].see) ? [400, null] : person === 'visitor' ? signInFirst(path) : [403, null]),
      ])
    }
  })
})

describe("what is somebody's own", () => {
  const ownOffer = (person: string) =>
    one(
      "SELECT id FROM offers WHERE owner_user_id = ? AND organisation_id IS NULL AND state IN ('published', 'paused', 'draft')",
      idOf(person),
    )
  const ownMatch = (person: string) => one("SELECT id FROM matches WHERE carrier_id = ? AND state = 'active'", idOf(person))

  it('opens for its owner, and for nobody else it is there: no other member, no coordinator, no administrator', async () => {
    const paths = [`/mit/tilbud/${ownOffer('sprogmakker')}/se`, `/mit/match/${ownMatch('sprogmakker')}`]
    for (const path of paths) {
      const answers = await Promise.all(
        people.filter((name) => name !== 'visitor').map(async (name) => [name, (await callerFor(name).get(path)).status]),
      )
      expect(answers.filter(([, status]) => status !== 404)).toEqual([['sprogmakker', 200]])
    }
  })

  it('opens for the newcomer at the other side of a proposal', async () => {
    const match = one(
      "SELECT m.id FROM matches m JOIN newcomers n ON n.id = m.newcomer_id WHERE n.user_id = ? AND m.state = 'proposed'",
      idOf('tilflytter'),
    )
    expect((await callerFor('tilflytter').get(`/mit/match/${match}`)).status).toBe(200)
    expect((await callerFor('frivillig').get(`/mit/match/${match}`)).status).toBe(404)
    expect((await callerFor('frivillig').post(`/mit/match/${match}`, { intent: 'yes' })).status).toBe(404)
    expect(site().rows('SELECT need_answer FROM matches WHERE id = ?', match)).toEqual([{ need_answer: null }])
  })

  it('is, for a leader, also what the organisation offers, and that only', async () => {
    const ours = one(
      'SELECT o.id FROM offers o JOIN memberships m ON m.organisation_id = o.organisation_id WHERE m.user_id = ?',
      idOf('forening'),
    )
    expect((await callerFor('forening').get(`/mit/tilbud/${ours}/se`)).status).toBe(200)
    expect((await callerFor('virksomhed').get(`/mit/tilbud/${ours}/se`)).status).toBe(404)
  })

  it('stays unseen before it is published, but for its owner and the coordinators', async () => {
    const draft = one(
      "SELECT id FROM offers WHERE state = 'submitted' AND organisation_id IS NULL AND owner_user_id NOT IN (SELECT user_id FROM sessions)",
    )
    const answers = await Promise.all(people.map(async (name) => [name, (await callerFor(name).get(`/tilbud/${draft}`)).status]))
    expect(answers.filter(([, status]) => status !== 404)).toEqual([
      ['koordinator', 200],
      ['koordinator2', 200],
    ])
  })

  it('cannot be changed, closed, deleted or counted by another', async () => {
    const offer = ownOffer('sprogmakker')
    const before = site().rows('SELECT state, title, version FROM offers WHERE id = ?', offer)
    for (const intent of ['pause', 'resume', 'close'])
      expect((await callerFor('frivillig').post(`/mit/tilbud/${offer}/status`, { intent })).status).toBe(404)
    expect((await callerFor('frivillig').post(`/mit/tilbud/${offer}/hvad`, { intent: 'save', title: 'Mit nu' })).status).toBe(404)
    expect(site().rows('SELECT state, title, version FROM offers WHERE id = ?', offer)).toEqual(before)

    const activity = one('SELECT id FROM activities WHERE user_id = ?', idOf('sprogmakker'))
    expect((await callerFor('frivillig').post(`/mit/timer/${activity}`, { intent: 'delete' })).status).toBe(404)
    await callerFor('frivillig').post('/mit', { intent: 'undo', id: activity })
    expect(site().rows('SELECT id FROM activities WHERE id = ?', activity)).toHaveLength(1)
    expect(
      (
        await callerFor('frivillig').post('/mit', {
          intent: 'log',
          what: `m:${ownMatch('sprogmakker')}`,
          minutes: '60',
          when: 'today',
          formKey: 'another-persons-match',
        })
      ).status,
    ).toBe(400)
    expect(site().rows("SELECT id FROM activities WHERE form_key = 'another-persons-match'")).toEqual([])
  })

  it("is a leader's organisation, and no other, when an offer is begun", async () => {
    const other = one('SELECT organisation_id AS id FROM memberships WHERE user_id <> ? AND role = ?', idOf('forening'), 'leader')
    expect((await callerFor('forening').post('/tilbud/nyt', { intent: 'begin', kind: 'club-place', organisationId: other })).status).toBe(
      400,
    )
  })
})

describe('a role', () => {
  it('counts from the next click after it is given, and no longer than it is held', async () => {
    const [admin, mentor] = [callerFor('admin'), callerFor('chefmentor')]
    expect((await mentor.get('/koordinator')).status).toBe(403)
    await admin.post('/admin/brugere', { intent: 'grant', userId: idOf('chefmentor'), role: 'coordinator' })
    expect((await mentor.get('/koordinator')).status).toBe(200)
    expect((await mentor.get('/admin')).status).toBe(403)
    await admin.post('/admin/brugere', { intent: 'withdraw', userId: idOf('chefmentor'), role: 'coordinator' })
    expect((await mentor.get('/koordinator')).status).toBe(403)
  })

  it('of administrator shows no newcomer, neither in lists nor in what was done', async () => {
    const words = ['Zulfiqara', 'zulfiqara@example.test', '61 62 63 64', 'Vil gerne synge i kor']
    const [name = '', email = '', phone = '', wishes = ''] = words
    const registered = await callerFor('koordinator').post('/koordinator/tilflyttere/ny', {
      intent: 'register',
      name,
      email,
      phone,
      wishes,
      locale: 'ar',
      channel: 'email',
      needs: 'language-buddy',
      languages: 'ar',
      danishLevel: 'some',
      town: 'roenne',
      arrivedMonth: '2026-01',
      transport: 'bike',
      radiusKm: '8',
      availability: 'mon-evening',
      ageBand: '26-40',
      genderWish: 'any',
      consent: 'on',
    })
    const page = registered.to ?? ''
    expect(page).toMatch(/^\/koordinator\/tilflyttere\/[a-z0-9]+$/)
    expect((await callerFor('koordinator').get(page)).text).toContain(wishes)
    const texts = await Promise.all(
      ['/admin', '/admin/brugere', '/admin/mails', page].map(async (path) => (await callerFor('admin').get(path)).text),
    )
    expect(words.filter((word) => texts.some((text) => text.includes(word)))).toEqual([])
  })
})

describe('in production', () => {
  const plain = useSite('serve', {
    SESSION_SECRET: 'y'.repeat(40),
    DATA_KEY: Buffer.alloc(32, 9).toString('base64'),
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Ressourcebank <svar@example.test>',
  })

  it('there is no mailbox and no gallery to look into, for nobody', async () => {
    for (const path of ['/udbakke', '/udbakke/anything', '/ui'])
      expect([path, (await new Caller(plain()).get(path)).status]).toEqual([path, 404])
  })

  it('the printed link makes the first administrator once, who sees the accounts and no newcomers', async () => {
    const link = new URL(/http\S+\/foerste-administrator\/\S+/.exec(plain().printed())?.[0] ?? '').pathname
    const first = new Caller(plain())
    expect((await first.get(link)).status).toBe(200)
    const made = await first.post(link, {
      intent: 'become',
      firstName: 'Inger',
      email: 'inger@example.test',
      password: 'klipper og granit',
    })
    expect(seen(made)).toEqual([302, '/admin'])
    expect((await first.get('/admin/brugere')).status).toBe(200)
    expect((await first.get('/koordinator/tilflyttere')).status).toBe(403)
    const second = new Caller(plain())
    expect((await second.get(link)).status).toBe(404)
    expect(
      (await second.post(link, { intent: 'become', firstName: 'Ole', email: 'ole@example.test', password: 'klipper og granit' })).status,
    ).toBe(404)
    expect(plain().rows('SELECT role FROM user_roles')).toEqual([{ role: 'admin' }])
  })
})
