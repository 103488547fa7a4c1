import { coast, islet } from './coast'
import { outlinePath, VIEW_HEIGHT, VIEW_WIDTH } from './projection'
import { depthCurves } from './sketch'

const LAND = outlinePath(coast) + outlinePath(islet)

/** The island as a sign: outline and, if asked, the depth curves around it. Scenery only, hidden from screen readers. */
export function CoastSilhouette({ className, curves = false }: { className?: string; curves?: boolean }) {
  return (
    <svg className={['coast', className].filter(Boolean).join(' ')} viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`} aria-hidden="true">
      {curves ? <path className="coast__curve" d={depthCurves.join('')} /> : null}
      <path className="coast__land" d={LAND} />
    </svg>
  )
}
