import { z } from 'zod'
import { spokenLanguages } from '~/people/facts'
import { publicText } from '~/people/typed-text'
import { learningLevels, learningTopics, linkKinds } from './link'
import type { LearningLink } from './link'

/** An address of the open web as one copies it from a browser; kept without the place on the page and without what follows people around. */
const webLink = z
  .string()
  .trim()
  .pipe(z.string().min(1).max(500, { abort: true }))
  .refine((text) => URL.canParse(text) && isOpen(new URL(text)), { error: 'website', abort: true })
  .transform((text) => {
    const url = new URL(text)
    const following = [...url.searchParams.keys()].filter((name) => /^(utm_|fbclid$|gclid$)/.test(name))
    for (const name of following) url.searchParams.delete(name)
    return url.href
  })

function isOpen({ protocol, hostname, port, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && hostname.includes('.') && port === '' && username === '' && password === ''
}

const title = publicText(80)
const line = publicText(200)

/** What an editor says about a link: Danish always, other languages as far as they are there. `version` is the one they had before them. */
export const linkForm = z
  .object({
    version: z.coerce.number().int().min(0).max(1_000_000).default(0),
    url: webLink,
    titleDa: title,
    lineDa: line,
    titleEn: title.optional(),
    lineEn: line.optional(),
    titleAr: title.optional(),
    lineAr: line.optional(),
    publisher: publicText(80),
    kind: z.enum(linkKinds),
    levels: z.array(z.enum(learningLevels)).min(1),
    topics: z.array(z.enum(learningTopics)).min(1),
    languages: z.array(z.enum(spokenLanguages)).min(1),
    minutes: z.coerce.number().int().min(1).max(600).optional(),
    needsAccount: z.literal('on').optional(),
  })
  // half a text in a language is none
  .refine(({ titleEn, lineEn }) => !titleEn === !lineEn, { path: ['lineEn'], error: 'both-or-none' })
  .refine(({ titleAr, lineAr }) => !titleAr === !lineAr, { path: ['lineAr'], error: 'both-or-none' })
export type LinkFormValue = z.infer<typeof linkForm>

/** What the form says, as a link is kept. */
export function entryOf(value: LinkFormValue) {
  const { url, publisher, kind, levels, topics, languages, minutes = null, needsAccount } = value
  const text = (words?: string, about?: string) => (words && about ? { title: words, line: about } : undefined)
  const texts: LearningLink['texts'] = { da: { title: value.titleDa, line: value.lineDa } }
  const [en, ar] = [text(value.titleEn, value.lineEn), text(value.titleAr, value.lineAr)]
  if (en) texts.en = en
  if (ar) texts.ar = ar
  return { url, publisher, kind, levels, topics, languages, minutes, needsAccount: needsAccount === 'on', texts }
}

/** A link as the form shows it. */
export function typedOf(link: LearningLink): Record<string, unknown> {
  const { version, url, publisher, kind, levels, topics, languages, minutes, needsAccount, texts } = link
  return {
    version: String(version),
    url,
    titleDa: texts.da?.title ?? '',
    lineDa: texts.da?.line ?? '',
    titleEn: texts.en?.title ?? '',
    lineEn: texts.en?.line ?? '',
    titleAr: texts.ar?.title ?? '',
    lineAr: texts.ar?.line ?? '',
    publisher,
    kind,
    levels,
    topics,
    languages,
    minutes: minutes === null ? '' : String(minutes),
    needsAccount: needsAccount ? 'on' : undefined,
  }
}
