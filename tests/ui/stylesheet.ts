import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../app/ui/styles/', import.meta.url)

/** Every stylesheet of the system by file name, without comments. */
export function stylesheets(): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return new Map(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')]))
}

/** Custom properties set in the first rule with this selector, such as `--ink` → `#1b2a32`. */
export function tokensOf(selector: string): Map<string, string> {
  const css = stylesheets().get('tokens.css') ?? ''
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}
