import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A drawn report, as a reader of PDFs sees it: the text of each page, its size in points, title and language. */
export async function pagesOf(file: Buffer) {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const read = await task.promise
  const pages: string[] = []
  let size = { wide: 0, high: 0 }
  for (let place = 1; place <= read.numPages; place += 1) {
    const page = await read.getPage(place)
    const { items } = await page.getTextContent()
    const [, , wide = 0, high = 0] = page.view
    size = { wide: Math.round(wide), high: Math.round(high) }
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  const { info } = await read.getMetadata()
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string }
  await task.destroy()
  return { pages, size, title, language }
}
