import { towns, type TownSlug } from '~/island/towns'
import { asksIndustry, asksInterest, type Audience, type Frequency, type OfferKind, type OfferState } from '~/offers/offer'
import { ownFields, type OwnAnswers } from '~/offers/own-fields'
import { ageBands, industries, interests, type Industry, type Interest } from '~/people/facts'
import { availabilityOf } from '~/people/availability'
import { schoolMornings } from '~/offers/young-work'
import { usualTimes, type DemoPerson } from './people'
import { filledIn } from './danish-words'
import { diceFor, type Dice } from './dice'
import { personEndings, personWording, type Wording } from './offer-texts'
import type { DemoOrganisation } from './organisations'
import { organisationEndings, organisationWording, type OrganisationOfferKind } from './organisation-texts'

/** An offer of the demo island; times are days before today. */
export interface DemoOffer {
  id: string
  owner: DemoPerson
  organisation: DemoOrganisation | null
  kind: OfferKind
  state: OfferState
  title: string
  text: string
  frequency: Frequency | null
  availability: number
  audience: Audience[]
  interests: Interest[]
  industries: Industry[]
  languages: string[]
  town: TownSlug | null
  radiusKm: number | null
  details: OwnAnswers
  stepFree: boolean
  childFriendly: boolean
  capacity: number
  /** Days from today until it ends (negative: it has ended); null has no end. */
  endsIn: number | null
  sentBackReason: string | null
  madeAgo: number
  submittedAgo: number | null
  publishedAgo: number | null
  confirmedAgo: number | null
}

const danesOffer: Partial<Record<OfferKind, number>> = {
  'language-buddy': 20,
  'activity-companion': 16,
  'practical-help': 14,
  'homework-help': 9,
  'friend-family': 9,
  companion: 8,
  'mentor-work': 9,
  'mentor-education': 4,
  transport: 7,
  hospitality: 4,
  'teach-culture': 3,
  'club-place': 4,
  'spare-time-job': 1.5,
  'company-visit': 1.5,
}
const establishedOffer: Partial<Record<OfferKind, number>> = {
  'bridge-builder': 45,
  companion: 12,
  'activity-companion': 14,
  'practical-help': 9,
  hospitality: 7,
  'friend-family': 6,
  transport: 4,
  'language-buddy': 3,
}

/** What a person of this age, with this way of getting around, may sensibly offer. */
function mayOffer(person: DemoPerson, kind: OfferKind): boolean {
  const young = person.ageBand === '15-17' || person.ageBand === '18-25'
  if (kind === 'transport') return person.transport === 'car' && person.ageBand !== '15-17'
  if (person.ageBand === '15-17')
    return kind === 'activity-companion' || kind === 'homework-help' || kind === 'language-buddy' || kind === 'club-place'
  if (
    kind === 'mentor-work' ||
    kind === 'friend-family' ||
    kind === 'hospitality' ||
    kind === 'spare-time-job' ||
    kind === 'company-visit' ||
    kind === 'teach-culture'
  )
    return !young
  return true
}

function audienceFor(dice: Dice, kind: OfferKind, owner: DemoPerson, organisation: boolean): Audience[] {
  switch (kind) {
    case 'homework-help':
      return dice.one<Audience[]>([['children', 'youth'], ['children'], ['youth', 'young'], ['youth', 'young', 'adults']])
    case 'friend-family':
      return dice.one<Audience[]>([['families'], ['families'], ['everyone'], ['families', 'children']])
    case 'spare-time-job':
      return ['youth', 'young']
    case 'mentor-education':
      return dice.one<Audience[]>([['young'], ['young', 'adults'], ['everyone']])
    case 'club-place':
      return dice.one<Audience[]>(
        organisation ? [['everyone'], ['everyone'], ['children', 'families'], ['youth', 'young'], ['women']] : [['everyone'], ['adults']],
      )
    case 'mentor-work':
      return dice.one<Audience[]>([['everyone'], ['adults'], ['adults', 'young']])
    default:
      if (owner.ageBand === '15-17') return dice.one<Audience[]>([['youth'], ['youth', 'young'], ['everyone']])
      if (!organisation && owner.gender === 'woman' && dice.chance(0.12)) return ['women']
      return dice.one<Audience[]>([['everyone'], ['everyone'], ['everyone'], ['adults'], ['families'], ['adults', 'seniors']])
  }
}

const outAndAbout: readonly Interest[] = [
  'football',
  'badminton',
  'swimming',
  'running',
  'cycling',
  'gymnastics',
  'fishing',
  'hiking',
  'gardening',
  'cooking',
  'baking',
  'sewing',
  'knitting',
  'woodwork',
  'music',
  'singing',
  'dance',
  'art',
  'games',
]
const inClubs: readonly Interest[] = [
  'football',
  'handball',
  'badminton',
  'swimming',
  'running',
  'cycling',
  'gymnastics',
  'sailing',
  'dance',
  'singing',
]

