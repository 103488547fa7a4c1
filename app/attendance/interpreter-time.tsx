import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { spokenLanguages } from '~/people/facts'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'

interface InterpreterTimeProps {
  /** Interpreters the event has, as it says; others may be chosen. */
  languages: readonly string[]
  /** Minutes by language. */
  minutes: Record<string, number>
  formKey: string
  onSave: (language: string, minutes: number) => boolean
}

/** What interpreters gave of time, a line for each language. */
export function InterpreterTime({ languages, minutes, formKey, onSave }: InterpreterTimeProps) {
  const { t, i18n } = useTranslation('attendance')
  const named = [...new Set([...languages, ...Object.keys(minutes)])]
  const line = (language: string | null) => (
    <form
      key={`${language ?? 'other'}-${language ? (minutes[language] ?? 0) : named.length}`}
      method="post"
      className="door__interpreter"
      onSubmit={(event) => {
        const form = new FormData(event.currentTarget)
        if (onSave(String(form.get('language')), Math.trunc(Number(form.get('minutes'))) || 0)) event.preventDefault()
      }}
    >
      <input type="hidden" name="intent" value="interpreter" />
      <input type="hidden" name="key" value={formKey} />
      {language ? (
        <>
          <input type="hidden" name="language" value={language} />
          <label htmlFor={`minutes-${language}`}>
            <bdi>{languageName(language, i18n.language)}</bdi>
          </label>
        </>
      ) : (
        <select name="language" className="input" aria-label={t('interpreters.language')}>
          {spokenLanguages
            .filter((code) => code !== 'da' && !named.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {languageName(code, i18n.language)}
              </option>
            ))}
        </select>
      )}
      <input
        id={`minutes-${language ?? 'other'}`}
        aria-label={language ? undefined : t('interpreters.minutes')}
        className="input input--short"
        type="number"
        name="minutes"
        min={0}
        max={1440}
        step={5}
        inputMode="numeric"
        dir="ltr"
        defaultValue={language ? (minutes[language] ?? '') : ''}
      />
      <span>{t('interpreters.unit')}</span>
      <Button type="submit" size="sm">
        {t('interpreters.save')}
      </Button>
    </form>
  )
  if (named.length === 0) return <Fold summary={t('interpreters.ask')}>{line(null)}</Fold>
  return (
    <Card title={t('interpreters.title')}>
      {named.map(line)}
      <details className="door__more">
        <summary>{t('interpreters.other')}</summary>
        {line(null)}
      </details>
    </Card>
  )
}
