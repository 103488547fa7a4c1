import { describe, expect, it } from 'vitest'
import { action as changePage } from '~/organisations/routes/page'
import { action as importFile } from '~/imports/routes/imports'
import { useHouse } from '~tests/support/house'
import { volunteer } from '~tests/support/people'
import { answerOf, visit } from '~tests/support/visits'

useHouse()

/** Somebody's ten megabytes on their way to us; tells how much of them was taken. */
async function sends(path: string, as?: Parameters<typeof visit>[1]) {
  const args = await visit(path, as)
  let taken = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += 1
        if (taken > 10) controller.close()
        else controller.enqueue(new Uint8Array(1_048_576))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = new Headers(args.request.headers)
  headers.set('content-type', 'multipart/form-data; boundary=x')
  const request = new Request(args.request.url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  return { args: { ...args, request }, taken: () => taken }
}

describe('a form with a file', () => {
  it('of a visitor is not read: they are sent to sign in, however much they send', async () => {
    const { args, taken } = await sends('/forening/klubben/side')
    expect(await answerOf(changePage(args))).toMatchObject({ status: 302, location: '/log-ind?til=%2Fforening%2Fklubben%2Fside' })
    expect(taken()).toBe(0)
  })

  it('of somebody without the role is not read either', async () => {
    const { args, taken } = await sends('/koordinator/import', { as: volunteer() })
    expect(await answerOf(importFile(args))).toMatchObject({ status: 403 })
    expect(taken()).toBe(0)
  })

  it('of somebody who may send it is read, and refused when it is no form', async () => {
    const { args, taken } = await sends('/forening/klubben/side', { as: volunteer() })
    expect(await answerOf(changePage(args))).toMatchObject({ status: 400 })
    expect(taken()).toBeGreaterThan(0)
  })
})
