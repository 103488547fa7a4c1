import { redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import type { Side } from '~/matching/match'
import type { Actor } from '~/people/permissions'
import { AgreementMoved, confirmAgreement } from './agreements.server'

/** Takes a yes to an agreement and shows the page anew; a yes to a version that is changed since counts for nothing and is told so. */
export async function takeConfirmation(matchId: string, side: Side, version: number, by: Actor | 'link', backTo: string) {
  try {
    confirmAgreement(matchId, side, version, by)
    return redirect(backTo)
  } catch (error) {
    if (!(error instanceof AgreementMoved)) throw error
    return redirect(backTo, { headers: { 'set-cookie': await flashHeader({ key: 'agreements:flash.moved', tone: 'warn' }) } })
  }
}
