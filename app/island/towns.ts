/** Towns by the name they have in addresses of the site; never changes, a poster may carry it. */
export const townSlugs = [
  'roenne',
  'nexoe',
  'aakirkeby',
  'hasle',
  'allinge',
  'sandvig',
  'svaneke',
  'gudhjem',
  'tejn',
  'snogebaek',
  'klemensker',
  'oestermarie',
  'nyker',
  'pedersker',
  'lobbaek',
  'nylars',
  'aarsdale',
  'listed',
  'arnager',
  'balka',
  'rutsker',
  'roe',
  'olsker',
  'oesterlars',
  'bodilsker',
  'poulsker',
  'ibsker',
  'vestermarie',
  'christiansoe',
] as const

export type TownSlug = (typeof townSlugs)[number]

export interface Town {
  readonly slug: TownSlug
  readonly name: string
  readonly postcode: number
  /** Degrees north and east (WGS 84), the middle of the town. */
  readonly lat: number
  readonly lon: number
}

/** Largest first: where two names do not fit on a map, the earlier one stays. */
export const towns: readonly Town[] = [
  { slug: 'roenne', name: 'Rønne', postcode: 3700, lat: 55.1009, lon: 14.7066 },
  { slug: 'nexoe', name: 'Nexø', postcode: 3730, lat: 55.0607, lon: 15.1306 },
  { slug: 'aakirkeby', name: 'Aakirkeby', postcode: 3720, lat: 55.0713, lon: 14.9197 },
  { slug: 'hasle', name: 'Hasle', postcode: 3790, lat: 55.1846, lon: 14.7064 },
  { slug: 'allinge', name: 'Allinge', postcode: 3770, lat: 55.2766, lon: 14.802 },
  { slug: 'sandvig', name: 'Sandvig', postcode: 3770, lat: 55.287, lon: 14.781 },
  { slug: 'svaneke', name: 'Svaneke', postcode: 3740, lat: 55.1358, lon: 15.1411 },
  { slug: 'gudhjem', name: 'Gudhjem', postcode: 3760, lat: 55.2095, lon: 14.9692 },
  { slug: 'tejn', name: 'Tejn', postcode: 3770, lat: 55.247, lon: 14.8365 },
  { slug: 'snogebaek', name: 'Snogebæk', postcode: 3730, lat: 55.0261, lon: 15.117 },
  { slug: 'klemensker', name: 'Klemensker', postcode: 3782, lat: 55.1744, lon: 14.8101 },
  { slug: 'oestermarie', name: 'Østermarie', postcode: 3751, lat: 55.1394, lon: 15.0157 },
  { slug: 'nyker', name: 'Nyker', postcode: 3700, lat: 55.139, lon: 14.77 },
  { slug: 'pedersker', name: 'Pedersker', postcode: 3720, lat: 55.0352, lon: 14.999 },
  { slug: 'lobbaek', name: 'Lobbæk', postcode: 3720, lat: 55.068, lon: 14.835 },
  { slug: 'nylars', name: 'Nylars', postcode: 3720, lat: 55.074, lon: 14.811 },
  { slug: 'aarsdale', name: 'Aarsdale', postcode: 3740, lat: 55.1093, lon: 15.143 },
  { slug: 'listed', name: 'Listed', postcode: 3740, lat: 55.144, lon: 15.105 },
  { slug: 'arnager', name: 'Arnager', postcode: 3700, lat: 55.0545, lon: 14.778 },
  { slug: 'balka', name: 'Balka', postcode: 3730, lat: 55.044, lon: 15.111 },
  { slug: 'rutsker', name: 'Rutsker', postcode: 3790, lat: 55.2128, lon: 14.7556 },
  { slug: 'roe', name: 'Rø', postcode: 3760, lat: 55.211, lon: 14.893 },
  { slug: 'olsker', name: 'Olsker', postcode: 3770, lat: 55.237, lon: 14.801 },
  { slug: 'oesterlars', name: 'Østerlars', postcode: 3760, lat: 55.166, lon: 14.962 },
  { slug: 'bodilsker', name: 'Bodilsker', postcode: 3730, lat: 55.06, lon: 15.079 },
  { slug: 'poulsker', name: 'Poulsker', postcode: 3730, lat: 55.016, lon: 15.063 },
  { slug: 'ibsker', name: 'Ibsker', postcode: 3740, lat: 55.118, lon: 15.097 },
  { slug: 'vestermarie', name: 'Vestermarie', postcode: 3700, lat: 55.108, lon: 14.838 },
  { slug: 'christiansoe', name: 'Christiansø', postcode: 3760, lat: 55.3205, lon: 15.187 },
]

const bySlug = new Map(towns.map((town) => [town.slug as string, town]))
const byName = new Map(towns.flatMap((town) => [town.slug as string, plain(town.name)].map((name) => [name, town])))

/** The letters people type when their keyboard has no æ, ø, å. */
function plain(name: string): string {
  return name.trim().toLocaleLowerCase('da').replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
}

export function isTownSlug(value: string): value is TownSlug {
  return bySlug.has(value)
}

/** Total: every TownSlug has a town. */
export function townBySlug(slug: TownSlug): Town {
  const town = bySlug.get(slug)
  if (!town) throw new Error(`No town is called ${slug}`)
  return town
}

/** The name as it stands on the town's sign. */
export function townName(slug: TownSlug): string {
  return townBySlug(slug).name
}

/** Finds "Rønne", "roenne" and "Åkirkeby" alike; undefined for a place that is not on the island. */
export function townByName(name: string): Town | undefined {
  return byName.get(plain(name))
}

const alphabetical = towns.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))

/** Danish order for lists to choose from: Aa counts as Å and stands last. */
export function townsAlphabetical(): readonly Town[] {
  return alphabetical
}
