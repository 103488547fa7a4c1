import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { wholePage } from '~/server/whole-page.server'

const words = (before: number, letter: string) => `${'x'.repeat(before)}${letter.repeat(20)}`
const paragraphs = 12

/** A page of many short texts: those React gathers in its buffer. */
const ready = (before: number, letter: string) =>
  new Promise<ReturnType<typeof renderToPipeableStream>>((resolve) => {
    const each = Array.from({ length: paragraphs }, (_, key) => createElement('p', { key }, words(before, letter)))
    const stream = renderToPipeableStream(createElement('main', null, each), { onAllReady: () => resolve(stream) })
  })
const raw = async (before: number, letter: string) => (await buffer((await ready(before, letter)).pipe(new PassThrough()))).toString()
const whole = async (before: number, letter: string) => (await wholePage((await ready(before, letter)).pipe)).toString()
const around = Array.from({ length: 60 }, (_, more) => 200 + more)

describe('a page', () => {
  it('says every letter as it is, wherever it falls', async () => {
    for (const letter of ['æ', 'ع', 'ሰ', '🏝'])
      for (const before of around)
        expect(await whole(before, letter)).toBe(`<main>${`<p>${words(before, letter)}</p>`.repeat(paragraphs)}</main>`)
  })

  it('needs that: React itself writes zero bytes at the end of its buffer', async () => {
    const pages = await Promise.all(around.map((before) => raw(before, 'æ')))
    expect(pages.some((page) => page.includes('\0'))).toBe(true)
  })
})
