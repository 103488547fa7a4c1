import { beforeAll, describe, expect, it } from 'vitest'
import { permissions, type Page } from '~/people/permissions'
import { wizardSteps } from '~/offers/offer'
import { hashToken } from '~/server/sealed.server'
import { say, useBrowser } from '~tests/support/browser'
import { beginsOffer, fails, letterTo, openProposal } from '~tests/support/forms'
import { Caller, mailTo, signedIn, useSite, userIdOf } from '~tests/support/site'

const site = useSite()
const { member, visitor } = useBrowser(site)

/** Every page of the table, at addresses where much stands, and who looks at it. */
let tour: Record<string, Partial<Record<Page, string[]>>>

beforeAll(async () => {
  const [coordinator, volunteer] = [await signedIn(site(), 'koordinator'), await signedIn(site(), 'sprogmakker')]
  const id = (sql: string) => site().rows<{ id: string }>(sql)[0]?.id ?? fails(`nothing on the island fits: ${sql}`)
  const me = userIdOf(site(), volunteer)
  await new Caller(site()).post('/glemt', { intent: 'send', email: 'mentor@ressourcebank.test' })
  await new Caller(site()).post('/log-ind', { intent: 'link', email: 'mentor@ressourcebank.test' })
  const mail = await mailTo(site(), 'mentor', say.da('mail:resetPassword.subject'))
  const link = await mailTo(site(), 'mentor', say.da('mail:signInLink.subject'))
  const offer = await beginsOffer(volunteer, 'friend-family')
  const need = id("SELECT id FROM needs WHERE state = 'open' AND kind = 'language-buddy' ORDER BY opened_at")
  const newcomer = id(
    'SELECT n.id FROM newcomers n JOIN matches m ON m.newcomer_id = n.id WHERE n.archived_at IS NULL GROUP BY n.id ORDER BY count(*) DESC',
  )
  site().change(
    'INSERT INTO offer_confirm_links (token_hash, offer_id, expires_at) VALUES (?, ?, ?)',
    hashToken('a-link-of-the-tour'),
    id("SELECT id FROM offers WHERE state = 'published'"),
    Date.now() + 86_400_000,
  )
  tour = {
    visitor: {
      '/': ['/'],
      '/tilbud': ['/tilbud', '/tilbud?front=language&town=svaneke&km=5&q=kaffe&for=women&day=mon', '/tilbud?vis=kort&kind=nothing'],
      '/kort': ['/kort?front=leisure'],
      '/tilbud/:id': [`/tilbud/${id("SELECT id FROM offers WHERE state = 'published' ORDER BY length(text) DESC")}`],
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
      '/stop/:token': ['/stop/a-link-that-was-used?stoppet=1'],
      '/udbakke': ['/udbakke'],
      '/udbakke/:id': [mail.path],
      '/ui': ['/ui'],
    },
    sprogmakker: {
      '/mit': ['/mit'],
      '/mit/timer': ['/mit/timer'],
      '/mit/soegninger': ['/mit/soegninger', '/mit/soegninger?gem=1&q=kaffe&town=nexoe'],
      '/mit/profil': ['/mit/profil'],
      '/mit/privatliv': ['/mit/privatliv'],
      '/tilbud/nyt': ['/tilbud/nyt'],
      '/mit/tilbud/:id/:step': wizardSteps.map((step) => `/mit/tilbud/${offer}/${step}`),
      '/mit/match/:id': ['active', 'proposed'].map(
        (state) => `/mit/match/${id(`SELECT id FROM matches WHERE carrier_id = '${me}' AND state = '${state}'`)}`,
      ),
    },
    koordinator: {
      '/koordinator': ['/koordinator', `/koordinator?behov=${need}`],
      '/koordinator/godkendelse': ['/koordinator/godkendelse'],
      '/koordinator/godkendelse/:id': [`/koordinator/godkendelse/${id("SELECT id FROM offers WHERE state = 'submitted'")}`],
      '/koordinator/tilflyttere': ['/koordinator/tilflyttere', '/koordinator/tilflyttere?list=archived'],
      '/koordinator/tilflyttere/ny': ['/koordinator/tilflyttere/ny'],
      '/koordinator/tilflyttere/:id': [`/koordinator/tilflyttere/${newcomer}`],
      '/koordinator/tilflyttere/:id/ret': [`/koordinator/tilflyttere/${newcomer}/ret`],
      '/koordinator/behov': ['/koordinator/behov'],
      '/koordinator/behov/:id': [`/koordinator/behov/${need}`, `/koordinator/behov/${need}?vis=kort`],
      '/koordinator/match': ['proposed', 'agreed', 'active', 'ended', 'none'].map((state) => `/koordinator/match?state=${state}`),
      '/koordinator/match/:id': ['agreed', 'proposed', 'declined'].map(
        (state) => `/koordinator/match/${id(`SELECT id FROM matches WHERE state = '${state}'`)}`,
      ),
    },
    admin: {
      '/admin': ['/admin'],
      '/admin/brugere': ['/admin/brugere', '/admin/brugere?q=nobody@example.test'],
      '/admin/mails': ['/admin/mails'],
    },
  }
})

/** Not pages to look at: data, steps that lead on at once, one that is only there on an empty site, and none. */
const unseen: readonly Page[] = ['/tilbud.geojson', '/mit/tilbud/:id/status', '/log-ud', '/foerste-administrator/:token', '/*']

it('the tour leaves no page out', () => {
  const visited = Object.values(tour).flatMap((pages) => Object.keys(pages))
  expect([...visited, ...unseen].sort()).toEqual(Object.keys(permissions).sort())
})

describe.each(['visitor', 'sprogmakker', 'koordinator', 'admin'])('what %s sees on the smallest of phones', (who) => {
  it.each([
    ['da', false],
    ['ar', true],
  ] as const)(
    'stands within its width and can be used by everybody, in %s; dark: %s',
    async (language, dark) => {
      const circumstances = { width: 320, language, dark }
      const person = who === 'visitor' ? await visitor(circumstances) : await member(who, circumstances)
      const seen: string[] = []
      for (const path of Object.values(tour[who] ?? {}).flat()) {
        const status = await person.opens(path)
        expect([path, status]).toEqual([path, 200])
        await person.passes()
        // a little wider is another layout
        await person.page.setViewportSize({ width: 360, height: 780 })
        await person.fits()
        await person.page.setViewportSize({ width: 320, height: 780 })
        seen.push(path)
      }
      expect(seen.length).toBeGreaterThan(2)
    },
    180_000,
  )
})

describe('a desk on a wide screen', () => {
  it.each([
    ['da', true],
    ['ar', false],
  ] as const)('can be used by everybody, in %s; dark: %s', async (language, dark) => {
    const karin = await member('koordinator', { width: 1440, language, dark })
    const need = tour.koordinator?.['/koordinator/behov/:id']?.[0] ?? ''
    for (const path of ['/koordinator', need, '/koordinator/behov']) {
      expect(await karin.opens(path)).toBe(200)
      await karin.passes()
    }
  })
})
