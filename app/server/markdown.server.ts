import MarkdownIt from 'markdown-it'

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

/** What a written page may hold: headings, paragraphs, lists, quotes, bold, italics, rules and links. Nothing else is drawn. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false, maxNesting: 20 })
// an indented line or one with dashes below is what people type by accident, not code and not a heading
markdown.disable(['table', 'code', 'fence', 'backticks', 'lheading', 'reference'])
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true })

/** Ways a link may lead: out by http(s), to a mail or a telephone, or to a path or a place of this site. */
markdown.validateLink = (address) => {
  const bare = [...address].filter((sign) => sign > ' ' && sign !== '\u007f').join('')
  if (bare.startsWith('#')) return true
  // `//` and `/\` lead to another site
  if (bare.startsWith('/')) return !/^\/(?:[/\\]|%5c|%09|%0[ad])/i.test(bare)
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(bare)
}

/** A picture stands where the page has a place for it, with its words; in the text only its words remain. */
markdown.renderer.rules.image = (tokens, at) => markdown.utils.escapeHtml(tokens[at]?.content ?? '')

markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
  const token = tokens[at]
  if (token && /^https?:/i.test(String(token.attrGet('href')))) token.attrSet('rel', 'nofollow noopener')
  return self.renderToken(tokens, at, options)
}

/**
 * Markdown as HTML that is safe to show, whoever wrote it: no HTML of theirs, no pictures, no links but to the web, a mail, a telephone or
 * this site. The highest heading used becomes h2, as the page has its own h1, and no level is jumped over. Every heading has an id: the one
 * written behind it as `{#id}`, or one worked out from its words. `ownIds: false`: whoever wrote it does not name parts of the page, so that
 * what they wrote behind a heading begins as the worked-out ones.
 */
export function proseOf(text: string, { ownIds = true }: { ownIds?: boolean } = {}): string {
  const tokens = markdown.parse(text, {})
  const headings = tokens.flatMap((token, at) => (token.type === 'heading_open' ? [at] : []))
  const highest = Math.min(...headings.map((at) => levelOf(tokens[at])))
  const taken = new Set<string>()
  let before = 1
  for (const at of headings) {
    const level = Math.min(levelOf(tokens[at]) - highest + 2, before + 1, 4)
    before = level
    const closing = tokens.slice(at).find(({ type }) => type === 'heading_close')
    for (const token of [tokens[at], closing]) if (token) token.tag = `h${level}`
    tokens[at]?.attrSet('id', idOf(tokens[at + 1], taken, ownIds))
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}

function levelOf(token: Token | undefined): number {
  return Number(token?.tag.slice(1))
}

const OWN_ID = /\s*\{#([a-z][a-z0-9-]{0,39})\}\s*$/

/** The id of a heading; takes `{#id}` away from its words. */
function idOf(words: Token | undefined, taken: Set<string>, ownIds: boolean): string {
  const last = words?.children?.at(-1)
  const own = last?.type === 'text' ? OWN_ID.exec(last.content)?.[1] : undefined
  if (own && last) last.content = last.content.replace(OWN_ID, '')
  // worked-out ids begin alike, so that no heading takes the name of a part of the page
  const wanted = own ? (ownIds ? own : `afsnit-${own}`) : `afsnit-${slugOf(words?.content ?? '')}`
  let id = wanted
  for (let again = 2; taken.has(id); again += 1) id = `${wanted}-${again}`
  taken.add(id)
  return id
}

function slugOf(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'uden-navn'
  )
}
