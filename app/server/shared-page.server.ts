import type { MetaDescriptor } from '@remix-run/node'
import { env } from './env.server'

interface SharedPage {
  title: string
  /** One or two sentences, as a search engine or a chat shows them; cut to a fitting length. */
  description: string
  /** The page's own path. */
  path: string
  language: string
  /** Name of an island picture: `<front>-<town>`, or `bornholm`. */
  picture: string
  /** A picture of the page's own that everybody may see, instead: its address and size. It goes with the page. */
  own?: { address: string; width: number; height: number } | null
  /** schema.org facts of the page. */
  facts?: Record<string, unknown>
}

const DESCRIPTION_MAX = 180

/** What search engines and chats read of a public page: title, description, address, a picture, and the facts of schema.org. */
export function sharedPage({ title, description, path, language, picture, own = null, facts }: SharedPage): MetaDescriptor[] {
  const { ORIGIN } = env()
  const text = shortened(description.replace(/\s+/g, ' ').trim())
  const property = (name: string, content: string) => ({ property: `og:${name}`, content })
  return [
    { title },
    { name: 'description', content: text },
    { tagName: 'link', rel: 'canonical', href: ORIGIN + path },
    property('type', 'website'),
    property('site_name', 'Ressourcebank Bornholm'),
    property('title', title),
    property('description', text),
    property('url', ORIGIN + path),
    property('locale', language),
    property('image', own?.address ?? `${ORIGIN}/del/${picture}.png`),
    property('image:width', String(own?.width ?? 1200)),
    property('image:height', String(own?.height ?? 630)),
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(facts ? [{ 'script:ld+json': { '@context': 'https://schema.org', url: ORIGIN + path, ...facts } }] : []),
  ]
}

/** A page that only some may see says nothing to search engines and chats. */
export function hiddenPage(title: string): MetaDescriptor[] {
  return [{ title }, { name: 'robots', content: 'noindex' }]
}

/** Cut between two words. */
function shortened(text: string): string {
  return text.length <= DESCRIPTION_MAX ? text : `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_MAX))} …`
}

/** The public address of a path of ours. */
export function publicAddress(path: string): string {
  return env().ORIGIN + path
}
