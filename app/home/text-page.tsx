import { useTranslation } from 'react-i18next'

interface Section {
  id: string
  title: string
  text: string[]
}

/** A page of plain text, from the texts of its name: a title, a lead, and sections one can link to. */
export function TextPage({ name }: { name: 'about' | 'privacy' | 'accessibility' }) {
  const { t } = useTranslation('pages')
  const sections = t(`${name}.sections`, { returnObjects: true }) as Section[]
  return (
    <div className="wrap wrap--text band">
      <div className="stack" style={{ ['--gap' as string]: 'var(--s-5)' }}>
        <h1>{t(`${name}.title`)}</h1>
        <p className="lead">{t(`${name}.lead`)}</p>
        {sections.map((section) => (
          <section key={section.id} id={section.id} className="stack">
            <h2>{section.title}</h2>
            {section.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}
