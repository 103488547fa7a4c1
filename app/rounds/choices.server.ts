import { matchesFromRound } from '~/matching/propose-many.server'
import { pairOf, type Chosen, type Round, type RoundOptions } from './round'

const texts = (form: FormData, name: string) => form.getAll(name).filter((each): each is string => typeof each === 'string')

/** What the form of a round's page says. */
export function chosenIn(form: FormData): Chosen {
  const shown = form.get('shown')
  return {
    shown: typeof shown === 'string' && shown !== '' ? shown.split(',').filter((code) => pairOf(code) !== null) : [],
    taken: texts(form, 'take'),
    locked: texts(form, 'lock'),
    forbidden: texts(form, 'forbid'),
  }
}

/** The same round once more, around what was locked and forbidden. What has been proposed from it meanwhile need not be held any more. */
export function optionsForAnother({ id, options }: Round): RoundOptions {
  const pairs = options.locked.flatMap((code) => pairOf(code) ?? [])
  const proposed = matchesFromRound(
    id,
    pairs.map(({ needId }) => needId),
  )
  return { ...options, locked: options.locked.filter((code) => !proposed.has(pairOf(code)?.needId ?? '')) }
}
