import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { newFolder, startSite } from './site'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo island lies that each site of a test gets a copy of. */
    demoIsland: string
  }
}

/** Loads the demo island once, before the browser tests; removes it after them. */
export default async function loadIsland(project: TestProject) {
  const { folder, close } = await startSite('demo', {}, newFolder())
  await close()
  project.provide('demoIsland', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
