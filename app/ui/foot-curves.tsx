import curves from './foot-curves.svg?url'

/** Depth curves around the island behind the footer. Its own file, so that pages do not carry 9 kB of lines. */
export function FootCurves() {
  return (
    <svg className="foot__curves" viewBox="-420 -380 1840 1900" aria-hidden="true" focusable="false">
      <use href={`${curves}#curves`} />
    </svg>
  )
}
