/** Written text, already made safe HTML by the server. In another language than the page: `lang` and `dir` say so. */
export function Prose({ html, lang, dir }: { html: string; lang?: string; dir?: 'ltr' | 'rtl' }) {
  return <div className="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
}
