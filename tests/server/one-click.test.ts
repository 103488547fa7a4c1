import { describe, expect, it } from 'vitest'
import { isOneClickStop } from '~/server/guards.server'

describe('what a mail program may press by itself', () => {
  it('is each stop link our mails carry, and nothing else', () => {
    const token = '1.aB-c_9.xYz'
    const post = (path: string) => isOneClickStop({ method: 'POST', path })
    for (const stop of ['/stop', '/vagter/stop', '/kurser/stop', '/din-maaned', '/paamindelser']) {
      expect(post(`${stop}/${token}`), stop).toBe(true)
      expect(post(`${stop}/${token}/mere`), stop).toBe(false)
      expect(isOneClickStop({ method: 'PUT', path: `${stop}/${token}` }), stop).toBe(false)
    }
    for (const other of ['/log-ind', '/timer', '/svar', '/mit/stop', '/tilmelding']) expect(post(`${other}/${token}`), other).toBe(false)
  })
})
