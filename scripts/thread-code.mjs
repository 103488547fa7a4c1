import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const app = fileURLToPath(new URL('../app/', import.meta.url))

/**
 * `import code from 'virtual:thread/assignment/assign-thread.server'` gives the program of a worker thread, app/assignment/assign-thread.server.ts
 * with all that it imports, as one text. The server is one file, so there is no file beside it that a thread could be started from; tests and
 * the bench start threads the same way.
 * @returns {import('vite').Plugin}
 */
export function threadCode() {
  const beginning = 'virtual:thread/'
  return {
    name: 'thread-code',
    resolveId: (id) => (id.startsWith(beginning) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${beginning}`)) return null
      const result = await build({
        configFile: false,
        logLevel: 'error',
        resolve: { alias: [{ find: /^~\//, replacement: app }] },
        ssr: { noExternal: true },
        build: {
          ssr: `${app}${id.slice(beginning.length + 1)}.ts`,
          write: false,
          target: 'node20',
          rollupOptions: { output: { format: 'cjs', inlineDynamicImports: true } },
        },
      })
      const { output } = Array.isArray(result) ? result[0] : result
      for (const file of Object.keys(output[0].modules)) this.addWatchFile(file)
      return `export default ${JSON.stringify(output[0].code)}`
    },
  }
}
