import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installIfNeeded, root } from './install-if-needed.mjs'

process.chdir(root)
installIfNeeded()
const { findChromium } = await import('./chromium.mjs')
const chromium = await findChromium()

const results = mkdtempSync(join(tmpdir(), 'ressourcebank-test-'))
const total = { passed: 0, failed: 0 }

/** Runs a program of a package here, keeps what it says, and tells how it ended. */
function run(program, ...words) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], { env: { ...process.env, FORCE_COLOR: '0', CHROMIUM_PATH: chromium ?? '' } })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => done({ well: false, said: String(error) }))
    child.on('close', (code) => done({ well: code === 0, said }))
  })
}

/** Shows one stage and counts it. What went well is said in a line, what failed in full. */
function tell(name, { well, said }, passed = well ? 1 : 0, failed = well ? 0 : 1) {
  total.passed += passed
  total.failed += failed
  console.log(`\n${well ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`)
  if (!well) console.log(said.trim())
  return well
}

async function check(name, program, ...words) {
  return tell(name, await run(`node_modules/${program}`, ...words))
}

/** Runs one of Vitest's projects; a file that could not be read at all counts as one failure. */
async function tests(name, project) {
  const file = join(results, `${project}.json`)
  const outcome = await run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  let counted = { numPassedTests: 0, numFailedTests: 0 }
  try {
    counted = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // nothing was written: the failure is counted below
  }
  const failed = outcome.well ? 0 : Math.max(1, counted.numFailedTests)
  return tell(name, outcome, counted.numPassedTests, failed)
}

async function formAndBuild() {
  await check('Types', 'typescript/bin/tsc', '--noEmit')
  await check(
    'Format',
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    '{app,db,emails,tests,scripts}/**/*.{ts,tsx,mjs}',
    '*.{ts,js,cjs}',
  )
  await check('Lint', 'oxlint/bin/oxlint', '--deny-warnings')
  await check(
    'Import rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'app',
    'db',
    'emails',
  )
  return tell('Build', await run('scripts/build-if-changed.mjs'))
}

const [built] = await Promise.all([formAndBuild(), tests('Unit and integration tests', 'house')])

if (!built) tell('Browser tests', { well: false, said: 'There is no build to try in a browser.' })
else if (!chromium) tell('Browser tests', { well: false, said: 'There is no Chrome or Chromium, and none could be installed.' })
else await tests('Browser tests', 'browser')

rmSync(results, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
