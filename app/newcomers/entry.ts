import type { z } from 'zod'
import { availabilityOf, slotsIn } from '~/people/availability'
import type { Slot } from '~/people/facts'
import type { Newcomer, NewcomerEntry } from './newcomer'
import type { changeNewcomerForm } from './newcomer-form'

type Typed = Omit<z.infer<typeof changeNewcomerForm>, 'version' | 'before'>

/** What was typed, as it is written down. */
export function entryFrom({ availability, email, phone, gender, wishes, ...same }: Typed): NewcomerEntry {
  return {
    name: same.name,
    locale: same.locale,
    channel: same.channel,
    town: same.town,
    arrivedMonth: same.arrivedMonth,
    languages: same.languages,
    danishLevel: same.danishLevel,
    ageBand: same.ageBand,
    genderWish: same.genderWish,
    children: same.children,
    transport: same.transport,
    radiusKm: same.radiusKm,
    interests: same.interests,
    industries: same.industries,
    availability: availabilityOf(availability as Slot[]),
    email: email ?? null,
    phone: phone ?? null,
    gender: gender ?? null,
    wishes: wishes ?? null,
  }
}

/** What is written down, as the form shows it. */
export function typedFrom(newcomer: Newcomer) {
  const {
    name,
    locale,
    channel,
    email,
    phone,
    town,
    arrivedMonth,
    languages,
    danishLevel,
    ageBand,
    gender,
    genderWish,
    children,
    transport,
    radiusKm,
    availability,
    interests,
    industries,
    wishes,
    version,
  } = newcomer
  return {
    name,
    locale,
    channel,
    email,
    phone,
    town,
    arrivedMonth,
    languages,
    danishLevel,
    ageBand,
    gender,
    genderWish,
    children,
    transport,
    radiusKm: String(radiusKm),
    availability: slotsIn(availability),
    interests,
    industries,
    wishes,
    version: String(version),
  }
}

/** Months one may have come in, the latest first: five years back, and an earlier one that is already written down. */
export function arrivalMonths(today: Date, known?: string): string[] {
  const months = Array.from({ length: 60 }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 15)).toISOString().slice(0, 7),
  )
  return known && !months.includes(known) ? [...months, known] : months
}
