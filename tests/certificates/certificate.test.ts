import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsOf, numberLetters, readNumber } from '~/certificates/certificate'

describe('the number of a certificate', () => {
  const letters = fc.string({ unit: fc.constantFrom(...numberLetters), minLength: 10, maxLength: 10 })
  const anyLetters = fc.oneof(
    letters,
    letters.map((some) => `RB${some.slice(2)}`),
  )
  it('is read with RB before it and without, also when it begins with RB itself', () => {
    fc.assert(
      fc.property(anyLetters, (ten) => {
        const printed = `RB-${ten.slice(0, 5)}-${ten.slice(5)}`
        for (const way of [ten, `RB${ten}`, printed, printed.toLowerCase(), [...ten].join(' ')]) expect(readNumber(way)).toBe(printed)
      }),
    )
  })
  it('is none of ours when it is shorter or longer, or has a sign that we never use', () => {
    fc.assert(
      fc.property(anyLetters, fc.constantFrom(...'01ILOU'), (ten, never) => {
        expect(readNumber(`RB-${ten.slice(1)}${never}`)).toBeNull()
        expect(readNumber(`RB-${ten}2`)).toBeNull()
        expect(readNumber(ten.slice(0, 7))).toBeNull()
      }),
    )
  })
})

describe('the initials that anybody may see', () => {
  it.each([
    ['Kirsten', 'K.'],
    ['kirsten maria Holm', 'K. H.'],
    ['سمير الأحمد', 'س. ا.'],
    ['Ágnes'.normalize('NFD'), 'Á.'],
    ['\u200FAnna \u2060Holm', 'A. H.'],
    ['=1+1 Anna', 'A.'],
    ['’t Hooft', 'T. H.'],
    ['1+1', '–'],
  ])('are first letters, whatever stands before them: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
