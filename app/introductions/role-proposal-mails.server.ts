import { readContact } from '~/newcomers/newcomers.server'
import { enqueueMail } from '~/server/outbox.server'
import { roleForReading } from '~/wanted/wanted-reading.server'
import type { RoleProposal } from './role-proposal'
import { letterPath } from './role-proposal-reading.server'

/** Mails a newcomer who reads mail. Who wants a call or paper hears of it from the coordinator. Gives whether one was sent. */
export function tellNewcomer(proposal: RoleProposal, template: 'role-proposed' | 'role-proposed-again'): boolean {
  const role = roleForReading(null, proposal.needId)
  const contact = readContact({ introduction: proposal.id, own: true }, proposal.newcomerId)
  if (!role || !contact?.email || contact.channel !== 'email') return false
  enqueueMail({
    to: contact.email,
    template,
    locale: contact.locale,
    data: {
      firstName: contact.name,
      title: role.title,
      organisation: role.organisation,
      path: `${letterPath(proposal.id)}?sprog=${contact.locale}`,
    },
    causedBy: `role-proposal:${proposal.id}`,
  })
  return true
}
