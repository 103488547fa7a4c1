import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { audiences } from '~/offers/offer'
import { slotsIn } from '~/people/availability'
import { danishLevels, interests, slots, spokenLanguages } from '~/people/facts'
import { calendarDay, publicText } from '~/people/typed-text'
import { roleCodes, trainings, type RoleView } from './wanted-role'

/** The forms of roles wanted, shared by browser and server. */

export const ROLE_TITLE_MAX = 70
export const ROLE_TEXT_MAX = 600
export const REASON_MAX = 500
export const MOST_WANTED = 30
export const MOST_HOURS = 80

/** Everything a role needs before others may see it. */
export const roleForm = z.object({
  role: z.enum(roleCodes),
  title: publicText(ROLE_TITLE_MAX),
  text: publicText(ROLE_TEXT_MAX),
  town: z.enum(townSlugs),
  hoursPerMonth: z.coerce.number().int().min(1).max(MOST_HOURS).optional(),
  availability: z.array(z.enum(slots as [string, ...string[]])).min(1),
  training: z.enum(trainings),
  danishLevel: z.enum(danishLevels),
  languages: z.array(z.enum(spokenLanguages)).default([]),
  audience: z.array(z.enum(audiences)).default([]),
  interest: z.enum(interests).optional(),
  suitsNewcomers: z.literal('on').optional(),
  childCertificate: z.literal('on').optional(),
  stepFree: z.literal('on').optional(),
  wanted: z.coerce.number().int().min(1).max(MOST_WANTED),
  untilDate: calendarDay.optional(),
  /** The version the form was filled in from. */
  version: z.coerce.number().int().min(0).default(0),
})
export type RoleEntry = z.infer<typeof roleForm>

/** A draft may lack words and times; what stands there must still be fit to keep. */
export const roleDraftForm = roleForm.extend({
  title: publicText(ROLE_TITLE_MAX).optional(),
  text: publicText(ROLE_TEXT_MAX).optional(),
  availability: z.array(z.enum(slots as [string, ...string[]])).default([]),
  training: z.enum(trainings).default('along-the-way'),
  danishLevel: z.enum(danishLevels).default('beginner'),
  wanted: z.coerce.number().int().min(1).max(MOST_WANTED).default(1),
})
export type RoleDraft = z.infer<typeof roleDraftForm>

/** Sending back, with a reason the leaders read. */
export const sendBackRoleForm = z.object({ reason: publicText(REASON_MAX) })
/** Approving with the coordinator's own corrections of the words. */
export const approveRoleForm = z.object({ title: publicText(ROLE_TITLE_MAX), text: publicText(ROLE_TEXT_MAX) })

const tick = (on: boolean) => (on ? 'on' : undefined)
/** A role as its form shows it. */
export function typedRole(view: RoleView, version: number): Record<string, unknown> {
  return {
    ...view,
    availability: slotsIn(view.availability),
    hoursPerMonth: view.hoursPerMonth ?? undefined,
    interest: view.interest ?? undefined,
    untilDate: view.untilDate ?? undefined,
    suitsNewcomers: tick(view.suitsNewcomers),
    childCertificate: tick(view.childCertificate),
    stepFree: tick(view.stepFree),
    version,
  }
}
