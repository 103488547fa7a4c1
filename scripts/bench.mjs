import { spawnSync } from 'node:child_process'
import { buildIfChanged } from './build-if-changed.mjs'
import { installIfNeeded, root } from './install-if-needed.mjs'

process.chdir(root)
installIfNeeded()
if (!buildIfChanged()) process.exit(1)
const { status } = spawnSync(process.execPath, ['tests/bench/run.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
process.exit(status ?? 1)
