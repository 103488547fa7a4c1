import { DataTable } from '~/ui/table'
import { vars } from '~/ui/vars'
import { Across, lettersOf } from './certificate-across'
import type { Sheet } from './sheet'
import { backShare } from './sheet-room'

/** The back of a certificate: what was done, in figures, and how to see that the paper is real. */
export function CertificateBack({ sheet: { back, proof, across } }: { sheet: Sheet }) {
  const { heads, rows, total } = back
  return (
    <section className="diplom-back" style={vars({ fit: backShare(back) })}>
      <h2 className="diplom-back__title" style={lettersOf(back.title)}>
        <bdi>{back.title}</bdi>
      </h2>
      <p>{back.intro}</p>
      {back.courses.length > 0 && (
        <DataTable
          label={back.courseHeads.title}
          rows={back.courses}
          rowKey={({ title, on }) => `${title} ${on}`}
          columns={[
            { head: back.courseHeads.title, rowHead: true, render: ({ title }) => <bdi>{title}</bdi> },
            { head: back.courseHeads.on, render: ({ on }) => on },
          ]}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          label={heads.task}
          rows={rows}
          rowKey={(row) => rows.indexOf(row).toString()}
          columns={[
            { head: heads.task, rowHead: true, render: ({ task }) => <bdi>{task}</bdi> },
            { head: heads.period, render: ({ period }) => period },
            { head: heads.times, numeric: true, render: ({ times }) => times },
            { head: heads.hours, numeric: true, render: ({ hours }) => hours },
          ]}
          foot={total && <Total total={total} heads={heads} />}
        />
      )}
      <div className="diplom-back__foot">
        <div className="diplom-back__said">
          {back.words && (
            <div>
              <h3>{back.words.head}</h3>
              <p className="diplom-back__words" dir="auto" lang="">
                {back.words.text}
              </p>
            </div>
          )}
          {back.organisations && <p>{back.organisations}</p>}
          <p className="soft">{back.help}</p>
        </div>
        {proof && (
          <div className="diplom-back__proof">
            <span className="diplom-back__qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: proof.qr }} />
            <p>
              <b>{proof.number}</b>
              <br />
              {proof.address}
            </p>
          </div>
        )}
      </div>
      {across && <Across text={across} />}
    </section>
  )
}

function Total({ total, heads }: { total: Sheet['back']['rows'][number]; heads: Sheet['back']['heads'] }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {total.task}
      </th>
      <td role="cell" data-head={heads.period} />
      <td role="cell" className="n" data-head={heads.times}>
        {total.times}
      </td>
      <td role="cell" className="n" data-head={heads.hours}>
        {total.hours}
      </td>
    </tr>
  )
}
