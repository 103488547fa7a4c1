import { createServer } from 'node:http'

// A server that does nothing but send the bytes it was given: what any page costs at least, on this machine, today.
const pages = new Map()
const server = createServer((request, response) => {
  const page = pages.get(request.url)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': page.length })
  response.end(page)
})
process.on('message', ([path, base64]) => {
  pages.set(path, Buffer.from(base64, 'base64'))
  process.send('ready')
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
