import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

// One round in a process of its own, so that its memory is its own: says the time, what was reached, and the most memory held, in MB.
const [, , file, name, solver, tries] = process.argv
const { measure } = await import(pathToFileURL(file).href)
const measured = await measure(name, solver, Number(tries))
const status = '/proc/self/status'
const peak = existsSync(status) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : null
process.send({ ...measured, peak })
process.disconnect()
