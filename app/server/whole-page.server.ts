import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { PipeableStream } from 'react-dom/server'

/**
 * All that React writes, as one piece. Where a letter of more than one byte falls on the end of its buffer of 2048 bytes, React 18 writes
 * zero bytes into the page (facebook/react issue 24985), and a browser shows and sends back a � there. HTML has no zero bytes of its own.
 */
export async function wholePage(pipe: PipeableStream['pipe']): Promise<Buffer<ArrayBuffer>> {
  const written = await buffer(pipe(new PassThrough()))
  return written.includes(0) ? Buffer.from(written.filter((byte) => byte !== 0)) : written
}
