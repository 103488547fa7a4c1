import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfChanged } from './build-if-changed.mjs'
import { installIfNeeded, root } from './install-if-needed.mjs'

/** Installs and builds what is missing, then becomes the built site with the given command, in this same process. */
export async function becomeBuiltSite(command, ...words) {
  process.chdir(root)
  if (existsSync('.env')) process.loadEnvFile('.env')
  installIfNeeded()
  if (!buildIfChanged()) process.exit(1)
  process.env.NODE_ENV = 'production'
  const site = join(root, 'build/server/index.js')
  process.argv = [process.execPath, site, command, ...words]
  await import(pathToFileURL(site).href)
}
