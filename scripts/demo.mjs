import { becomeBuiltSite } from './built-site.mjs'

process.env.DEMO = '1'
// the last lines on the terminal are the address and the accounts, not the log
process.env.LOG_LEVEL ??= 'warn'
await becomeBuiltSite('demo', ...process.argv.slice(2).filter((word) => word === '--fresh'))
