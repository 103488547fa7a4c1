import type { AskedReport } from './report-page.server'

/** Placeholder until the pen is moved. */
export async function drawReport(_asked: AskedReport, _language: 'da' | 'en'): Promise<Buffer> {
  throw new Response(null, { status: 503 })
}
