import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** A tiny house in which every file breaks one rule; the name of the rule is what the checker must say. */
const house: Record<string, string> = {
  'app/offers/offer.ts': 'export const offer = 1\n',
  'app/offers/offers.server.ts': 'export const offers = 1\n',
  'app/people/people.server.ts': "import { offer } from '../offers/offer'\nexport const people = offer\n",
  'app/ui/card.tsx': "import { offer } from '../offers/offer'\nexport const card = offer\n",
  'app/offers/rule.ts': "import { offers } from './offers.server'\nexport const rule = offers\n",
  'app/offers/offer-card.tsx': "import { offers } from './offers.server'\nexport const offerCard = offers\n",
  'app/newcomers/newcomers.server.ts': "import { newcomers } from '../../db/schema/newcomers'\nexport const all = newcomers\n",
  'app/newcomers/list.server.ts': "import { newcomers } from '../../db/schema/newcomers'\nexport const list = newcomers\n",
  'app/matching/matching.server.ts': "import { newcomers } from '../../db/schema/newcomers'\nexport const matching = newcomers\n",
  'app/offers/routes/browse.tsx': "import { newcomers } from '../../../db/schema/newcomers'\nexport const browse = newcomers\n",
  'app/server/http.server.ts': "import { offer } from '../offers/offer'\nexport const http = offer\n",
  'app/matching/one.ts': "import { two } from './two'\nexport const one = () => two\n",
  'app/matching/two.ts': "import { one } from './one'\nexport const two = () => one\n",
  'db/schema/newcomers.ts': 'export const newcomers = 1\n',
  'emails/mail.tsx': "import { offer } from '../app/offers/offer'\nexport const mail = offer\n",
}

const folder = mkdtempSync(join(tmpdir(), 'ressourcebank-rules-'))
let broken: string[] = []

beforeAll(() => {
  for (const [path, content] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  writeFileSync(join(folder, 'tsconfig.json'), '{}')
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      resolve('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'app',
      'db',
      'emails',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  broken = summary.violations.map((violation) => `${violation.from}: ${violation.rule.name}`)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  ['an earlier feature that knows a later one', 'app/people/people.server.ts: direction-people'],
  ['a component of the design system that knows offers', 'app/ui/card.tsx: ui-and-i18n-stand-alone'],
  ['a rule of the house that needs the database', 'app/offers/rule.ts: core-is-pure'],
  ['a component that loads for itself', 'app/offers/offer-card.tsx: components-need-no-server'],
  ["a second file that reads newcomers' tables", 'app/newcomers/list.server.ts: tables-of-newcomers'],
  ["another feature that reads newcomers' tables", 'app/matching/matching.server.ts: tables-of-newcomers'],
  ['a page that makes a query', 'app/offers/routes/browse.tsx: routes-touch-no-tables'],
  ['machinery that knows a feature', 'app/server/http.server.ts: machinery-knows-no-feature'],
  ['two files that need each other', 'app/matching/one.ts: no-circles'],
  ['a mail that looks things up', 'emails/mail.tsx: mails-know-no-feature'],
])('the import rules see %s', (_what, violation) => {
  expect(broken).toContain(violation)
})

it('the import rules leave the one reader of newcomers in peace', () => {
  expect(broken.filter((violation) => violation.startsWith('app/newcomers/newcomers.server.ts'))).toEqual([])
})
