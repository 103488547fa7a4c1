import { render, toPlainText } from '@react-email/render'
import { createElement } from 'react'
import { i18nFor } from '~/i18n/i18n.server'
import { directionOf, homeLanguage, isInterfaceLanguage } from '~/i18n/languages'
import { templates, type MailName } from './index'
import type { MailCalendar, MailTemplate } from './mail'

export interface RenderedMail {
  subject: string
  html: string
  text: string
  calendar?: MailCalendar
}

/** Whether there is a mail of that name (an old row of the outbox may hold a name that is gone). */
export function isMailName(name: string): name is MailName {
  return Object.hasOwn(templates, name)
}

// the registry ties name and data together when a mail is enqueued; between, they were one JSON text
const templateOf = (name: MailName) => templates[name] as unknown as MailTemplate<Record<string, never>>

/** The link of the List-Unsubscribe header, for kinds of mail a person can leave off. */
export function unsubscribeLinkOf(name: MailName, data: unknown, origin: string): string | undefined {
  return templateOf(name).unsubscribeLink?.(data as Record<string, never>, origin)
}

/** Renders a mail in the receiver's language; a language without texts of its own is Danish. */
export async function renderMail(name: MailName, data: unknown, language: string, origin: string): Promise<RenderedMail> {
  const locale = isInterfaceLanguage(language) ? language : homeLanguage
  const t = (await i18nFor(locale)).getFixedT(locale, 'mail')
  const template = templateOf(name)
  const props = { t, locale, dir: directionOf(locale), origin, data: data as Record<string, never> }
  // React 18 writes zero bytes where a letter falls on the end of its buffer (server/whole-page.server.ts)
  const html = (await render(createElement(template.Mail, props))).replaceAll('\0', '')
  const calendar = template.calendar?.(props.data)
  return { subject: template.subject(t, props.data), html, text: plainText(html), ...(calendar && { calendar }) }
}

/** The same words without layout: the button's address on a line of its own, no shouting headings. */
function plainText(html: string): string {
  return toPlainText(html, {
    wordwrap: 74,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'a', options: { linkBrackets: ['\n', '\n'], hideLinkHrefIfSameAsText: true } },
    ],
  })
}
