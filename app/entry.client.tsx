import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { startI18n } from './i18n/i18n.client'
import { homeLanguage, isInterfaceLanguage } from './i18n/languages'

const language = document.documentElement.lang

/**
 * RemixBrowser waits for the page's data by suspending at the very root; a tap meanwhile, and React gives up (its error 345). So the data
 * comes first: called like this, RemixBrowser of Remix 2.17 begins to read, and throws the promise of it before its first hook.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown
    await thrown
  }
}

void Promise.all([startI18n(isInterfaceLanguage(language) ? language : homeLanguage), pageData()]).then(([i18n]) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
})
