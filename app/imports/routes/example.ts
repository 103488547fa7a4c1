import { isOneOf } from '~/people/facts'
import { mayLoad, notFound } from '~/people/guard.server'
import { exampleFile } from '../example-file'
import { importKinds } from '../import-columns'

/** A small file that is right, to begin from. */
export const loader = mayLoad('/koordinator/import/eksempel/:what', ({ params }) => {
  if (!isOneOf(importKinds, params.what)) throw notFound()
  const { name, text } = exampleFile(params.what)
  return new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
  })
})
