import { isOneOf } from '~/people/facts'

/** The site's own texts that an administrator may write anew: whole pages, and the few lines of help over a form. Pure. */

export const pageKeys = ['about', 'privacy', 'accessibility'] as const
export type PageKey = (typeof pageKeys)[number]

/** Help stands where somebody is about to fill something in. What people say yes to is no help text: it has versions of its own kind. */
export const helpKeys = [
  'new-here',
  'new-account',
  'new-organisation',
  'new-offer',
  'new-event',
  'learn-danish',
  'verify',
  'calendar',
  'requirements',
] as const
export type HelpKey = (typeof helpKeys)[number]

export const textKeys = [...pageKeys, ...helpKeys] as const
export type TextKey = (typeof textKeys)[number]
export const isTextKey = (value: unknown): value is TextKey => isOneOf(textKeys, value)
export const isPage = (key: TextKey): key is PageKey => isOneOf(pageKeys, key)

/** Where each text stands. */
export const textPaths: Record<TextKey, string> = {
  about: '/om',
  privacy: '/privatliv',
  accessibility: '/tilgaengelighed',
  'new-here': '/ny-paa-oeen',
  'new-account': '/opret',
  'new-organisation': '/foreninger/ny',
  'new-offer': '/tilbud/nyt',
  'new-event': '/arrangementer/nyt',
  'learn-danish': '/laer-dansk',
  verify: '/bevis',
  calendar: '/mit/kalender',
  requirements: '/mit/krav',
}

/** A text as it is written: help has a body alone. */
export interface PageText {
  title: string
  lead: string
  /** Markdown */
  body: string
}

/** The sections of a house text as Markdown, each heading with the id that links lead to. */
export function markdownOf(sections: readonly { id: string; title: string; text: readonly string[] }[]): string {
  return sections.map(({ id, title, text }) => [`## ${title} {#${id}}`, ...text].join('\n\n')).join('\n\n')
}

/** The ids written behind headings, in their order. */
export function anchorsIn(body: string): string[] {
  return [...body.matchAll(/^#{1,6} .*\{#([a-z][a-z0-9-]{0,39})\}\s*$/gm)].map(([, id]) => id ?? '')
}

/** Those of the places that other pages and posters lead to which a text lacks. */
export function lostAnchors(anchors: readonly string[], body: string): string[] {
  const kept = new Set(anchorsIn(body))
  return anchors.filter((id) => !kept.has(id))
}

/** A text in one piece, to compare it with another. */
export function wholeText({ title, lead, body }: PageText): string {
  return [title, lead, body].filter(Boolean).join('\n\n')
}
