import type { Response } from 'express'
import { resources } from '~/i18n/i18n.server'
import { directionOf, interfaceLanguages } from '~/i18n/languages'
import { z } from 'zod'

export type Refusal = 'foreign' | 'tooLarge' | 'noLength' | 'badAddress' | 'notFound' | 'broken'

const words = z.object({ home: z.string(), number: z.string() }).loose()
const said = z.object({ title: z.string(), text: z.string() })

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * A page for what is refused before Remix sees the request, or when Remix itself fails. It needs nothing that could
 * be broken too, and speaks all our languages, because the reader's may not be known.
 */
export function plainPage(refusal: Refusal, requestId: string): string {
  const parts = interfaceLanguages.map((language) => {
    const texts = words.parse(resources[language]?.server)
    const { title, text } = said.parse(texts[refusal])
    return `<section lang="${language}" dir="${directionOf(language)}"><h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="/">${escaped(texts.home)}</a></p><p class="n">${escaped(texts.number)}: <bdi>${escaped(requestId)}</bdi></p></section>`
  })
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>Ressourcebank Bornholm</title><style>
body{margin:0;padding:2rem 1rem;background:#f5f7f6;color:#1b2a32;font:1.0625rem/1.5 FiraGO,"Noto Sans",system-ui,sans-serif}
section{max-width:36rem;margin:0 auto 1.5rem;padding:1.5rem;background:#fff;border:1px solid #d0d7d8;border-bottom:6px solid #1b2a32}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.2}p{margin:0 0 .75rem}a{color:#0d566b}.n{color:#4a5a63;font-size:1rem}
@media (prefers-color-scheme:dark){body{background:#10191e;color:#ecf1f2}section{background:#18242b;border-color:#2f3f48;border-bottom-color:#05090b}a{color:#86cbdd}.n{color:#b6c4c9}}
</style></head><body><main>${parts.join('')}</main></body></html>`
}

/** Answers with a plain page; it is never stored by anybody on the way. */
export function refuse(res: Response, status: number, refusal: Refusal): void {
  res.status(status).set('cache-control', 'no-store').type('html').send(plainPage(refusal, res.locals.requestId))
}
