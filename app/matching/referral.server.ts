import { daysLater } from '~/events/calendar-days'
import { frontOfEvent } from '~/events/event'
import { readEventFilter } from '~/events/event-filter'
import { entryOf, nowOnTheIsland, searchEvents } from '~/events/event-search.server'
import { atLineStart, formatClock, formatList, formatWeekday, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { directionOf, type InterfaceLanguage } from '~/i18n/languages'
import { isTownSlug, townName, type TownSlug } from '~/island/towns'
import { frontOfOrganisation, restOf } from '~/organisations/organisation'
import { readOrganisationFilter } from '~/organisations/organisation-filter'
import { listOrganisations } from '~/organisations/organisation-list.server'
import { organisationsById } from '~/organisations/organisations.server'
import { readFilter } from '~/offers/offer-filter'
import { searchOffers, type FoundOffer } from '~/offers/offer-search.server'
import { whenShortText } from '~/people/when-text'
import { env } from '~/server/env.server'
import { rememberedQrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import type { Front } from '~/ui/front'
import type { IconName } from '~/ui/icon'
import { eventFits, inTurn, jobsFit, kmBetween, searchesFor, sheetLanguage, spokenAndNear, type Referral } from './referral'

/** What is found for a citizen, in the citizen's language. Only what everybody may see anyway; nobody is looked up and nothing is kept. */

const [MOST_OFFERS, MOST_JOBS, MOST_EVENTS, MOST_CLUBS] = [6, 3, 6, 4]
/** So many days ahead events are looked for. */
const EVENT_DAYS = 28

export interface ReferralLine {
  id: string
  front: Front
  /** What kind of thing it is, in the citizen's language. */
  kind: string
  /** As its owner wrote it, mostly in Danish. */
  title: string
  by: string | null
  facts: { icon: IconName; text: string }[]
  path: string
  address: string
  qr: string
}
export interface ReferralSheet {
  language: InterfaceLanguage
  dir: 'ltr' | 'rtl'
  title: string
  intro: string
  sections: { name: 'offers' | 'jobs' | 'events' | 'clubs'; title: string; lines: ReferralLine[] }[]
  none: string | null
  contact: { title: string; text: string; phone: string | null; email: string | null }
  scan: string
}
type Unsigned = Omit<ReferralLine, 'address' | 'qr'>

/** Everything that fits three choices, on one sheet. */
export async function findReferral(referral: Referral): Promise<ReferralSheet> {
  const language = sheetLanguage(referral.language)
  const t = translator(language)
  const found = {
    offers: offersFor(referral, language),
    jobs: jobsFit(referral.what) ? jobsFor(referral, language) : [],
    events: eventsFor(referral, language),
    clubs: clubsFor(referral, language),
  }
  const sections = await Promise.all(
    (['offers', 'jobs', 'events', 'clubs'] as const)
      .filter((name) => found[name].length > 0)
      .map(async (name) => ({
        name,
        title: t(`referral:sections.${name}`),
        lines: await Promise.all(found[name].map((line) => signed(line, language))),
      })),
  )
  const { CONTACT_PHONE: phone = null, CONTACT_EMAIL: email = null } = env()
  return {
    language,
    dir: directionOf(language),
    title: t('referral:sheet.title', { town: townName(referral.town) }),
    intro: t('referral:sheet.intro'),
    sections,
    none: sections.length === 0 ? t('referral:sheet.none') : null,
    contact: { title: t('referral:sheet.ask'), text: t('referral:sheet.askText'), phone, email },
    scan: t('referral:sheet.scan'),
  }
}

/** Whoever follows a line reads on in the language of the sheet. */
async function signed(line: Unsigned, language: InterfaceLanguage): Promise<ReferralLine> {
  const path = `${line.path}?sprog=${language}`
  const address = publicAddress(path)
  return { ...line, path, address, qr: await rememberedQrSign(address) }
}

function lookFor({ town, language }: Referral, search: Record<string, string>, most: number): FoundOffer[] {
  const look = (more: Record<string, string>) =>
    searchOffers(readFilter(new URLSearchParams({ ...search, ...more, town, free: '1', sort: 'near' })).filter).found
  // Danish is spoken in nearly every offer: it leaves nothing out
  return spokenAndNear(language === 'da' ? [] : look({ speaks: language }), look({}), most)
}

function offersFor(referral: Referral, language: InterfaceLanguage): Unsigned[] {
  const lists = searchesFor(referral.what).map((search) =>
    // jobs have a part of their own
    lookFor(referral, search, MOST_OFFERS * 2).filter(({ kind }) => kind !== 'spare-time-job' || !jobsFit(referral.what)),
  )
  return inTurn(lists, MOST_OFFERS).flatMap((offer) => offerLine(offer, language))
}
function jobsFor(referral: Referral, language: InterfaceLanguage): Unsigned[] {
  return lookFor(referral, { kind: 'spare-time-job' }, MOST_JOBS).flatMap((offer) => offerLine(offer, language))
}

function offerLine(offer: FoundOffer, language: InterfaceLanguage): Unsigned[] {
  const t = translator(language)
  if (!offer.kind || !offer.front) return []
  const town = offer.town && isTownSlug(offer.town) ? townName(offer.town) : null
  return [
    {
      id: offer.id,
      front: offer.front,
      kind: t(`facts:kinds.${offer.kind}`),
      title: offer.title,
      by: offer.owner,
      facts: [
        ...(town ? [{ icon: 'map-pin' as const, text: town }] : []),
        { icon: 'clock', text: whenShortText(offer.availability, t, language) },
        { icon: 'languages', text: languagesIn(offer.languages, language) },
        ...(offer.audience.includes('women') && !offer.audience.includes('everyone')
          ? [{ icon: 'venus' as const, text: t('facts:audiences.women') }]
          : []),
      ],
      path: `/tilbud/${offer.id}`,
    },
  ]
}

function languagesIn(codes: readonly string[], language: InterfaceLanguage): string {
  return atLineStart(
    formatList(
      codes.map((code) => languageName(code, language)),
      language,
    ),
    language,
  )
}

/** The next date of each event, near first, and before that where the language is spoken or interpreted. */
function eventsFor({ what, town, language: spoken }: Referral, language: InterfaceLanguage): Unsigned[] {
  const t = translator(language)
  const [today, minutes] = nowOnTheIsland()
  const period = { from: today, to: daysLater(today, EVENT_DAYS) }
  const next = new Map(
    searchEvents(readEventFilter(new URLSearchParams()).filter, null, period)
      .found.filter(({ event, date }) => date.state === 'planned' && event.state === 'published' && eventFits(event.kind, what))
      .filter(({ date }) => date.day > today || date.ends > minutes)
      .toReversed()
      .map((each) => [each.event.id, each]),
  )
  const all = [...next.values()].toReversed().map((each) => ({ ...each, id: each.event.id, km: kmBetween(town, each.event.town) }))
  const understood = all.filter(({ event }) => spoken !== 'da' && [...event.languages, ...event.interpreters].includes(spoken))
  return spokenAndNear(understood, all, MOST_EVENTS).map(({ event, date }) => {
    const entry = entryOf({ event, date })
    return {
      id: event.id,
      front: frontOfEvent[event.kind],
      kind: t(`facts:eventKinds.${event.kind}`),
      title: event.title,
      by: null,
      facts: [
        { icon: 'calendar', text: `${atLineStart(formatWeekday(date.day, language), language)}, ${clock(date, language)}` },
        { icon: 'map-pin', text: [entry.place, townName(event.town)].filter(Boolean).join(', ') },
        ...(event.interpreters.length > 0
          ? [{ icon: 'languages' as const, text: t('referral:interpreter', { languages: languagesIn(event.interpreters, language) }) }]
          : []),
        ...(entry.womenOnly ? [{ icon: 'venus' as const, text: t('facts:audiences.women') }] : []),
        ...(event.practical.includes('child-care') ? [{ icon: 'baby' as const, text: t('facts:practicalities.child-care') }] : []),
      ],
      path: `/arrangementer/${event.slug}/${date.day}`,
    }
  })
}

function clock({ starts, ends }: { starts: number; ends: number }, language: InterfaceLanguage): string {
  return translator(language)('events:clock', { from: formatClock(starts, language), to: formatClock(ends, language) })
}

/** Clubs and houses nearby that one can go to, those first that speak the language. */
function clubsFor({ town, language: spoken }: Referral, language: InterfaceLanguage): Unsigned[] {
  const t = translator(language)
  const [today] = nowOnTheIsland()
  const near = listOrganisations(readOrganisationFilter(new URLSearchParams()).filter)
    .filter(({ kind }) => kind !== 'company')
    .map((each) => ({ ...each, km: kmBetween(town, each.town) }))
    .toSorted((one, other) => one.km - other.km)
    .slice(0, MOST_CLUBS * 6)
  const views = organisationsById(near.map(({ id }) => id))
  const open = near.flatMap(({ id, km }) => {
    const view = views.get(id)
    return view && restOf(view, today) === null ? [{ id, km, view }] : []
  })
  const understood = open.filter(({ view }) => spoken !== 'da' && view.languages.includes(spoken))
  return spokenAndNear(understood, open, MOST_CLUBS).map(({ view }) => ({
    id: view.id,
    front: frontOfOrganisation[view.kind],
    kind: t(`organisations:kinds.${view.kind}`),
    title: view.name,
    by: null,
    facts: [
      { icon: 'map-pin', text: placeOf(view) },
      ...view.activities.slice(0, 2).map((activity) => ({
        icon: 'clock' as const,
        text: `${t(`facts:days.${activity.day}`)} ${clock(activity, language)}`,
      })),
    ],
    path: `/foreninger/${view.slug}`,
  }))
}
function placeOf({ place, town }: { place: string; town: TownSlug }): string {
  return [place, townName(town)].filter(Boolean).join(', ')
}
