import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { ledOrganisation } from '~/organisations/leading.server'
import type { OrganisationName } from '~/organisations/organisations.server'
import { notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { RoleMoved, beginRole, saveRole, submitRole } from './wanted.server'
import { roleDraftForm, roleForm } from './wanted-form'
import { ownRole, type OwnRole } from './wanted-reading.server'

/** A role of that organisation. */
export function ledRole(actor: Actor, slug: string | undefined, id: string | undefined): { organisation: OrganisationName; own: OwnRole } {
  const organisation = ledOrganisation(actor, slug)
  const own = ownRole(actor, id ?? '')
  if (own?.view.organisationId !== organisation.id) throw notFound()
  return { organisation, own }
}

/** What was typed into the form of a role: kept as a draft, or sent in. What cannot be kept comes back as it was typed. */
export async function takeRole(actor: Actor, organisation: OrganisationName, id: string | null, form: FormData, then: 'save' | 'submit') {
  const submission = parseWithZod(form, { schema: then === 'save' ? roleDraftForm : roleForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
  try {
    const key = inTransaction(() => {
      const role = id ?? beginRole(actor, organisation.id, submission.value)
      if (id) saveRole(actor, id, submission.value)
      return then === 'save' ? 'saved' : submitRole(actor, role)
    })
    return redirect(`/forening/${organisation.slug}/roller`, {
      headers: { 'set-cookie': await flashHeader({ key: `wanted:flash.${key}` }) },
    })
  } catch (error) {
    if (!(error instanceof RoleMoved)) throw error
    return data({ reply: submission.reply({ formErrors: ['moved-on'] }) }, { status: 409 })
  }
}
