import { z } from 'zod'
import { ABOUT_MAX, LEAD_MAX, NAME_MAX, website } from '~/organisations/organisation-form'
import type { RegisterActivity } from '~/organisations/activity-register.server'
import type { RegisterOrganisation } from '~/organisations/organisation-register.server'
import { availabilityOf } from '~/people/availability'
import type { Slot } from '~/people/facts'
import { calendarDay, privateText, publicText } from '~/people/typed-text'
import { MOST_HOURS, MOST_WANTED, ROLE_TEXT_MAX, ROLE_TITLE_MAX } from '~/wanted/wanted-form'
import type { RegisterRole } from '~/wanted/role-register.server'
import type { ImportField, ImportKind } from './import-columns'
import * as words from './import-words'

/** One row of a file: cells by field in, typed values or a reason for each field out. Pure, and throws for nothing. */

const PLACE_MAX = 60
const NUMBER_MAX = 40

/** Stands in the place of what looks like a CPR number: the number itself is not even kept until somebody has read the errors. */
export const HIDDEN_CPR = '██████-████'
/** Stand in the place of addresses and telephone numbers where nobody knows what the column is. */
export const HIDDEN_EMAIL = '████@████'
export const HIDDEN_PHONE = '████████'
const hiddenCodes = [
  [HIDDEN_CPR, 'cpr'],
  [HIDDEN_EMAIL, 'email-in-text'],
  [HIDDEN_PHONE, 'phone-in-text'],
] as const

export type OrganisationEntry = RegisterOrganisation
export type ActivityEntry = RegisterActivity
export type RoleEntry = RegisterRole
interface Entries {
  organisations: OrganisationEntry
  activities: ActivityEntry
  roles: RoleEntry
}
export type ImportEntry = Entries[ImportKind]

/** What is wrong with a row: field (or `row` for the whole) → code, with a number after a colon where the sentence has one. */
export type RowErrors = Partial<Record<ImportField | 'row', string>>
export type RowRead<E> = { ok: true; entry: E } | { ok: false; errors: RowErrors }

/** A cell that may be empty; an empty one says nothing about what stands already. */
const cell = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (typeof text === 'string' && text.trim() ? text.trim() : undefined), schema.optional())
const needed = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (typeof text === 'string' && text.trim() ? text.trim() : undefined), schema)

/** A word of a register's; `code` says what could not be understood. */
const meaning = <T>(find: (text: string) => T | undefined, code: string) =>
  z.string().transform((text, ctx): T => {
    const found = find(text)
    if (found !== undefined) return found
    ctx.addIssue({ code: 'custom', message: code })
    return z.NEVER
  })
/** Several in one cell, parted by commas, bars, slashes or semicolons. */
const meanings = (find: (text: string) => string | undefined, code: string) =>
  meaning((text) => {
    const parts = text.split(/[,|/;\n]/).flatMap((part) => part.trim() || [])
    // »Sang og kor« is one thing, »dansk og engelsk« are two
    const found = parts.flatMap((part) => find(part) ?? part.split(/\s(?:og|and|&)\s/).map(find))
    return found.length > 40 || found.includes(undefined) ? undefined : [...new Set(found as string[])]
  }, code)
const number = (least: number, most: number, code: string) =>
  meaning((text) => {
    const value = /^\d{1,4}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : NaN
    return value >= least && value <= most ? value : undefined
  }, code)

const registerNumber = cell(privateText(NUMBER_MAX).transform((text) => text.replace(/\s+/g, '')))
const yesOrNo = cell(meaning(words.yesOrNo, 'yes-no'))
const age = cell(number(0, 120, 'age'))
const whichOrganisation = needed(privateText(NAME_MAX))
const townCell = cell(meaning(words.townOf, 'town'))

const wrongAt = (ctx: z.RefinementCtx, field: ImportField, code: string) => ctx.addIssue({ code: 'custom', message: code, path: [field] })

interface Ages {
  ages?: { ageFrom?: number; ageTo?: number }
  ageFrom?: number
  ageTo?: number
}
/** One column of ages or two; the two count before the one. */
function agesOf({ ages, ageFrom = ages?.ageFrom, ageTo = ages?.ageTo }: Ages, ctx: z.RefinementCtx) {
  if ((ageFrom ?? 0) > (ageTo ?? 120) || Math.max(ageFrom ?? 0, ageTo ?? 0) > 120)
    wrongAt(ctx, ages && ageFrom === ages.ageFrom ? 'ages' : 'ageTo', 'ages-turned')
  return { ageFrom, ageTo }
}

