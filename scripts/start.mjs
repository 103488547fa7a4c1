import { becomeBuiltSite } from './built-site.mjs'

await becomeBuiltSite('serve')
