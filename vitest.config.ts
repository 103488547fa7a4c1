import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { threadCode } from './scripts/thread-code.mjs'

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))

/** A file's tests leave nothing behind (useHouse, useSite): what they import is read once a worker, not once a file. */
const isolate = false

/** Files that take minutes: begun last, one worker would wait while the other is still at them. */
const LONG = [
  'browser/narrow',
  'browser/narrow-dark',
  'browser/loop',
  'browser/permission-walk',
  'i18n/keys',
  'demo/load',
  'imports/importing',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.includes(`tests/${name}.`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

const resolve = {
  alias: [
    { find: /^~\//, replacement: `${folder('app')}/` },
    { find: /^~(db|emails|tests)\//, replacement: `${folder('.')}$1/` },
  ],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        plugins: [threadCode()],
        esbuild: { jsx: 'automatic' },
        test: {
          name: 'house',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
          environment: 'node',
          isolate,
          env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
          // the island's pictures take their colours from the site's own
          css: { include: /tokens\.css\?raw/ },
          // a busy machine is no reason to fail; what hangs still ends
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        resolve,
        esbuild: { jsx: 'automatic' },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate,
          env: { NODE_ENV: 'test' },
          globalSetup: ['tests/support/demo-island.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
