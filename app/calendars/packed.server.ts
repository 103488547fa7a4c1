import { gunzipSync, gzipSync } from 'node:zlib'
import { MOST_BYTES } from './club-file'

/** A file as it travels in a form between looking and saying yes: nothing of it is kept meanwhile. */
export function packed(text: string): string {
  return gzipSync(text).toString('base64')
}

/** Null when it is none of ours, or more than a calendar holds. */
export function unpacked(text: string): string | null {
  try {
    return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8')
  } catch {
    return null
  }
}
