import type { TownSlug } from '~/island/towns'
import type { OrganisationPage } from '~/organisations/organisation'
import { diceFor } from './dice'
import { danishPerson, type DemoPerson } from './people'
import { inventPage } from './organisation-pages'
import { buddyCompany, inventedOrganisations, sportsClub, type InventedOrganisation } from './organisation-list'

export interface DemoOrganisation {
  id: string
  slug: string
  name: string
  kind: InventedOrganisation['kind']
  town: TownSlug
  about: string
  /** Days before today; null while nobody has approved anything of it. */
  approvedAgo: number | null
  madeAgo: number
  leader: DemoPerson
  helpers: DemoPerson[]
  invented: InventedOrganisation
  page: OrganisationPage
  /** May publish without waiting. */
  trusted: boolean
  /** False while nobody has said yes to the one who leads it. */
  led: boolean
  /** Companies: how long they have been partners, and the pause they take, in days before today (ahead: negative). */
  partnerAgo: number | null
  pause: { sinceAgo: number; untilAgo: number; offers: string[] } | null
}

/** Those that coordinators let publish by themselves, companies with a partner agreement, and one that pauses. */
const trusted: readonly string[] = ['Biblioteket Læsepladsen', 'Kulturhuset Kajkanten', 'Foreningen Nye Naboer Nord']
const partners: Readonly<Record<string, number>> = {
  [buddyCompany]: 240,
  'Hotel Tangloppen': 150,
  'Maskinfabrikken Møtrik og Søn': 90,
  'Feriehusene Klitrosen': 200,
}
const pausing = 'Feriehusene Klitrosen'

/** Sixty organisations with a leader each; about a third have helpers from among the volunteers. */
export function makeOrganisations(
  leaders: { club: DemoPerson; company: DemoPerson },
  volunteers: readonly DemoPerson[],
): DemoOrganisation[] {
  const dice = diceFor('organisations')
  const writing = diceFor('organisation pages')
  return inventedOrganisations.map((invented) => {
    const leader =
      invented.name === sportsClub
        ? leaders.club
        : invented.name === buddyCompany
          ? leaders.company
          : danishPerson(dice, { town: invented.town, ageBand: dice.weighed({ '26-40': 3, '41-64': 5, '65+': 2 }) })
    const name = `${invented.name} (eksempel)`
    const madeAgo = dice.between(190, 320)
    leader.joinedAgo = Math.max(leader.joinedAgo, madeAgo + 1)
    return {
      id: dice.id(),
      slug: slugOf(invented.name),
      name,
      kind: invented.kind,
      town: invented.town,
      about: invented.about,
      madeAgo,
      approvedAgo:
        invented.offers.length > 0 || dice.chance(0.7) || invented.name === sportsClub || invented.name === buddyCompany
          ? madeAgo - dice.between(2, 12)
          : null,
      leader,
      helpers: dice.chance(0.35) ? dice.some(volunteers, dice.whole(1, 3)) : [],
      invented,
      page: inventPage(writing, name, invented),
      trusted: trusted.includes(invented.name),
      led: true,
      partnerAgo: partners[invented.name] ?? null,
      pause: invented.name === pausing ? { sinceAgo: 9, untilAgo: -48, offers: [] } : null,
    }
  })
}

/** The name as it stands in an address. */
export function slugOf(name: string): string {
  return name
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('é', 'e')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
