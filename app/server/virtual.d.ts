declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'
  const build: ServerBuild
  export = build
}

/** The program of a worker thread as one text (scripts/thread-code.mjs). */
declare module 'virtual:thread/*' {
  const code: string
  export default code
}
