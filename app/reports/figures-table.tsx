import { Figure } from './figure'
import type { ReportTable } from './tables'

/** One table of figures, with its caption. Scrolls in its frame where a phone is too narrow. */
export function FiguresTable({ table }: { table: ReportTable }) {
  const captionId = `tal-${table.id}`
  return (
    <div className="tablewrap" role="region" aria-labelledby={captionId} tabIndex={0} id={`tabel-${table.id}`}>
      <table className="table">
        <caption id={captionId}>{table.title}</caption>
        <thead>
          <tr>
            {table.head.map((head, place) => (
              <th key={place} scope="col" className={place > 0 ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={place} className="n">
                  {place === cells.length - 1 && place > 1 && !('percent' in cell) ? (
                    <b>
                      <Figure cell={cell} />
                    </b>
                  ) : (
                    <Figure cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {table.foot && (
          <tfoot>
            <tr>
              <th scope="row">{table.foot.name}</th>
              {table.foot.cells.map((cell, place) => (
                <td key={place} className="n">
                  <Figure cell={cell} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {table.note && <p className="hint">{table.note}</p>}
    </div>
  )
}
