import { describe, expect, it } from 'vitest'
import { personName, privateText } from '~/people/typed-text'

describe('what is typed', () => {
  it('loses signs that nobody sees', () => {
    expect(personName.parse('\u200FAn\u200Bna\uFEFF \u061CHolm\u2060')).toBe('Anna Holm')
    expect(privateText(20).parse('Tak\u200E for\u2060 kaffe')).toBe('Tak for kaffe')
  })
  it('keeps the sign that parts letters in Persian', () => {
    expect(personName.parse('علی\u200Cرضا')).toBe('علی\u200Cرضا')
  })
})
