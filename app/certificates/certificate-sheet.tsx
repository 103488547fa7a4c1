import { House } from '~/ui/house'
import { Icon } from '~/ui/icon'
import { vars } from '~/ui/vars'
import { Across, lettersOf } from './certificate-across'
import { CertificateBack } from './certificate-back'
import { CertificateSeal, IslandMark } from './certificate-seal'
import type { Sheet } from './sheet'
import { brand, ISLAND, SHEET_HEIGHT, SHEET_WIDTH, walls } from './sheet-drawing'
import island from './sheet-island.svg?url'
import { deedShare } from './sheet-room'

interface CertificateSheetProps {
  sheet: Sheet
  /** The page is about it alone: its title is the page's. */
  alone?: boolean
}

/** A certificate as it will be printed, front and back, with the words of the PDF. Paper is light, whatever the device prefers. */
export function CertificateSheet({ sheet, alone = false }: CertificateSheetProps) {
  return (
    <div className="diplom-sheet" data-theme="light" lang={sheet.language} dir="ltr">
      <CertificateFront sheet={sheet} alone={alone} />
      <CertificateBack sheet={sheet} />
    </div>
  )
}

function CertificateFront({ sheet, alone }: CertificateSheetProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <article className="diplom">
      <Sea />
      <div className="diplom__txt" style={vars({ fit: deedShare(sheet) })}>
        <p className="brand">
          <svg viewBox="89 144 834 834" aria-hidden="true" focusable="false">
            <IslandMark />
          </svg>
          <span lang="da">
            {brand.name} <span>{brand.place}</span>
          </span>
        </p>
        <Heading className="diplom__title" style={lettersOf(sheet.title)}>
          {sheet.title}
        </Heading>
        <p>{sheet.lead}</p>
        <p className="diplom__name" style={lettersOf(sheet.name)}>
          <bdi>{sheet.name}</bdi>
        </p>
        <p className="diplom__deed">{sheet.sentence}</p>
        {sheet.words === null ? (
          <ul className="diplom__can">
            {sheet.can.map((each) => (
              <li key={each}>
                <Icon name="check" />
                <span>{each}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="diplom__words" dir="auto" lang="">
            {sheet.words}
          </p>
        )}
      </div>
      <div className="diplom__sign">
        <p>{sheet.signer}</p>
        <p>{sheet.date}</p>
      </div>
      {sheet.proof && <span className="diplom__qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: sheet.proof.qr }} />}
      <CertificateSeal seal={sheet.seal} />
      <Street />
      {sheet.proof && (
        <p className="diplom__proof">
          <span>{sheet.proof.number}</span> <span>{sheet.proof.address}</span>
        </p>
      )}
      {sheet.across && <p className="vh">{sheet.across}</p>}
      {sheet.across && <Across text={sheet.across} />}
    </article>
  )
}

function Sea() {
  return (
    <svg className="diplom__sea" viewBox={`0 0 ${SHEET_WIDTH} ${SHEET_HEIGHT}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <g transform={`translate(${ISLAND.left} ${ISLAND.top}) scale(${ISLAND.scale})`}>
        {(['depths', 'land', 'inland'] as const).map((part) => (
          <use key={part} className={`diplom__${part}`} href={`${island}#${part}`} x="-927.5" y="47.5" width="1856.25" height="1312.5" />
        ))}
      </g>
    </svg>
  )
}

function Street() {
  return (
    <div className="diplom__street" aria-hidden="true">
      <ul className="houses">
        {walls.map(([front]) => (
          <li key={front} className={`k-${front}`}>
            <svg viewBox="0 0 140 180" focusable="false">
              <House front={front} />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  )
}
