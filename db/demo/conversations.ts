import type { InterfaceLanguage } from '~/i18n/languages'
import { diceFor } from './dice'
import { sportsClub } from './organisation-list'
import type { DemoIsland } from './island'
import type { DemoOffer } from './offers'
import type { DemoOrganisation } from './organisations'
import type { DemoPerson } from './people'
import type { DemoRole } from './wanted'

/** What somebody writes, and how many days ago. */
type Line = readonly [side: 'asker' | 'owner' | 'coordinator', ago: number, text: string]

export interface DemoConversation {
  id: string
  about: 'offer' | 'role' | 'organisation'
  aboutId: string
  asker: DemoPerson | { firstName: string; email: string; locale: InterfaceLanguage }
  owner: DemoPerson | null
  organisation: DemoOrganisation | null
  lines: readonly Line[]
  /** How far each side has read, in days ago; null is nothing. */
  askerReadAgo: number | null
  ownerReadAgo: number | null
  outcome: 'agreed' | 'declined' | null
  closed: { why: 'ended' | 'declined' | 'coordinator'; ago: number; by: DemoPerson | null } | null
  report: { side: 'asker' | 'owner'; reason: string; ago: number } | null
}

/** A dozen conversations: answered ones, one that nobody has answered for four days, one that was reported, interest in roles. */
export function makeConversations(island: DemoIsland, roles: readonly DemoRole[]): DemoConversation[] {
  const dice = diceFor('conversations')
  const person = (name: string) => {
    const found = island.people.find(({ email }) => email === `${name}@ressourcebank.test`)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const [newcomer, volunteer, buddy, established, mentor, coordinator] = [
    person('tilflytter'),
    person('frivillig'),
    person('sprogmakker'),
    person('etableret'),
    person('mentor'),
    person('koordinator'),
  ]
  const guest = (firstName: string, locale: InterfaceLanguage) => ({
    firstName,
    email: `gaest.${firstName.toLowerCase()}@ressourcebank.test`,
    locale,
  })
  const offerOf = (owner: DemoPerson) =>
    island.offers.find((offer) => offer.owner === owner && offer.organisation === null && offer.state === 'published')
  const known = new Set([newcomer, volunteer, buddy, established, mentor])
  const others = island.offers.filter(
    ({ owner, organisation, state, kind }) =>
      !known.has(owner) && organisation === null && state === 'published' && kind === 'language-buddy',
  )
  const role = (title: string) => {
    const found = roles.find((each) => each.title === title)
    if (!found) throw new Error(`no role is called ${title}`)
    return found
  }
  const club = island.organisations.find(({ invented }) => invented.name === sportsClub)

  const made: DemoConversation[] = []
  type Rest = Partial<Pick<DemoConversation, 'askerReadAgo' | 'ownerReadAgo' | 'outcome' | 'closed' | 'report'>>
  const usual = { askerReadAgo: 0, ownerReadAgo: 0, outcome: null, closed: null, report: null }
  function aboutOffer(offer: DemoOffer | undefined, asker: DemoConversation['asker'], lines: readonly Line[], rest: Rest = {}) {
    if (!offer || offer.owner === asker) return
    made.push({ id: dice.id(), about: 'offer', aboutId: offer.id, asker, owner: offer.owner, organisation: null, lines, ...usual, ...rest })
  }
  function aboutRole(title: string, asker: DemoConversation['asker'], lines: readonly Line[], rest: Rest = {}) {
    const { needId, organisation } = role(title)
    made.push({ id: dice.id(), about: 'role', aboutId: needId, asker, owner: null, organisation, lines, ...usual, ...rest })
  }

  aboutOffer(offerOf(buddy), guest('Noor', 'ar'), [
    ['asker', 6, 'مرحباً، هل يمكننا أن نلتقي يوم الثلاثاء؟ أتكلم قليلاً من الدنماركية.'],
    ['owner', 5.4, 'Hej Noor. Ja, tirsdag klokken 16 på biblioteket passer fint. Skal vi ses der?'],
    ['asker', 5.1, 'Ja tak, det vil jeg gerne.'],
    ['owner', 5, 'Godt. Jeg sidder ved vinduet.'],
  ])
  aboutOffer(
    offerOf(volunteer),
    newcomer,
    [
      ['asker', 2.2, 'Hej, kan min søn komme med? Han er otte år.'],
      ['owner', 1.8, 'Ja, det må han gerne. Skal vi begynde med en time?'],
    ],
    { askerReadAgo: null },
  )
  aboutOffer(
    offerOf(established),
    guest('Oksana', 'en'),
    [['asker', 1.3, 'Hello, I have a letter from the municipality that I do not understand. Could you read it with me?']],
    { ownerReadAgo: null },
  )
  aboutOffer(offerOf(mentor), guest('Yonas', 'en'), [
    ['asker', 9, 'I would like to work as a carpenter. Can you tell me how it is here?'],
    ['owner', 8.2, 'Sure. It is a good trade on the island. What have you worked with before?'],
    ['asker', 8, 'Six years with roofs.'],
    ['owner', 7.5, 'Then you know more than I do about roofs. I can show you around at work.'],
  ])
  aboutOffer(
    others[0],
    guest('Halima', 'ar'),
    [['asker', 4.9, 'السلام عليكم، أبحث عن شخص أتدرب معه على الدنماركية صباح السبت. هل ما زال لديكم مكان؟']],
    { ownerReadAgo: null },
  )
  aboutOffer(
    others[1],
    guest('Viktor', 'en'),
    [
      ['asker', 3.4, 'Hvorfor svarer du ikke? Jeg har brug for det nu.'],
      ['owner', 3, 'Hej. Jeg kan kun om lørdagen.'],
      ['asker', 2.6, 'Det er ikke godt nok. Du skal komme i dag.'],
    ],
    { report: { side: 'owner', reason: 'Jeg bliver utryg, når der bliver skrevet sådan.', ago: 2.4 } },
  )
  aboutOffer(
    others[2],
    guest('Marta', 'en'),
    [
      ['asker', 20, 'Do you also buy old phones?'],
      ['owner', 19.5, 'Nej, det er et tilbud om at øve dansk.'],
      ['coordinator', 18, 'Her handler vi ikke med ting. Jeg lukker samtalen. Skriv til os, hvis du vil øve dansk.'],
    ],
    { closed: { why: 'coordinator', ago: 18, by: coordinator } },
  )
  aboutOffer(
    others[3],
    guest('Adam', 'da'),
    [
      ['asker', 14, 'Hej, er det også for dem, der taler godt dansk?'],
      ['owner', 13.6, 'Det er mest for begyndere. Prøv at spørge på biblioteket.'],
    ],
    { closed: { why: 'ended', ago: 13.5, by: null } },
  )

  aboutRole(
    'Hjælpetræner til de mindste',
    newcomer,
    [['asker', 0.9, 'Hej, jeg har spillet fodbold i ti år og vil gerne hjælpe. Jeg taler lidt dansk.']],
    { ownerReadAgo: null },
  )
  aboutRole(
    'Kaffe og kage i klubhuset',
    guest('Selam', 'en'),
    [
      ['asker', 12, 'I like to bake and I have time on Sundays.'],
      ['owner', 11.2, 'Dejligt! Kom på søndag klokken ti, så viser Lis dig køkkenet.'],
      ['asker', 11, 'Tak, jeg kommer.'],
    ],
    { outcome: 'agreed' },
  )
  aboutRole(
    'Vært om torsdagen',
    guest('Farid', 'ar'),
    [['asker', 5.3, 'أحب ألعاب الطاولة وأستطيع أن آتي كل خميس. هل يكفي مستواي في الدنماركية؟']],
    { ownerReadAgo: null },
  )
  aboutRole(
    'Plads i bestyrelsen',
    guest('Elena', 'da'),
    [
      ['asker', 16, 'Jeg vil gerne lære, hvordan en dansk forening virker.'],
      ['owner', 15, 'Tak for din besked. Vi taler om det på mødet.'],
    ],
    { outcome: 'declined', closed: { why: 'declined', ago: 10, by: null } },
  )
  if (club)
    made.push({
      id: dice.id(),
      about: 'organisation',
      aboutId: club.id,
      asker: guest('Rima', 'ar'),
      owner: null,
      organisation: club,
      lines: [
        ['asker', 3.1, 'هل يمكن للنساء أن يلعبن بالحجاب؟'],
        ['owner', 2.5, 'Ja, tørklæde er helt fint. Kom i det tøj, du kan bevæge dig i.'],
      ],
      ...usual,
      askerReadAgo: null,
    })
  return made
}
