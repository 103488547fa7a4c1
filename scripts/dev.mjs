import { existsSync } from 'node:fs'
import { installIfNeeded, root } from './install-if-needed.mjs'

process.chdir(root)
process.env.NODE_ENV = 'development'
if (existsSync('.env')) process.loadEnvFile('.env')
installIfNeeded()

const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { develop } = await vite.ssrLoadModule('/app/server/main.ts')
await develop(() => vite.ssrLoadModule('virtual:remix/server-build'), vite.middlewares)
