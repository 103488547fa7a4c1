import { connect } from 'node:net'

/**
 * Asks for one address over and over: each connection stays open and asks again as soon as it has its whole answer.
 * Plain sockets and no parsing beyond the end of the answer, so that the one who asks is never the slow one.
 */
export async function ask({ port, path, cookie, connections, seconds }) {
  const question = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
  )
  const until = performance.now() + seconds * 1000
  const times = []
  const began = performance.now()
  await Promise.all(Array.from({ length: connections }, () => keepAsking(port, question, until, times)))
  const took = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), answers: times.length }
}

function keepAsking(port, question, until, times) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let parts = []
    let asked = 0
    const next = () => {
      parts = []
      asked = performance.now()
      socket.write(question)
    }
    socket.on('connect', next)
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', (part) => {
      parts.push(part)
      if (!isWhole(parts)) return
      const status = parts[0].toString('latin1', 9, 12)
      if (status !== '200') return socket.destroy(new Error(`answered ${status}`))
      const now = performance.now()
      times.push(now - asked)
      if (now < until) next()
      else socket.end()
    })
  })
}

/** Whether an answer has come to its end: by its length, or by the empty last chunk. */
function isWhole(parts) {
  const head = parts[0].toString('latin1', 0, Math.min(parts[0].length, 4096))
  const end = head.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return parts.reduce((sum, part) => sum + part.length, 0) >= end + 4 + Number(length)
  const tail = parts.length > 1 && parts.at(-1).length < 7 ? Buffer.concat(parts.slice(-2)) : parts.at(-1)
  return tail.subarray(-5).toString('latin1') === '0\r\n\r\n'
}
