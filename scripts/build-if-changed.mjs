import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install-if-needed.mjs'

const FOLDERS = ['app', 'db', 'emails', 'public']
const FILES = ['package-lock.json', 'package.json', 'remix.config.js', 'scripts/thread-code.mjs', 'tsconfig.json', 'vite.config.ts']

/** A fingerprint of all that goes into the build. */
function sourcesHash() {
  const hash = createHash('sha256')
  const inside = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  for (const file of [...inside, ...FILES.map((name) => join(root, name))].sort())
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the site when its sources are not those of the last build. Gives back whether there is a good build. */
export function buildIfChanged({ stdio = 'inherit' } = {}) {
  const mark = join(root, 'build', '.sources')
  const hash = sourcesHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash && existsSync(join(root, 'build/server/index.js'))) return true
  console.log('Building …')
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: stdio === 'inherit' ? ['ignore', 'inherit', 'inherit'] : 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) {
    if (stdio !== 'inherit') console.error(`${stdout}${stderr}`)
    return false
  }
  writeFileSync(mark, hash)
  return true
}

if (process.argv[1] === import.meta.filename) process.exit(buildIfChanged() ? 0 : 1)
