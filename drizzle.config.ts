import { defineConfig } from 'drizzle-kit'

/** `npm run migration -- --name what-it-does` writes the SQL of the difference between db/schema and db/migrations. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/index.ts',
  out: './db/migrations',
})