interface Beginning {
  kind: OfferKind
  owner: DemoPerson
  organisation: DemoOrganisation | null
  town: TownSlug
  wording: Wording
  endings: readonly string[]
  known?: Partial<DemoOffer>
}

type Variant = Wording['variants'][number]

function wouldWrite({ from, to, suits }: Variant, { ageBand }: DemoPerson, organisation: DemoOrganisation | null): boolean {
  if (organisation) {
    const { kind, interest, industry } = organisation.invented
    return !suits || [kind, interest, industry].some((code) => code !== undefined && suits.includes(code))
  }
  const age = ageBands.indexOf(ageBand)
  return (!from || age >= ageBands.indexOf(from)) && (!to || age <= ageBands.indexOf(to))
}

const told = new WeakMap<Dice, Map<Variant, number>>()
/** One of the variants that were used least so far with these dice: nothing looks copied before everything has been said once. */
function leastTold(dice: Dice, variants: readonly Variant[]): Variant {
  const counts = told.get(dice) ?? new Map<Variant, number>()
  told.set(dice, counts)
  const least = Math.min(...variants.map((variant) => counts.get(variant) ?? 0))
  const chosen = dice.one(variants.filter((variant) => (counts.get(variant) ?? 0) === least))
  counts.set(chosen, least + 1)
  return chosen
}

function makeOffer(dice: Dice, { kind, owner, organisation, town, wording, endings, known }: Beginning): DemoOffer {
  const variant = leastTold(
    dice,
    wording.variants.filter((one) => wouldWrite(one, owner, organisation)),
  )
  const interest =
    known?.interests?.[0] ??
    organisation?.invented.interest ??
    dice.one(
      kind === 'club-place'
        ? inClubs
        : kind === 'activity-companion'
          ? owner.interests.filter((code) => outAndAbout.includes(code)).concat(dice.one(outAndAbout))
          : owner.interests.concat(dice.one(interests)),
    )
  const industry = known?.industries?.[0] ?? organisation?.invented.industry ?? dice.one(owner.industries.concat(dice.one(industries)))
  const words = { town, interest, industry }
  const text = [variant.opening, dice.one(wording.more), ...(dice.chance(0.6) ? [dice.one(endings)] : [])].join(' ')
  // dice of its own: what offers answer besides changes nothing else of the island
  const answers = answersFor(
    diceFor(`answers ${kind} ${text}`),
    kind,
    { details: variant.details ?? {}, text },
    organisation !== null,
    town,
  )
  const details = { ...answers.details, ...known?.details }
  const publishedAgo = dice.between(1, 175)
  const submittedAgo = publishedAgo + dice.between(0.3, 5)
  return {
    id: dice.id(),
    owner,
    organisation,
    kind,
    state: 'published',
    title: filledIn(variant.title, words),
    text: filledIn(text, words),
    frequency: dice.weighed<Frequency>({ weekly: 5, fortnightly: 3, monthly: 2, flexible: 4 }),
    availability: afterSchool(
      details,
      organisation ? usualTimes(dice, '26-40') | (dice.chance(0.4) ? usualTimes(dice, '65+') : 0) : owner.availability,
    ),
    audience: details.jobAge === 'from-18' ? ['young'] : audienceFor(dice, kind, owner, organisation !== null),
    interests: asksInterest.includes(kind) ? [...new Set([interest, ...(organisation ? [] : owner.interests.slice(0, 3))])] : [],
    industries: asksIndustry.includes(kind) ? [industry] : [],
    languages: owner.languages,
    town,
    radiusKm: dice.chance(0.25) ? null : dice.one(owner.transport === 'car' ? [15, 25, 25] : [8, 15]),
    ...answers,
    capacity: organisation
      ? kind === 'spare-time-job' || kind === 'language-buddy'
        ? dice.whole(1, 2)
        : dice.whole(4, 16)
      : kind === 'activity-companion' || kind === 'transport' || kind === 'hospitality' || kind === 'teach-culture'
        ? dice.whole(1, 4)
        : dice.chance(0.2)
          ? 2
          : 1,
    endsIn: dice.chance(0.06) ? dice.whole(40, 200) : null,
    sentBackReason: null,
    madeAgo: submittedAgo + dice.between(0.1, 3),
    submittedAgo,
    publishedAgo,
    confirmedAgo: publishedAgo,
    ...known,
    details,
  }
}

