import sharp from 'sharp'
import { and, eq, inArray, lt } from 'drizzle-orm'
import { pictures, pictureSizes } from '~db/schema/pictures'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { MOST_PICTURE_BYTES, PICTURE_WIDTHS, type PictureRefused, type PictureView } from './picture-view'

/** What cameras and telephones make. SVG is none of them: it is a program rather than a picture. */
const TAKEN = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff'])
/** About seven thousand by seven thousand; a small file can claim to be far more. */
const MOST_PIXELS = 50_000_000

// One picture at a time keeps the second core for the pages.
sharp.concurrency(1)
sharp.cache(false)

export type SavedPicture = { ok: true; id: string } | { ok: false; why: PictureRefused }

/**
 * Keeps a picture, encoded anew as WebP: what a camera writes beside the picture (place, time, device) is gone, and it stands upright.
 * Its kind is judged by its content, whatever its name says.
 */
export async function savePicture(actor: Actor, { bytes, alt }: { bytes: Buffer; alt: string }): Promise<SavedPicture> {
  if (bytes.length > MOST_PICTURE_BYTES) return { ok: false, why: 'picture-too-large' }
  if (!(await takeToken('save-picture', actor.userId)).allowed) return { ok: false, why: 'picture-too-often' }
  const encoded = await encode(bytes)
  if ('why' in encoded) return { ok: false, why: encoded.why }
  const largest = encoded.at(-1)
  if (!largest) return { ok: false, why: 'picture-unreadable' }
  const id = newId()
  inTransaction(() => {
    db().insert(pictures).values({ id, alt, width: largest.width, height: largest.height, givenBy: actor.userId, createdAt: now() }).run()
    db()
      .insert(pictureSizes)
      .values(encoded.map(({ width, bytes: size }) => ({ pictureId: id, width, bytes: size })))
      .run()
  })
  return { ok: true, id }
}

async function encode(bytes: Buffer): Promise<{ width: number; height: number; bytes: Buffer }[] | { why: PictureRefused }> {
  try {
    // the heading alone tells kind and size; nothing is unpacked before both are known
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!TAKEN.has(format)) return { why: 'picture-unreadable' }
    if (width * height > MOST_PIXELS) return { why: 'picture-too-many-pixels' }
    const upright = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: PICTURE_WIDTHS[2], height: PICTURE_WIDTHS[2], fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    const widths = [...new Set(PICTURE_WIDTHS.map((each) => Math.min(each, upright.info.width)))]
    const sizes: { width: number; height: number; bytes: Buffer }[] = []
    for (const each of widths) {
      const { data, info } = await sharp(upright.data).resize({ width: each }).webp({ quality: 78 }).toBuffer({ resolveWithObject: true })
      sizes.push({ width: info.width, height: info.height, bytes: data })
    }
    return sizes
  } catch {
    return { why: 'picture-unreadable' }
  }
}

/** Pictures by id, for showing. */
export function pictureViews(ids: readonly string[]): Map<string, PictureView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const widths = new Map<string, number[]>()
  for (const { id, width } of db()
    .select({ id: pictureSizes.pictureId, width: pictureSizes.width })
    .from(pictureSizes)
    .where(inArray(pictureSizes.pictureId, wanted))
    .orderBy(pictureSizes.width)
    .all())
    widths.set(id, [...(widths.get(id) ?? []), width])
  const rows = db().select().from(pictures).where(inArray(pictures.id, wanted)).all()
  return new Map(rows.map(({ id, alt, width, height }) => [id, { id, alt, width, height, sizes: widths.get(id) ?? [] }]))
}

/** The bytes of one size (WebP); null when there is no such picture or width. */
export function pictureBytes(id: string, width: number): Buffer | null {
  return (
    db()
      .select({ bytes: pictureSizes.bytes })
      .from(pictureSizes)
      .where(and(eq(pictureSizes.pictureId, id), eq(pictureSizes.width, width)))
      .get()?.bytes ?? null
  )
}

const DAY = 86_400_000

/**
 * Removes pictures that no page has or is to have: what was replaced, taken back or never sent in. A day's grace lets a form that is being
 * sent come to its end. Gives how many went.
 */
export function removeUnusedPictures(used: () => ReadonlySet<string>): number {
  return inTransaction(() => {
    const kept = used()
    const old = db()
      .select({ id: pictures.id })
      .from(pictures)
      .where(lt(pictures.createdAt, new Date(now().getTime() - DAY)))
      .all()
    const gone = old.filter(({ id }) => !kept.has(id))
    for (const { id } of gone) db().delete(pictures).where(eq(pictures.id, id)).run()
    return gone.length
  })
}

/** Removes a picture in all its widths at once: somebody in it no longer wants it shown. */
export function deletePicture(id: string): void {
  db().delete(pictures).where(eq(pictures.id, id)).run()
}
