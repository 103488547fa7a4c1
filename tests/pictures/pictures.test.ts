import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { lacksWords, pictureFields } from '~/pictures/picture-form'
import { MOST_PICTURE_BYTES } from '~/pictures/picture-view'
import { pictureBytes, pictureViews, savePicture } from '~/pictures/pictures.server'
import { z } from 'zod'
import { useHouse } from '~tests/support/house'
import { volunteer } from '~tests/support/people'

useHouse()

const photograph = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#557a2a' } })
const given = async (bytes: Buffer) => savePicture(volunteer(), { bytes, alt: 'En grøn mark' })

describe('a picture somebody gives', () => {
  it('is kept without what the camera wrote beside it, and stands upright', async () => {
    const withPlace = await photograph(400, 200)
      .withExif({ IFD0: { Copyright: 'Ingeborg Havtornbakke' }, IFD3: { GPSLatitude: '55/1 7/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(withPlace.includes('Havtornbakke')).toBe(true)
    const saved = await given(withPlace)
    if (!saved.ok) throw new Error(saved.why)
    const view = pictureViews([saved.id]).get(saved.id)
    expect(view).toMatchObject({ alt: 'En grøn mark', width: 200, height: 400 })
    const kept = pictureBytes(saved.id, 200)
    const meta = await sharp(kept ?? undefined).metadata()
    expect(meta).toMatchObject({ format: 'webp', width: 200, height: 400 })
    expect([meta.exif, meta.xmp, meta.iptc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(kept?.includes('Havtornbakke')).toBe(false)
  })

  it('comes in several widths, and is never made larger', async () => {
    const large = await given(await photograph(3000, 2000).jpeg().toBuffer())
    const small = await given(await photograph(500, 300).png().toBuffer())
    if (!large.ok || !small.ok) throw new Error('both are pictures')
    const views = pictureViews([large.id, small.id])
    expect(views.get(large.id)?.sizes).toEqual([320, 640, 1280])
    expect(views.get(small.id)?.sizes).toEqual([320, 500])
    expect(pictureBytes(large.id, 4000)).toBeNull()
  })

  it.each([
    ['a program that looks like a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
  ])('is refused by what it is, not by its name: %s', async (_what, bytes) => {
    expect(await given(bytes)).toEqual({ ok: false, why: 'picture-unreadable' })
  })

  it('is refused when it was cut off on the way', async () => {
    const whole = await photograph(800, 800).jpeg({ quality: 100 }).toBuffer()
    expect(await given(whole.subarray(0, whole.length - 200))).toEqual({ ok: false, why: 'picture-unreadable' })
  })

  it('is refused over ten megabytes, and when a small file would unpack to a huge picture', async () => {
    expect(await given(Buffer.alloc(MOST_PICTURE_BYTES + 1))).toEqual({ ok: false, why: 'picture-too-large' })
    const huge = await photograph(9000, 9000).png().toBuffer()
    expect(huge.length).toBeLessThan(MOST_PICTURE_BYTES)
    expect(await given(huge)).toEqual({ ok: false, why: 'picture-too-many-pixels' })
  })
})

describe('the form of a picture', () => {
  const form = z.object(pictureFields)
  it('takes no file as nothing chosen', () => {
    expect(form.parse({ picture: new File([], '') }).picture).toBeUndefined()
  })
  it('asks for words where there is a picture, and not where it goes', () => {
    const picture = new File(['x'], 'klub.jpg')
    expect(lacksWords({ picture }, false)).toBe(true)
    expect(lacksWords({ picture, pictureAlt: 'Børn i hallen' }, false)).toBe(false)
    expect(lacksWords({}, true)).toBe(true)
    expect(lacksWords({ pictureRemove: 'on' }, true)).toBe(false)
    expect(lacksWords({}, false)).toBe(false)
  })
})