/** Nobody gives a job to somebody who is at school then. */
function afterSchool({ jobAge }: OwnAnswers, times: number): number {
  if (jobAge !== 'from-13' && jobAge !== 'from-15') return times
  return times & ~availabilityOf(schoolMornings) || availabilityOf(['tue-afternoon', 'thu-afternoon', 'sat-morning'])
}

/** Kinds where children come along more often than not. */
const withChildren: readonly OfferKind[] = ['friend-family', 'homework-help', 'hospitality', 'club-place']

/** Words of a text that already say an answer. */
const saysSo: readonly (readonly [RegExp, question: string, answer: string])[] = [
  [/alle|nye?\b|begynder|prøv|først|velkom/i, 'beginners', 'new'],
  [/lån/i, 'gear', 'borrow'],
  [/brev|e-boks|papir/i, 'tasks', 'letters'],
  [/computer|telefon|mobil|nemid|mitid/i, 'tasks', 'computer'],
  [/reol|møbl|lampe|skruetrækker|hammer/i, 'tasks', 'furniture'],
  [/cykel|cykler/i, 'tasks', 'bike'],
  [/have\b|haven|plæne|hæk/i, 'tasks', 'garden'],
  [/flyt/i, 'tasks', 'moving'],
  [/matematik|regne/i, 'subjects', 'maths'],
  [/dansk/i, 'subjects', 'danish'],
  [/engelsk/i, 'subjects', 'english'],
  [/fysik|kemi|biologi/i, 'subjects', 'science'],
  [/læge|tandlæge|hospital/i, 'goesTo', 'doctor'],
  [/skole|børnehave/i, 'goesTo', 'school'],
  [/kommune/i, 'goesTo', 'office'],
  [/bank/i, 'goesTo', 'bank'],
  [/træning|kamp|hold/i, 'rideFor', 'training'],
  [/læge|hospital/i, 'rideFor', 'doctor'],
  [/indkøb|handle/i, 'rideFor', 'shopping'],
  [/kaffe/i, 'invitation', 'coffee'],
  [/middag|spis|mad/i, 'invitation', 'dinner'],
  [/tur\b|rundvisning/i, 'invitation', 'tour'],
  [/\bcv\b|ansøgning/i, 'workHelp', 'cv'],
  [/samtale/i, 'workHelp', 'interview'],
  [/mad|ret\b/i, 'topics', 'food'],
  [/højtid|jul|skik/i, 'topics', 'traditions'],
]

/** What kind of work a text is about, by its words; a hand in a shop where it does not say. */
const workWords: readonly (readonly [RegExp, string])[] = [
  [/finde|søge|ansøgning/i, 'apply'],
  [/butik|kunder|fylde/i, 'shop'],
  [/opvask|servering|café|køkken|is\b|kiosk/i, 'kitchen'],
  [/have\b|haven|bær|mark|plæne/i, 'outdoors'],
  [/får|høns|dyr|hest|stald|hund/i, 'animals'],
  [/aviser|breve|rute/i, 'delivery'],
  [/værksted|træ\b|feje|lager|pakke/i, 'workshop'],
  [/rengør|værelser|tøm/i, 'cleaning'],
  [/kontor|tast|arkiv/i, 'office'],
]
function workSaid(text: string): string[] {
  const said = workWords.flatMap(([words, work]) => (words.test(text) ? [work] : []))
  return said.length > 0 ? said.slice(0, 2) : ['shop']
}

/** A kind's own questions answered as people would: what the text says where it says it, else one or a few of the choices. */
function answersFor(
  dice: Dice,
  kind: OfferKind,
  wording: { details: Record<string, string>; text: string },
  organisation: boolean,
  town: TownSlug,
) {
  const details = Object.fromEntries(
    Object.entries(ownFields[kind]).map(([name, { choices, many }]): [string, string | string[]] => {
      const said = wording.details[name]
      // told by those who tell it, one by one
      if (name === 'youngHelper') return [name, []]
      // what it is about is in the text: nothing is thrown for it, so that the rest of the island stays as it was
      if (name === 'jobWork') return [name, workSaid(wording.text)]
      const saidSo = saysSo.flatMap(([words, question, answer]) => (question === name && words.test(wording.text) ? [answer] : []))
      if (!many) return [name, said ?? saidSo[0] ?? dice.one(choices)]
      if (saidSo.length > 0) return [name, choices.filter((choice) => saidSo.includes(choice))]
      const some = dice.some(choices, dice.whole(1, Math.min(3, choices.length)))
      return [name, choices.filter((choice) => some.includes(choice))]
    }),
  )
  return {
    details,
    stepFree: dice.chance(organisation || town === 'roenne' ? 0.5 : 0.25),
    childFriendly: dice.chance(withChildren.includes(kind) ? 0.7 : 0.2),
  }
}

