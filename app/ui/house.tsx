import { symbolHref } from './icon'
import type { Front } from './gable'

/** How one front of the street is drawn, in a box of 140 × 180. Only some have a chimney, timber or a window. */
interface HouseDrawing {
  roof: 'tile' | 'tar' | 'straw'
  roofLine: string
  wall: string
  plinth: string
  /** Upper edge of the pictogram. */
  signTop: number
  chimney?: string
  timber?: string
  panes?: string
  /** Middle of a round window above the door, if there is one. */
  roundWindow?: number
}

export const HOUSES: Record<Front, HouseDrawing> = {
  language: {
    roof: 'tile',
    roofLine: 'M10 91.2308L70 22L130 91.2308',
    wall: 'M18 82L70 22L122 82V180H18z',
    plinth: 'M16.5 169h107v11h-107z',
    signTop: 103.5,
    chimney: 'M92 24h13v34h-13z',
    panes: 'M61 56h18v22h-18zM70 56v22M61 67h18',
  },
  mentor: {
    roof: 'tile',
    roofLine: 'M6 89.7143L70 28L134 89.7143',
    wall: 'M14 82L70 28L126 82V180H14z',
    plinth: 'M12.5 169h115v11h-115z',
    signTop: 112.5,
    timber:
      'M15.75 82V180M124.25 82V180M14 82H126M14 102H126M42 82v20M70 82v20M98 82v20M14 102l28 -20M126 102l-28 -20M70 82V28M70 74L48.16 49.06M70 74L91.84 49.06',
  },
  homework: {
    roof: 'tar',
    roofLine: 'M14 80.3333L70 8L126 80.3333',
    wall: 'M22 70L70 8L118 70V180H22z',
    plinth: 'M20.5 169h99v11h-99z',
    signTop: 97.5,
    panes: 'M70 45v19M61 54h19',
    roundWindow: 54,
  },
  everyday: {
    roof: 'tar',
    roofLine: 'M6 94L70 30L134 94',
    wall: 'M14 86L70 30L126 86V180H14z',
    plinth: 'M12.5 169h115v11h-115z',
    signTop: 114.5,
    chimney: 'M34 32h13v34h-13z',
    timber:
      'M15.75 86V180M124.25 86V180M14 86H126M14 106H126M42 86v20M70 86v20M98 86v20M14 106l28 -20M126 106l-28 -20M70 86V30M70 78L48.16 51.84M70 78L91.84 51.84',
  },
  leisure: {
    roof: 'tile',
    roofLine: 'M10 86.9231L70 20L130 86.9231',
    wall: 'M18 78L70 20L122 78V180H18z',
    plinth: 'M16.5 169h107v11h-107z',
    signTop: 101.5,
    panes: 'M61 52h18v22h-18zM70 52v22M61 63h18',
  },
  community: {
    roof: 'straw',
    roofLine: 'M7 94.1455L70 30L133 94.1455',
    wall: 'M15 86L70 30L125 86V180H15z',
    plinth: 'M13.5 169h113v11h-113z',
    signTop: 105.5,
    panes: 'M70 61v19M61 70h19',
    roundWindow: 70,
  },
  bridge: {
    roof: 'tile',
    roofLine: 'M8 84.5926L70 18L132 84.5926',
    wall: 'M16 76L70 18L124 76V180H16z',
    plinth: 'M14.5 169h111v11h-111z',
    signTop: 109.5,
    chimney: 'M94 20h13v34h-13z',
    timber:
      'M17.75 76V180M122.25 76V180M16 76H124M16 96H124M43 76v20M70 76v20M97 76v20M16 96l27 -20M124 96l-27 -20M70 76V18M70 68L48.94 40.62M70 68L91.06 40.62',
  },
  transport: {
    roof: 'tile',
    roofLine: 'M6 99.4286L70 40L134 99.4286',
    wall: 'M14 92L70 40L126 92V180H14z',
    plinth: 'M12.5 169h115v11h-115z',
    signTop: 108.5,
    panes: 'M61 66h18v22h-18zM70 66v22M61 77h18',
  },
}

interface HouseProps {
  front: Front
  /** The pictogram on the wall. Left out where the picture is only scenery. */
  sign?: boolean
}

/** One house front as an SVG group; stands inside an `<svg viewBox="0 0 140 180">` under a `k-*` class. */
export function House({ front, sign = false }: HouseProps) {
  const house = HOUSES[front]
  return (
    <>
      {house.chimney ? <path className="chim" d={house.chimney} /> : null}
      <path className="wall" d={house.wall} />
      {house.timber ? <path className="tim" d={house.timber} /> : null}
      {house.roundWindow ? <circle className="win" cx="70" cy={house.roundWindow} r="9.5" /> : null}
      {house.panes ? <path className="win" d={house.panes} /> : null}
      <path className="plinth" d={house.plinth} />
      <path className={`roof r-${house.roof}`} d={house.roofLine} />
      {sign ? (
        <svg className="pic" x="47" y={house.signTop} width="46" height="46" viewBox="0 0 24 24">
          <use href={symbolHref(`p-${front}`)} />
        </svg>
      ) : null}
    </>
  )
}
