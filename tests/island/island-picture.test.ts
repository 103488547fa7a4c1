import sharp from 'sharp'
import { expect, it } from 'vitest'
import { islandPicture } from '~/island/island-picture.server'

it('a shared page takes along a picture of the island, as large as chats and networks want it', async () => {
  const picture = await islandPicture('leisure-nexoe')
  expect(await sharp(picture ?? undefined).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
})

it('the picture shows where and what kind: each front and town has its own, drawn in the colours of the site', async () => {
  const bytes = await Promise.all(['bornholm', 'leisure-nexoe', 'leisure-roenne', 'mentor-nexoe'].map((name) => islandPicture(name)))
  expect(new Set(bytes.map((each) => each?.toString('base64'))).size).toBe(4)
  const { dominant } = await sharp(bytes[1] ?? undefined).stats()
  // the sea, #dce9ed, to within a step of the histogram
  expect([dominant.r >> 4, dominant.g >> 4, dominant.b >> 4]).toEqual([0xdc >> 4, 0xe9 >> 4, 0xed >> 4])
})

it.each(['', 'leisure', 'leisure-atlantis', 'hygge-nexoe', '../leisure-nexoe'])('there is none called »%s«', (name) => {
  expect(islandPicture(name)).toBeNull()
})
