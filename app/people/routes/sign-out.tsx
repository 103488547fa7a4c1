import { redirect } from '@remix-run/node'
import { mayAct, mayLoad } from '../guard.server'
import { endSession } from '../sessions.server'

export const loader = mayLoad('/log-ud', () => redirect('/'))

export const action = mayAct('/log-ud', {
  'sign-out': async ({ request }) => redirect('/', { headers: { 'set-cookie': await endSession(request) } }),
})
