import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Gable, type Front } from './gable'
import { House } from './house'

export interface StreetHouse {
  front: Front
  href: string
  label: ReactNode
  /** The line under the name, such as a number of offers. */
  count?: ReactNode
}

interface StreetProps {
  houses: readonly StreetHouse[]
}

/**
 * The street along the harbour. A picture for the eye and the mouse; its links stand again, with words, in
 * `StreetSigns`, so the picture is hidden from screen readers and the keyboard.
 */
export function Street({ houses }: StreetProps) {
  return (
    <div className="street" aria-hidden="true">
      <FarShore />
      <div className="wrap">
        <ul className="houses">
          {houses.map((house) => (
            <li key={house.front} className={`k-${house.front}`}>
              <Anchor href={house.href} tabIndex={-1}>
                <svg viewBox="0 0 140 180" focusable="false">
                  <House front={house.front} sign />
                </svg>
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The names under the houses; on phones a list with small houses. */
export function StreetSigns({ houses }: StreetProps) {
  return (
    <>
      <ul className="signs">
        {houses.map((house) => (
          <li key={house.front}>
            <Anchor href={house.href}>
              <b>{house.label}</b>
              {house.count ? <span>{house.count}</span> : null}
            </Anchor>
          </li>
        ))}
      </ul>
      <ul className="kindlist kindlist--narrow">
        {houses.map((house) => (
          <li key={house.front}>
            <Anchor href={house.href}>
              <Gable front={house.front} size="sm" />
              <span>
                <b>{house.label}</b>
                {house.count ? (
                  <>
                    <br />
                    <span className="soft">{house.count}</span>
                  </>
                ) : null}
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Two neighbouring houses on the water: the picture over a letter. */
export function Pair({ fronts: [first, second] }: { fronts: readonly [Front, Front] }) {
  return (
    <div className="duo" aria-hidden="true">
      <svg viewBox="0 -36 400 166" focusable="false">
        <path d="M-600 84h1600v46H-600z" style={{ fill: 'var(--sea-deep)' }} />
        <g className={`k-${first}`} transform="translate(66 -50)">
          <House front={first} />
        </g>
        <g className={`k-${second}`} transform="translate(194 -50)">
          <House front={second} />
        </g>
      </svg>
    </div>
  )
}

/** Behind the street: hills, a round church, the chimneys of a smokehouse, a cutter. */
function FarShore() {
  return (
    <svg className="street__far" viewBox="0 0 1600 210" preserveAspectRatio="xMidYMax meet" focusable="false">
      <path className="w" d="M-2400 126h6400v84h-6400z" />
      <path
        className="t"
        d="M-1400 126v-30l300-12 260 14 320-16 300 16 130-6 90 6 50-10 44 6 30-14 58 10 40 16 60 10V126zM3000 126V96l-300-12-260 12-320-14-280 16-130-8-110 2-40-10-34 6-50-6-30 16-60 8-50 20z"
      />
      <g transform="translate(1108 28)">
        <path className="s" d="M8 60h64v90H8z" />
        <path className="t" d="M0 62 40 4l40 58zM37 4h6v-12h-6z" />
      </g>
      <g transform="translate(768 8)">
        <path className="s" d="M6 150 14 40h22l8 110zM48 150l7-92h20l7 92z" />
        <path className="t" d="M11 40h28v-9H11zM52 58h26v-8H52z" />
        <path className="sm" d="M25 22c-8-8 8-14 0-24M65 42c-7-7 7-12 0-22" />
      </g>
      <g transform="translate(436 40)">
        <path className="t" d="M0 96h66l-10 16H10z" />
        <path className="t" d="M30 20h4v76h-4z" />
        <path className="s" d="M38 26v62h30z" />
      </g>
    </svg>
  )
}
