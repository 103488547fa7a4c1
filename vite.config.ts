import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'
import { threadCode } from './scripts/thread-code.mjs'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))

/**
 * Makes app/server/main.ts the entry of the server build. Remix would take its routes alone as entry; then the
 * Express app and the routes would each have their own copy of database, clock and outbox. Stands after remix().
 */
function oneServerProgram(): Plugin {
  return {
    name: 'one-server-program',
    config: (_config, { command, isSsrBuild }) =>
      command === 'build' && isSsrBuild
        ? { build: { rollupOptions: { input: folder('app/server/main.ts'), output: { inlineDynamicImports: true } } } }
        : undefined,
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), oneServerProgram(), threadCode()],
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${folder('app')}/` },
      { find: /^~(db|emails|tests)\//, replacement: `${folder('.')}$1/` },
    ],
  },
  ssr: {
    // mails use a few small pieces of these; bundled, the rest (code highlighting, markdown, Tailwind) is left out and not loaded at start
    noExternal: [/^@react-email\/(?!render)/],
  },
  build: {
    target: 'es2022',
    // a data: address in CSS or HTML cannot be cached on its own, and fonts would be repeated
    assetsInlineLimit: 0,
  },
})
