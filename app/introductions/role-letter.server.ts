import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { distanceBetween } from '~/island/distance'
import { isTownSlug } from '~/island/towns'
import { isArchived, newcomerFacts, readContact } from '~/newcomers/newcomers.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { qrSign } from '~/server/qr.server'
import { publicAddress } from '~/server/shared-page.server'
import { roleForReading } from '~/wanted/wanted-reading.server'
import type { RoleView } from '~/wanted/wanted-role'
import { standingOfLetter, type RoleLetterStanding, type RoleProposal } from './role-proposal'
import { letterPath } from './role-proposal-reading.server'

/** What stands in small Danish under the reader's own language, so that it can be shown to a neighbour. */
export type DanishLines = Record<'title' | 'yes' | 'no' | 'paper', string>

export interface RoleLetter {
  standing: RoleLetterStanding
  /** The newcomer's first name; empty once there is nothing to answer, so that an old link tells nobody. */
  reader: string
  /** The language the newcomer reads. */
  locale: InterfaceLanguage
  role: RoleView | null
  /** Kilometres by road from the newcomer's town. */
  km: number | null
  /** ISO 8601, UTC */
  expiresAt: string
  coordinator: string | null
  danish: DanishLines | null
  /** For paper: the letter's own address as a sign. */
  qr: string
  address: string
}

/** A role proposed, as the newcomer reads it. Their name is read, and the reading written down, only while there is something to answer. */
export async function roleLetter(proposal: RoleProposal, language: InterfaceLanguage): Promise<RoleLetter> {
  const role = roleForReading(null, proposal.needId)
  const gone = isArchived(proposal.newcomerId) || !role || role.free < 1
  const standing = standingOfLetter(proposal, !gone, now())
  const contact = standing === 'answer' ? readContact({ introduction: proposal.id, own: true }, proposal.newcomerId) : null
  const facts = newcomerFacts(proposal.newcomerId)
  const address = publicAddress(letterPath(proposal.id))
  return {
    standing,
    reader: contact?.name ?? '',
    locale: contact?.locale ?? 'da',
    role: standing === 'over' ? null : role,
    km: role && facts && isTownSlug(role.town) ? distanceBetween(facts.town, role.town).km : null,
    expiresAt: proposal.expiresAt.toISOString(),
    coordinator: (proposal.proposedBy && firstNamesOf([proposal.proposedBy]).get(proposal.proposedBy)) ?? null,
    danish: language === 'da' ? null : danishLines(role?.organisation ?? ''),
    qr: await qrSign(address),
    address,
  }
}

function danishLines(organisation: string): DanishLines {
  const t = translator('da')
  return {
    title: t('introductions:letter.title', { organisation }),
    yes: t('introductions:letter.yes'),
    no: t('introductions:letter.no'),
    paper: t('introductions:letter.paper'),
  }
}
