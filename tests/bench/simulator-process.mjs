import { pathToFileURL } from 'node:url'

// Years of matching in a process of their own, so that as many shapes as there are cores are lived through at once.
const [, , file, shape, years] = process.argv
const { simulate, shapes } = await import(pathToFileURL(file).href)
process.send(simulate(shapes[shape], Number(years)))
process.disconnect()
