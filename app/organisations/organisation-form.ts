import { z } from 'zod'
import { townSlugs } from '~/island/towns'
import { days, industries, interests, spokenLanguages } from '~/people/facts'
import { pictureFields } from '~/pictures/picture-form'
import { calendarDay, emailAddress, privateText, publicText } from '~/people/typed-text'
import { clockOf, goodToKnow, minutesOf, organisationKinds, type OrganisationPage, type WeeklyActivity } from './organisation'

/** The forms of organisations: their pages, weekly activities, claims and invitations. Shared by browser and server. */

export const NAME_MAX = 80
export const LEAD_MAX = 200
export const ABOUT_MAX = 1200
export const STEP_MAX = 160
export const NOTE_MAX = 500
export const REASON_MAX = 500

const age = z.coerce.number().int().min(0).max(120).optional()
const manyOf = <const T extends readonly string[]>(list: T, most: number) => z.array(z.enum(list)).max(most).default([])

/** An address on the web; `www.` alone is understood. */
export const website = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => {
      try {
        const { hostname, username } = new URL(text)
        return /\.[a-z]{2,}$/i.test(hostname) && username === ''
      } catch {
        return false
      }
    },
    { error: 'website' },
  )

const inOrder = ({ ageFrom, ageTo }: { ageFrom?: number; ageTo?: number }) =>
  ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo

const pageShape = {
  name: publicText(NAME_MAX),
  lead: publicText(LEAD_MAX),
  about: publicText(ABOUT_MAX).optional(),
  town: z.enum(townSlugs),
  place: publicText(60).optional(),
  joining1: publicText(STEP_MAX).optional(),
  joining2: publicText(STEP_MAX).optional(),
  joining3: publicText(STEP_MAX).optional(),
  goodToKnow: manyOf(goodToKnow as [string, ...string[]], 20),
  languages: manyOf(spokenLanguages, 23),
  interests: manyOf(interests, 8),
  industries: manyOf(industries, 8),
  ageFrom: age,
  ageTo: age,
  website: website.optional(),
}

export const pageForm = z.object({ ...pageShape, ...pictureFields }).refine(inOrder, { path: ['ageTo'], error: 'ages-turned' })

/** What the page is to be after a form, without its picture and its activities, which have their own ways. */
export function pageFrom(form: z.infer<typeof pageForm>): Omit<OrganisationPage, 'pictureId' | 'activities'> {
  return {
    name: form.name,
    lead: form.lead,
    about: form.about ?? '',
    town: form.town,
    place: form.place ?? '',
    joining: [form.joining1, form.joining2, form.joining3].flatMap((step) => step ?? []),
    goodToKnow: form.goodToKnow,
    languages: form.languages,
    interests: form.interests,
    industries: form.industries,
    ageFrom: form.ageFrom ?? null,
    ageTo: form.ageTo ?? null,
    website: form.website ?? null,
  }
}

/** A page as the form shows it. */
export function pageToForm({ joining, ageFrom, ageTo, ...page }: OrganisationPage): Record<string, unknown> {
  const [joining1, joining2, joining3] = joining
  return { ...page, joining1, joining2, joining3, ageFrom: ageFrom ?? undefined, ageTo: ageTo ?? undefined }
}

const clock = z
  .string()
  .transform((text) => minutesOf(text))
  .pipe(z.number({ error: 'clock' }))

export const activityForm = z
  .object({
    name: publicText(NAME_MAX),
    day: z.enum(days),
    starts: clock,
    ends: clock,
    place: publicText(60).optional(),
    interest: z.enum(interests).optional(),
    womenOnly: z.literal('on').optional(),
    ageFrom: age,
    ageTo: age,
  })
  .refine(({ starts, ends }) => starts < ends, { path: ['ends'], error: 'ends-before-start' })
  .refine(inOrder, { path: ['ageTo'], error: 'ages-turned' })

export function activityFrom(form: z.infer<typeof activityForm>): Omit<WeeklyActivity, 'id'> {
  return {
    name: form.name,
    day: form.day,
    starts: form.starts,
    ends: form.ends,
    place: form.place ?? '',
    interest: form.interest ?? null,
    womenOnly: form.womenOnly === 'on',
    ageFrom: form.ageFrom ?? null,
    ageTo: form.ageTo ?? null,
  }
}

export function activityToForm(activity: WeeklyActivity): Record<string, unknown> {
  return {
    ...activity,
    starts: clockOf(activity.starts),
    ends: clockOf(activity.ends),
    interest: activity.interest ?? undefined,
    womenOnly: activity.womenOnly ? 'on' : undefined,
    ageFrom: activity.ageFrom ?? undefined,
    ageTo: activity.ageTo ?? undefined,
  }
}

/** A new organisation; `another` says that it is none of those with the same name. */
export const registerForm = z.object({
  name: publicText(NAME_MAX),
  kind: z.enum(organisationKinds),
  town: z.enum(townSlugs),
  lead: publicText(LEAD_MAX),
  note: privateText(NOTE_MAX),
  another: z.literal('on').optional(),
})
export const claimForm = z.object({ note: privateText(NOTE_MAX) })

export const invitationKinds = ['helper', 'leader', 'hand-over'] as const
export const inviteForm = z.object({ email: emailAddress, as: z.enum(invitationKinds) })

/** What a coordinator may put right while approving; `changedAt` says which version was read. */
export const approveForm = z.object({
  name: publicText(NAME_MAX),
  lead: publicText(LEAD_MAX).optional(),
  about: publicText(ABOUT_MAX).optional(),
  place: publicText(60).optional(),
  changedAt: z.string().regex(/^\d{1,15}$/),
})
export const reasonForm = z.object({ reason: privateText(REASON_MAX) })
/** A pause until a day to come, or with no day yet. `today` is the island's, YYYY-MM-DD. */
export const pauseForm = (today: string) => z.object({ until: calendarDay.refine((day) => day >= today, { error: 'day-gone' }).optional() })
export const partnerForm = z.object({ since: calendarDay })
