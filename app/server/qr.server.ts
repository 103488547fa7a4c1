import { toString } from 'qrcode'

/** A QR sign of an address, as SVG markup without colours or size of its own: it takes those of the page. */
export async function qrSign(address: string): Promise<string> {
  return toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
}
