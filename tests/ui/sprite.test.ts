import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FRONTS } from '~/ui/gable'
import { ICON_NAMES } from '~/ui/icon'

const sprite = readFileSync(new URL('../../app/ui/icons.svg', import.meta.url), 'utf8')
const ids = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)

test('the code knows exactly the icons that are drawn', () => {
  const drawn = ids.filter((id) => id?.startsWith('i-')).map((id) => id?.slice(2))
  expect([...ICON_NAMES].sort()).toEqual(drawn.sort())
})

test('each house front has its pictogram, and there is no ninth', () => {
  const drawn = ids.filter((id) => id?.startsWith('p-')).map((id) => id?.slice(2))
  expect([...FRONTS].sort()).toEqual(drawn.sort())
  expect(ids).toContain('hus')
})

test('nothing inside the sprite waits for a class of the page, which cannot reach it', () => {
  expect(sprite).not.toMatch(/ class="/)
})
