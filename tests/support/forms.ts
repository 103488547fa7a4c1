import type { OfferKind } from '~/offers/offer'
import { ownFields } from '~/offers/own-fields'
import { signedIn, type Answer, type Caller, type Fields, type Site } from './site'

/** What a coordinator sends to register somebody; all of it right. */
export const goodNewcomer: Fields = {
  intent: 'register',
  name: 'Nadia',
  email: 'nadia@example.test',
  locale: 'ar',
  channel: 'email',
  needs: 'practical-help',
  languages: ['ar', 'en'],
  danishLevel: 'some',
  town: 'svaneke',
  arrivedMonth: '2026-03',
  transport: 'bus',
  radiusKm: '15',
  availability: ['mon-evening', 'tue-evening'],
  ageBand: '26-40',
  genderWish: 'any',
  children: '3-5',
  consent: 'on',
}
/** What somebody new on the island sends to write themselves down; all of it right. */
export const goodSelf: Fields = {
  intent: 'register',
  formKey: 'the-key-of-somebody-new',
  name: 'Noor',
  needs: ['language-buddy', 'friend-family'],
  languages: 'ar',
  danishLevel: 'beginner',
  town: 'nexoe',
  arrivedMonth: '2026-03',
  transport: 'bus',
  when: ['weekday-mornings', 'weekends'],
  ageBand: '26-40',
  genderWish: 'any',
  channel: 'email',
  email: 'noor@ressourcebank.test',
  consent: 'on',
}
/** The second step of an offer; all of it right. */
export const goodOffer: Fields = {
  intent: 'save',
  title: 'Kaffe på havnen',
  text: 'Vi mødes og snakker.',
  languages: ['da', 'en'],
  availability: 'sat-morning',
  frequency: 'weekly',
  meeting: 'cafe',
}

/** An answer to each question of a kind's own. */
export function goodAnswers(kind: OfferKind): Fields {
  return Object.fromEntries(Object.entries(ownFields[kind]).map(([name, { choices }]) => [name, choices[0] ?? fails('no choice')]))
}

/** Begins an offer and gives its id. */
export async function beginsOffer(caller: Caller, kind = 'language-buddy'): Promise<string> {
  const { to } = await caller.post('/tilbud/nyt', { intent: 'begin', kind })
  return /^\/mit\/tilbud\/([a-z0-9]+)\/hvad$/.exec(to ?? '')?.[1] ?? fails('no offer was begun')
}

/** A proposal that nobody has answered yet. */
export function openProposal(site: Site): string {
  return (
    site.rows<{ id: string }>(
      "SELECT id FROM matches WHERE state = 'proposed' AND offer_answer IS NULL AND need_answer IS NULL ORDER BY proposed_at DESC",
    )[0]?.id ?? fails('there is no open proposal')
  )
}

/** A private link to a match, handed over by a coordinator; gives its path. */
export async function letterTo(coordinator: Caller, match: string, side: 'offer' | 'need'): Promise<string> {
  const { text } = await coordinator.post(`/koordinator/match/${match}`, { intent: 'link', side })
  return /\/svar\/[\w-]+/.exec(text)?.[0] ?? fails('no letter was made')
}

/** A coordinator and a volunteer, and what they need for mistakes: an offer that is begun, and somebody's letter. */
export async function peopleWithForms(site: Site) {
  const coordinator = await signedIn(site, 'koordinator')
  const volunteer = await signedIn(site, 'sprogmakker')
  const match = openProposal(site)
  return { coordinator, volunteer, match, offer: await beginsOffer(volunteer), letter: await letterTo(coordinator, match, 'need') }
}

export const decoded = (html: string) =>
  html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** How a form was refused; as it must be: `refused`. */
export function refusalIn(answer: Answer, ...reasons: readonly string[]) {
  const [, summary = ''] = /<div class="errsum"([\s\S]*?)<\/ul>/.exec(answer.text) ?? []
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
  return {
    status: answer.status,
    focus: /autofocus/i.test(summary.slice(0, summary.indexOf('>'))),
    lines: targets.length > 0,
    lost: targets.filter((id) => !answer.text.includes(` id="${id}"`)),
    unsaid: reasons.filter((reason) => !decoded(answer.text).includes(reason)),
  }
}
/** As a person can mend it: 400, a summary that takes focus, each line leading to a field that is there, and every reason said. */
export const refused = { status: 400, focus: true, lines: true, lost: [], unsaid: [] }

export function fails(why: string): never {
  throw new Error(why)
}
