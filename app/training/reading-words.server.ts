import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { choices, questions, readingParts, type Choice, type Question, type Reading } from './reading'

/** What is read online, in a reader's language: only the page that shows it has it, no other page carries it along. */
export interface ReadingWords {
  lead: string
  parts: { title: string; text: string }[]
  questions: { name: Question; ask: string; choices: { value: Choice; text: string; why: string }[] }[]
}

export function readingWords(reading: Reading, language: InterfaceLanguage): ReadingWords {
  const t = translator(language)
  return {
    lead: t(`reading:${reading}.lead`),
    parts: readingParts.map((part) => ({
      title: t(`reading:${reading}.parts.${part}.title`),
      text: t(`reading:${reading}.parts.${part}.text`),
    })),
    questions: questions.map((name) => ({
      name,
      ask: t(`reading:${reading}.questions.${name}.ask`),
      choices: choices.map((value) => ({
        value,
        text: t(`reading:${reading}.questions.${name}.${value}.text`),
        why: t(`reading:${reading}.questions.${name}.${value}.why`),
      })),
    })),
  }
}
