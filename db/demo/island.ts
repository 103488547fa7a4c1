import { makeAccounts } from './accounts'
import { makeActivities, type DemoActivity } from './activities'
import { credentialsAfter, makeCredentials, type DemoCredential } from './credentials'
import { diceFor } from './dice'
import { makeMatches, matchDesk, type DemoMatch } from './matches'
import { addWishes, makeNeeds, makeNewcomers, type DemoNeed, type DemoNewcomer } from './newcomers'
import { makeOffers, spreadStates, type DemoOffer } from './offers'
import { makeClaims, makePageChanges, type DemoClaim, type DemoPageChange } from './organisation-changes'
import { buddyCompany, sportsClub } from './organisation-list'
import { makeOrganisations, type DemoOrganisation } from './organisations'
import { forgetAddresses, makeVolunteers, type DemoPerson } from './people'
import { storyOffers, tellStories } from './stories'
import { questionInArabic, questionsOfNewcomers, questionsOfOffers } from './wishes'

export interface DemoQuestion {
  id: string
  match: DemoMatch
  side: 'offer' | 'need'
  question: string
  askedAgo: number
  reply: string | null
}

/** Everything on the demo island, before it is sealed and dated. The same every time: dates are days before today. */
export interface DemoIsland {
  people: DemoPerson[]
  organisations: DemoOrganisation[]
  pageChanges: DemoPageChange[]
  claims: DemoClaim[]
  offers: DemoOffer[]
  newcomers: DemoNewcomer[]
  needs: DemoNeed[]
  matches: DemoMatch[]
  questions: DemoQuestion[]
  credentials: DemoCredential[]
  activities: DemoActivity[]
}

const VOLUNTEERS = 400
const NEWCOMERS = 120
const NEEDS = 150
const ARCHIVED = 6

export function makeIsland(): DemoIsland {
  forgetAddresses()
  const accounts = makeAccounts()
  const coordinators = [accounts.coordinator, accounts.coordinator2] as const
  const tellers = [accounts.languageBuddy, accounts.mentor, accounts.leadMentor, accounts.volunteer, accounts.established]
  const volunteers = makeVolunteers(VOLUNTEERS - tellers.length)
  const organisations = makeOrganisations({ club: accounts.club, company: accounts.company }, volunteers)
  const special = storyOffers(accounts, named(organisations, sportsClub), named(organisations, buddyCompany))
  const offers = [...Object.values(special), ...spreadStates(makeOffers(volunteers, organisations))]
  const { shown, held } = makeCredentials(offers, coordinators, new Set(tellers))

  const desk = matchDesk(offers, held)
  const told = tellStories(accounts, special, desk)
  const others = makeNewcomers(NEWCOMERS - told.newcomers.length, [accounts.coordinator2, accounts.coordinator])
  const otherNeeds = makeNeeds(others, NEEDS - told.needs.length)
  makeMatches(desk, otherNeeds)
  addWishes(otherNeeds)

  const island: DemoIsland = {
    people: [...new Set([...Object.values(accounts), ...organisations.map(({ leader }) => leader), ...volunteers])],
    organisations,
    pageChanges: makePageChanges(organisations, coordinators),
    claims: makeClaims(organisations, volunteers),
    offers,
    newcomers: [...told.newcomers, ...others],
    needs: [...told.needs, ...otherNeeds],
    matches: desk.made,
    questions: askQuestions(
      desk.made.filter((match) => match !== told.matches.waitingForBuddy && match !== told.matches.waitingForNewcomer),
    ),
    credentials: credentialsAfter(desk.made, shown),
    activities: makeActivities(desk.made, [accounts.volunteer, ...volunteers.filter((_, place) => place % 6 === 1)], new Set(tellers)),
  }
  putAway(island)
  letTwoRunOut(island)
  letOneRest(island)
  putInOrder(island)
  return island
}

function named(organisations: readonly DemoOrganisation[], name: string): DemoOrganisation {
  const found = organisations.find(({ invented }) => invented.name === name)
  if (!found) throw new Error(`No organisation is called ${name}`)
  return found
}

