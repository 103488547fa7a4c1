import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { Button } from '~/ui/button'
import { Flash } from '~/ui/flash'

interface AskFormProps {
  toAsk: number
  /** Who reads a language the story is not in. */
  cannotRead: readonly { name: string; language: string }[]
  version: number
}

/** Writes to those who are still to say yes. Whoever cannot read the story has it read aloud, or it is written in their language first. */
export function AskForm({ toAsk, cannotRead, version }: AskFormProps) {
  const { t, i18n } = useTranslation('stories')
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="version" value={version} />
      {cannotRead.length > 0 && (
        <>
          <Flash tone="warn" still>
            {cannotRead
              .map(({ name, language }) => t('people.cannotRead', { name, language: languageName(language, i18n.language) }))
              .join(' ')}{' '}
            {t('people.languageFirst')}
          </Flash>
          <label className="opt">
            <input type="checkbox" name="aloud" />
            <span>{t('people.aloud')}</span>
          </label>
        </>
      )}
      <div>
        <Button type="submit" icon="send" name="intent" value="ask">
          {t('people.ask', { count: toAsk })}
        </Button>
      </div>
    </Form>
  )
}
