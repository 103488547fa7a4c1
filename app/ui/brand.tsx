import { Anchor } from './anchor'

export interface BrandProps {
  href: string
  name: string
  /** The second line: the place, or whose desk this is. */
  place: string
}

/** The island with two neighbouring houses, and the name. The name is Danish in every language. */
export function Brand({ href, name, place }: BrandProps) {
  return (
    <Anchor className="brand" href={href}>
      <svg viewBox="89 144 834 834" aria-hidden="true" focusable="false">
        <path
          className="isl"
          d="M142 691l67 43 31 41 49 30 32 -2 52 33 46 7 152 91 167 44 23 -7 53 -67 5 -34 -17 -8 -3 -24 25 -41 18 -5 0 -31 29 -39 -20 -69 5 -28 13 -12 -17 -49 -88 -26 -101 -68 -47 -46 -32 -57 -48 11 -168 -108 -30 -66 -41 -33 -12 -27 -35 32 3 28 -73 174 -11 277z"
        />
        <path className="h1" d="M252 660V470l125-105 125 105v190z" />
        <path className="h2" d="M502 660V540l105-88 105 88v120z" />
      </svg>
      <span>
        <bdi lang="da">{name}</bdi>
        <span>{place}</span>
      </span>
    </Anchor>
  )
}