/** An offer of a person of the demo. */
export function personOffer(dice: Dice, owner: DemoPerson, kind: OfferKind, known?: Partial<DemoOffer>): DemoOffer {
  return makeOffer(dice, { kind, owner, organisation: null, town: owner.town, wording: personWording[kind], endings: personEndings, known })
}
/** An offer of an organisation of the demo; its leader made it. */
export function organisationOffer(
  dice: Dice,
  organisation: DemoOrganisation,
  kind: OrganisationOfferKind,
  known?: Partial<DemoOffer>,
): DemoOffer {
  return makeOffer(dice, {
    kind,
    owner: organisation.leader,
    organisation,
    town: organisation.town,
    wording: organisationWording[kind],
    endings: organisationEndings,
    known,
  })
}

/** One offer for every volunteer and a second one for some; and what the organisations have listed. */
export function makeOffers(volunteers: readonly DemoPerson[], organisations: readonly DemoOrganisation[]): DemoOffer[] {
  const dice = diceFor('offers')
  const personal = volunteers.flatMap((owner, place) => {
    const kinds = owner.established ? establishedOffer : danesOffer
    const allowed = Object.fromEntries(Object.entries(kinds).filter(([kind]) => mayOffer(owner, kind as OfferKind))) as Partial<
      Record<OfferKind, number>
    >
    const first = dice.weighed(allowed)
    const second = place % 7 === 3 ? dice.weighed(allowed) : first
    return second === first ? [personOffer(dice, owner, first)] : [personOffer(dice, owner, first), personOffer(dice, owner, second)]
  })
  const common = organisations.flatMap((organisation) =>
    organisation.invented.offers.map((kind) => organisationOffer(dice, organisation, kind)),
  )
  return [...personal, ...common]
}

const reasons = [
  'Skriv gerne lidt mere om, hvad I skal lave sammen. Så er det lettere at sige ja.',
  'Der står et sted og en tid i teksten, som ikke passer med det, du har valgt. Ret det ene, så er vi klar.',
  'Godt tilbud! Vælg også, hvem det er til, så vi kan finde den rigtige.',
  'Titlen er lidt bred. Prøv at skrive, hvad du helst vil.',
  'Vi vil gerne ringe og høre lidt mere, før vi viser det frem. Vi ringer i denne uge.',
] as const

/** Puts some offers into the other states: waiting for approval, begun, at rest, sent back, over. One in every town stays published. */
export function spreadStates(offers: readonly DemoOffer[]): DemoOffer[] {
  const dice = diceFor('offer-states')
  const states: OfferState[] = [
    ...Array<OfferState>(11).fill('submitted'),
    ...Array<OfferState>(9).fill('draft'),
    ...Array<OfferState>(12).fill('paused'),
    ...Array<OfferState>(5).fill('sent-back'),
    ...Array<OfferState>(10).fill('closed'),
  ]
  const firstInTown = new Set(towns.map(({ slug }) => offers.find((offer) => offer.town === slug)?.id))
  const chosen = new Map(
    dice
      .some(
        offers.filter((offer) => !firstInTown.has(offer.id)),
        states.length,
      )
      .map((offer, place) => [offer.id, states[(place * 7) % states.length]]),
  )
  let waits = 0
  let sentBack = 0
  return offers.map((offer): DemoOffer => {
    const unpublished = { publishedAgo: null, confirmedAgo: null }
    switch (chosen.get(offer.id)) {
      case 'submitted': {
        waits += 1
        const submittedAgo = waits * waits * 0.11 + 0.2
        return { ...offer, ...unpublished, state: 'submitted', submittedAgo, madeAgo: submittedAgo + dice.between(0.05, 2) }
      }
      case 'draft': {
        const begun = { ...offer, ...unpublished, state: 'draft' as const, submittedAgo: null, madeAgo: dice.between(0.5, 40) }
        return dice.chance(0.5)
          ? begun
          : { ...begun, text: '', frequency: null, audience: [], ...(dice.chance(0.5) ? { title: '', details: {} } : {}) }
      }
      case 'sent-back': {
        const submittedAgo = dice.between(4, 20)
        return {
          ...offer,
          ...unpublished,
          state: 'sent-back',
          sentBackReason: reasons[sentBack++ % reasons.length] ?? reasons[0],
          submittedAgo,
          madeAgo: submittedAgo + 2,
        }
      }
      case 'paused':
        return { ...offer, state: 'paused' }
      case 'closed':
        return { ...offer, state: 'closed' }
      default:
        return offer
    }
  })
}
