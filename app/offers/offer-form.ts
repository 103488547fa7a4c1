import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { ageBands, genders, industries, interests, slots, spokenLanguages, transports } from '~/people/facts'
import { calendarDay, phoneNumber, privateText, publicText } from '~/people/typed-text'
import { slotsIn } from '~/people/availability'
import { audiences, frequencies, offerKinds, type FormStep, type OfferKind, type OfferView, type WizardStep } from './offer'
import { ownFields } from './own-fields'
import { inSchoolTime } from './young-work'

/** The forms of the offer wizard, shared by browser and server. Every step can be saved by itself. */

export const TITLE_MAX = 70
export const TEXT_MAX = 400

export const kindForm = z.object({
  kind: z.enum(offerKinds),
  /** Empty: the offer is one's own; else the id of an organisation the person leads. */
  organisationId: z.string().max(32).default(''),
})

export function whatForm(kind: OfferKind) {
  const own = Object.fromEntries(
    Object.entries(ownFields[kind]).map(([name, field]) => {
      const choice = z.enum(field.choices as [string, ...string[]])
      return [name, field.optional ? z.array(choice).max(field.choices.length).default([]) : field.many ? z.array(choice).min(1) : choice]
    }),
  )
  const form = z.object({
    title: publicText(TITLE_MAX),
    text: publicText(TEXT_MAX),
    languages: z.array(z.enum(spokenLanguages)).min(1),
    availability: z.array(z.enum(slots as [string, ...string[]])).min(1),
    frequency: z.enum(frequencies),
    interests: z.array(z.enum(interests)).max(8).default([]),
    industries: z.array(z.enum(industries)).max(4).default([]),
    ...own,
  })
  return kind === 'spare-time-job' ? form.superRefine(checkSchoolMornings) : form
}

/** Who is 13 or 14 is at school on weekdays in the morning; a job of the holidays may lie there. */
function checkSchoolMornings(typed: { availability: string[] } & Record<string, unknown>, context: z.RefinementCtx) {
  if (inSchoolTime(typed.availability, typed)) context.addIssue({ code: 'custom', path: ['availability'], message: 'school-mornings' })
}

/** One box: a form sends it only when it is ticked. */
const tick = z.literal('on').optional()

export const whereForm = z.object({
  town: z.enum(townSlugs),
  /** Kilometres by road the owner will go; `island` is all of it. */
  reach: z.enum(['3', '8', '15', '25', 'island']),
  audience: z.array(z.enum(audiences)).min(1),
  capacity: z.coerce.number().int().min(1).max(30),
  stepFree: tick,
  childFriendly: tick,
  untilDate: calendarDay.optional(),
})

export const youForm = z.object({
  ageBand: z.enum(ageBands),
  gender: z.enum(genders).optional(),
  transport: z.enum(transports),
  phone: phoneNumber.optional(),
})

export const sendBackForm = z.object({ reason: publicText(500) })
/** What a coordinator may mend while approving. */
export const approveForm = z.object({ title: publicText(TITLE_MAX), text: publicText(TEXT_MAX) })

/** The form of a step. The second asks by kind; before one is chosen it asks as for a language buddy. */
export function stepForm(step: FormStep, kind: OfferKind | null) {
  switch (step) {
    case 'slags':
      return kindForm
    case 'hvad':
      return whatForm(kind ?? 'language-buddy')
    case 'hvor':
      return whereForm
    case 'dig':
      return youForm
  }
}

/** Room for a draft's text before it has been cut to what may be published. */
const DRAFT_MAX = 4000
/** A draft is read by its owner alone: it keeps what cannot be published yet, but never a CPR number. */
const draftTexts: Record<string, z.ZodType> = { title: privateText(DRAFT_MAX), text: privateText(DRAFT_MAX) }

/** Of what was typed, the fields that are right or good enough for a draft: they are saved even when another must be mended first. */
export function validPart(schema: z.ZodObject, typed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = typed[name]
      // boxes that are all empty are not sent at all: nothing is chosen any more
      if (value === undefined && isGroup(field)) return [[name, []]]
      if (value === undefined || value === '') return []
      const draft = draftTexts[name]
      // A single tick among many arrives as one word, not as a list of one.
      for (const [type, asTyped] of [
        [field as z.ZodType, value],
        [field as z.ZodType, [value]],
        ...(draft ? [[draft, value] as const] : []),
      ] as const) {
        const parsed = type.safeParse(asTyped)
        if (parsed.success && parsed.data !== undefined) return [[name, parsed.data]]
      }
      return []
    }),
  )
}

function isGroup(field: unknown): boolean {
  return field instanceof z.ZodArray || (field instanceof z.ZodDefault && field.def.innerType instanceof z.ZodArray)
}

/** The fields that were filled in and yet are not kept, so that nobody is told that they are. */
export function notKept(schema: z.ZodObject, typed: Record<string, unknown>): string[] {
  const kept = validPart(schema, typed)
  return Object.keys(schema.shape).filter((name) => typed[name] !== undefined && typed[name] !== '' && !(name in kept))
}

/** The wizard's steps that still lack something before the offer can be sent in. */
export function unfinishedSteps(offer: OfferView, person: { ageBand: string | null; transport: string | null }): WizardStep[] {
  if (!offer.kind) return ['slags']
  const what = whatForm(offer.kind).safeParse({
    ...offer,
    ...offer.details,
    availability: slotsIn(offer.availability),
    frequency: offer.frequency ?? undefined,
  })
  const where = whereForm.safeParse({
    ...offer,
    town: offer.town ?? undefined,
    reach: reachOf(offer.radiusKm),
    stepFree: undefined,
    childFriendly: undefined,
    untilDate: offer.untilDate ?? undefined,
  })
  const you = youForm
    .pick({ ageBand: true, transport: true })
    .safeParse({ ageBand: person.ageBand ?? undefined, transport: person.transport ?? undefined })
  const steps: [WizardStep, boolean][] = [
    ['hvad', what.success],
    ['hvor', where.success],
    ['dig', offer.organisation || you.success],
  ]
  return steps.flatMap(([step, done]) => (done ? [] : [step]))
}

type Reach = z.infer<typeof whereForm>['reach']
/** The choice of the form that stands for a radius in kilometres; null is the whole island. */
export function reachOf(radiusKm: number | null): Reach {
  return radiusKm === null ? 'island' : (whereForm.shape.reach.options.find((reach) => reach === String(radiusKm)) ?? '15')
}
export function radiusOf(reach: Reach): number | null {
  return reach === 'island' ? null : Number(reach)
}
