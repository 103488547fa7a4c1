import { changeOf } from './import-change'
import type { ImportField } from './import-columns'
import { importForDesk, ROWS_PAGE, WRONG_PAGE, writingRows, wrongRows, type ImportView } from './imports.server'
import { BEYOND, judgeOf } from './judging.server'

/** What the page of one file shows. */

const pageOf = (asked: string | null, pages: number) => Math.min(pages, Math.max(1, Math.floor(Number(asked)) || 1))

function headingOf(columns: ImportView['columns'], field: string): string | null {
  return Object.entries(columns).find(([, use]) => use === (field as ImportField))?.[0] ?? null
}

export function importPage(id: string, asked: { wrong: string | null; rows: string | null }) {
  const found = importForDesk(id)
  if (!found) return null
  const { counts, columns, what, state } = found
  const wrongPages = Math.max(1, Math.ceil(counts.wrong / WRONG_PAGE))
  const wrongPage = pageOf(asked.wrong, wrongPages)
  // while it is being written the pages change under one's feet
  const writing = state === 'looked-through' ? counts.add + counts.update : 0
  const rowPages = Math.max(1, Math.ceil(writing / ROWS_PAGE))
  const rowPage = pageOf(asked.rows, rowPages)
  const judge = judgeOf(what, columns)
  return {
    ...found,
    wrong: {
      page: wrongPage,
      pages: wrongPages,
      cells: wrongRows(id, wrongPage).flatMap(({ line, cells, errors }) =>
        Object.entries(errors).map(([field, code = '']) => {
          const heading = headingOf(columns, field)
          return { line, field, heading, text: heading === null ? '' : (cells[heading] ?? '').slice(0, 120), code }
        }),
      ),
    },
    changing: {
      page: rowPage,
      pages: rowPages,
      total: writing,
      rows:
        writing === 0
          ? []
          : judge(writingRows(id, rowPage)).flatMap(({ line, weighed }) => {
              const change = weighed && changeOf(weighed)
              return change ? [{ line, ...change }] : []
            }),
    },
    /** Headings that stood there twice: the second has a number. */
    doubled: Object.keys(columns).filter((heading) => heading !== BEYOND && Object.hasOwn(columns, `${heading} (2)`)),
  }
}