/** Questions about proposals that are waiting: four open, two answered. */
function askQuestions(matches: readonly DemoMatch[]): DemoQuestion[] {
  const dice = diceFor('questions')
  const proposed = matches.filter(({ state }) => state === 'proposed')
  return dice.some(proposed, 6).map((match, place) => {
    const side = match.offerAnswer === 'yes' ? 'need' : match.needAnswer === 'yes' || place % 2 === 0 ? 'offer' : 'need'
    const asked =
      side === 'offer'
        ? questionsOfOffers[place % questionsOfOffers.length]
        : match.need.newcomer.locale === 'ar'
          ? questionInArabic
          : questionsOfNewcomers[place % questionsOfNewcomers.length]
    const { question, reply } = asked ?? questionInArabic
    return { id: dice.id(), match, side, question, askedAgo: match.proposedAgo * dice.between(0.3, 0.9), reply: place < 4 ? null : reply }
  })
}

/** A few newcomers whose needs are all over have been put away. */
function putAway({ newcomers, needs }: DemoIsland): void {
  const done = newcomers.filter((newcomer) => needs.filter((need) => need.newcomer === newcomer).every(({ state }) => state === 'closed'))
  for (const newcomer of done.slice(0, ARCHIVED)) {
    newcomer.archivedAgo = Math.min(...needs.filter((need) => need.newcomer === newcomer).map(({ closedAgo }) => closedAgo ?? 0)) * 0.8
  }
}

/** Two published offers whose last day is over, so that the desk shows what that looks like. */
function letTwoRunOut({ offers, matches }: DemoIsland): void {
  const busy = new Set(matches.map(({ offer }) => offer))
  for (const offer of offers.filter((one) => one.state === 'published' && !busy.has(one) && one.kind === 'language-buddy').slice(-2))
    offer.endsIn = -12
}

/** A company that pauses takes its offers with it, but for those where two people are on their way to each other. */
function letOneRest({ organisations, offers, matches }: DemoIsland): void {
  const busy = new Set(matches.map(({ offer }) => offer))
  for (const { pause, id } of organisations)
    for (const offer of offers)
      if (pause && offer.organisation?.id === id && offer.state === 'published' && !busy.has(offer)) {
        offer.state = 'paused'
        pause.offers.push(offer.id)
      }
}

/** Nobody offers before they have joined, and nothing is proposed before it is published. */
function putInOrder({ people, organisations, offers, matches, credentials, activities }: DemoIsland): void {
  for (const { offer, proposedAgo } of matches)
    if (offer.publishedAgo !== null) offer.publishedAgo = Math.max(offer.publishedAgo, proposedAgo + 1)
  for (const offer of offers) {
    if (offer.publishedAgo !== null) {
      offer.submittedAgo = Math.max(offer.submittedAgo ?? 0, offer.publishedAgo + 0.4)
      offer.confirmedAgo = offer.publishedAgo > 160 ? offer.publishedAgo * 0.4 : offer.publishedAgo
    }
    offer.madeAgo = Math.max(offer.madeAgo, (offer.submittedAgo ?? 0) + 0.1)
    offer.owner.joinedAgo = Math.max(offer.owner.joinedAgo, offer.madeAgo + 0.1)
    if (offer.organisation) offer.organisation.madeAgo = Math.max(offer.organisation.madeAgo, offer.madeAgo + 0.2)
  }
  for (const organisation of organisations)
    organisation.leader.joinedAgo = Math.max(organisation.leader.joinedAgo, organisation.madeAgo + 0.1)
  for (const { person, seenAgo } of credentials) person.joinedAgo = Math.max(person.joinedAgo, seenAgo)
  for (const { person, weeksAgo } of activities) person.joinedAgo = Math.max(person.joinedAgo, weeksAgo * 7 + 8)
  people.sort((a, b) => b.joinedAgo - a.joinedAgo)
}