const organisationRow = z
  .object({
    number: registerNumber,
    name: needed(publicText(NAME_MAX)),
    kind: cell(meaning(words.kindOf, 'kind')),
    town: townCell,
    postcode: townCell,
    place: cell(publicText(PLACE_MAX)),
    lead: cell(publicText(LEAD_MAX)),
    about: cell(publicText(ABOUT_MAX)),
    languages: cell(meanings(words.languageOf, 'language')),
    interests: cell(meanings(words.interestOf, 'interest')),
    industries: cell(meanings(words.industryOf, 'industry')),
    ages: cell(meaning(words.ageRange, 'ages')),
    ageFrom: age,
    ageTo: age,
    website: cell(website),
  })
  .transform(({ ages, ageFrom, ageTo, postcode, town = postcode, ...entry }, ctx): OrganisationEntry => {
    if (town === undefined) {
      wrongAt(ctx, 'town', 'required')
      return z.NEVER
    }
    return { ...entry, town, ...agesOf({ ages, ageFrom, ageTo }, ctx) }
  })

const activityRow = z
  .object({
    organisation: whichOrganisation,
    number: registerNumber,
    name: needed(publicText(NAME_MAX)),
    day: needed(meaning(words.dayOf, 'day')),
    time: cell(meaning(words.clockRange, 'time')),
    starts: cell(meaning(words.clockTime, 'clock')),
    ends: cell(meaning(words.clockTime, 'clock')),
    place: cell(publicText(PLACE_MAX)),
    interest: cell(meaning(words.interestOf, 'interest')),
    womenOnly: yesOrNo,
    ages: cell(meaning(words.ageRange, 'ages')),
    ageFrom: age,
    ageTo: age,
  })
  .transform(({ ages, ageFrom, ageTo, time, starts = time?.starts, ends = time?.ends, ...entry }, ctx): ActivityEntry => {
    if (starts === undefined || ends === undefined) {
      wrongAt(ctx, starts === undefined ? 'starts' : 'ends', 'required')
      return z.NEVER
    }
    if (ends <= starts) wrongAt(ctx, time ? 'time' : 'ends', 'ends-before-start')
    return { ...entry, starts, ends, ...agesOf({ ages, ageFrom, ageTo }, ctx) }
  })

const roleRow = z
  .object({
    organisation: whichOrganisation,
    number: registerNumber,
    role: cell(z.string()),
    title: cell(publicText(ROLE_TITLE_MAX)),
    text: cell(publicText(ROLE_TEXT_MAX)),
    town: townCell,
    postcode: townCell,
    when: cell(
      meaning((text): Slot[] | undefined => {
        const parts = text.split(/[,|/;\n]/).map((part) => words.slotsOf(part))
        return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
      }, 'when'),
    ),
    hoursPerMonth: cell(number(1, MOST_HOURS, `hours:${MOST_HOURS}`)),
    training: cell(meaning(words.trainingOf, 'training')),
    danishLevel: cell(meaning(words.danishLevelOf, 'danish')),
    languages: cell(meanings(words.languageOf, 'language')),
    interest: cell(meaning(words.interestOf, 'interest')),
    suitsNewcomers: yesOrNo,
    childCertificate: yesOrNo,
    wanted: cell(number(1, MOST_WANTED, `wanted:${MOST_WANTED}`)),
    untilDate: cell(
      z
        .string()
        .transform((text) => words.writtenDay(text) ?? text)
        .pipe(calendarDay),
    ),
  })
  .transform(({ role: written, title = titleFrom(written), postcode, town = postcode, when, ...entry }, ctx): RoleEntry => {
    const role = words.roleOf(written ?? title ?? '')
    if (title === undefined) wrongAt(ctx, 'title', 'required')
    if (written !== undefined && role === undefined) wrongAt(ctx, 'role', 'role')
    return { ...entry, role: role ?? 'other', title: title ?? '', town, availability: when && availabilityOf(when) }
  })

/** A role without a title is called what it is. */
function titleFrom(role: string | undefined): string | undefined {
  return role !== undefined && words.roleOf(role) !== undefined ? role : undefined
}

const schemas = { organisations: organisationRow, activities: activityRow, roles: roleRow }

/** Reads one row. What is wrong is told field by field; the first reason of each. */
export function readRow<K extends ImportKind>(what: K, cells: Partial<Record<ImportField, string>>): RowRead<Entries[K]> {
  const hidden = Object.entries(cells).flatMap(([field, text]) =>
    hiddenCodes.flatMap(([sign, code]) => (text?.includes(sign) ? [[field, code]] : [])),
  )
  if (hidden.length > 0) return { ok: false, errors: Object.fromEntries(hidden) }
  const read = schemas[what].safeParse(cells)
  if (read.success) return { ok: true, entry: read.data as Entries[K] }
  const errors: RowErrors = {}
  for (const { path, message } of read.error.issues) errors[(path[0] ?? 'row') as ImportField] ??= message
  return { ok: false, errors }
}
