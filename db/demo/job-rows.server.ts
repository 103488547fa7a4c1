import { auditEvents } from '~db/schema/machinery'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { offerLanguages, offers } from '~db/schema/offers'
import { islandDate } from '~/i18n/format'
import { availabilityOf } from '~/people/availability'
import { db } from '~/server/database.server'
import { demoAccounts } from './accounts'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { makeNewcomer, type Known } from './newcomers'
import { personOffer } from './offers'
import { nobodysNumber } from './people'
import { placesOf, rowsAt } from './rows.server'
import { daysBefore } from './when'

/** Young people who look for a spare-time job, and young people who help them to get one. */

const seekers: readonly { known: Known; ageBand: '13-14' | '15-17' }[] = [
  {
    ageBand: '13-14',
    known: { name: 'Mariam', languages: ['ar', 'da'], gender: null, channel: 'phone', town: 'nexoe', registeredAgo: 1.4, children: [] },
  },
  {
    ageBand: '15-17',
    known: { name: 'Danylo', languages: ['uk', 'en'], gender: null, channel: 'phone', town: 'roenne', registeredAgo: 3.1, children: [] },
  },
]

const helps = [
  {
    title: 'Jeg hjælper dig med din første ansøgning',
    text: 'Jeg fik selv mit første job sidste år. Vi finder et opslag og skriver sammen.',
    work: ['find-job', 'apply'],
  },
  { title: 'Øv samtalen med mig', text: 'Vi leger, at jeg er chefen. Så er det ikke så svært bagefter.', work: ['apply'] },
]

export function writeJobs(island: DemoIsland, at: Date): void {
  const coordinator = island.people.find(({ roles }) => roles.includes('coordinator'))
  if (!coordinator) return
  const dice = diceFor('spare-time-jobs')
  const rows = rowsAt(at, islandDate(at))
  for (const { known, ageBand } of seekers) {
    const newcomer = makeNewcomer(dice, coordinator, { ...known, ageBand: '15-17', phone: nobodysNumber(dice), wishes: null })
    const openedAt = daysBefore(at, newcomer.registeredAgo)
    const consentBy = ageBand === '13-14' ? 'parent' : 'self'
    db()
      .insert(newcomers)
      .values({ ...rows.newcomer(newcomer), ageBand, consentBy, coordinatorId: null, source: 'self' })
      .run()
    db().insert(needs).values({ id: dice.id(), newcomerId: newcomer.id, kind: 'spare-time-job', state: 'open', openedAt }).run()
    const by = `newcomer:${newcomer.id}`
    db().insert(auditEvents).values({ id: dice.id(), at: openedAt, actor: by, action: 'newcomer.registered-self', subject: by }).run()
  }
  const known = new Set<string>(demoAccounts.map(({ email }) => email))
  const young = island.people.filter(
    ({ ageBand, email, roles }) => (ageBand === '15-17' || ageBand === '18-25') && roles.length === 0 && !known.has(email),
  )
  const nobodyYet = placesOf([])
  for (const [place, { title, text, work }] of helps.entries()) {
    const owner = young[place]
    if (!owner) return
    const offer = personOffer(dice, owner, 'spare-time-job', {
      state: 'published',
      title,
      text,
      availability: availabilityOf(['mon-afternoon', 'wed-afternoon', 'sat-morning']),
      audience: ['everyone'],
      details: { jobAge: 'from-13', jobHours: 'few', jobWork: work, youngHelper: ['self-young'] },
      sentBackReason: null,
      endsIn: null,
      publishedAgo: 9 + place,
      confirmedAgo: 9 + place,
      submittedAgo: 10 + place,
      madeAgo: 11 + place,
    })
    db()
      .insert(offers)
      .values(rows.offer(offer, nobodyYet.get(offer.id) ?? { held: 0, taken: 0 }))
      .run()
    for (const language of offer.languages) db().insert(offerLanguages).values({ offerId: offer.id, language }).run()
  }
}
