import { expect, test } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { definedBy, definedInTable, figureKeys } from '~/reports/definitions'
import { tableIds } from '~/reports/tables'
import { sampleReport } from '~tests/support/report'

test('every figure of a report, and every table of its page, says how it is counted', () => {
  const parts = Object.entries(sampleReport).filter(([, part]) => typeof part === 'object' && part !== null)
  const figures = parts.flatMap(([name, part]) =>
    name === 'period' ? [] : Object.keys(part as object).map((figure) => `${name}.${figure}`),
  )
  expect(Object.keys(definedBy).toSorted()).toEqual(figures.toSorted())
  expect(Object.keys(definedInTable).toSorted()).toEqual([...tableIds].toSorted())
  // and nothing is defined that is nowhere
  const used = new Set([...Object.values(definedBy), ...Object.values(definedInTable)].flat())
  expect([...used].toSorted()).toEqual([...figureKeys].toSorted())
})

test('each definition is there in every language, with words of its own', () => {
  for (const language of interfaceLanguages) {
    const t = translator(language)
    const texts = figureKeys.map((key) => t(`report:definitions.${key}.text`))
    const terms = figureKeys.map((key) => t(`report:definitions.${key}.term`))
    for (const words of [texts, terms]) {
      expect(new Set(words).size).toBe(figureKeys.length)
      expect(words.filter((each) => each.startsWith('report:') || each.startsWith('definitions.'))).toEqual([])
    }
  }
})
