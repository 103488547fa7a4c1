import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { availabilityOf } from '~/people/availability'
import { isSlot } from '~/people/facts'
import { personById, saveProfile } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { kindForm, notKept, radiusOf, stepForm, validPart, whatForm, whereForm, youForm } from './offer-form'
import type { OfferKind, WizardStep } from './offer'
import { changeOfferer, OfferMoved, saveOffer, type OfferChange } from './offers.server'
import { answersOf, ownFields, type OwnAnswers } from './own-fields'

/**
 * Saves a step of the wizard. What is right is saved even when something else must be mended, so nothing typed is lost when a
 * person leaves; the answer is null when all of it was right.
 */
export function saveStep(
  actor: Actor,
  id: string,
  kind: OfferKind | null,
  step: WizardStep,
  form: FormData,
): SubmissionResult<string[]> | null {
  switch (step) {
    case 'slags':
      return saveKind(actor, id, form)
    case 'hvad':
      return kind && save(whatForm(kind), form, (values, whole) => saveOffer(actor, id, whatChange(kind, values, whole)))
    case 'hvor':
      return save(whereForm, form, ({ reach, untilDate, stepFree, childFriendly, ...values }, whole) =>
        saveOffer(actor, id, {
          ...values,
          untilDate: untilDate ?? (whole ? null : undefined),
          radiusKm: reach && radiusOf(reach),
          stepFree: stepFree === 'on',
          childFriendly: childFriendly === 'on',
        }),
      )
    case 'dig':
      return save(youForm, form, ({ gender, phone, ...values }, whole) => {
        const person = personById(actor.userId)
        if (person)
          saveProfile(actor, {
            ...person,
            ...values,
            gender: gender ?? (whole ? null : person.gender),
            phone: phone ?? (whole ? null : person.phone),
          })
      })
    case 'se':
      return null
  }
}

/** The first step: what it is, and who offers it. An organisation that the person does not lead is refused at its field. */
function saveKind(actor: Actor, id: string, form: FormData): SubmissionResult<string[]> | null {
  const refused = save(kindForm, form, ({ kind }) => saveOffer(actor, id, { kind }))
  if (refused || !form.has('organisationId')) return refused
  try {
    changeOfferer(actor, id, String(form.get('organisationId')) || null)
    return null
  } catch (error) {
    if (!(error instanceof OfferMoved)) throw error
    return parseWithZod(form, { schema: kindForm }).reply({ fieldErrors: { organisationId: ['organisation'] } })
  }
}

/** What a person filled in on this step and a draft does not keep: a CPR number, a date that does not exist. Names of fields. */
export function leftOut(kind: OfferKind | null, step: WizardStep, form: FormData): string[] {
  if (step === 'se') return []
  const schema = stepForm(step, kind)
  return notKept(schema, parseWithZod(form, { schema }).payload)
}

type Schema = typeof kindForm | typeof whereForm | typeof youForm | ReturnType<typeof whatForm>
function save<S extends Schema>(
  schema: S,
  form: FormData,
  write: (values: Partial<S['_output']>, whole: boolean) => void,
): SubmissionResult<string[]> | null {
  const submission = parseWithZod(form, { schema })
  const whole = submission.status === 'success'
  write((whole ? submission.value : validPart(schema, submission.payload)) as Partial<S['_output']>, whole)
  return submission.status === 'success' ? null : submission.reply()
}

/** The columns of the second step. What is undefined is left as it is; what may be empty is emptied only when the whole step is right. */
function whatChange(
  kind: OfferKind,
  { availability, interests, industries, title, text, frequency, languages, ...own }: Partial<ReturnType<typeof whatForm>['_output']>,
  whole: boolean,
): OfferChange & { languages?: readonly string[] } {
  const answered = answersOf(kind, own as OwnAnswers, false).map(([name, given]) => [name, isMany(kind, name) ? given : (given[0] ?? '')])
  const nothing = whole ? [] : undefined
  return {
    title,
    text,
    frequency,
    languages,
    availability: availability && availabilityOf(availability.filter(isSlot)),
    interests: interests ?? nothing,
    industries: industries ?? nothing,
    details: Object.fromEntries(answered) as OwnAnswers,
  }
}

const isMany = (kind: OfferKind, name: string) => ownFields[kind][name]?.many ?? false
