import type { OrganisationPage } from '~/organisations/organisation'
import { diceFor } from './dice'
import { buddyCompany, sportsClub } from './organisation-list'
import type { DemoOrganisation } from './organisations'
import type { DemoPerson } from './people'

export interface DemoPageChange {
  id: string
  organisation: DemoOrganisation
  state: 'waiting' | 'published' | 'sent-back'
  page: OrganisationPage
  before: OrganisationPage | null
  by: DemoPerson
  changedAgo: number
  decidedBy: DemoPerson | null
  decidedAgo: number | null
  reason: string | null
}
export interface DemoClaim {
  id: string
  organisation: DemoOrganisation
  by: DemoPerson
  note: string
  claimedAgo: number
}

/** What leaders have changed: a history for a third of the pages, three changes that wait, one that was sent back. */
export function makePageChanges(organisations: readonly DemoOrganisation[], coordinators: readonly DemoPerson[]): DemoPageChange[] {
  const dice = diceFor('page changes')
  const seen = organisations.filter(({ approvedAgo }) => approvedAgo !== null)
  const club = seen.filter(({ invented }) => invented.name === sportsClub)
  const others = dice.some(
    seen.filter(({ invented, page }) => invented.name !== sportsClub && page.activities.length > 0),
    22,
  )
  const published = [...club, ...others.slice(0, 18)].flatMap((organisation): DemoPageChange[] => {
    const { page, leader, madeAgo } = organisation
    const first: OrganisationPage = { ...page, joining: [], goodToKnow: [], activities: page.activities.slice(0, 1) }
    const second: OrganisationPage = { ...page, activities: page.activities.slice(0, 2) }
    const steps = [
      [first, { ...first, lead: '', about: '' }, 0.8],
      [second, first, 0.5],
      [page, second, 0.2],
    ] as const
    return steps
      .filter(([after, before]) => JSON.stringify(after) !== JSON.stringify(before))
      .map(([after, before, share]) => {
        const changedAgo = madeAgo * share
        return {
          id: dice.id(),
          organisation,
          state: 'published' as const,
          page: after,
          before,
          by: leader,
          changedAgo,
          decidedBy: organisation.trusted ? null : dice.one(coordinators),
          decidedAgo: Math.max(changedAgo - dice.between(0.2, 2), 0.1),
          reason: null,
        }
      })
  })
  const waiting = (organisation: DemoOrganisation, page: OrganisationPage, ago: number): DemoPageChange => ({
    id: dice.id(),
    organisation,
    state: 'waiting',
    page,
    before: null,
    by: organisation.leader,
    changedAgo: ago,
    decidedBy: null,
    decidedAgo: null,
    reason: null,
  })
  const untrusted = others.slice(18).filter(({ trusted }) => !trusted)
  const [one, two, sent] = untrusted
  return [
    ...published,
    ...club.map((organisation) =>
      waiting(
        organisation,
        {
          ...organisation.page,
          lead: `${organisation.page.lead} Vi taler også arabisk.`,
          interests: ['football', 'gymnastics', 'hiking', 'running'],
        },
        1.3,
      ),
    ),
    ...(one ? [waiting(one, { ...one.page, about: `${one.page.about}\nVi har fået nye lokaler.`, place: 'Den nye sal' }, 3.1)] : []),
    ...(two
      ? [waiting(two, { ...two.page, activities: two.page.activities.map((each) => ({ ...each, ends: each.ends + 30 })) }, 0.6)]
      : []),
    ...(sent
      ? [
          {
            ...waiting(sent, { ...sent.page, lead: 'Vi er bare de bedste til det her på hele øen, og alle burde komme!' }, 6),
            state: 'sent-back' as const,
            decidedBy: dice.one(coordinators),
            decidedAgo: 5.2,
            reason: 'Skriv hellere, hvad man laver hos jer, og hvem det er for.',
          },
        ]
      : []),
  ]
}

/** Two volunteers say that they lead an organisation; a third has registered one that nobody has seen yet. */
export function makeClaims(organisations: readonly DemoOrganisation[], volunteers: readonly DemoPerson[]): DemoClaim[] {
  const dice = diceFor('claims')
  const seen = organisations.filter(
    ({ approvedAgo, invented }) => approvedAgo !== null && invented.name !== sportsClub && invented.name !== buddyCompany,
  )
  const fresh = organisations.filter(({ approvedAgo, invented }) => approvedAgo === null && invented.offers.length === 0).slice(0, 1)
  for (const organisation of fresh) organisation.led = false
  const askers = dice.some(
    volunteers.filter(({ ageBand }) => ageBand === '41-64'),
    2,
  )
  return [
    ...fresh.map((organisation) => ({
      id: dice.id(),
      organisation,
      by: organisation.leader,
      note: 'Jeg er formand. Vi har ingen side endnu og vil gerne i gang.',
      claimedAgo: 2.2,
    })),
    ...dice.some(seen, 2).map((organisation, at) => ({
      id: dice.id(),
      organisation,
      by: askers[at] ?? organisation.leader,
      note: at === 0 ? 'Jeg er ny kasserer og skal passe siden fra nu af.' : 'Jeg er træner her og vil gerne rette vores tider.',
      claimedAgo: 1.1 + at * 3,
    })),
  ]
}
