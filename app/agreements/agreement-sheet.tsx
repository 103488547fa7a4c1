import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import type { Front } from '~/ui/front'
import { agreementRows, type AgreementLines, type AgreementRow, type Terms } from './agreement'

const signs: Record<Exclude<AgreementRow, 'what'>, IconName> = {
  often: 'clock',
  where: 'map-pin',
  until: 'calendar',
  absence: 'message-circle',
  silence: 'lock',
  call: 'phone',
  stop: 'hand',
}

interface AgreementSheetProps {
  lines: AgreementLines
  /** The same in Danish, small under it; null when the reader reads Danish. */
  danish: AgreementLines | null
  front: Front
  terms: Terms
}

const inOneLine = ({ line, more }: AgreementLines[AgreementRow]) =>
  more === null ? line : `${line}${/[.?!]$/.test(line) ? '' : '.'} ${more}`

/** What two people expect of each other, a picture and a sentence each. */
export function AgreementSheet({ lines, danish, front, terms }: AgreementSheetProps) {
  return (
    <div className="terms">
      {agreementRows.map((row) => (
        <div key={row} className="pictrow">
          <span className="box">{row === 'what' ? <Gable front={front} size="xs" /> : <Icon name={signs[row]} />}</span>
          <div>
            <b>{lines[row].line}</b>
            {lines[row].more && <p>{lines[row].more}</p>}
            {danish && (
              <p className="da" lang="da" dir="ltr">
                {inOneLine(danish[row])}
              </p>
            )}
          </div>
        </div>
      ))}
      {(terms.note !== null || terms.noteTheirs !== null) && (
        <div className="pictrow">
          <span className="box">
            <Icon name="pencil" />
          </span>
          <div>
            {terms.noteTheirs && (danish || !terms.note) && <p dir="auto">{terms.noteTheirs}</p>}
            {terms.note && (
              <p dir="ltr" lang="da" className={danish ? 'da' : undefined}>
                {terms.note}
              </p>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
