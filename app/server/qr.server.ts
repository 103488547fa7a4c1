import { toString } from 'qrcode'

/** A QR sign of an address, as SVG markup without colours or size of its own: it takes those of the page. */
export async function qrSign(address: string): Promise<string> {
  return toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
}

/** So many signs are remembered, each of some 3 kB; whatever was asked for longest ago goes first. */
export const SIGNS_REMEMBERED = 500
const remembered = new Map<string, Promise<string>>()

/** As `qrSign`, made once: for public addresses that stand on many pages alike. Never for a private link, which nobody should keep. */
export function rememberedQrSign(address: string): Promise<string> {
  const sign = remembered.get(address) ?? qrSign(address)
  // asked for last, it stands last
  remembered.delete(address)
  remembered.set(address, sign)
  const [oldest] = remembered.keys()
  if (remembered.size > SIGNS_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return sign
}
export function signsRemembered(): number {
  return remembered.size
}
