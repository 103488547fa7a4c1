import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs the packages when they are missing or older than the lock file; else costs a few milliseconds. */
export function installIfNeeded() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}. See https://nodejs.org`)
    process.exit(1)
  }
  const modules = join(root, 'node_modules')
  const mark = join(modules, '.installed-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.log('Installing packages (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // development packages too, whatever NODE_ENV says: the build is made here
  const wanted = [existsSync(modules) ? 'install' : 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, wanted, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('\nThe packages could not be installed. Is there a connection to the package registry?')
    process.exit(1)
  }
  writeFileSync(
    mark,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .update(process.versions.modules)
      .digest('hex'),
  )
}
