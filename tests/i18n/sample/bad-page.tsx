import { useTranslation } from 'react-i18next'

// What a page must not look like; keys.test.ts reads it, and nothing runs it.

declare function flashHeader(message: { key: string }): string
declare const kind: 'a' | 'b'
declare const anything: string

export const refused = { formErrors: [`too-often:${3}`], error: 'no-such-code' }
export const columns = [{ head: 'Kolonne' }]

export function BadPage({ many, name }: { many: boolean; name: string }) {
  const { t } = useTranslation(['offers', 'facts'])
  return (
    <section>
      <h1>Overskrift</h1>
      <input placeholder="Søg her" className="felt" />
      <button type="submit">{many ? 'Gem' : 'Slet'}</button>
      <p>{`Hej ${name}`} · 42 %</p>
      <p>
        {t('plain')} {t(`facts:kinds.${kind}`)} {t(many ? 'yes' : 'no')} {t(`any.${anything}`)} {t(`two.${kind}`)} {t(anything)}
        {flashHeader({ key: 'done' })} {t('counted', { count: 2 })}
      </p>
    </section>
  )
}
