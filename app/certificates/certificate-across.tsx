import { vars } from '~/ui/vars'
import { acrossSize, SHEET_HEIGHT, SHEET_WIDTH } from './sheet-drawing'

/** So many letters share a line: the style sheet makes them small enough. */
export const lettersOf = (text: string) => vars({ letters: [...text].length })

/** Across each side of a paper that proves nothing yet. It is said in words beside it, once. */
export function Across({ text }: { text: string }) {
  return (
    <svg className="diplom__across" viewBox={`0 0 ${SHEET_WIDTH} ${SHEET_HEIGHT}`} aria-hidden="true">
      <text
        x={SHEET_WIDTH / 2}
        y={SHEET_HEIGHT / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={acrossSize(text)}
        fontWeight="700"
      >
        {text}
      </text>
    </svg>
  )
}
