import { resolve } from 'node:path'
import { becomeBuiltSite } from './built-site.mjs'

// npm runs us in the project's folder; INIT_CWD is where the person stands
const [file] = process.argv.slice(2)
await becomeBuiltSite('restore', ...(file ? [resolve(process.env.INIT_CWD ?? '.', file)] : []))
