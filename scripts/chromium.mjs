import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const HOME = process.env.HOME ?? process.env.USERPROFILE ?? ''
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
  ]),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
}

/** The path of a Chromium or Chrome: the one named in CHROMIUM_PATH, one of this machine, else one that Playwright installs. */
export async function findChromium() {
  const here = [process.env.CHROMIUM_PATH, ...(PLACES[process.platform] ?? [])].find((path) => path && existsSync(path))
  if (here) return here
  const { chromium } = await import('playwright-core')
  if (!existsSync(chromium.executablePath())) {
    console.log('No Chrome or Chromium here; installing one for the browser tests (once) …')
    spawnSync(process.execPath, [join(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
      stdio: 'inherit',
    })
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}
