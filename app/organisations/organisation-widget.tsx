import { useTranslation } from 'react-i18next'
import type { OrganisationView } from './organisation'
import { useOrganisationWords } from './use-organisation-words'

interface OrganisationWidgetProps {
  organisation: OrganisationView
  /** The organisation's page, as a whole address. */
  address: string
  /** What it offers and looks for, by title. */
  offers: readonly { title: string; address: string }[]
  roles: readonly { title: string; address: string }[]
}

/** An organisation's page in small, for its own website: no script, no cookie, nothing loaded from elsewhere. */
export function OrganisationWidget({ organisation, address, offers, roles }: OrganisationWidgetProps) {
  const { t, i18n } = useTranslation('open')
  const words = useOrganisationWords()
  const away = { target: '_blank', rel: 'noopener' }
  return (
    <html lang={i18n.language} dir={i18n.dir()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{organisation.name}</title>
        <style>{look}</style>
      </head>
      <body>
        <h1>{organisation.name}</h1>
        <p dir="auto">{organisation.lead}</p>
        {organisation.activities.length > 0 && (
          <>
            <h2>{t('widget.weekly')}</h2>
            <ul>
              {organisation.activities.map((activity) => (
                <li key={activity.id}>
                  <b dir="auto">{activity.name}</b>
                  <span>{words.when(activity)}</span>
                  <small>{words.forWhom(activity)}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <WidgetLinks title={t('widget.roles')} items={roles} />
        <WidgetLinks title={t('widget.offers')} items={offers} />
        <p>
          <a className="more" href={address} {...away}>
            {t('widget.more')}
          </a>
        </p>
      </body>
    </html>
  )
}

function WidgetLinks({ title, items }: { title: string; items: OrganisationWidgetProps['offers'] }) {
  return items.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.address}>
            <a href={item.address} target="_blank" rel="noopener" dir="auto">
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Colours of the site; letters of the device, as nothing is loaded. */
const look = `
:root { color-scheme: light dark }
body { margin: 0; padding: 1rem; font: 1rem/1.45 system-ui, sans-serif; color: #1b2a32; background: #fff; overflow-wrap: anywhere }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; line-height: 1.2 }
h2 { font-size: 1.05rem; margin: 1.25rem 0 .5rem }
ul { list-style: none; margin: 0; padding: 0 }
li { display: grid; gap: 0 1rem; grid-template-columns: 1fr auto; padding: .5rem 0; border-block-start: 1px solid #d0d7d8 }
li small { grid-column: 1 / -1; font-size: .9rem; color: #4a5a63 }
a { color: #0d566b }
.more { display: inline-block; margin-block-start: .75rem; padding: .6rem 1rem; background: #0d566b; color: #fff; text-decoration: none; font-weight: 600; border-block-end: 4px solid #1b2a32 }
a:focus-visible { outline: 3px solid #f2b63f; outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  body { color: #ecf1f2; background: #18242b }
  li { border-color: #2f3f48 } li small { color: #b6c4c9 } a { color: #8cc7da } .more { background: #8cc7da; color: #10191e }
}`
